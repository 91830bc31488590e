// The writing line: it stands at the end of the current item; Enter saves it at once.

import { forget, look, watch } from "./preview.js";
import { rename } from "./queue.js";
import { act } from "./send.js";
import { $, announce, hear, itemOf, lineOf, lines, owner, say, sectionOf, sections, titleOf } from "./page.js";

const DRAFT = `protokoll/${owner}`;
const desk = $("pult");
const area = $("zeile");
export const field = { area, item: () => itemOf(desk), block: "" };

// Stand at the end of an item and be ready to write.
export function go(section, { isQuiet } = {}) {
  if (!section) return;
  const hadFocus = document.activeElement === area;
  if (desk.parentElement !== section) section.append(desk);
  if (hadFocus) area.focus({ preventScroll: true });
  desk.hidden = false;
  const { number: top } = section.dataset;
  area.setAttribute("aria-label", top ? say("new-line", { top }) : say("new-line-head"));
  for (const link of $("agenda").querySelectorAll("a")) {
    if (link.hash === `#${section.id}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  if (isQuiet) return;
  area.focus({ preventScroll: true });
  desk.scrollIntoView({ block: "nearest" });
}

export const back = () => go(desk.parentElement);

export function step(by) {
  const all = sections();
  go(all[all.indexOf(desk.parentElement) + by]);
}

// One new line at the end of an item. Resolves when the browser has kept it.
export function write(typed, { item = field.item(), after, kind = "", speaker = "", block = "" } = {}) {
  const line = crypto.randomUUID();
  const body = { typed, item: item || null, version: 0, kind, speaker, block };
  if (after !== undefined) body.after = after;
  act({ act: "put", key: `put:${line}`, line, body });
  return line;
}

export function commit() {
  const typed = area.value.replace(/\s+$/, "");
  if (!typed) return closeBlock();
  const jump = typed.match(/^\/\s*(?:top\s*)?(\d[\d.]*|a(?:nwesen\w*)?)$/i);
  if (jump) return command(jump[1]);
  if (/^#\s+\S/.test(typed)) addItem(typed.slice(1).trim());
  else {
    const { kind, speaker, block } = field;
    const line = write(typed, { kind, speaker, block });
    // Whether a name alone opens a block is the server's to say; until then the line's key stands for it.
    if (/^[^:\n]{2,80}:$/.test(typed) && !kind) openBlock(`?${line}`, typed.slice(0, -1));
  }
  clear();
}

function clear() {
  area.value = "";
  forget(field);
  remember();
  look(field);
  desk.scrollIntoView({ block: "nearest" });
}

function command(word) {
  const section = sections().find((one) => one.dataset.number === word.replace(/\.$/, ""));
  if (section) {
    clear();
    go(section);
  } else if (/^a/i.test(word)) {
    clear();
    $("anwesende").open = true;
    $("anwesende").querySelector("input, button").focus();
  } else {
    // What is typed next takes its place.
    area.select();
    announce(($("vorschau").textContent = say("no-item", { top: word })));
  }
}

function addItem(title) {
  const name = `neu-${crypto.randomUUID()}`;
  const after = field.item();
  act({ act: "item", key: name, body: { name, title, after: Number(after) || after } });
  closeBlock();
  go(sectionOf(name));
}

function openBlock(key, label) {
  field.block = key;
  $("block").textContent = `${label}:`;
  $("block").hidden = !key;
}

export function closeBlock() {
  openBlock("", "");
  look(field);
}

// What is being typed outlives a reload, in this browser only.
const remember = () => localStorage.setItem(DRAFT, JSON.stringify({ item: field.item(), typed: area.value }));
export const forgetDraft = () => localStorage.removeItem(DRAFT);

// Stand where writing stopped. Returns the line that the address asks for, to be edited.
export function start() {
  const { item, typed } = JSON.parse(localStorage.getItem(DRAFT) ?? "{}");
  const asked = location.hash.startsWith("#zeile-") ? lineOf(location.hash.slice(7)) : $(location.hash.slice(1));
  const last = lines().at(-1)?.closest("[data-item]");
  watch(field);
  area.addEventListener("input", remember);
  go(asked?.closest("[data-item]") ?? (item && sectionOf(item)) ?? last ?? sections()[0]);
  area.value = typed ?? "";
  if (asked?.matches(".entry")) return asked;
  look(field);
}

$("sichern").addEventListener("click", () => {
  commit();
  area.focus();
});
$("agenda").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  event.preventDefault();
  document.querySelector(link.hash).scrollIntoView();
  go(document.querySelector(link.hash));
});

hear("agenda", () => {
  const entries = sections().filter((one) => one.dataset.item);
  $("agenda").replaceChildren(
    ...entries.map((section) => {
      const entry = document.createElement("li");
      entry.className = section.querySelector("h3") ? "sub" : "";
      const link = entry.appendChild(document.createElement("a"));
      section.id ||= `top-${section.dataset.item}`;
      link.href = `#${section.id}`;
      link.append(Object.assign(document.createElement("span"), { textContent: section.dataset.number }), titleOf(section));
      return entry;
    }),
  );
  go(desk.parentElement, { isQuiet: true });
});

hear("desk", (section) => go(section, { isQuiet: true }));

hear("sent", ({ act: one, answer }) => {
  if (one.act !== "put" || !/:$/.test(one.body.typed)) return;
  const waits = `?${one.line}`;
  if (field.block === waits) answer.opened ? (field.block = answer.opened) : closeBlock();
  rename("block", waits, answer.opened);
});
