// "/" leads to the search box, unless somebody is writing; without this the box is there all the same.

const writes = (element) => element?.closest("input, textarea, select, [contenteditable], dialog[open], .entry[data-line]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  const box = document.getElementById("suchwort") ?? document.getElementById("suche-oben");
  if (!box || !box.checkVisibility() || writes(event.target) || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  box.focus();
  box.select();
});
