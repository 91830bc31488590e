// The header says whether everything is saved; leaving with unsaved work asks first.

import { forgetDraft } from "./desk.js";
import { ask as decide } from "./clash.js";
import { hasChanges } from "./edit.js";
import { open as logIn } from "./login.js";
import { waiting } from "./queue.js";
import { question } from "./question.js";
import { $, counted, hear, say } from "./page.js";

const FLICKER = 700;
let network = "";
let isOut = false;
let frozen = "";
let begun = 0; // on the way into the browser's memory
let since = 0; // when it began that something waits, or when that was last said
let timer;

async function draw() {
  const acts = await waiting();
  const n = acts.length || begun;
  const hasClash = acts.some((one) => one.held === "clash");
  const lead = isOut ? "logged-out" : network || (navigator.onLine ? "" : "offline");
  clearTimeout(timer);
  since = n ? since || Date.now() : 0;
  // A line that is on its way for a moment is no news.
  const rest = n && !lead && !hasClash ? since + FLICKER - Date.now() : 0;
  const words = frozen || (hasClash ? say("decide") : n ? counted(lead && `${lead}-`, n) : say(lead || "saved"));
  if (rest > 0) {
    timer = setTimeout(draw, rest);
  } else {
    write(words);
    since = n ? Date.now() : 0;
  }
  document.documentElement.classList.toggle("has-waiting", n > 0);
  document.documentElement.classList.toggle("has-trouble", Boolean(lead || hasClash || frozen));
  offer(isOut ? "do-login" : hasClash ? "do-decide" : "");
}

function write(words) {
  if ($("state").textContent !== words) $("state").textContent = words;
}

function offer(name) {
  $("state-act").hidden = !name;
  $("state-act").textContent = name && say(name);
}

$("state-act").addEventListener("click", () => (isOut ? logIn() : decide()));

export function start() {
  const set = (change) => (detail) => {
    change(detail);
    draw();
  };
  for (const name of ["drained", "clash", "refused"]) hear(name, draw);
  hear("kept", set(() => (begun -= 1)));
  for (const name of ["login", "login-over"]) hear(name, set(() => (isOut = true)));
  hear("welcome", set(() => (isOut = false)));
  hear("network", set((now) => (network = now)));
  hear("sent", set(() => (network = "")));
  hear("frozen", set((sentence) => (frozen = sentence)));
  for (const name of ["online", "offline"]) addEventListener(name, set(() => (network = "")));
  draw();
}

hear("begun", () => {
  begun += 1;
  document.documentElement.classList.add("has-waiting");
});

// Logging out warns when lines wait; what waits stays in this browser.
for (const form of document.querySelectorAll("form[data-logout]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const n = (await waiting()).length;
    const words = { title: say(n === 1 ? "leave-title-one" : "leave-title", { n }), text: say("leave-text"), yes: say("leave-yes"), no: say("leave-no") };
    if (n && !(await question(words))) return;
    if (!n) forgetDraft();
    form.submit();
  });
}

addEventListener("beforeunload", (event) => {
  if (hasChanges()) event.preventDefault();
});
