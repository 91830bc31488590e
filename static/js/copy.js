// [data-copies="id"] copies the value of that field and says so beside itself; without a clipboard the
// field is selected, ready for the keys. Without JavaScript the button is not there.

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

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
