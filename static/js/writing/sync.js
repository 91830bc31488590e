// What others write: asked every few seconds while the page is seen, shown without touching what I edit.

import { number } from "./acts.js";
import { ask } from "./api.js";
import { waiting } from "./queue.js";
import { hear, lineOf, revision, sectionOf, show, tell, urls } from "./page.js";

const EVERY = 4000;
let since = revision;
let timer;
let isOut = false;

async function poll() {
  clearTimeout(timer);
  if (document.hidden || isOut) return;
  try {
    const { status, answer } = await ask("GET", `${urls.changes}?seit=${since}`);
    if (status === 200) await take(answer);
    if (status === 401) tell("login-over");
    if (answer.frozen) tell("frozen", answer.frozen);
    if (status < 500) tell("network", "");
  } catch {
    tell("network", "offline");
  }
  timer = setTimeout(poll, EVERY);
}

async function take(answer) {
  const acts = await waiting();
  const mine = new Set(acts.map((act) => act.line));
  since = answer.revision;
  if (answer.items) await agenda(answer.items, acts);
  for (const line of answer.lines) if (!mine.has(line.uuid)) one(line);
  if (answer.attendance_html && !acts.some(({ act }) => act === "attendance")) tell("room", answer.attendance_html);
}

function one(line) {
  const here = lineOf(line.uuid);
  if (here?.classList.contains("editing")) {
    if (line.deleted || line.version > Number(here.dataset.version)) tell("later", line);
  } else show(line);
}

// Numbers of items may change; items that somebody else made are taken from a fresh copy of the page.
async function agenda(items, acts) {
  const isMine = acts.some(({ act }) => act === "item");
  if (!isMine && items.some(({ pk }) => !sectionOf(pk))) await adopt();
  number(Object.fromEntries(items.map((item) => [item.pk, item.number])));
}

async function adopt() {
  const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
  let before = null;
  for (const section of page.querySelectorAll("[data-item]")) {
    const { item } = section.dataset;
    if (!sectionOf(item)) sectionOf(before).after(section);
    before = item;
  }
}

export function start() {
  timer = setTimeout(poll, EVERY);
  document.addEventListener("visibilitychange", poll);
  addEventListener("online", poll);
}

hear("login", () => (isOut = true));
hear("login-over", () => (isOut = true));
hear("frozen", () => (isOut = true));
hear("welcome", () => {
  isOut = false;
  poll();
});
