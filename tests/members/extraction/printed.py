"""PDF files with reportlab: what stands where, as offices print it."""

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

TOP, LEFT, LEADING = 760, 70, 14
FONT, BOLD = "Helvetica", "Helvetica-Bold"
# (text, how far from the left, font, size); a string alone is plain text, "" a blank line.
Printed = str | tuple[str, float, str, float]


def printed(
    *pages: Sequence[Printed], head: str = "", beside: Sequence[str] = (), password: str = ""
) -> bytes:
    """Pages of lines, each with the head and "Seite n von m" at its foot; `beside` are columns above."""
    stream = io.BytesIO()
    encryption = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(stream, pagesize=A4, invariant=1, encrypt=encryption)
    for number, lines in enumerate(pages, 1):
        canvas.setFont(FONT, 9)
        if head:
            canvas.drawString(LEFT, 805, head)
            canvas.drawString(260, 30, f"Seite {number} von {len(pages)}")
        canvas.setFont(FONT, 11)
        for at, words in enumerate(beside):
            canvas.drawString(LEFT + at * 130, TOP + 28, words)
        y = float(TOP)
        for line in lines:
            text, x, font, size = (line, 0.0, FONT, 11.0) if isinstance(line, str) else line
            canvas.setFont(font, size)
            canvas.drawString(LEFT + x, y, text)
            y -= LEADING
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def ruled(rows: Sequence[Sequence[str]], widths: Sequence[float], *, leading: float = 14) -> bytes:
    """One page with a ruled table; line breaks in a cell are lines."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    edges = [LEFT + sum(widths[:at]) for at in range(len(widths) + 1)]
    y = float(TOP)
    for row in rows:
        height = leading * max(cell.count("\n") + 1 for cell in row) + 6
        for at, cell in enumerate(row):
            canvas.setFont(FONT, 11)
            for line, words in enumerate(cell.split("\n")):
                canvas.drawString(edges[at] + 4, y - leading * (line + 1), words)
            canvas.rect(edges[at], y - height, widths[at], height)
        y -= height
    canvas.save()
    return stream.getvalue()


def picture() -> bytes:
    """A page without any text, as a scanner makes it."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    canvas.rect(100, 100, 300, 500, fill=1)
    canvas.save()
    return stream.getvalue()
