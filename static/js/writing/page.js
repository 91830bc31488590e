// The page: its data and words, where lines stand, and the bus by which the parts hear of each other.

const data = JSON.parse(document.getElementById("writing-data").textContent);

export const { urls, user, minutes, revision } = data;
export const owner = `${user}/${minutes}`;
export const $ = (id) => document.getElementById(id);
export const sheet = $("blatt");

const bus = new EventTarget();
export const tell = (name, detail) => bus.dispatchEvent(new CustomEvent(name, { detail }));
export const hear = (name, run) => bus.addEventListener(name, (event) => run(event.detail));

const words = new Map([...$("worte").content.children].map((word) => [word.dataset.word, word.textContent]));
export const has = (name) => words.has(name);
export const say = (name, values = {}) => words.get(name).replace(/\{(\w+)\}/g, (_, key) => values[key]);
export const counted = (name, n) => say(n === 1 ? `${name}waits` : `${name}wait`, { n });

// For screen readers; what is seen stands elsewhere.
export function announce(text) {
  $("gesagt").textContent = text;
}

export const sections = () => [...sheet.querySelectorAll("[data-item]:not([hidden])")];
export const sectionOf = (item) => sheet.querySelector(`[data-item="${item ?? ""}"]`);
export const itemOf = (element) => element.closest("[data-item]").dataset.item;
export const lines = (section = sheet) => [...section.querySelectorAll(".entry[data-line]")];
export const lineOf = (uuid) => sheet.querySelector(`.entry[data-line="${uuid}"]`);
export const titleOf = (section) => section.querySelector("h2, h3").lastChild.textContent;

export function fromHtml(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

// The line above in the same item, as the server names it; null for the first.
export function above(line) {
  let before = line.previousElementSibling;
  while (before && !before.matches(".entry[data-line]")) before = before.previousElementSibling;
  return before?.dataset.line ?? null;
}

// after: key of the line above; null: first; undefined: last.
export function place(line, item, after) {
  const section = sectionOf(item);
  if (!section) return;
  section.hidden = false;
  const room = section.querySelector(".lines");
  const neighbour = after && lineOf(after);
  if (neighbour && neighbour !== line && room.contains(neighbour)) {
    if (above(line) !== after || !room.contains(line)) behindItsForm(neighbour).after(line);
  } else if (after === null) {
    if (above(line) !== null || !room.contains(line)) room.prepend(line);
  } else if (!room.contains(line) || after === undefined) room.append(line);
}

// A line that is being edited has its form behind it.
const behindItsForm = (line) => (line.nextElementSibling?.matches(".edit") ? line.nextElementSibling : line);

// Deleted lines by key, with the version that was deleted: an older answer does not bring them back.
export const gone = new Map();

// Show a line as the server knows it. An older answer than what stands there changes nothing.
export function show(line) {
  const old = lineOf(line.uuid);
  if (line.deleted) {
    gone.set(line.uuid, line.version);
    return old?.remove();
  }
  if (line.version <= (gone.get(line.uuid) ?? -1) || (old && line.version < Number(old.dataset.version))) return;
  if (old?.classList.contains("editing")) {
    old.dataset.version = line.version;
    return tell("later", line);
  }
  const fresh = fromHtml(line.html);
  const hadFocus = old && old === document.activeElement;
  old?.replaceWith(fresh);
  place(fresh, line.item, line.after);
  if (hadFocus) fresh.focus();
  return fresh;
}

// Dialogs and other interruptions wait until the fingers rest.
let lastKey = 0;
document.addEventListener("input", () => (lastKey = Date.now()));
export function whenCalm(run) {
  const rest = lastKey + 1200 - Date.now();
  if (rest <= 0 && !document.querySelector("dialog[open]")) run();
  else setTimeout(() => whenCalm(run), Math.max(rest, 300));
}
