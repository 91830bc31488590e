"""How pages of the website are found, and position papers, whose text is a page for each language."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail.rich_text import get_text_for_indexing

from members.audience import Audience
from members.search.rows import Row, Source, Watch, each
from minutes.papers.models import PositionPaper
from minutes.papers.search_rows import PAPER, paper_row
from roundtable.models import PaperPage

PAGE = "wagtailcore.page"
TEXTS = ("intro", "summary", "addressed_to", "body", "aftermath")


def _pages():
    return Page.objects.live().public().filter(depth__gt=1).not_type(PaperPage).specific()


def _page(page: Page) -> Row:
    published = page.first_published_at
    return Row(
        thing=page.pk,
        title=page.title,
        text=page_text(page),
        path=page_path(page),
        day=timezone.localdate(published) if published else None,
        audience=Audience.PUBLIC,
    )


def _papers():
    return PositionPaper.objects.select_related("committee")


def _paper_rows(papers: Sequence[PositionPaper]) -> Iterator[Row]:
    """With the texts of all languages; the address is that of the first page, mostly the German one."""
    pages = defaultdict(list)
    for page in PaperPage.objects.live().public().filter(paper__in=papers).order_by("pk"):
        pages[page.paper_id].append(page)
    for paper in papers:
        texts = pages[paper.pk]
        is_out = paper.state in (PositionPaper.State.PUBLISHED, PositionPaper.State.ARCHIVED)
        yield paper_row(
            paper,
            text="\n".join(page_text(page) for page in texts),
            path=page_path(texts[0]) if texts and is_out else "",
        )


def page_text(page: Page) -> str:
    """All texts of a page, without their markup."""
    texts = (getattr(page, name, "") for name in TEXTS)
    return " ".join(get_text_for_indexing(text) for text in texts if text)


def page_path(page: Page) -> str:
    """The address without its host; "" for a page below no site."""
    parts = page.get_url_parts()
    return (parts[2] or "") if parts else ""


def _with_pages_below(keys: Sequence):
    """Addresses and restrictions reach the pages below."""
    below = Page.objects.none()
    for page in Page.objects.filter(pk__in=keys):
        below |= Page.objects.descendant_of(page, inclusive=True)
    yield PAGE, below
    yield PAPER, PositionPaper.objects.filter(pages__in=below)


def _restricted(keys: Sequence):
    pages = PageViewRestriction.objects.filter(pk__in=keys).values_list("page", flat=True)
    yield from _with_pages_below(list(pages))


def _papers_of_pages(keys: Sequence):
    yield PAPER, PositionPaper.objects.filter(pages__in=keys)


PAGES = Source(PAGE, "website", _pages, each(_page))
SOURCES = (PAGES, Source(PAPER, "papiere", _papers, _paper_rows))
WATCHES = (Watch(PaperPage, _papers_of_pages), Watch(PageViewRestriction, _restricted))
moved_pages = _with_pages_below
