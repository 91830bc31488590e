"""The file of a paper, for everybody once the paper is published."""

from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.views.generic import DetailView
from wagtail.models import Locale

from members.letterpaper import letter_paper
from minutes.papers.plain import paper_text
from roundtable.models import PaperPage
from roundtable.printing import document_of, fingerprint, printed


class PaperPdf(DetailView):
    """The PDF of the page with this slug in the language of the address; 304 when the reader has it."""

    def get_queryset(self):
        return PaperPage.objects.readable().filter(locale=Locale.get_active())

    def render_to_response(self, context, **kwargs):
        document, paper = document_of(self.object), letter_paper()
        etag = f'"{fingerprint(document, paper)}"'
        if unchanged := get_conditional_response(self.request, etag=etag):
            return unchanged
        filename = content_disposition_header(False, f"{self.object.slug}.pdf")
        headers = {"ETag": etag, "Cache-Control": "no-cache", "Content-Disposition": filename}
        return HttpResponse(printed(document, paper), content_type="application/pdf", headers=headers)


class PaperText(PaperPdf):
    """The same words as text to paste somewhere."""

    def render_to_response(self, context, **kwargs):
        text = paper_text(document_of(self.object))
        return HttpResponse(
            text, content_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-cache"}
        )
