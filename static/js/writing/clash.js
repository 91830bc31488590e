// Two people changed one line: both texts are shown, none is dropped.

import { write } from "./desk.js";
import { drop, waiting } from "./queue.js";
import { act } from "./send.js";
import { $, hear, itemOf, lineOf, say, show, tell, whenCalm } from "./page.js";

const dialog = $("zwei");
let current = null;

async function next() {
  current = (await waiting()).find((one) => one.held === "clash") ?? null;
  if (current) whenCalm(ask);
}

export function ask() {
  if (!current || dialog.open) return;
  const { theirs } = current.answer;
  $("zwei-meine").textContent = current.body.typed;
  $("zwei-andere").textContent = theirs ?? say("theirs-none");
  $("zwei-erklaert").textContent = say(theirs === null ? "theirs-deleted" : "theirs-both");
  $("zwei-beide").hidden = theirs === null;
  dialog.returnValue = "";
  dialog.showModal();
}

// Closed without an answer, the line goes on waiting, and the header says so.
dialog.addEventListener("close", async () => {
  const one = current;
  if (!one || !dialog.returnValue) return;
  await drop(one.seq);
  await settle[dialog.returnValue](one, one.answer);
  tell("drained");
  next();
});

const settle = {
  theirs: (_one, { line }) => replace(line),
  mine(one, { line, theirs, version }) {
    if (theirs === null) return settle.both(one, { line, theirs });
    replace(line);
    act({ act: "put", key: `put:${one.line}`, line: one.line, body: { ...one.body, version, known: undefined } });
  },
  both({ line: key, body }, { line, theirs }) {
    const here = lineOf(key);
    const item = here ? itemOf(here) : body.item;
    const { kind, speaker, block } = body;
    const after = theirs === null ? line.after : key;
    replace(line);
    write(body.typed, { item, after, kind, speaker, block });
  },
};

// What stands there now is theirs, even if the page still shows mine.
function replace(line) {
  const here = lineOf(line.uuid);
  if (here) here.dataset.version = -1;
  show(line);
}

hear("clash", next);
