// The agenda in place: moved by keys, buttons or drag, edited and extended without leaving the page.
// Every act is a form that also works without this; one follows the other, so quick keys keep their order.

import { letDrag, makeDraggable } from "./agenda_drag.js";

const main = document.getElementById("inhalt");
const said = document.getElementById("gesagt");
let before = Promise.resolve();

const itemOf = (key) => document.getElementById(`top-${key}`);
const isArrow = (event) => event.key === "ArrowUp" || event.key === "ArrowDown";

function inTurn(step) {
  before = before.then(step).catch(fail);
  return before;
}

function fail() {
  said.className = "notice error";
  said.textContent = said.dataset.failed;
}

function say(words, values = {}) {
  said.className = "visually-hidden";
  said.textContent = words.replace(/\{(\w+)\}/g, (_all, name) => values[name]);
}

// The page as it stands after the act; another address means that one has to log in first.
async function pageAfter(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(response.status);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!page.querySelector("[data-agenda-page], form[data-guard]")) location.assign(response.url);
  return page;
}

function post(url, body) {
  return pageAfter(url, { method: "POST", body, headers: { "X-CSRFToken": token() } });
}

const token = () => document.querySelector("meta[name=csrf-token]").content;

function show(page) {
  main.replaceChildren(...page.getElementById("inhalt").childNodes);
  makeDraggable(main);
}

async function act(url, body, key, control) {
  show(await post(url, body));
  const item = itemOf(key);
  if (item) {
    focusOn(item, control);
    say(said.dataset.moved, { number: item.querySelector(".no").textContent, title: item.querySelector(".title").textContent });
  } else main.querySelector(".undo button")?.focus();
}

// What was pressed, or on a phone, where it is in a closed menu, the menu.
function focusOn(item, control = "summary") {
  const found = [...item.querySelectorAll(control)].find((one) => one.checkVisibility());
  (found ?? item.querySelector("summary")).focus();
}

function move(key, to) {
  const url = itemOf(key)?.querySelector("form[data-moves]").action;
  if (url) return act(url, new URLSearchParams({ to }), key, `[value=${to}]`);
}

async function add(form) {
  const page = await post(form.action, new FormData(form));
  const answer = page.querySelector("form[data-adds]");
  if (!answer) return swap(form, page.querySelector("form.form"));
  show(page);
  main.querySelector("form[data-adds] input[name=title]").focus();
}

async function edit(link) {
  const item = link.closest("[data-item]");
  const page = await pageAfter(link.href);
  item.classList.add("editing");
  item.append(page.querySelector("form.form"));
  item.querySelector("form.form input:not([type=hidden])").focus();
}

function leave(item) {
  item.querySelector("form.form").remove();
  item.classList.remove("editing");
  focusOn(item);
}

async function save(form) {
  const key = form.closest("[data-item]").dataset.item;
  const page = await post(form.action, new FormData(form));
  const again = page.querySelector("form.form");
  if (again) return swap(form, again);
  show(page);
  focusOn(itemOf(key));
}

function swap(form, again) {
  form.replaceWith(again);
  again.querySelector("[aria-invalid]")?.focus();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  const inItem = form.closest("[data-item]");
  if (form.matches("[data-moves]")) {
    const to = event.submitter?.value;
    const body = new URLSearchParams(to ? { to } : {});
    inTurn(() => act(form.action, body, inItem.dataset.item, to ? `[value=${to}]` : undefined));
  } else if (form.matches("[data-adds]")) inTurn(() => add(form));
  else if (inItem) inTurn(() => save(form));
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const item = link?.closest("[data-item]");
  if (link?.matches("[data-edits]")) inTurn(() => edit(link));
  else if (item && link.closest(".form-actions")) leave(item);
  else return;
  event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const item = event.target.closest?.("[data-item]");
  if (!item || event.isComposing) return;
  if (event.altKey && event.shiftKey && isArrow(event)) {
    inTurn(() => move(item.dataset.item, event.key === "ArrowUp" ? "up" : "down"));
  } else if (event.key === "Escape" && item.classList.contains("editing")) leave(item);
  else return;
  event.preventDefault();
});

letDrag(main, (key, after) => {
  const url = itemOf(key).querySelector("form[data-moves]").action;
  inTurn(() => act(url, new URLSearchParams({ after }), key));
});
