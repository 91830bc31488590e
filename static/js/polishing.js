// The text of minutes: Ctrl+S saves, arrows lead from one item into the next, and nothing typed is lost. A copy
// stays in this tab until it is saved.

import { sendSafely } from "./sending.js";

const form = document.querySelector("form.polish, form.polish-review");
const areas = [...form.querySelectorAll("textarea")];
const copies = `polish-${form.dataset.owner}`;
let timer;

const texts = () => Object.fromEntries(areas.map((area) => [area.name, area.value]));

sendSafely(form);

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  form.requestSubmit();
});

// At the very end of an item the arrow goes on into the next one, as in one text.
function step(event, by) {
  const next = areas[areas.indexOf(event.target) + by];
  const edge = by > 0 ? event.target.value.length : 0;
  if (!next || event.target.selectionStart !== edge || event.target.selectionEnd !== edge) return;
  event.preventDefault();
  next.focus();
  const at = by > 0 ? 0 : next.value.length;
  next.setSelectionRange(at, at);
}

for (const area of areas) {
  area.addEventListener("keydown", (event) => {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "ArrowDown") step(event, 1);
    if (event.key === "ArrowUp") step(event, -1);
  });
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 400);
  });
}

function keep() {
  try {
    const base = form.elements.base.value;
    const seed = form.elements.seed.value;
    sessionStorage.setItem(copies, JSON.stringify({ base, seed, texts: texts() }));
  } catch {
    // No room or not allowed: then leaving the page still asks.
  }
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(copies));
  } catch {
    return null;
  }
}

function offer() {
  const copy = kept();
  const notice = document.getElementById("polish-copy");
  const isNews = copy && Object.entries(copy.texts).some(([name, text]) => form.elements[name]?.value !== text);
  if ("saved" in form.dataset) {
    sessionStorage.removeItem(copies);
    history.replaceState(null, "", location.pathname);
  }
  if (!isNews || "saved" in form.dataset) return;
  notice.hidden = false;
  notice.addEventListener("click", ({ target }) => {
    if (!target.dataset.copy) return;
    if (target.dataset.copy === "use") use(copy);
    else sessionStorage.removeItem(copies);
    notice.hidden = true;
    areas[0]?.focus();
  });
}

function use(copy) {
  form.elements.base.value = copy.base;
  form.elements.seed.value = copy.seed;
  for (const area of areas) {
    if (!(area.name in copy.texts)) continue;
    area.value = copy.texts[area.name];
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

if (areas.length) {
  addEventListener("pagehide", () => timer && keep());
  offer();
}
