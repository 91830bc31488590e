// Lines as things: walked through, moved, deleted, and brought back.

import { back } from "./desk.js";
import { takeBack } from "./queue.js";
import { act } from "./send.js";
import { $, above, announce, gone, hear, lineOf, lines, say, sectionOf, sections, show } from "./page.js";

let deleted = []; // what the next "undo" brings back: [{line, item, after}]
let timer;

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

async function erase(all) {
  deleted = all.map((line) => ({ line, item: line.closest("[data-item]").dataset.item, after: above(line) }));
  offerUndo(say("deleted"));
  for (const line of all) {
    const key = line.dataset.line;
    const version = Number(line.dataset.version);
    gone.set(key, Infinity);
    line.remove();
    const wasOnlyHere = (await takeBack(`put:${key}`)) && version === 0;
    if (!wasOnlyHere) act({ act: "delete", key: `delete:${key}`, line: key, body: { version } });
  }
}

// A paste can be taken back as a whole.
export function canUndoAll(keys, words) {
  deleted = [];
  offerUndo(words, () => erase(keys.map(lineOf).filter(Boolean)));
}

export const canUndo = () => deleted.length > 0;

export async function undo() {
  const all = deleted;
  deleted = [];
  $("hinweis").replaceChildren();
  for (const { line, item, after } of all) {
    const key = line.dataset.line;
    gone.delete(key);
    const { typed, version, block = "", chosen = "" } = line.dataset;
    if (await takeBack(`delete:${key}`)) putBack(line, item, after);
    else if (version === "0") {
      const body = { typed, item: item || null, after, version: 0, kind: chosen, speaker: "", block };
      act({ act: "put", key: `put:${key}`, line: key, body });
    } else {
      putBack(line, item, after);
      act({ act: "restore", key: `restore:${key}`, line: key, body: { version: Number(version) + 1 } });
    }
  }
  announce(say("restored"));
  lineOf(all[0]?.line.dataset.line)?.focus();
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
