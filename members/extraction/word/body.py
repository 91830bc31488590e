"""One pass over a part with paragraphs: document.xml, a header, the notes, the comments."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from members.extraction.guarded import Attributes, Walk
from members.extraction.word.fields import Fields
from members.extraction.word.marks import Marks
from members.extraction.word.numbering import Numbering
from members.extraction.word.paragraphs import DELETED, Cell, Comment, Run, WordParagraph
from members.extraction.word.parts import PREFIXES
from members.extraction.word.places import Places
from members.extraction.word.styles import Look, Styles, is_on, small_number
from members.extraction.word.symbols import symbol

# Former properties of tracked changes, the older twin of a drawing, properties of tables.
SKIPPED = frozenset(
    "mc:Fallback w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange "
    "w:tblPr w:tblGrid w:tabs w:rt".split()
)
NOT_IN_LIST = ("", "0")


@dataclass
class Draft:
    """A paragraph whose end has not come; `run` is the run we are in."""

    cell: Cell | None
    style: str = ""
    number: str | None = None
    depth: int | None = None
    outline: int | None = None
    end_change: str = ""
    runs: list[Run] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    boxes: list[WordParagraph] = field(default_factory=list)
    in_run: bool = False
    in_properties: bool = False
    is_strong: dict[str, bool] = field(default_factory=dict)
    run_style: str = ""
    is_hidden: bool | None = None


class BodyReader:
    """Collects paragraphs; `numbering` counts on, so parts are read in their order."""

    def __init__(self, styles: Styles, numbering: Numbering, comments: Mapping[str, Comment]):
        self._styles, self._numbering = styles, numbering
        self._marks, self._places, self._fields = Marks(comments), Places(), Fields()
        self.paragraphs: list[WordParagraph] = []
        self._drafts: list[Draft] = []
        self._takes_text = ""
        # Content controls that are open: whether each shows only what should be typed there.
        self._controls: list[bool] = []

    def read(self, data: bytes) -> list[WordParagraph]:
        """The paragraphs of one part. Raises Unreadable."""
        if data:
            Walk(PREFIXES, starts=self.starts(), ends=self.ends(), text=self._text, skipped=SKIPPED).over(
                data
            )
        return self.paragraphs

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        """What happens where an element begins."""
        own = {
            "w:p": self._start_paragraph,
            "w:pPr": lambda given: self._set(in_properties=True),
            "w:pStyle": lambda given: self._set(style=given.get("w:val", "")),
            "w:numId": lambda given: self._set(number=given.get("w:val", "")),
            "w:ilvl": lambda given: self._set(depth=small_number(given)),
            "w:outlineLvl": lambda given: self._set(outline=small_number(given)),
            "w:r": self._start_run,
            "w:b": lambda given: self._make_strong("b", given),
            "w:u": lambda given: self._make_strong("u", given),
            "w:rStyle": lambda given: self._set(run_style=given.get("w:val", "")),
            "w:vanish": lambda given: self._set(is_hidden=is_on(given)),
            "w:t": lambda given: self._take("text"),
            "w:delText": lambda given: self._take("text"),
            "m:t": lambda given: self._take("formula"),
            "w:instrText": lambda given: self._take("instruction"),
            "w:tab": lambda given: self._add("\t"),
            "w:br": lambda given: self._add("\n" if given.get("w:type") in (None, "textWrapping") else ""),
            "w:cr": lambda given: self._add("\n"),
            "w:noBreakHyphen": lambda given: self._add("-"),
            "w:sym": lambda given: self._add(symbol(given.get("w:char", ""))),
            "w:footnoteReference": lambda given: self._add(f"[{given.get('w:id', '')}]"),
            "w:endnoteReference": lambda given: self._add(f"[{given.get('w:id', '')}]"),
            "w:bookmarkStart": self._start_bookmark,
            "w:commentReference": self._refer_to_comment,
            "w:sdt": lambda given: self._controls.append(False),
            "w:showingPlcHdr": self._is_placeholder,
        }
        return own | self._places.starts() | self._fields.starts() | self._marks_starts()

    def ends(self) -> dict[str, Callable[[], None]]:
        """What happens where an element ends."""
        taken = dict.fromkeys(("w:t", "w:delText", "m:t", "w:instrText"), lambda: self._take(""))
        own = {
            "w:p": self._end_paragraph,
            "w:pPr": lambda: self._set(in_properties=False),
            "w:r": self._end_run,
            "w:sdt": self._end_control,
        }
        return taken | own | self._places.ends() | self._fields.ends() | self._marks.ends()

    def _marks_starts(self) -> dict[str, Callable[[Attributes], None]]:
        """Inside a paragraph's properties a change is one of its end."""
        found = self._marks.starts()

        def ending(name: str) -> Callable[[Attributes], None]:
            def begin(given: Attributes) -> None:
                found[name](given)
                if self._drafts and self._drafts[-1].in_properties:
                    self._drafts[-1].end_change = self._marks.change[0]

            return begin

        return found | {"w:del": ending("w:del"), "w:ins": ending("w:ins")}

    def _start_paragraph(self, given: Attributes) -> None:
        self._drafts.append(Draft(self._places.cell))

    def _set(self, **values: object) -> None:
        if self._drafts:
            for name, value in values.items():
                setattr(self._drafts[-1], name, value)

    def _start_run(self, given: Attributes) -> None:
        if self._drafts:
            draft = self._drafts[-1]
            draft.in_run, draft.is_strong, draft.run_style, draft.is_hidden = True, {}, "", None

    def _end_run(self) -> None:
        self._set(in_run=False)

    def _make_strong(self, name: str, given: Attributes) -> None:
        if self._drafts and self._drafts[-1].in_run:
            self._drafts[-1].is_strong[name] = is_on(given)

    def _take(self, what: str) -> None:
        self._takes_text = what

    def _text(self, text: str) -> None:
        if self._takes_text == "instruction":
            self._fields.instruct(text)
        elif self._takes_text:
            self._add(text)

    def _add(self, text: str) -> None:
        draft = self._drafts[-1] if self._drafts else None
        if not text or draft is None or not (draft.in_run or self._takes_text == "formula"):
            return
        if self._fields.hides or any(self._controls):
            return
        look = self._styles.look(draft.run_style) if draft.run_style else None
        is_hidden = draft.is_hidden if draft.is_hidden is not None else bool(look and look.is_hidden)
        if is_hidden:
            return
        self._marks.note(text)
        strong = any(draft.is_strong.values()) if draft.is_strong else bool(look and look.is_strong)
        if not draft.is_strong and look is None:
            strong = self._paragraph_look(draft).is_strong
        run = Run(text, *self._marks.change, strong, look.name if look else "", self._marks.bookmarks)
        draft.runs.append(run)

    def _paragraph_look(self, draft: Draft) -> Look:
        return self._styles.look(draft.style or self._styles.default)

    def _start_bookmark(self, given: Attributes) -> None:
        name = self._marks.start_bookmark(given)
        if name and self._drafts:
            self._drafts[-1].bookmarks.append(name)

    def _refer_to_comment(self, given: Attributes) -> None:
        found = self._marks.comment(given)
        if found and self._drafts:
            self._drafts[-1].comments.append(found)

    def _is_placeholder(self, given: Attributes) -> None:
        if self._controls:
            self._controls[-1] = is_on(given)

    def _end_control(self) -> None:
        if self._controls:
            self._controls.pop()

    def _end_paragraph(self) -> None:
        if not self._drafts:
            return
        draft = self._drafts.pop()
        finished = [self._finished(draft), *draft.boxes]
        # A text box stands after the paragraph it is anchored in.
        (self._drafts[-1].boxes if self._drafts else self.paragraphs).extend(finished)

    def _finished(self, draft: Draft) -> WordParagraph:
        look = self._paragraph_look(draft)
        number = draft.number if draft.number is not None else look.number
        is_gone = draft.end_change == DELETED and all(run.change == DELETED for run in draft.runs)
        level, label = None, ""
        if number not in NOT_IN_LIST and not is_gone:
            level = self._level(draft, look, number)
            label = self._numbering.label(number, level)
        outline = draft.outline if draft.outline is not None else look.heading - 1
        return WordParagraph(
            runs=_joined(draft.runs),
            style=look.name,
            heading=outline + 1 if 0 <= outline < 9 else int(look.is_title),
            level=level,
            label=label,
            bookmarks=tuple(draft.bookmarks),
            comments=tuple(draft.comments),
            cell=draft.cell,
            end_change=draft.end_change,
            is_title=look.is_title,
            is_contents=look.is_contents,
        )

    def _level(self, draft: Draft, look: Look, number: str) -> int:
        if draft.depth is not None:
            return draft.depth
        if draft.number is None and look.depth is None:
            return self._numbering.level_of_style(number, look.numbered_by)
        return look.depth or 0


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Runs of the same kind as one: Word cuts sentences anywhere."""
    found: list[Run] = []
    pieces: list[str] = []
    for run in runs:
        if found and _kind(found[-1]) == _kind(run):
            pieces.append(run.text)
            continue
        _close(found, pieces)
        found.append(run)
        pieces = [run.text]
    _close(found, pieces)
    return tuple(found)


def _kind(run: Run) -> tuple[object, ...]:
    return run.change, run.author, run.date, run.is_strong, run.style, run.bookmarks


def _close(found: list[Run], pieces: list[str]) -> None:
    if found and len(pieces) > 1:
        last = found[-1]
        found[-1] = Run("".join(pieces), *_kind(last))  # type: ignore[arg-type]
