// Who is there: ticked in the list, told more exactly in a dialog. Kept and sent like the lines.

import { back } from "./desk.js";
import { act } from "./send.js";
import { $, fromHtml, hear, sections, titleOf } from "./page.js";

const dialog = $("person-dialog");
let person = null;

const number = (value) => (value ? Number(value) : null);

// What is not sent stays as it is.
function change({ dataset: { attendance: pk } }, values) {
  act({ act: "attendance", key: `attendance:${pk}`, body: { attendance: Number(pk), ...values } });
}

function open(row) {
  person = row;
  const { name, state, capacity, from, until } = row.dataset;
  const form = $("person-formular").elements;
  $("person-titel").textContent = name;
  for (const select of [form.from_item, form.until_item]) {
    const items = sections().filter((section) => Number(section.dataset.item));
    const options = items.map((one) => new Option(`${one.dataset.number} ${titleOf(one)}`, one.dataset.item));
    select.replaceChildren(select.options[0], ...options);
  }
  form.state.value = state;
  form.capacity.value = capacity;
  form.from_item.value = from;
  form.until_item.value = until;
  dialog.showModal();
}

$("person-formular").addEventListener("submit", (event) => {
  const { state, capacity, from_item, until_item } = Object.fromEntries(new FormData(event.target));
  change(person, { state, capacity, from_item: number(from_item), until_item: number(until_item) });
});

$("gast-formular").addEventListener("submit", (event) => {
  const body = Object.fromEntries(new FormData(event.target));
  act({ act: "attendance", key: `guest:${crypto.randomUUID()}`, body });
  event.target.reset();
});

document.addEventListener("change", ({ target }) => {
  const row = target.closest("[data-attendance]");
  if (row) change(row, { state: target.checked ? "present" : "absent" });
});

document.addEventListener("click", (event) => {
  const row = event.target.closest("[data-attendance]");
  if (row && event.target.closest("button")) open(row);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.closest("#teilnahme")) back();
});

hear("room", (html) => {
  const old = $("teilnahme");
  const focused = old.contains(document.activeElement) && document.activeElement.id;
  const fresh = fromHtml(html);
  fresh.querySelector("details").open = $("anwesende").open;
  old.replaceWith(fresh);
  if (focused) $(focused)?.focus();
});
