// Lines as things: walked through, moved, deleted, and brought back.

import { back } from "./desk.js";
import { takeBack } from "./queue.js";
import { act, meanwhile } from "./send.js";
import { $, above, announce, gone, hear, lineOf, lines, say, sectionOf, sections, show } from "./page.js";

let deleted = []; // what the next "undo" brings back: [{line, item, after, put?, wasOnlyHere}]
let timer;
let turn = Promise.resolve();

export function walk(line, by) {
  const all = lines();
  return all[all.indexOf(line) + by];
}

// One step up or down; from the first or last place into the neighbouring item.
export function move(line, by) {
  const { item, after } = by < 0 ? higher(line) : lower(line);
  if (item === undefined) return;
  act({ act: "move", key: `move:${line.dataset.line}`, line: line.dataset.line, body: { item: item || null, after } });
  line.scrollIntoView({ block: "nearest" });
  announce(say("moved", { top: sectionOf(item).dataset.number }));
}

const spot = (section, after) => ({ item: section?.dataset.item, after });

function higher(line) {
  const section = line.closest("[data-item]");
  const before = above(line);
  if (before) return spot(section, above(lineOf(before)));
  const previous = sections()[sections().indexOf(section) - 1];
  return spot(previous, previous && (lines(previous).at(-1)?.dataset.line ?? null));
}

function lower(line) {
  const section = line.closest("[data-item]");
  const next = lines(section)[lines(section).indexOf(line) + 1];
  return next ? spot(section, next.dataset.line) : spot(sections()[sections().indexOf(section) + 1], null);
}

export function remove(line) {
  const neighbour = walk(line, 1) ?? walk(line, -1);
  const hadFocus = line === document.activeElement;
  erase([line]);
  if (hadFocus && neighbour) neighbour.focus();
  else back();
}

function erase(all) {
  deleted = all.map((line) => ({ line, item: line.closest("[data-item]").dataset.item, after: above(line) }));
  offerUndo(say("deleted"));
  for (const { line } of deleted) {
    gone.set(line.dataset.line, Infinity);
    line.remove();
  }
  inTurn(deleted, withdraw);
}

// One after the other, also when "undo" comes before the deleting is through.
function inTurn(rows, work) {
  const before = turn;
  turn = meanwhile(async () => {
    await before;
    for (const row of rows) await work(row);
  });
  return turn;
}

// What the server never got is taken back; the rest is deleted there.
async function withdraw(row) {
  const { line: key, version, typed } = row.line.dataset;
  row.put = await takeBack(`put:${key}`, { isOnlyHere: version === "0" });
  row.wasOnlyHere = Boolean(row.put) && version === "0";
  if (!row.wasOnlyHere) await act({ act: "delete", key: `delete:${key}`, line: key, body: { version: Number(version), typed } });
}

// A paste can be taken back as a whole.
export function canUndoAll(keys, words) {
  deleted = [];
  offerUndo(words, () => erase(keys.map(lineOf).filter(Boolean)));
}

export const canUndo = () => deleted.length > 0;

export function undo() {
  const rows = deleted;
  deleted = [];
  $("hinweis").replaceChildren();
  inTurn(rows, giveBack).then(() => {
    announce(say("restored"));
    lineOf(rows[0]?.line.dataset.line)?.focus();
  });
}

// The line as it was, with the change that still waited when it was deleted.
async function giveBack({ line, item, after, put, wasOnlyHere }) {
  const key = line.dataset.line;
  const version = Number(line.dataset.version);
  gone.delete(key);
  putBack(line, item, after);
  const isHere = wasOnlyHere || (await takeBack(`delete:${key}`));
  if (!isHere) await act({ act: "restore", key: `restore:${key}`, line: key, body: { version: version + 1 } });
  if (!put) return;
  const place = wasOnlyHere ? { item: item || null, after } : {};
  await act({ act: "put", key: put.key, line: key, body: { ...put.body, ...place, version: isHere ? version : version + 2 } });
}

function putBack(line, item, after) {
  const section = sectionOf(item);
  const neighbour = after && lineOf(after);
  if (neighbour) neighbour.after(line);
  else section.querySelector(".lines")[after ? "append" : "prepend"](line);
}

function offerUndo(words, run = undo) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button plain";
  button.textContent = say("undo");
  button.addEventListener("click", () => {
    $("hinweis").replaceChildren();
    run();
  });
  $("hinweis").replaceChildren(`${words} `, button);
  clearTimeout(timer);
  timer = setTimeout(() => $("hinweis").replaceChildren(), 20_000);
}

hear("deleted-not", (line) => {
  gone.delete(line.uuid);
  show(line);
  announce(say("changed-meanwhile"));
});
