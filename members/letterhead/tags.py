"""The structure of a tagged PDF (ISO 32000-1, 14.7 and 14.8): which drawn marks are a heading, a cell …

A screen reader follows this tree. Marks that carry no meaning (head, foot, rules) are artifacts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFString,
    ViewerPreferencesPDFDictionary,
)
from reportlab.pdfgen.canvas import Canvas


@dataclass(eq=False)
class Element:
    """One node: `tag` is a standard structure type such as "P"; `scope` ("Row", "Column") is for TH.

    `actual_text` is what is read instead of the marks, where these stand in visual order (Arabic).
    """

    tag: str
    parent: "Element | None" = None
    scope: str = ""
    actual_text: str = ""
    kids: list["Element | tuple[int, int]"] = field(default_factory=list)
    is_placed: bool = False


class TaggedCanvas(Canvas):
    """A canvas that notes what it draws. Pages are numbered when their total is known."""

    _code: list[str]

    def __init__(self, *args, language: str, numbering, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.root = Element("Document", is_placed=True)
        self._language = language
        self._numbering = numbering
        self._marks: list[list[Element]] = [[]]
        self._bookmarks = 0
        self._parts: list[int] = []

    def bookmark_count(self) -> int:
        """A new number for the name of a bookmark."""
        self._bookmarks += 1
        return self._bookmarks

    def begin_part(self) -> None:
        """This page is the first one of a letter among several in the file: pages are counted anew."""
        self._parts.append(self.getPageNumber())

    def within_part(self, number: int, total: int) -> tuple[int, int]:
        """Number and total of a page of the file, counted within its letter."""
        start = max((first for first in self._parts if first <= number), default=1)
        end = min((first for first in self._parts if first > number), default=total + 1)
        return number - start + 1, end - start

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """What is drawn inside belongs to the element, which takes its place in the tree now."""
        self._place(element)
        marks = self._marks[-1]
        element.kids.append((len(self._marks) - 1, len(marks)))
        self._code.append(f"/{element.tag} <</MCID {len(marks)}>> BDC")
        marks.append(element)
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn inside is decoration; `kind` is Layout, Pagination or Background."""
        self._code.append(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self._code.append("EMC")

    def _place(self, element: Element) -> None:
        if element.is_placed:
            return
        parent = element.parent or self.root
        self._place(parent)
        parent.kids.append(element)
        element.parent = parent
        element.is_placed = True

    def showPage(self) -> None:
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._marks) - 1
        page.Tabs = PDFName("S")
        self._marks.append([])

    def save(self) -> None:
        """Number the pages, write the tree into the catalog, then write the file."""
        if len(self._code):
            self.showPage()
        pages = self._doc.Pages.pages
        for number, page in enumerate(pages, 1):
            self._code = []
            with self.artifact("Pagination"):
                self._numbering(self, number, len(pages))
            page.stream += "\n".join(["", *self._code, ""])
        self._code = []
        self._write_tree()
        super().save()

    def _write_tree(self) -> None:
        document, catalog = self._doc, self._doc.Catalog
        names: dict[Element, str] = {}
        self._name(self.root, names)
        for element, name in names.items():
            document.Reference(_StructElem(element, names), name)
        numbers: list[object] = []
        for index, marks in enumerate(self._marks[: len(document.Pages.pages)]):
            parents = PDFArray([PDFObjectReference(names[element]) for element in marks])
            numbers += [index, document.Reference(parents)]
        tree = {
            "Type": PDFName("StructTreeRoot"),
            "K": PDFArray([PDFObjectReference(names[self.root])]),
            "ParentTree": document.Reference(PDFDictionary({"Nums": PDFArray(numbers)})),
            "ParentTreeNextKey": len(numbers) // 2,
        }
        document.Reference(PDFDictionary(tree), "StructTreeRoot")
        catalog.StructTreeRoot = PDFObjectReference("StructTreeRoot")
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Lang = PDFString(self._language)
        catalog.ViewerPreferences = ViewerPreferencesPDFDictionary()
        self.setViewerPreference("DisplayDocTitle", "true")

    def _name(self, element: Element, names: dict[Element, str]) -> None:
        names[element] = f"StructElem{len(names)}"
        for kid in element.kids:
            if isinstance(kid, Element):
                self._name(kid, names)


class _StructElem(PDFObject):
    """One element as PDF syntax, written at once: a dictionary for each mark would cost half the time."""

    __RefOnly__ = 1

    def __init__(self, element: Element, names: dict[Element, str]) -> None:
        self.element, self.names = element, names

    def format(self, document: PDFDocument) -> bytes:
        element = self.element
        parent = self.names[element.parent] if element.parent else "StructTreeRoot"
        page = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
        kids = " ".join(self._kid(kid, page, document) for kid in element.kids)
        text = f"<</Type /StructElem /S /{element.tag} /P {_number(parent, document)} /K [{kids}]"
        if page is not None:
            text += f" /Pg {_page_number(page, document)}"
        if element.scope:
            text += f" /A <</O /Table /Scope /{element.scope}>>"
        if element.actual_text:
            text += f" /ActualText <feff{element.actual_text.encode('utf-16-be').hex()}>"
        return f"{text}>>".encode("ascii")

    def _kid(self, kid: "Element | tuple[int, int]", page: int | None, document: PDFDocument) -> str:
        if isinstance(kid, Element):
            return _number(self.names[kid], document)
        if kid[0] == page:
            return str(kid[1])
        return f"<</Type /MCR /Pg {_page_number(kid[0], document)} /MCID {kid[1]}>>"


def _page_number(page: int, document: PDFDocument) -> str:
    return _number(document.Pages.pages[page].__InternalName__, document)


def _number(name: str, document: PDFDocument) -> str:
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"
