"""What is printed above the first page of an OpenDocument text."""

from collections.abc import Callable, Sequence

from members.extraction.guarded import Attributes, Walk
from members.extraction.odt.body import SKIPPED, BodyReader, Placed
from members.extraction.odt.names import PREFIXES
from members.extraction.odt.styles import Styles

STANDARD = "Standard"
KINDS = ("style:header-first", "style:header")


def head_of_first_page(data: bytes, styles: Styles, placed: Sequence[Placed]) -> list[str]:
    """The paragraphs of that head; empty when there is none. `data` is styles.xml."""
    if not data:
        return []
    reader = HeadReader(styles)
    starts, ends = reader.starts(), reader.ends()
    Walk(PREFIXES, starts=starts, ends=ends, text=reader.text, skipped=SKIPPED).over(data)
    named = placed[0].style if placed else ""
    master = next((one.master for one in styles.chain("paragraph", named) if one.master), STANDARD)
    for kind in KINDS:
        if found := reader.heads.get((master, kind)):
            return found
    return []


class HeadReader(BodyReader):
    """Collects the paragraphs of all heads, by master page and kind."""

    def __init__(self, styles: Styles):
        super().__init__(styles)
        self.heads: dict[tuple[str, str], list[str]] = {}
        self._master = ""

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        return super().starts() | {
            "style:master-page": self._start_master,
            **dict.fromkeys(KINDS, lambda given: self.placed.clear()),
        }

    def ends(self) -> dict[str, Callable[[], None]]:
        return super().ends() | {kind: self._ender(kind) for kind in KINDS}

    def _start_master(self, given: Attributes) -> None:
        self._master = given.get("style:name", "")

    def _ender(self, kind: str) -> Callable[[], None]:
        def end() -> None:
            self.heads[self._master, kind] = [one.block.plain for one in self.placed]

        return end
