// What can be done to minutes: how each act looks at once, how it is sent, and what its answer changes.

import { rename } from "./queue.js";
import { announce, fromHtml, gone, lineOf, place, say, sectionOf, show, tell, urls } from "./page.js";

const lineUrl = (name) => (act) => urls[name].replace("UUID", act.line);

// A line as it was typed, until the server says what it is.
function showTyped({ line: key, body }) {
  let line = lineOf(key);
  if (!line) {
    line = fromHtml(`<p class="entry" data-line="${key}" data-version="${body.version}" tabindex="-1"></p>`);
    place(line, body.item, body.after);
  }
  line.className = "entry waiting";
  line.textContent = line.dataset.typed = body.typed;
  line.dataset.block = body.block ?? "";
}

function showMoved({ line: key, body }) {
  const line = lineOf(key);
  if (!line) return;
  place(line, body.item, body.after);
  line.classList.add("waiting");
}

function showDeleted({ line: key }) {
  gone.set(key, Infinity);
  lineOf(key)?.remove();
}

function showRestored({ line: key }) {
  gone.delete(key);
  lineOf(key)?.classList.add("waiting");
}

// A new item has a name of ours until the server numbers it.
function showItem({ body }) {
  if (sectionOf(body.name)) return;
  const section = fromHtml('<section class="waiting"><h2><span class="no"></span></h2><div class="lines"></div></section>');
  section.dataset.item = body.name;
  section.firstChild.firstChild.textContent = section.dataset.number = say("item-waits");
  section.firstChild.append(body.title);
  sectionOf(body.after).after(section);
  tell("agenda");
}

async function itemSaved({ body }, { item, numbers }) {
  const waiting = sectionOf(body.name);
  const fresh = fromHtml(item.html);
  fresh.querySelector(".lines").append(...waiting.querySelector(".lines").children);
  const desk = waiting.querySelector("#pult");
  waiting.after(fresh);
  if (desk) tell("desk", fresh);
  waiting.remove();
  number(numbers);
  await rename("item", body.name, item.pk);
  await rename("after", body.name, item.pk);
}

export function number(numbers) {
  for (const [item, now] of Object.entries(numbers)) {
    const section = sectionOf(item);
    if (section) section.querySelector(".no").textContent = section.dataset.number = now;
  }
  tell("agenda");
}

function showFile({ key, body }) {
  if (keyed(key)) return;
  const file = fromHtml('<p class="file waiting"></p>');
  file.dataset.key = key;
  file.textContent = say("file-waits", { name: body.file.name });
  sectionOf(body.item).querySelector(".lines").after(file);
}
const keyed = (key) => document.querySelector(`[data-key="${key}"]`);

function fileSaved({ key, body }, { paper }) {
  const fresh = fromHtml(paper.html ?? '<p class="file"><a></a></p>');
  if (!paper.html) Object.assign(fresh.firstChild, { href: paper.url, textContent: paper.title });
  keyed(key)?.remove();
  sectionOf(body.item).querySelector(".lines").after(fresh);
  announce(say("file-saved", { name: body.file.name }));
}

function form({ body }) {
  const data = new FormData();
  data.set("item", body.item ?? "");
  data.set("file", body.file, body.file.name);
  return data;
}

const lineSaved = (act, answer, isWaiting) => {
  if (!isWaiting) return show(answer.line);
  const line = lineOf(act.line);
  if (line) line.dataset.version = answer.line.version;
};

export const ACTS = {
  put: { method: "PUT", url: lineUrl("line"), display: showTyped, done: lineSaved },
  delete: { method: "DELETE", url: lineUrl("line"), display: showDeleted, done: lineSaved },
  restore: { method: "POST", url: lineUrl("restore"), display: showRestored, done: lineSaved },
  move: {
    method: "POST",
    url: lineUrl("move"),
    display: showMoved,
    done: lineSaved,
  },
  item: { method: "POST", url: () => urls.item, display: showItem, done: itemSaved },
  attendance: { method: "POST", url: () => urls.attendance, display: () => {}, done: (_act, { html }) => tell("room", html) },
  upload: { method: "POST", url: () => urls.upload, display: showFile, done: fileSaved, form },
};

// What cannot be saved stays on the page, with the reason beneath it.
export function showRefused({ line: key, key: name }, why) {
  const element = (key && lineOf(key)) ?? keyed(name);
  if (!element) return announce(say("refused", { why }));
  element.querySelector(".problem")?.remove();
  const problem = fromHtml('<span class="problem" role="alert"></span>');
  problem.textContent = say("refused", { why });
  element.append(problem);
}
