// What somebody copied from Word, a mail or a website, as plain lines: lists stay lists, fonts, scripts and
// hidden parts are left behind. Nothing of it is ever put into a page as markup.

const BULLET = /^\s*(?:[•·▪▫◦‣●○■□➢*–—-]|o(?=\t)|[\uF0A7\uF0B7\uF0D8])\s+/;
const BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, tr, li, blockquote, pre";
const UNREAD = "script, style, template, noscript, iframe, object, svg, head, title, [hidden]";
const STRUCTURE = "li, h1, h2, h3, h4, h5, h6, td, [style*='mso-list']";

// The lines of a plain text; bullets of every program become "- ".
export const split = (text) =>
  text
    .normalize()
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, "")
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, " ")
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(BULLET, "- ").replace(/[ \t]+/g, " ").trim())
    .filter(Boolean);

// The lines of copied HTML, null where the plain text beside it says as much. `heading` is written before
// headings, `between` between the cells of a table.
export function fromRich(html, { heading = "", between = "\t" } = {}) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const part of page.querySelectorAll(UNREAD)) if (part !== page.head) part.remove();
  if (!page.querySelector(STRUCTURE)) return null;
  markPoints(page);
  for (const part of page.querySelectorAll("h1, h2, h3, h4, h5, h6")) part.prepend(heading);
  for (const row of page.querySelectorAll("tr")) [...row.cells].slice(1).forEach((cell) => cell.prepend(between));
  for (const part of page.querySelectorAll("td > :is(p, div), th > :is(p, div)")) part.replaceWith(...part.childNodes, " ");
  for (const part of page.querySelectorAll("br")) part.replaceWith("\n");
  for (const part of page.querySelectorAll(BLOCKS)) part.append("\n");
  for (const part of page.querySelectorAll("li > p")) part.replaceWith(...part.childNodes);
  return split(flat(page.body));
}

// Word has no list elements in what it copies: its bullet or number stands in a span that is to be ignored.
function markPoints(page) {
  for (const mark of page.querySelectorAll("[style*='mso-list:Ignore' i], [style*='mso-list: Ignore' i]")) {
    const said = mark.textContent.trim();
    mark.replaceWith(/[\p{L}\p{N}]/u.test(said) && said !== "o" ? `${said} ` : "- ");
  }
  for (const point of page.querySelectorAll("ul > li")) point.prepend("- ");
  for (const list of page.querySelectorAll("ol"))
    [...list.children].forEach((point, at) => point.prepend(`${at + list.start}. `));
}

const flat = (node) =>
  [...node.childNodes]
    .map((one) => (one.nodeType === 3 ? joined(one.data) : flat(one)))
    .join("");

const joined = (words) => (words === "\n" ? words : words.replace(/\s*\n\s*(?=\S)/g, " "));
