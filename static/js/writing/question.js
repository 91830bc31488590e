// One dialog for a yes or no; closing it means no.

import { $ } from "./page.js";

const dialog = $("frage");

export function question({ title, text, yes, no }) {
  $("frage-titel").textContent = title;
  $("frage-text").textContent = text;
  $("frage-ja").textContent = yes;
  $("frage-nein").textContent = no;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }),
  );
}
