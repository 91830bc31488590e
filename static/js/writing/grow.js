// Fields grow with their text where the browser does not do that by CSS (field-sizing).

if (!CSS.supports("field-sizing", "content")) {
  const grow = ({ target }) => {
    if (!target.matches?.(".line textarea")) return;
    target.style.blockSize = "auto";
    target.style.blockSize = `${target.scrollHeight}px`;
  };
  for (const name of ["input", "focusin"]) document.addEventListener(name, grow);
}
