"""What pages that editors write have in common."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

FEATURES = ["h2", "h3", "bold", "italic", "ul", "ol", "link", "blockquote"]


class TextPage(Page):
    """A page with a summary and a text."""

    summary = RichTextField(_("Zusammenfassung"), blank=True, features=["bold", "italic"])
    body = RichTextField(_("Text"), blank=True, features=FEATURES)

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        abstract = True
