// Several lines pasted at once become lines of the minutes, in their order; bullets from Word stay bullets.

import { fromRich, split } from "../foreign_text.js";
import { commit, field, write } from "./desk.js";
import { canUndoAll } from "./moving.js";
import { question } from "./question.js";
import { say, sectionOf, titleOf } from "./page.js";
import { upload } from "./drop.js";

const MANY = 30;
// Points of a numbered list keep their number behind the bullet; "1. November" is a day.
const POINT = /^\s*(?=(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.(?!\d))\s+\S)(?!\d+\.\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))/;
const asPoint = (line) => line.replace(POINT, "- ");

async function paste(event) {
  const { clipboardData: pasted } = event;
  if (pasted.files.length && !pasted.getData("text/plain")) {
    event.preventDefault();
    return upload(pasted.files, field.item());
  }
  const plain = pasted.getData("text/plain");
  if (!/[\r\n]/.test(plain.trim())) return;
  event.preventDefault();
  const { area } = field;
  const found = (fromRich(pasted.getData("text/html")) ?? split(plain)).map(asPoint);
  const head = area.value.slice(0, area.selectionStart);
  const tail = area.value.slice(area.selectionEnd);
  found[0] = head.trim() ? head + found[0].replace(/^- /, "") : found[0];
  found[found.length - 1] += tail;
  if (found.length > MANY && !(await sure(found.length))) return;
  area.value = "";
  commit();
  const keys = found.map((typed) => write(typed));
  canUndoAll(keys, say("pasted", { n: keys.length }));
}

const sure = (n) =>
  question({
    title: say("paste-many", { n }),
    text: say("paste-where", { top: titleOf(sectionOf(field.item())) }),
    yes: say("paste-yes"),
    no: say("paste-no"),
  });

field.area.addEventListener("paste", paste);
