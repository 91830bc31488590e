// A line is changed in place: its own words in a field, the saved line hidden behind it.

import { back } from "./desk.js";
import { move, remove, walk } from "./moving.js";
import { cycle, silence, watch } from "./preview.js";
import { act } from "./send.js";
import { $, hear, itemOf, lineOf, show } from "./page.js";

const form = () => $("bearbeiten").content.firstElementChild.cloneNode(true);
const newer = new Map(); // what others wrote into a line that is being edited, until the editing ends
const NAMED = /^[^:\n]{1,80}:/;
let open = null;

export const isOpen = () => open !== null;
export const hasChanges = () => open !== null && open.area.value !== open.line.dataset.typed;
hear("later", (line) => newer.set(line.uuid, line));

export function edit(line) {
  if (open) save({ isLeaving: true });
  const line_ = lineOf(line.dataset.line);
  const box = form();
  const area = box.querySelector("textarea");
  open = { line: line_, box, area, block: line_.dataset.block ?? "", item: () => itemOf(box) };
  area.value = line_.dataset.typed;
  line_.classList.add("editing");
  line_.after(box);
  watch(open);
  const { chosen = "", speaker = "", typed } = line_.dataset;
  Object.assign(open, { kind: chosen, speaker });
  // Whoever takes the name off a statement does not want one any more.
  area.addEventListener("input", () => {
    if (NAMED.test(typed) && !NAMED.test(area.value)) open.speaker = "";
  });
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}

// Leave the field; the line shows what it was, or what somebody else wrote meanwhile.
function close() {
  const { line, box } = open;
  open = null;
  if (box.contains($("vorschau"))) back();
  $("zeile").closest(".line").after($("vorschau"));
  silence();
  box.remove();
  line.classList.remove("editing");
  const late = newer.get(line.dataset.line);
  newer.delete(line.dataset.line);
  return (late && show(late)) ?? lineOf(line.dataset.line);
}

export function save({ isLeaving } = {}) {
  const { line, area, kind, speaker, block } = open;
  const typed = area.value.replace(/\s+$/, "");
  const item = open.item() || null;
  const key = line.dataset.line;
  const isChanged = typed !== line.dataset.typed || kind !== (line.dataset.chosen ?? "") || speaker !== (line.dataset.speaker ?? "");
  if (isChanged && typed) newer.delete(key);
  close();
  if (!typed) remove(line);
  else if (isChanged) {
    // Whoever moved the line meanwhile, or counted its votes anew, left the text as it was known here.
    const known = [line.dataset.typed];
    const body = { typed, item, version: Number(line.dataset.version), kind, speaker, block, known };
    act({ act: "put", key: `put:${key}`, line: key, body });
  }
  if (!isLeaving) back();
}

function cancel() {
  const line = close();
  if (line) line.focus();
  else back();
}

function shift(by) {
  const { line, box } = open;
  move(line, by);
  lineOf(line.dataset.line).after(box);
  open.area.focus();
}

function neighbour(by) {
  const { line } = open;
  const next = walk(line, by);
  save({ isLeaving: true });
  if (next) edit(next);
  else back();
}

const DO = {
  save: () => save(),
  close: cancel,
  up: () => shift(-1),
  down: () => shift(1),
  delete: () => {
    const { line } = open;
    close();
    remove(line);
  },
};

export function pressed(event) {
  const { area } = open;
  const isStart = area.selectionEnd === 0 || (event.key === "ArrowUp" && !hasChanges() && !area.value.includes("\n"));
  const isEnd = area.selectionStart === area.value.length;
  const up = event.key === "ArrowUp";
  const isArrow = up || event.key === "ArrowDown";
  if (event.key === "Enter" && !event.shiftKey) save();
  else if (event.key === "Escape") cancel();
  else if (event.altKey && event.code === "KeyK") cycle(open);
  else if (event.altKey && event.shiftKey && isArrow) shift(up ? -1 : 1);
  else if (!event.altKey && isArrow && (up ? isStart : isEnd)) neighbour(up ? -1 : 1);
  else return false;
  return true;
}

document.addEventListener("click", (event) => {
  const tool = event.target.closest("[data-do]");
  if (tool && open) DO[tool.dataset.do]();
});
