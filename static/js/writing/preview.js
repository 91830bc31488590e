// Under the line: what it will become, and the one key that changes it.
//
// A field: {area, item(), block, kind, speaker, choices, at}. `kind` and `speaker` are what the writer chose.

import { ask } from "./api.js";
import { correct } from "./chips.js";
import { $, fromHtml, has, say, urls } from "./page.js";

const PAUSE = 220;
const box = $("vorschau");
let timer;
let asking = 0;

export function watch(field) {
  Object.assign(field, { kind: "", speaker: "", choices: [], at: -1 });
  field.area.addEventListener("input", () => {
    if (!field.area.value.trim()) forget(field);
    look(field);
  });
  field.area.addEventListener("focus", () => {
    field.area.closest(".line").after(box);
    look(field, 0);
  });
}

// The next line is read without what was chosen for the last one.
export function forget(field) {
  Object.assign(field, { kind: "", speaker: "", choices: [], at: -1 });
}

export function look(field, pause = PAUSE) {
  clearTimeout(timer);
  const typed = field.area.value;
  if (!typed.trim()) {
    silence();
    if (field.block) box.textContent = say("block-open");
    return;
  }
  timer = setTimeout(() => preview(field, typed), pause);
}

// The field is left: nothing that is still asked for may show up any more.
export function silence() {
  clearTimeout(timer);
  asking += 1;
  box.replaceChildren();
}

async function preview(field, typed) {
  const mine = (asking += 1);
  const { kind, speaker, block } = field;
  try {
    const { status, answer } = await ask("POST", urls.preview, { typed, item: field.item(), kind, speaker, block });
    if (mine === asking && status === 200) draw(field, answer);
  } catch {
    if (mine === asking) box.replaceChildren();
  }
}

function draw(field, answer) {
  if (field.at < 0 || !field.kind) {
    const kinds = [answer.kind, ...answer.alternatives].filter((kind, at, all) => all.indexOf(kind) === at);
    field.choices = kinds.filter((kind) => has(`kind-${kind}`)).map((kind) => ({ kind, speaker: "" }));
    const people = answer.speakers.map(({ key, name }) => ({ kind: "statement", speaker: key, name }));
    field.choices.splice(1, 0, ...people);
    field.at = 0;
  }
  const parts = [];
  if (has(`kind-${answer.kind}`)) parts.push(part("strong", say(`kind-${answer.kind}`)));
  for (const chip of withDue(answer)) parts.push(chip.part ? pressed(field, chip, answer.tasks) : shown(chip));
  if (answer.problem) parts.push(part("span", answer.problem, "late"));
  if (field.choices.length > 1) parts.push(changer(field));
  if (box.textContent !== parts.map((one) => one.textContent).join("")) box.replaceChildren(...parts);
}

// A task without a day has a chip for it all the same, to be pressed.
function withDue({ chips, tasks }) {
  return chips.flatMap((chip, at) => {
    const isLast = chips[at + 1]?.task !== chip.task;
    const isOpen = chip.part === "who" && isLast && !tasks[chip.task].due;
    return isOpen ? [chip, { label: say("no-due"), style: "plain", task: chip.task, part: "due" }] : [chip];
  });
}

const shown = ({ label, style }) => part("span", label, `chip ${style}`);

function pressed(field, chip, tasks) {
  const button = part("button", chip.label, `chip ${chip.style}`);
  button.type = "button";
  button.setAttribute("aria-label", say(`chip-${chip.part}`, { now: chip.label }));
  button.addEventListener("click", () => correct(field, chip, tasks));
  return button;
}

function changer(field) {
  const next = field.choices[(field.at + 1) % field.choices.length];
  const words = next.name ? say("speaks", next) : say("other-kind", { kind: say(`kind-${next.kind}`) });
  const button = fromHtml('<button type="button" class="button plain" aria-keyshortcuts="Alt+K"><kbd>Alt</kbd>+<kbd>K</kbd></button>');
  button.prepend(`${words} `);
  button.addEventListener("click", () => cycle(field));
  return button;
}

export function cycle(field) {
  if (field.choices.length < 2) return;
  field.at = (field.at + 1) % field.choices.length;
  const { kind, speaker } = field.choices[field.at];
  Object.assign(field, { kind, speaker });
  field.area.focus();
  look(field, 0);
}

function part(name, text, style = "") {
  const element = document.createElement(name);
  element.className = style;
  element.textContent = text;
  return element;
}
