// Files dropped on an item, pasted, or chosen with the button become papers of that item.

import { field } from "./desk.js";
import { act } from "./send.js";
import { $, sheet } from "./page.js";

export function upload(files, item) {
  for (const file of files) act({ act: "upload", key: `file:${crypto.randomUUID()}`, body: { item: item || null, file } });
}

const target = (event) => event.dataTransfer?.types.includes("Files") && event.target.closest("[data-item]");
const mark = (section) => {
  for (const one of sheet.querySelectorAll(".dropping")) one.classList.remove("dropping");
  section?.classList.add("dropping");
};

// A file that misses the items must not replace the page.
for (const name of ["dragover", "drop"]) addEventListener(name, (event) => event.preventDefault());
sheet.addEventListener("dragover", (event) => mark(target(event)));
sheet.addEventListener("dragleave", () => mark());
sheet.addEventListener("drop", (event) => {
  const section = target(event);
  mark();
  if (section) upload(event.dataTransfer.files, section.dataset.item);
});

$("datei").addEventListener("change", ({ target: input }) => {
  upload(input.files, field.item());
  input.value = "";
  field.area.focus();
});
