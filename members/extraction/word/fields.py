"""Fields (a date, a page number, a reference): what they show counts, what they are made of does not."""

from collections.abc import Callable

from members.extraction.guarded import Attributes

# What only says where on the paper one is.
OF_THE_PAGE = ("PAGE", "NUMPAGES", "SECTIONPAGES")


class Fields:
    """Open fields, the innermost last: its instruction and whether its result has begun."""

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []

    @property
    def hides(self) -> bool:
        """Whether text at this place is none that a reader of the paper would miss."""
        return any(not shows or _is_of_the_page(words) for words, shows in self._open)

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        return {"w:fldChar": self._mark, "w:fldSimple": self._simple}

    def ends(self) -> dict[str, Callable[[], None]]:
        return {"w:fldSimple": self._close}

    def instruct(self, words: str) -> None:
        """More of the instruction of the innermost field."""
        if self._open and len(self._open[-1][0]) < 200:
            self._open[-1] = (self._open[-1][0] + words, self._open[-1][1])

    def _mark(self, given: Attributes) -> None:
        kind = given.get("w:fldCharType")
        if kind == "begin":
            self._open.append(("", False))
        elif kind == "separate" and self._open:
            self._open[-1] = (self._open[-1][0], True)
        elif kind == "end":
            self._close()

    def _simple(self, given: Attributes) -> None:
        self._open.append((given.get("w:instr", ""), True))

    def _close(self) -> None:
        if self._open:
            self._open.pop()


def _is_of_the_page(instruction: str) -> bool:
    return instruction.strip().upper().startswith(OF_THE_PAGE)
