// A form is sent only while the session lasts, the network is there and whoever writes still may: until then
// everything typed stays on the page. Logging in again makes a new token: it is fetched first.

const NOTICES = ["login", "network", "closed"];

// What keeps the form from being sent, "" for nothing. Its page, or the one it names, is asked.
async function obstacle(form) {
  const address = new URL(form.dataset.source ?? form.action, location.href);
  const response = await fetch(address).catch(() => null);
  if (!response || response.status >= 500) return "network";
  if (new URL(response.url).pathname !== address.pathname) return "login";
  if (!response.ok) return "closed";
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  form.elements.csrfmiddlewaretoken.value = page.querySelector("[name=csrfmiddlewaretoken]").value;
  return "";
}

export function sendSafely(form) {
  let isChecked = false;
  form.addEventListener("submit", async (event) => {
    if (isChecked) {
      isChecked = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const found = await obstacle(form);
    for (const name of NOTICES) document.getElementById(`obstacle-${name}`).hidden = name !== found;
    if (found) return;
    isChecked = true;
    form.requestSubmit(event.submitter);
  });
}
