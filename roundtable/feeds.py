"""What readers' programs fetch."""

from datetime import datetime, time

from django.contrib.syndication.views import Feed
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from wagtail.models import Locale

from roundtable.models import PaperIndexPage

LENGTH = 20


class PaperFeed(Feed):
    """The newest papers in the language of the address."""

    feed_type = Atom1Feed

    def get_object(self, request):
        return get_object_or_404(PaperIndexPage.objects.live().public(), locale=Locale.get_active())

    def title(self, index) -> str:
        return index.title

    def subtitle(self, index) -> str:
        return index.intro

    def link(self, index) -> str:
        return index.url

    def feed_url(self, index) -> str:
        return reverse("paper_feed")

    def items(self, index):
        return index.papers()[:LENGTH]

    def item_title(self, page) -> str:
        return page.title

    def item_description(self, page) -> str:
        return escape(page.summary)  # Atom's summary is read as HTML

    def item_link(self, page) -> str:
        return page.url

    def item_guid(self, page) -> str:
        return f"urn:uuid:{page.translation_key}"

    def item_pubdate(self, page) -> datetime:
        return timezone.make_aware(datetime.combine(page.paper.dated_on, time(12)))

    def item_updateddate(self, page) -> datetime:
        return max(self.item_pubdate(page), page.last_published_at or self.item_pubdate(page))

    def item_categories(self, page) -> list[str]:
        return [field.name for field in page.paper.fields_of_action.all()]
