"""Position papers as pages: one page holds one paper's text in one language."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Locale, Page, PageManager, PageQuerySet
from wagtail.search import index

from minutes.papers.models import PositionPaper
from roundtable.forms.papers import PaperFilter

PAGE_SIZE = 12
BESIDE = 3


class PaperPageQuerySet(PageQuerySet):
    def readable(self):
        """Pages that are live and whose paper is published, the newest first, ready for a list."""
        papers = PositionPaper.objects.published()
        pages = self.live().public().filter(paper__in=papers)
        return pages.select_related("paper").order_by("-paper__dated_on", "-paper__pk")

    def listed(self, locale: Locale):
        """Readable pages in one language, without what was archived, with their fields of action."""
        current = PositionPaper.objects.current()
        return (
            self.readable()
            .filter(locale=locale, paper__in=current)
            .prefetch_related("paper__fields_of_action")
        )


class PaperIndexPage(Page):
    """All published papers, by field of action, year and kind; also as a feed."""

    intro = models.TextField(_("Einleitung"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    subpage_types = ["roundtable.PaperPage"]
    template = "roundtable/paper_index.html"

    class Meta:
        verbose_name = _("Verzeichnis der Positionspapiere")

    def papers(self):
        return PaperPage.objects.listed(self.locale)

    def get_context(self, request, *args, **kwargs):
        form = PaperFilter(request.GET, papers=self.papers())
        page_obj = Paginator(form.chosen(), PAGE_SIZE).get_page(request.GET.get("page"))
        return super().get_context(request, *args, **kwargs) | {"form": form, "page_obj": page_obj}


class PaperPage(Page):
    """The text of one paper in the language of this page; hidden until the paper is published."""

    paper = models.ForeignKey(
        PositionPaper, verbose_name=_("Papier"), on_delete=models.PROTECT, related_name="pages"
    )
    summary = models.TextField(_("Zusammenfassung"), blank=True, max_length=600)
    addressed_to = models.CharField(_("Gerichtet an"), max_length=200, blank=True)
    body = RichTextField(_("Text"), features=["h2", "h3", "bold", "italic", "ul", "ol", "link", "blockquote"])
    aftermath = RichTextField(_("Was folgte"), blank=True, features=["bold", "italic", "ul", "link"])

    objects = PageManager.from_queryset(PaperPageQuerySet)()

    content_panels = [
        *Page.content_panels,
        FieldPanel("paper"),
        FieldPanel("summary"),
        FieldPanel("addressed_to"),
        FieldPanel("body"),
        FieldPanel("aftermath"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]
    parent_page_types = ["roundtable.PaperIndexPage"]
    subpage_types = []
    template = "roundtable/paper.html"

    class Meta:
        verbose_name = _("Text eines Positionspapiers")
        verbose_name_plural = _("Texte von Positionspapieren")

    def clean(self):
        super().clean()
        others = PaperPage.objects.filter(paper_id=self.paper_id, locale_id=self.locale_id).exclude(
            pk=self.pk
        )
        if self.paper_id and others.exists():
            raise ValidationError(
                {"paper": _("Zu diesem Papier gibt es in dieser Sprache schon eine Seite.")}
            )

    def route(self, request, path_components):
        """Nobody gets past here before the paper is published."""
        if not self.paper.is_published:
            raise Http404(f"not published: {self.paper}")
        return super().route(request, path_components)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "paper": self.paper,
            "fields": list(self.paper.fields_of_action.all()),
            "related": self.related()[:BESIDE],
        }

    def related(self):
        """Other papers that share a field of action."""
        fields = self.paper.fields_of_action.all()
        others = PaperPage.objects.listed(self.locale).exclude(pk=self.pk)
        return others.filter(paper__fields_of_action__in=fields).distinct()
