// What is pasted into [data-pastes] from Word, a mail or a website keeps its headings, lists and tables as
// marks of plain text. The browser's own undo takes it back.

import { fromRich } from "./foreign_text.js";

for (const area of document.querySelectorAll("textarea[data-pastes]")) {
  area.addEventListener("paste", (event) => {
    const lines = fromRich(event.clipboardData.getData("text/html"), { heading: area.dataset.pastes });
    if (!lines) return;
    event.preventDefault();
    document.execCommand("insertText", false, lines.join("\n"));
  });
}
