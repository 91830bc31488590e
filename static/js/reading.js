// While files wait to be read or taken over, the page asks the server to go on and shows how far it is.
// Without this script a button does the same.

const EVERY = 700;
const AFTER_TROUBLE = 5000;

// What the server shows after another step; null when it cannot be reached or asks for the login.
async function step(form) {
  const sent = { method: "POST", body: new FormData(form) };
  const answer = await fetch(form.action, sent).catch(() => null);
  if (!answer?.ok || new URL(answer.url).pathname.startsWith("/konto/")) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// Put the new list in place; whoever stands on a link of it stays there.
function show(page) {
  const list = document.getElementById("reading-files");
  const news = page.getElementById("reading-files");
  if (!list || !news) {
    location.reload();
    return;
  }
  const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  document.getElementById("stand").textContent = page.getElementById("stand").textContent;
  list.replaceChildren(...news.childNodes);
  if (focused) list.querySelector(`a[href="${focused}"]`)?.focus();
}

async function goOn() {
  const form = document.querySelector("form[data-go-on]");
  if (!form) return;
  const page = await step(form);
  if (page) show(page);
  setTimeout(goOn, page ? EVERY : AFTER_TROUBLE);
}

goOn();
