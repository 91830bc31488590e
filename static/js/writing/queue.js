// What was done and not yet answered by the server: kept in IndexedDB, in order, per user and minutes.
//
// An act: {seq, owner, key, act, line?, body, stamp, attempted?, held?}. `stamp` changes with every edit of
// a waiting act; `attempted` means the server may have got it; `held` keeps back what it will not take.

import { owner } from "./page.js";

const ready = new Promise((resolve, reject) => {
  const request = indexedDB.open("protokoll", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("acts", { keyPath: "seq", autoIncrement: true }).createIndex("owner", "owner");
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function run(mode, work) {
  const database = await ready;
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("acts", mode, { durability: "strict" });
    const result = work(transaction.objectStore("acts"));
    transaction.oncomplete = () => resolve(result?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

// Read all of ours and write back inside one transaction; `changing` gets them in order.
function rewrite(changing) {
  return run("readwrite", (store) => {
    store.index("owner").getAll(owner).onsuccess = ({ target }) => changing(target.result, store);
  });
}

export const waiting = () => run("readonly", (store) => store.index("owner").getAll(owner));

let together; // what is done at the same moment, as many pasted lines are: kept in one transaction

export function keep(act) {
  if (!together || together.acts.some((one) => one.key === act.key)) together = gather();
  together.acts.push({ ...act, owner, stamp: crypto.randomUUID() });
  return together.kept;
}

function gather() {
  const moment = { acts: [] };
  moment.kept = Promise.resolve().then(() => {
    if (together === moment) together = undefined;
    return rewrite((known, store) => moment.acts.forEach((act) => put(act, known, store)));
  });
  return moment;
}

// One with the same key that still waits takes over the body and keeps its place in the order. A move goes to
// the end instead, because it may name a line that came later.
function put(fresh, known, store) {
  const same = known.find((one) => one.key === fresh.key);
  if (fresh.act === "move" && same && !same.attempted) store.delete(same.seq);
  if (!same || fresh.act === "move") return store.put(fresh);
  const { version, after, ...body } = fresh.body;
  const sent = same.attempted ? [...(same.body.known ?? []), same.body.typed] : same.body.known;
  store.put({ ...same, stamp: fresh.stamp, held: undefined, body: { ...same.body, ...body, known: sent } });
}

// Resolves to the act as it is kept now; to nothing when it was taken back meanwhile.
export async function mark(seq, changes) {
  let marked;
  await rewrite((acts, store) => {
    const act = acts.find((one) => one.seq === seq);
    if (act) store.put((marked = { ...act, ...changes }));
  });
  return marked;
}

export const drop = (seq) => run("readwrite", (store) => store.delete(seq));

// Take back an act that the server cannot have, and with a line that is only here all else about it.
// Resolves to the act, if there was one.
export async function takeBack(key, { isOnlyHere } = {}) {
  let found;
  await rewrite((acts, store) => {
    found = acts.find((one) => one.key === key && (!one.attempted || one.held === "refused"));
    for (const one of acts) {
      if (found && (one === found || (isOnlyHere && one.line === found.line))) store.delete(one.seq);
    }
  });
  return found;
}

// The server took `act` and answered with a version. What was typed meanwhile stays, based on that version.
// Resolves to whether anything of the line still waits.
export async function settle(act, version) {
  let isWaiting = false;
  await rewrite((acts, store) => {
    for (const one of acts) {
      const isItself = one.seq === act.seq;
      if (isItself && one.stamp === act.stamp) store.delete(one.seq);
      else if (act.line && one.line === act.line) {
        isWaiting = true;
        const isNext = isItself || one.body.version + 1 === version;
        const known = isItself ? undefined : one.body.known;
        if (isNext) store.put({ ...one, body: { ...one.body, version, known } });
      }
    }
  });
  return isWaiting;
}

// A name given here is now known by the server's: items by their key, blocks by their speaker.
export const rename = (field, from, to) =>
  rewrite((acts, store) => {
    for (const act of acts) {
      if (act.body[field] === from) store.put({ ...act, body: { ...act.body, [field]: to } });
    }
  });
