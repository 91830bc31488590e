// The keys of the page. No Alt+digit (browser tabs, brackets on German Macs); letters by their place.

import { back, closeBlock, commit, field, step } from "./desk.js";
import { edit, isOpen, pressed } from "./edit.js";
import { canUndo, move, remove, undo, walk } from "./moving.js";
import { cycle } from "./preview.js";
import { $, lines, sectionOf, sheet } from "./page.js";

const isArrow = (event) => event.key === "ArrowUp" || event.key === "ArrowDown";
const way = (event) => (event.key === "ArrowUp" ? -1 : 1);
const isUndo = (event) => event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && canUndo();

function inTheLine(event) {
  const isEmpty = !field.area.value;
  if (event.key === "Enter" && !event.shiftKey) commit();
  else if (event.altKey && event.code === "KeyK") cycle(field);
  else if (event.key === "Escape" && field.block) closeBlock();
  else if (event.key === "?" && isEmpty) $("tasten").showModal();
  else if (isEmpty && isUndo(event)) undo();
  else if (event.key === "ArrowUp" && isEmpty && !event.altKey && !event.shiftKey) {
    const last = lines(sectionOf(field.item())).at(-1) ?? lines().at(-1);
    if (last) edit(last);
  } else return false;
  return true;
}

function onALine(event) {
  const line = event.target;
  if (event.altKey && event.shiftKey && isArrow(event)) {
    move(line, way(event));
    line.focus();
  } else if (event.altKey) return false;
  else if (event.key === "Enter" || event.key === "F2") edit(line);
  else if (event.key === "Delete" || event.key === "Backspace") remove(line);
  else if (event.key === "Escape") back();
  else if (isArrow(event)) (walk(line, way(event)) ?? field.area).focus();
  else if (event.key === "?") $("tasten").showModal();
  else if (isUndo(event)) undo();
  else return false;
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || document.querySelector("dialog[open]")) return;
  const { target } = event;
  let isDone = false;
  if (target === field.area) isDone = inTheLine(event);
  else if (isOpen() && target.closest(".edit textarea")) isDone = pressed(event);
  else if (target.matches(".entry[data-line]")) isDone = onALine(event);
  if (!isDone && event.altKey && !event.shiftKey && !event.ctrlKey && isArrow(event)) {
    step(way(event));
    isDone = true;
  }
  if (isDone) event.preventDefault();
});

// A press on a line edits it; marking its text or following a link does not.
sheet.addEventListener("click", (event) => {
  const line = event.target.closest(".entry[data-line]");
  if (line && !event.target.closest("a") && getSelection().isCollapsed) edit(line);
});
