"""The invented papers, published one after the other; one waits for its embargo, one is only a draft."""

from datetime import date, timedelta

from django.utils import timezone

from members.models import Committee, FieldOfAction
from minutes.papers.models import PositionPaper
from minutes.papers.publishing import publish
from roundtable.models import HomePage, PaperIndexPage, PaperPage
from roundtable.sample import words_papers as words

INTRO = "Was wir gemeinsam sagen: Positionspapiere, Appelle, offene Briefe und Pressemitteilungen."
EMBARGO = timedelta(days=5)


def make(*, today: date) -> None:
    """Write all papers, the oldest first so that numbers follow the days; needs the start page."""
    home = HomePage.objects.get()
    index = home.add_child(
        instance=PaperIndexPage(title="Positionspapiere", slug="positionspapiere", intro=INTRO)
    )
    board = Committee.objects.get(slug="vorstand")
    fields = {field.number: field for field in FieldOfAction.objects.all()}
    for paper_words in sorted(words.PAPERS, key=lambda found: -found.days_ago):
        day = today - timedelta(days=paper_words.days_ago)
        publish(_write(paper_words, index, board=board, fields=fields), on=day)
    waiting = _write(words.UNDER_EMBARGO, index, board=board, fields=fields)
    publish(waiting, on=today, embargo_until=timezone.now() + EMBARGO)
    PositionPaper.objects.create(
        title="Ausbildung in kleinen Betrieben",
        state=PositionPaper.State.DRAFT,
        committee=board,
        audience="committee",
    )


def _write(
    paper_words: words.Words, index: PaperIndexPage, *, board: Committee, fields: dict
) -> PositionPaper:
    paper = PositionPaper.objects.create(
        kind=paper_words.kind,
        title=paper_words.title,
        state=PositionPaper.State.RESOLVED,
        committee=board,
        audience="committee",
    )
    paper.fields_of_action.set(fields[number] for number in paper_words.fields)
    index.add_child(
        instance=PaperPage(
            paper=paper,
            title=paper_words.title,
            slug=paper_words.slug,
            summary=paper_words.summary,
            body=paper_words.body.strip(),
            addressed_to=paper_words.addressed_to,
            aftermath=paper_words.aftermath,
        )
    )
    return paper
