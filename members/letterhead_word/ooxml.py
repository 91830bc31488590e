"""The few elements of WordprocessingML (ECMA-376, part 1, 17) that python-docx has no verb for."""

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement


def element(tag: str, **values: str) -> BaseOxmlElement:
    """`element("w:bookmarkEnd", id="3")`: an element with attributes of the same namespace."""
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made


def border(colour: str, *, size: int, space: int) -> dict[str, str]:
    """One side: `size` in eighths of a point, `space` to the text in points."""
    return {"val": "single", "sz": str(size), "space": str(space), "color": colour}


def paragraph_borders(**sides: dict[str, str]) -> BaseOxmlElement:
    """The frame of a paragraph, side by side as `border` makes them."""
    frame = element("w:pBdr")
    for side, values in sides.items():
        frame.append(element(f"w:{side}", **values))
    return frame


def shading(colour: str) -> BaseOxmlElement:
    """The ground of a paragraph."""
    return element("w:shd", val="clear", color="auto", fill=colour)


# What stands behind a frame in the properties of a paragraph, and behind page numbers in those of a section.
AFTER_FRAME = (
    *("w:widowControl", "w:numPr", "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:bidi"),
    *("w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr"),
)
AFTER_NUMBERS = (
    "w:cols",
    "w:formProt",
    "w:vAlign",
    "w:noEndnote",
    "w:titlePg",
    "w:textDirection",
    "w:docGrid",
)


def window(left: float, width: float) -> BaseOxmlElement:
    """A frame from the letter head down to the text, 36 to 98 mm from the upper edge; in millimetres.

    It begins so high that no line of the text has room above it.
    """
    places = {"x": left, "y": 36, "w": width, "h": 62}
    return element(
        "w:framePr",
        hRule="exact",
        wrap="notBeside",
        vAnchor="page",
        hAnchor="page",
        **{name: str(round(value / 25.4 * 1440)) for name, value in places.items()},
    )


def fonts(name: str) -> str:
    """One font for all scripts, as XML."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def field(instruction: str, shown: str) -> BaseOxmlElement:
    """A field such as PAGE; `shown` stands there until the office counts."""
    return parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" {instruction} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'
    )
