// While messages of a circular wait, the page shows how far they are. Without this script one reloads it.

const EVERY = 2000;

async function watch() {
  const answer = await fetch(location.href).catch(() => null);
  const found = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("stand");
  if (found) document.getElementById("stand").replaceWith(found);
  if (!found || "waits" in found.dataset) setTimeout(watch, EVERY);
}

setTimeout(watch, EVERY);
