"""The paragraphs of a Word file as its reader sees them, and what Word knows about them besides."""

from dataclasses import dataclass
from typing import Any

INSERTED, DELETED = "inserted", "deleted"


@dataclass(frozen=True)
class Run:
    """A stretch of text of one kind. Line breaks are "\\n", tabs "\\t".

    `change` is "", "inserted" or "deleted" (tracked, by `author` at `date`, ISO 8601 or empty);
    `bookmarks` are the names of those that are open around it; `style` is its character style's name.
    """

    text: str
    change: str = ""
    author: str = ""
    date: str = ""
    is_strong: bool = False
    style: str = ""
    bookmarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comment:
    """Somebody's remark on `words`; `date` is ISO 8601 or empty."""

    author: str
    date: str
    text: str
    words: str = ""


@dataclass(frozen=True)
class Cell:
    """Where in which table, counted from 0; `column` counts merged columns too."""

    table: int
    row: int
    column: int


@dataclass(frozen=True)
class WordParagraph:
    """One paragraph in the document's order, those in cells and text boxes included.

    `style` is its name in Word's file ("heading 1", also in a German Word); `heading` is 1–9, 0 for none
    (a title has 1); `level` is the level in a list from 0, None outside lists; `label` is the automatic
    number as it is printed ("TOP 3:", "2.1"), "-" for a bullet; `bookmarks` start in this paragraph.
    """

    runs: tuple[Run, ...]
    style: str = ""
    heading: int = 0
    level: int | None = None
    label: str = ""
    bookmarks: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    cell: Cell | None = None
    # What happened to the end of the paragraph: "deleted" joins it with the next one.
    end_change: str = ""
    is_title: bool = False

    # A line of the table of contents.
    is_contents: bool = False

    @property
    def text(self) -> str:
        """As it reads when all changes are accepted."""
        return "".join(run.text for run in self.runs if run.change != DELETED)

    def text_in(self, bookmark: str) -> str:
        """What stands inside a bookmark, all changes accepted."""
        return "".join(run.text for run in self.runs if bookmark in run.bookmarks and run.change != DELETED)


def paragraph_of(given: dict[str, Any]) -> WordParagraph:
    """A paragraph that went through JSON."""
    lists = {
        "runs": tuple(Run(**(run | {"bookmarks": tuple(run["bookmarks"])})) for run in given["runs"]),
        "comments": tuple(Comment(**comment) for comment in given["comments"]),
        "bookmarks": tuple(given["bookmarks"]),
        "cell": Cell(**given["cell"]) if given["cell"] else None,
    }
    return WordParagraph(**(given | lists))
