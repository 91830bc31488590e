// A line that finds people and organisations while somebody types: a combobox with its listbox, as ARIA's
// pattern has it. Without this the server resolves what was typed.

const PAUSE = 150;
let count = 0;

const set = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const made = (tag, attributes, text = "") => Object.assign(set(document.createElement(tag), attributes), { textContent: text });

class Picker {
  constructor(box) {
    this.box = box;
    this.line = box.querySelector("input[type=text]");
    this.key = box.querySelector("input[type=hidden]");
    this.list = made("ul", { id: `vorschlaege-${(count += 1)}`, role: "listbox", hidden: "" });
    this.list.setAttribute("aria-label", this.line.labels[0]?.textContent.trim() ?? "");
    this.note = box.querySelector(".note") ?? made("p", { class: "note" });
    this.status = made("p", { class: "visually-hidden", role: "status" });
    this.line.after(this.list, this.note, this.status);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    set(this.line, attributes);
    this.line.addEventListener("input", () => this.typed());
    this.line.addEventListener("keydown", (event) => this.pressed(event));
    this.line.addEventListener("blur", () => this.close());
    // Pressing on the list leaves the focus in the line.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")));
  }

  get options() {
    return [...this.list.children];
  }

  get active() {
    return this.list.querySelector("[aria-selected=true]");
  }

  typed() {
    this.key.value = this.note.textContent = "";
    this.box.querySelector("fieldset")?.remove();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    this.request?.abort();
    const words = this.line.value.trim();
    if (!words) return this.close();
    const request = (this.request = new AbortController());
    const address = `${this.box.dataset.picker}?${new URLSearchParams({ q: words })}`;
    const response = await fetch(address, { signal: request.signal }).catch(() => null);
    // Without network or session there is nothing to suggest: the form itself says so.
    if (!response?.ok || response.redirected) return;
    const answer = await response.json().catch(() => null);
    if (answer && request === this.request && document.activeElement === this.line) this.show(answer);
  }

  show({ found, said }) {
    this.list.replaceChildren(...found.map((one, place) => this.option(one, place)));
    this.status.textContent = said;
    this.mark(null);
    this.open(found.length > 0);
  }

  option({ key, name, note }, place) {
    const option = made("li", { id: `${this.list.id}-${place}`, role: "option" });
    Object.assign(option.dataset, { key, name, note });
    option.append(made("bdi", {}, name), " ", made("small", {}, note));
    return option;
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.line.setAttribute("aria-expanded", String(isOpen));
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.mark(null);
    this.open(false);
  }

  mark(option) {
    for (const one of this.options) one.setAttribute("aria-selected", String(one === option));
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.line.setAttribute("aria-activedescendant", option.id);
    else this.line.removeAttribute("aria-activedescendant");
  }

  step(by) {
    if (this.list.hidden) return void this.ask();
    const all = this.options;
    const at = all.indexOf(this.active);
    const next = at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length;
    this.mark(all[next]);
  }

  choose(option) {
    if (!option) return;
    this.line.value = option.dataset.name;
    this.key.value = option.dataset.key;
    this.note.textContent = option.dataset.note;
    this.status.textContent = "";
    this.close();
  }

  pressed(event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.active) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }
}

for (const box of document.querySelectorAll("[data-picker]")) new Picker(box);
