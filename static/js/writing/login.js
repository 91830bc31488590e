// The session is over: the login page opens in a frame, second factor included, and everything waits.

import { whoAmI } from "./api.js";
import { back } from "./desk.js";
import { $, hear, revision, say, tell, urls, user, whenCalm } from "./page.js";

const dialog = $("anmelden");
const frame = $("anmelden-rahmen");
const NEXT = `${urls.changes}?seit=${revision}`;

export function open() {
  if (dialog.open) return;
  $("anmelden-problem").textContent = "";
  frame.src = `${urls.login}?next=${encodeURIComponent(NEXT)}`;
  dialog.showModal();
}

frame.addEventListener("load", async () => {
  const inside = frame.contentDocument;
  if (!dialog.open || !inside) return;
  if (inside.location.pathname.startsWith("/konto/")) {
    for (const part of inside.querySelectorAll(".skip, .bar, .foot")) part.hidden = true;
    inside.querySelector("input:not([type=hidden])")?.focus();
    inside.addEventListener("keydown", ({ key }) => key === "Escape" && dialog.close());
    return;
  }
  const now = await whoAmI().catch(() => null);
  if (now === user) return dialog.close("yes");
  $("anmelden-problem").textContent = say("other-user");
  frame.src = "/konto/logout/";
});

dialog.addEventListener("close", () => {
  frame.src = "about:blank";
  if (dialog.returnValue === "yes") tell("welcome");
  dialog.returnValue = "";
  // The browser gives the focus back to where it was when the dialog opened; from a frame that is nowhere.
  setTimeout(back);
});

hear("login", () => whenCalm(open));
