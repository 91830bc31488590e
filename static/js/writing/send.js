// Sending what waits, one after the other, again and again until the server has it.

import { ACTS, showRefused } from "./acts.js";
import { ask, whoAmI } from "./api.js";
import { drop, keep, mark, settle, waiting } from "./queue.js";
import { announce, hear, owner, say, tell } from "./page.js";

const LONGEST_PAUSE = 30_000;
let pause = 1000;
let timer;
let isRunning = false;
let isStopped = false; // logged out, or the minutes are approved

// Do something now: it is seen at once, kept in the browser, and sent as soon as possible.
export async function act(act) {
  tell("begun");
  ACTS[act.act].display(act);
  try {
    await keep(act);
    drain();
  } catch {
    showRefused(act, say("not-kept"));
  } finally {
    tell("kept");
  }
}

// Work on the queue itself; until it is done the header does not say that all is saved.
export async function meanwhile(work) {
  tell("begun");
  try {
    return await work();
  } finally {
    tell("kept");
  }
}

// Only one tab of this browser sends at a time.
async function drain() {
  if (isRunning || isStopped) return;
  isRunning = true;
  clearTimeout(timer);
  await navigator.locks.request(`protokoll/${owner}`, async () => {
    let next;
    while ((next = await first()) && (await send(next)));
  });
  isRunning = false;
  tell("drained");
  if (!isStopped && !timer && (await first())) drain();
}

// The first act that is not held back; what comes after a held one of the same line waits with it.
async function first() {
  const held = new Set();
  for (const one of await waiting()) {
    if (one.held) held.add(one.line);
    else if (!one.line || !held.has(one.line)) return one;
  }
}

async function send({ seq }) {
  let one;
  let how;
  let reply;
  timer = undefined;
  try {
    one = await mark(seq, { attempted: true });
    if (!one) return true; // taken back since it was found
    how = ACTS[one.act];
    reply = await ask(how.method, how.url(one), how.form ? how.form(one) : one.body);
  } catch {
    return later("offline");
  }
  pause = 1000;
  if (reply.status === 200 || reply.status === 201) return taken(one, how, reply.answer);
  return refused(one, reply);
}

async function taken(one, how, answer) {
  const isWaiting = await settle(one, answer.line?.version);
  await how.done(one, answer, isWaiting);
  tell("sent", { act: one, answer });
  if (one.act === "put") announce(answer.line.problem || say("line-saved"));
  return true;
}

async function refused(one, { status, answer }) {
  if (status === 401) return stop("login");
  if (answer.frozen) return stop("frozen", answer.frozen);
  if (status === 409) return clash(one, answer);
  const isToken = status === 403 && !answer.error;
  if (isToken) await whoAmI().catch(() => null);
  if (isToken || status >= 500 || status === 429 || status === 408) return later("offline");
  await mark(one.seq, { held: "refused" });
  showRefused(one, answer.error ?? `${status}`);
  tell("refused", one);
  return true;
}

async function clash(one, answer) {
  if (one.act === "put") {
    await mark(one.seq, { held: "clash", answer });
    tell("clash");
  } else if (answer.theirs === one.body.typed) {
    // Only moved or counted anew: the text that was to go is still the one.
    await mark(one.seq, { body: { ...one.body, version: answer.version } });
  } else {
    await drop(one.seq);
    tell("deleted-not", answer.line);
  }
  return true;
}

function later(state) {
  tell("network", state);
  timer = setTimeout(drain, pause);
  pause = Math.min(pause * 2, LONGEST_PAUSE);
  return false;
}

function stop(name, detail) {
  isStopped = true;
  tell(name, detail);
  return false;
}

// The first look at the page after loading: show what still waits from before, then send it.
export async function resume() {
  isStopped = false;
  for (const one of await waiting()) {
    ACTS[one.act].display(one);
    if (one.held === "refused") await mark(one.seq, { held: undefined });
  }
  if ((await waiting()).some((one) => one.held === "clash")) tell("clash");
  return drain();
}

hear("welcome", () => {
  isStopped = false;
  drain();
});
addEventListener("online", () => {
  pause = 1000;
  drain();
});
