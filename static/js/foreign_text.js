// What somebody copied from Word, a mail or a website, as plain lines: lists stay lists, rows of a table stay
// rows, fonts, scripts and hidden parts are left behind. Nothing of it is ever put into a page as markup.

const BULLET = /^\s*(?:[•·▪▫◦‣●○■□➢*–—-]|o(?=\t)|[\uF0A7\uF0B7\uF0D8])\s+/;
// Mail programs put these before what they quote; "> 50 Gäste" means more than fifty.
const QUOTED = /^\s*(?:>\s*)+(?![\s\d>])/;
const HEADINGS = "h1, h2, h3, h4, h5, h6";
const BLOCKS = `${HEADINGS}, p, div, li, ul, ol, dt, dd, table, caption, tr, td, th, blockquote, pre, hr, section, article, aside, main, header, footer, figure, figcaption, address`;
const UNREAD =
  "script, style, template, noscript, iframe, object, svg, title, xml, button, select, textarea, [hidden], " +
  "[style*='display:none' i], [style*='display: none' i], [style*='mso-hide:all' i]";
const WORD_POINT = "[style*='mso-list']";
const WORD_MARK = "[style*='mso-list:Ignore' i], [style*='mso-list: Ignore' i]";
const NUMBER_OF_HEADING = `:is(${HEADINGS}) :is(${WORD_MARK})`;
const STRUCTURE = `li, ${HEADINGS}, td, ${WORD_POINT}`;
const IN_SOURCE = /[ \t\r\n\f]+/g;

// The lines of a plain text; bullets of every program become "- ".
export const split = (text) =>
  text
    .normalize()
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, "")
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, " ")
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(QUOTED, "").replace(BULLET, "- ").replace(/[ \t]+/g, " ").trim())
    .filter((line) => line && line !== "--");

// The lines of copied HTML, null where the plain text beside it says as much. `heading` is written before
// headings; " | " stands between the cells of a table.
export function fromRich(html, { heading = "" } = {}) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const part of page.querySelectorAll(UNREAD)) part.remove();
  if (!page.querySelector(STRUCTURE)) return null;
  for (const words of textsOf(page.body))
    if (!words.parentElement.closest("pre")) words.data = words.data.replace(IN_SOURCE, " ");
  if (!heading) for (const mark of page.querySelectorAll(NUMBER_OF_HEADING)) mark.remove();
  markPoints(page);
  for (const part of page.querySelectorAll(HEADINGS)) firstWords(part)?.before(heading);
  for (const row of page.querySelectorAll("tr")) joinCells(row);
  for (const part of page.querySelectorAll("br")) part.replaceWith(part.closest(`li, ${WORD_POINT}`) ? " " : "\n");
  for (const part of page.querySelectorAll(BLOCKS)) {
    part.before("\n");
    part.append("\n");
  }
  return split(page.body.textContent);
}

// Word has no list elements in what it copies: its bullet or number stands in a span that is to be ignored.
function markPoints(page) {
  for (const mark of page.querySelectorAll(WORD_MARK)) {
    const said = mark.textContent.trim();
    mark.replaceWith(/[\p{L}\p{N}]/u.test(said) && said !== "o" ? `${said} ` : "- ");
  }
  for (const list of page.querySelectorAll("ul, ol")) {
    const points = [...list.children].filter((point) => point.matches("li") && ownWords(point));
    points.forEach((point, at) => ownWords(point).before(list.matches("ul") ? "- " : `${at + list.start}. `));
  }
}

// A row is one line, unless the table only arranges a page.
function joinCells(row) {
  const cells = [...row.cells];
  if (cells.length < 2 || row.querySelector(`table, ul, ol, ${HEADINGS}, ${WORD_POINT}`)) return;
  for (const part of row.querySelectorAll("p, div, br")) part.after(" ");
  const said = cells.map((cell) => cell.textContent.replace(IN_SOURCE, " ").trim());
  row.replaceChildren(said.some(Boolean) ? said.join(" | ") : "");
}

function textsOf(part) {
  const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) found.push(walk.currentNode);
  return found;
}

const firstWords = (part) => textsOf(part).find((words) => words.data.trim());

// Where the point's words begin; undefined when it only holds a list of its own.
function ownWords(point) {
  const words = firstWords(point);
  return words?.parentElement.closest("li") === point ? words : undefined;
}
