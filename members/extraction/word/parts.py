"""The parts of a Word file: which XML lies where (ECMA-376 part 2)."""

import posixpath

from members.extraction.archive import Archive
from members.extraction.guarded import Attributes, Walk
from members.extraction.trouble import Unreadable

OFFICE = "http://schemas.openxmlformats.org"
STRICT = "http://purl.oclc.org/ooxml"
PREFIXES = {
    f"{OFFICE}/wordprocessingml/2006/main": "w",
    f"{STRICT}/wordprocessingml/main": "w",
    f"{OFFICE}/officeDocument/2006/relationships": "r",
    f"{STRICT}/officeDocument/relationships": "r",
    f"{OFFICE}/package/2006/relationships": "rel",
    f"{OFFICE}/markup-compatibility/2006": "mc",
    f"{OFFICE}/officeDocument/2006/math": "m",
}
MAIN = "word/document.xml"


class Parts:
    """The parts that belong to the main document, by what they are to it ("styles", "header" …)."""

    def __init__(self, data: bytes):
        self._archive = Archive(data)
        self.main = self._find_main()
        folder, name = posixpath.split(self.main)
        related = _relations(self._archive.read(f"{folder}/_rels/{name}.rels"), folder)
        self._by_id = {key: target for key, (_kind, target) in related.items()}
        self._by_kind = dict(related.values())

    def document(self) -> bytes:
        return self._archive.read(self.main)

    def of_kind(self, kind: str) -> bytes:
        """The part of this kind; empty when there is none."""
        return self._archive.read(self._by_kind.get(kind, f"word/{kind}.xml"))

    def of_id(self, key: str) -> bytes:
        """The part with this relation; empty when there is none."""
        return self._archive.read(self._by_id.get(key, ""))

    def _find_main(self) -> str:
        related = _relations(self._archive.read("_rels/.rels"), "").values()
        named = next((target for kind, target in related if kind == "officeDocument"), MAIN)
        for name in (named, MAIN):
            if name in self._archive:
                return name
        raise Unreadable("broken")


def _relations(data: bytes, folder: str) -> dict[str, tuple[str, str]]:
    """Relation id → (its kind, the part's name); what lies outside the file is left out."""
    found: dict[str, tuple[str, str]] = {}

    def relation(given: Attributes) -> None:
        target = given.get("Target", "")
        if given.get("TargetMode") == "External" or not target:
            return
        path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        kind = given.get("Type", "").rpartition("/")[2]
        found[given.get("Id", "")] = (kind, posixpath.normpath(path))

    if data:
        Walk(PREFIXES, starts={"rel:Relationship": relation}, ends={}, text=lambda text: None).over(data)
    return found
