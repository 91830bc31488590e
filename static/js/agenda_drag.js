// Dragging an item of the agenda by its number to the place behind another, or to the head.

let dragged = null;

const items = (main) => [...main.querySelectorAll("[data-item]")];

// Behind which item it would stand: its element, or null for the head.
function placeAt(main, event) {
  const over = event.target.closest?.("[data-item]");
  if (!over) return undefined;
  const { top, height } = over.getBoundingClientRect();
  const all = items(main);
  return event.clientY > top + height / 2 ? over : (all[all.indexOf(over) - 1] ?? null);
}

function mark(main, place) {
  for (const item of items(main)) item.classList.toggle("drop", item === place);
  main.querySelector(".agenda")?.classList.toggle("drop-head", place === null);
}

export function makeDraggable(main) {
  for (const number of main.querySelectorAll("[data-item] > .no")) number.draggable = true;
}

export function letDrag(main, drop) {
  makeDraggable(main);
  main.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("[data-item]");
    if (dragged) event.dataTransfer.setDragImage(dragged, 0, 0);
  });
  main.addEventListener("dragover", (event) => {
    const place = dragged ? placeAt(main, event) : undefined;
    if (place === undefined) return;
    event.preventDefault();
    mark(main, place);
  });
  main.addEventListener("drop", (event) => {
    const place = dragged ? placeAt(main, event) : undefined;
    if (place === undefined) return;
    event.preventDefault();
    if (place !== dragged) drop(dragged.dataset.item, place?.dataset.item ?? "");
  });
  main.addEventListener("dragend", () => {
    mark(main, undefined);
    dragged = null;
  });
}
