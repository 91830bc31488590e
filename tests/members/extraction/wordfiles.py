"""Word files out of a few lines of XML, as small as Word still opens them."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MIXED = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MIXED}"'
DEFAULT_TYPES = f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>'
KINDS = ("styles", "numbering", "comments", "footnotes", "header")
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
  <w:basedOn w:val="Normal"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOP"><w:name w:val="Tagesordnungspunkt"/>
  <w:basedOn w:val="berschrift1"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""


def word_file(body: str, **parts: str) -> bytes:
    """A .docx; `parts` are the insides of styles, numbering, comments, footnotes and header."""
    parts.setdefault("styles", STYLES)
    roots = {"header": "hdr"}
    files = {
        "[Content_Types].xml": DEFAULT_TYPES,
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            {f"r{kind}": (kind, f"{kind}.xml") for kind in KINDS if kind in parts}
        ),
    } | {
        f"word/{kind}.xml": f"<w:{roots.get(kind, kind)} {SPACES}>{inside}</w:{roots.get(kind, kind)}>"
        for kind, inside in parts.items()
    }
    return archive(files)


def archive(files: dict[str, str | bytes]) -> bytes:
    """A ZIP of these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return stream.getvalue()


def p(text: str = "", *, style: str = "", numbered: tuple[int, int] | None = None, inside: str = "") -> str:
    """A paragraph of plain text, or of ready runs."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        number, level = numbered
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside or r(text)}</w:p>"


def r(text: str, look: str = "") -> str:
    """A run; `look` are its properties."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: list[str]) -> str:
    """A table of ready cells (`cell`)."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def cell(*texts: str, look: str = "") -> str:
    """A cell with a paragraph per text."""
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{''.join(p(text) for text in texts) or p()}</w:tc>"


def counting(*levels: str, number: int = 1, overrides: str = "") -> str:
    """A list definition: levels as "decimal %1." (form, text); lists 1, 2 … share none."""
    written = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(level.split(" ", 1) for level in levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{written}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/>{overrides}</w:num>'
    )


def _relations(relations: dict[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}"/>'
        for key, (kind, target) in relations.items()
    )
    return f'<Relationships xmlns="{RELATIONS}">{inside}</Relationships>'
