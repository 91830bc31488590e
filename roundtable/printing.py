"""The file of a paper: the page's words on letter paper, made once for equal words."""

import hashlib

from django.core.cache import caches
from django.utils import translation
from wagtail.rich_text import expand_db_html

from members.lazily import on_first_use
from members.letterhead import LetterPaper
from minutes.papers.document import PaperDocument
from roundtable.models import PaperPage

paper_pdf = on_first_use("minutes.papers.pdf:paper_pdf")
KEPT_SECONDS = 24 * 60 * 60


def document_of(page: PaperPage) -> PaperDocument:
    """What is printed of a PaperPage."""
    paper, language = page.paper, page.locale.language_code
    with translation.override(language):
        kind = str(paper.get_kind_display())
    return PaperDocument(
        title=page.title,
        kind=kind,
        number=paper.number,
        addressed_to=page.addressed_to,
        dated_on=paper.dated_on,
        summary=page.summary,
        body=expand_db_html(page.body),
        fields_of_action=tuple(field.name for field in paper.fields_of_action.all()),
        language=language,
    )


def fingerprint(document: PaperDocument, paper: LetterPaper) -> str:
    """The same for equal words on equal letter paper."""
    return hashlib.sha256(repr((document, paper)).encode()).hexdigest()


def printed(document: PaperDocument, paper: LetterPaper) -> bytes:
    """The PDF; made once, then kept for a day."""
    key = f"paper-pdf-{fingerprint(document, paper)}"
    return caches["pages"].get_or_set(key, lambda: paper_pdf(document, paper), KEPT_SECONDS)
