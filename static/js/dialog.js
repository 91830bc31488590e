// Native dialogs: [data-opens="id"] opens one; [data-closes] or a press beside it closes it.
// Without JavaScript an opener that is a link still leads to the page that asks the same.

function isBeside(dialog, { clientX, clientY }) {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  const dialog = opener && document.getElementById(opener.dataset.opens);
  if (dialog) {
    event.preventDefault();
    dialog.showModal();
  } else if (event.target.closest("[data-closes]")) {
    event.preventDefault();
    event.target.closest("dialog").close();
  }
});

document.addEventListener("mousedown", (event) => {
  if (event.target instanceof HTMLDialogElement && isBeside(event.target, event)) event.target.close();
});
