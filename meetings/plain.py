"""An agenda as plain text."""

from meetings.agenda_document import AgendaDocument, AgendaLine
from meetings.wording import facts_of, papers_line, remarks_of
from members import plaintext


def agenda_text(document: AgendaDocument) -> str:
    """Items with their numbers, items beneath another indented; remarks in brackets behind them."""
    blocks = [
        plaintext.heading(document.title),
        plaintext.facts(facts_of(document)),
        items_text(document),
        papers_line(document.papers) if document.papers else "",
    ]
    return plaintext.joined(blocks)


def items_text(document: AgendaDocument) -> str:
    """The items alone, each on a line."""
    return "\n".join(_item(line) for line in document.lines)


def _item(line: AgendaLine) -> str:
    indent = "  " * (line.level - 1)
    remarks = "; ".join(remarks_of(line))
    behind = f" ({remarks})" if remarks else ""
    return f"{indent}{line.number} {line.title}{behind}".rstrip()
