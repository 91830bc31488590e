"""The empty document that python-docx begins with, rid of what was left in it where it was made."""

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from members.letterhead_word.ooxml import element

# A picture of another page, counts of other words, styles of another program, a list of literature.
_LEFT = ("thumbnail", "extended-properties", "stylesWithEffects", "customXml")
_MODE = "15"  # that of Word 2013 and later; below it Word opens the file in its compatibility mode


def empty() -> WordDocument:
    """A document without words, set for German and for a Word of today."""
    document = Document()
    for part in (document.part.package, document.part):
        for key, relation in list(part.rels.items()):
            if relation.reltype.endswith(_LEFT):
                del part.rels[key]
    _set(document)
    return document


def _set(document: WordDocument) -> None:
    settings = document.settings.element
    for found in settings.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            found.set(qn("w:val"), _MODE)
    for found in list(settings.iter(qn("w:useFELayout"))):
        found.getparent().remove(found)
    for tag, value in (("themeFontLang", "de-DE"), ("decimalSymbol", ","), ("listSeparator", ";")):
        for found in settings.findall(qn(f"w:{tag}")):
            settings.replace(found, element(f"w:{tag}", val=value))
