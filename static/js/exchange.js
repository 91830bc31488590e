// While a list is checked, taken over or taken back, the page sets it going and shows how far it is.
// Without this script a button does the same.

const EVERY = 1000;
const STAND = "import-stand";

async function page() {
  const answer = await fetch(location.href).catch(() => null);
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

async function watch() {
  const found = await page();
  const stand = found?.getElementById(STAND);
  if (found && !stand) {
    location.reload();
    return;
  }
  if (stand) document.getElementById(STAND).replaceChildren(...stand.childNodes);
  setTimeout(watch, EVERY);
}

const form = document.querySelector("form[data-go-on]");
if (form) {
  fetch(form.action, { method: "POST", body: new FormData(form) }).catch(() => null);
  setTimeout(watch, EVERY);
}
