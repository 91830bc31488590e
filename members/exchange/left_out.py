"""The rows of a list that were not taken over, to be corrected and read in again."""

from django.utils.translation import gettext as _

from members.exchange.models import Import
from members.exchange.showing import heading_of, problem_words
from members.sheets import to_csv


def as_csv(source: Import) -> bytes:
    """The cells of each row that was left out, its number and the reason before them."""
    head = [_("Zeile"), _("Grund"), *(heading_of(column) for column in source.columns)]
    rows = source.rows.left_out().order_by("number").iterator(chunk_size=500)
    return to_csv(head, ([row.number, _reason(row), *row.cells] for row in rows))


def _reason(row) -> str:
    words = [problem_words(problem) for problem in row.problems if problem["level"] != "note"]
    return " ".join(f"{one['column']}: {one['text']}" if one["column"] else one["text"] for one in words)
