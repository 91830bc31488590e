// The text of minutes: Ctrl+S saves, arrows lead from one item into the next, and nothing typed is lost. A copy
// stays in this tab until it is saved; it is sent only while the session lasts and the network is there.

const form = document.querySelector("form.polish, form.polish-review");
const areas = [...form.querySelectorAll("textarea")];
const copies = `polish-${form.dataset.owner}`;
const problems = { login: "polish-login", network: "polish-network" };
let isChecked = false;
let timer;

const texts = () => Object.fromEntries(areas.map((area) => [area.name, area.value]));

// What keeps the form from being sent, "" for nothing. Logging in again makes a new token: it is fetched first.
async function obstacle() {
  const address = new URL(form.dataset.source ?? form.action, location.href);
  const response = await fetch(address).catch(() => null);
  if (!response) return "network";
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const token = page.querySelector("form.polish")?.elements.csrfmiddlewaretoken;
  if (new URL(response.url).pathname !== address.pathname || !token) return "login";
  form.elements.csrfmiddlewaretoken.value = token.value;
  return "";
}

form.addEventListener("submit", async (event) => {
  if (isChecked) {
    isChecked = false;
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const found = await obstacle();
  for (const [name, id] of Object.entries(problems)) document.getElementById(id).hidden = name !== found;
  if (found) return;
  isChecked = true;
  form.requestSubmit(event.submitter);
});

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
