// A chip under the line is pressed: who does it and until when, in the words of the writer.

import { ask } from "./api.js";
import { $, announce, say, urls } from "./page.js";

const dialog = $("aufgabe-dialog");
const form = $("aufgabe-formular");
let now = null; // {field, chip, tasks}

export function correct(field, chip, tasks) {
  now = { field, chip, tasks };
  const { who, text, due } = tasks[chip.task];
  const names = [...document.querySelectorAll("[data-attendance]")].map((row) => row.dataset.name);
  $("leute").replaceChildren(...[say("office"), ...names].map((name) => new Option(name, name)));
  $("aufgabe-text").textContent = text;
  form.elements.who.value = who;
  form.elements.due.value = due;
  dialog.showModal();
  form.elements[chip.part].select();
}

async function rewrite({ field, chip, tasks }, { who, due }) {
  const { area, kind, speaker, block } = field;
  const correction = { task: chip.task, who, due };
  if (who === tasks[chip.task].who && due === tasks[chip.task].due) return;
  try {
    const asked = { typed: area.value, item: field.item(), kind, speaker, block, correct: correction };
    const { status, answer } = await ask("POST", urls.preview, asked);
    if (status !== 200) return announce(answer.error ?? "");
    area.value = answer.typed;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  } catch {
    announce(say("offline"));
  }
}

form.addEventListener("submit", () => rewrite(now, Object.fromEntries(new FormData(form))));
dialog.addEventListener("close", () => now.field.area.focus());
