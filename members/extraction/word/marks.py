"""What lies around the text without being text: bookmarks, comments, tracked changes."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from members.extraction.guarded import Attributes
from members.extraction.word.paragraphs import DELETED, INSERTED, Comment

CHANGES = {"w:ins": INSERTED, "w:moveTo": INSERTED, "w:del": DELETED, "w:moveFrom": DELETED}
# More than this around one word is no work of people.
MOST_OPEN = 200


class Marks:
    """The marks that are open; bookmarks and comments are reported to the paragraph they stand in."""

    def __init__(self, comments: Mapping[str, Comment]):
        self._comments = comments
        self._changes: list[tuple[str, str, str]] = []
        self._bookmarks: dict[str, str] = {}
        # What open comments are about, and what ended ones were about.
        self._words: dict[str, list[str]] = {}
        self._said: dict[str, str] = {}
        self.bookmarks: tuple[str, ...] = ()

    @property
    def change(self) -> tuple[str, str, str]:
        """What happened to the text here, by whom, when; a deleted insertion is deleted."""
        for change in self._changes:
            if change[0] == DELETED:
                return change
        return self._changes[-1] if self._changes else ("", "", "")

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        changes = {name: self._changing(kind) for name, kind in CHANGES.items()}
        return changes | {
            "w:bookmarkEnd": self._end_bookmark,
            "w:commentRangeStart": self._open_comment,
            "w:commentRangeEnd": self._end_comment,
        }

    def ends(self) -> dict[str, Callable[[], None]]:
        return dict.fromkeys(CHANGES, self._unchange)

    def start_bookmark(self, given: Attributes) -> str:
        """Its name; "" for Word's own ("_GoBack", "_Toc…") and for one that is open already.

        LibreOffice begins one that reaches into a list once more in its last paragraph, and ends it once.
        """
        name = given.get("w:name", "")
        if not name or name.startswith("_") or len(self._bookmarks) >= MOST_OPEN:
            return ""
        before = next((key for key, there in self._bookmarks.items() if there == name), None)
        if before is not None:
            del self._bookmarks[before]
        self._bookmarks[given.get("w:id", "")] = name
        self.bookmarks = tuple(self._bookmarks.values())
        return name if before is None else ""

    def note(self, text: str) -> None:
        """Text was read: it is what open comments are about."""
        if self._words and self.change[0] != DELETED:
            for words in self._words.values():
                words.append(text)

    def comment(self, given: Attributes) -> Comment | None:
        """The comment whose mark stands here, with the words it is about."""
        key = given.get("w:id", "")
        self._end_comment(given)
        found = self._comments.get(key)
        return replace(found, words=self._said.pop(key, "")) if found else None

    def _changing(self, kind: str) -> Callable[[Attributes], None]:
        return lambda given: self._changes.append((kind, given.get("w:author", ""), given.get("w:date", "")))

    def _unchange(self) -> None:
        if self._changes:
            self._changes.pop()

    def _end_bookmark(self, given: Attributes) -> None:
        if self._bookmarks.pop(given.get("w:id", ""), None):
            self.bookmarks = tuple(self._bookmarks.values())

    def _open_comment(self, given: Attributes) -> None:
        if len(self._words) < MOST_OPEN:
            self._words[given.get("w:id", "")] = []

    def _end_comment(self, given: Attributes) -> None:
        key = given.get("w:id", "")
        if key in self._words:
            self._said[key] = "".join(self._words.pop(key))
