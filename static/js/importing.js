// The preview of old minutes is sent only while the session lasts and the network is there; until then
// everything that was corrected stays on the page. Logging in again makes a new token: it is fetched first.

const form = document.querySelector("form.importing");
const problems = { login: "import-login", network: "import-network" };
let isChecked = false;

// What keeps the form from being sent, "" for nothing.
async function obstacle() {
  const address = new URL(form.dataset.source, location.href);
  const response = await fetch(address).catch(() => null);
  if (!response) return "network";
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const token = page.querySelector("form [name=committee]")?.form.elements.csrfmiddlewaretoken;
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
