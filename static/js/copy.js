// [data-copies="id"] copies the value of that field and says so beside itself; without a clipboard the
// field is selected, ready for the keys. [data-copies-text="address"] copies the text that this address
// answers; without a clipboard the link to it comes back. Without JavaScript the buttons are not there.

async function copy(button) {
  const field = document.getElementById(button.dataset.copies);
  const status = button.parentElement.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = button.dataset.done;
  } catch {
    field.select();
    status.textContent = button.dataset.failed;
  }
}

async function textOf(address) {
  const answer = await fetch(address);
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  return answer.text();
}

// Safari lets only those write who ask within the click: it takes the promise and waits for the text.
async function write(text) {
  if (window.ClipboardItem && navigator.clipboard.write) {
    const words = text.then((found) => new Blob([found], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": words })]);
  } else {
    await navigator.clipboard.writeText(await text);
  }
}

async function copyText(button) {
  const status = button.parentElement.querySelector("[role=status]");
  status.textContent = "";
  try {
    await write(textOf(button.dataset.copiesText));
    status.textContent = button.dataset.done;
  } catch {
    status.textContent = button.dataset.failed;
    button.previousElementSibling.hidden = false;
  }
}

for (const button of document.querySelectorAll("[data-copies-text]")) {
  button.hidden = false;
  button.previousElementSibling.hidden = true;
  button.addEventListener("click", () => copyText(button));
}

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
