"""OpenDocument texts out of a few lines of XML."""

import io
import zipfile

from members.extraction.odt.names import PREFIXES

SPACES = " ".join(f'xmlns:{prefix}="{space}"' for space, prefix in PREFIXES.items() if prefix != "xml")
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
LEVEL = '<text:list-level-style-number text:level="{}" style:num-format="1" {}/>'
BULLET = '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
LISTS = f"""
<style:style style:name="fett" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1">{LEVEL.format(1, 'style:num-suffix="."')}
{LEVEL.format(2, 'style:num-suffix="." text:display-levels="2"')}</text:list-style>
<text:list-style style:name="TOP">
{LEVEL.format(1, 'style:num-prefix="TOP " style:num-suffix=":"')}</text:list-style>
<text:list-style style:name="B">{BULLET}</text:list-style>
"""


def writer_file(body: str, *, styles: str = LISTS, head: str = "") -> bytes:
    """An .odt with this body."""
    master = (
        f'<style:master-page style:name="Standard"><style:header>{head}</style:header></style:master-page>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", MEDIA_TYPE, zipfile.ZIP_STORED)
        made.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
        made.writestr(
            "styles.xml",
            f"<office:document-styles {SPACES}><office:styles>{styles}</office:styles>"
            f"<office:master-styles>{master}</office:master-styles></office:document-styles>",
        )
    return stream.getvalue()


def p(inside: str, style: str = "") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def number(style: str, *texts: str, first: int = 0, more: str = "") -> str:
    """A list; `first` is the number of its first point when it says so."""
    start = f'text:start-value="{first}"' if first else ""
    items = "".join(f"<text:list-item {start}>{p(text)}</text:list-item>" for text in texts)
    return f'<text:list text:style-name="{style}" {more}>{items}</text:list>'
