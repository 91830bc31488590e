// Several lines pasted at once become lines of the minutes, in their order; bullets from Word stay bullets.

import { commit, field, write } from "./desk.js";
import { canUndoAll } from "./moving.js";
import { question } from "./question.js";
import { say, sectionOf, titleOf } from "./page.js";
import { upload } from "./drop.js";

const MANY = 30;
const BULLET = /^\s*(?:[•·▪▫◦‣●○■□➢*–—-]|o(?=\t)|[\uF0A7\uF0B7\uF0D8])\s+/;
// Points of a numbered list keep their number behind the bullet; "1. November" is a day.
const POINT = /^\s*(?=(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.(?!\d))\s+\S)(?!\d+\.\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))/;
const BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, tr, li";

const split = (text) =>
  text
    .normalize()
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, "")
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, " ")
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(BULLET, "- ").replace(POINT, "- ").replace(/[ \t]+/g, " ").trim())
    .filter(Boolean);

// Plain text from a browser or LibreOffice has lost its bullets; the HTML beside it still knows them.
function fromRich(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (!page.querySelector("li")) return null;
  for (const point of page.querySelectorAll("ul > li")) point.prepend("- ");
  for (const list of page.querySelectorAll("ol")) [...list.children].forEach((point, at) => point.prepend(`- ${at + 1}. `));
  for (const cell of page.querySelectorAll("td, th")) cell.append("\t");
  for (const part of page.querySelectorAll("br")) part.replaceWith("\n");
  for (const part of page.querySelectorAll(BLOCKS)) part.append("\n");
  for (const part of page.querySelectorAll("li > p")) part.replaceWith(...part.childNodes);
  return split(flat(page.body));
}

const flat = (node) => [...node.childNodes].map((one) => (one.nodeType === 3 ? one.data.replace(/\s*\n\s*(?=\S)/g, (gap) => (one.data === "\n" ? gap : " ")) : flat(one))).join("");

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
  const found = fromRich(pasted.getData("text/html")) ?? split(plain);
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
