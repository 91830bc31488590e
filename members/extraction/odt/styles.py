"""What styles of OpenDocument bring along: bold type, lists, the master page."""

from collections.abc import Callable
from dataclasses import dataclass, field

from members.extraction.counting import BY_EXAMPLE, small_int
from members.extraction.guarded import Attributes, Walk
from members.extraction.odt.names import PREFIXES

MOST_ANCESTORS = 30
BOLD = frozenset(("bold", "600", "700", "800", "900"))


@dataclass
class Style:
    """A style as it is written down; None and "" are inherited."""

    parent: str = ""
    display: str = ""
    is_bold: bool | None = None
    is_underlined: bool | None = None
    list_style: str = ""
    master: str = ""


@dataclass(frozen=True)
class ListLevel:
    """How one level counts; `form` is "bullet" or one of Word's, `shown` how many levels are printed."""

    form: str = "bullet"
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1


@dataclass
class Styles:
    """Styles by their family and name, lists by their name ("" is the outline of headings)."""

    all: dict[tuple[str, str], Style] = field(default_factory=dict)
    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)

    def is_strong(self, family: str, name: str) -> bool | None:
        """Whether text in this style is bold or underlined; None when the style does not say."""
        chain = self.chain(family, name)
        bold = next((one.is_bold for one in chain if one.is_bold is not None), None)
        lined = next((one.is_underlined for one in chain if one.is_underlined is not None), None)
        return None if bold is None and lined is None else bool(bold or lined)

    def chain(self, family: str, name: str) -> list[Style]:
        """The style and its ancestors."""
        found: list[Style] = []
        while (family, name) in self.all and len(found) < MOST_ANCESTORS:
            found.append(self.all[family, name])
            name = found[-1].parent
        return found

    def has_ancestor(self, name: str, wanted: str) -> bool:
        """Whether a paragraph's style is this one or comes from it."""
        return name == wanted or any(one.parent == wanted for one in self.chain("paragraph", name))


class StyleReader:
    """The styles of styles.xml and of content.xml's own part; `handlers` can join another walk."""

    def __init__(self, into: Styles):
        self._into = into
        self._style = Style()
        self._levels: dict[int, ListLevel] = {}
        self._level = 0

    def read(self, data: bytes) -> None:
        """One document's styles. Raises Unreadable."""
        if data:
            Walk(PREFIXES, starts=self.starts(), ends={}, text=lambda text: None).over(data)

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        """What happens at which element."""
        return {
            "style:style": self._start_style,
            "style:text-properties": self._look,
            "text:list-style": self._start_list,
            "text:outline-style": self._start_outline,
            "text:list-level-style-number": self._number,
            "text:outline-level-style": self._number,
            "text:list-level-style-bullet": self._bullet,
            "text:list-level-style-image": self._bullet,
        }

    def _start_style(self, given: Attributes) -> None:
        self._style = Style(
            parent=given.get("style:parent-style-name", ""),
            display=given.get("style:display-name", ""),
            list_style=given.get("style:list-style-name", ""),
            master=given.get("style:master-page-name", ""),
        )
        self._into.all[given.get("style:family", ""), given.get("style:name", "")] = self._style

    def _look(self, given: Attributes) -> None:
        if weight := given.get("fo:font-weight"):
            self._style.is_bold = weight in BOLD
        if line := given.get("style:text-underline-style"):
            self._style.is_underlined = line != "none"

    def _start_list(self, given: Attributes) -> None:
        # A list's levels bring text properties of their own, which are the number's.
        self._style = Style()
        self._levels = self._into.lists.setdefault(given.get("style:name", ""), {})

    def _start_outline(self, given: Attributes) -> None:
        self._style = Style()
        self._levels = self._into.lists.setdefault("", {})

    def _number(self, given: Attributes) -> None:
        depth = small_int(given.get("text:level"), 1) - 1
        form = given.get("style:num-format", "")
        self._levels[depth] = ListLevel(
            form=BY_EXAMPLE.get(form, "decimal") if form else "none",
            before=given.get("style:num-prefix", ""),
            after=given.get("style:num-suffix", ""),
            start=small_int(given.get("text:start-value"), 1),
            shown=small_int(given.get("text:display-levels"), 1),
        )

    def _bullet(self, given: Attributes) -> None:
        self._levels[small_int(given.get("text:level"), 1) - 1] = ListLevel()
