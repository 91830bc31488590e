// Requests to the server: JSON there and back; a rejected promise means that the network failed.

import { urls } from "./page.js";

const PATIENCE = { json: 20_000, file: 180_000 };
const meta = document.querySelector("meta[name=csrf-token]");

const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? meta.content;

export async function ask(method, url, body) {
  const isFile = body instanceof FormData;
  const headers = { Accept: "application/json", "X-CSRFToken": token() };
  if (body && !isFile) headers["Content-Type"] = "application/json";
  const response = await fetch(url, {
    method,
    headers,
    body: !body || isFile ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE[isFile ? "file" : "json"]),
  });
  if (response.redirected && new URL(response.url).pathname === urls.login) return { status: 401, answer: {} };
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
  return { status: response.status, answer: isJson ? await response.json() : {} };
}

// Fetch this page again: a fresh token, and who is logged in now (null: nobody who writes here).
export async function whoAmI() {
  const response = await fetch(location.pathname);
  if (!response.ok || new URL(response.url).pathname !== location.pathname) return null;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  meta.content = page.querySelector("meta[name=csrf-token]").content;
  return JSON.parse(page.getElementById("writing-data").textContent).user;
}
