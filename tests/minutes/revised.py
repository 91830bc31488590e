"""Minutes as a text that somebody changes freely: what the tests of polishing share."""

from uuid import uuid4

from members.search import indexing
from minutes import writing
from minutes.models import Entry, Minutes
from minutes.revising import Piece, match
from minutes.revising.carrying import carry_over
from minutes.revising.standing import pieces, standing
from minutes.revising.texts import as_text, paragraphs_of
from tests.boards import item

EVERYTHING = (
    ("1", "Haddad: Der Bericht liegt vor."),
    ("1", "Er ist lang."),
    ("1", "- Stühle"),
    ("1", "- Tische"),
    ("2", "! Lindner: bucht den Saal bis 15.12."),
    ("2", "! Brandt: klärt den Raum, dann lädt ein"),
    ("2", "= Wir laden alle ein (5/0/1)"),
    ("2", "Ergebnis: Wir warten ab."),
    ("2", "(intern) Die Kasse ist leer."),
    ("3", "## Wünsche"),
    ("3", "Ein Kurs am Abend."),
    ("3", "~ Klausur im Frühjahr"),
    ("3", "Er ist lang."),
)


def say(minutes: Minutes, by, typed: str, number: str | None = "2", **more) -> Entry:
    """One more line; None stands above all items."""
    place = item(minutes, number) if number else None
    draft = writing.Draft(uuid=uuid4(), typed=typed, item=place, **more)
    entry, _line = writing.save_line(minutes, draft, by=by)
    return entry


@indexing.together()
def say_everything(minutes: Minutes, by) -> None:
    for number, typed in EVERYTHING:
        say(minutes, by, typed, number)


def text_of(minutes: Minutes, by, number: str = "2") -> str:
    """One item as continuous text."""
    lines = [one for one in pieces(standing(minutes, reader=by)) if one.item == item(minutes, number).pk]
    return as_text(one.text for one in lines)


def changes_of(minutes: Minutes, by, text: str, number: str = "2", *, base=None):
    """What another text for one item changes, seen from what stands there or stood there (`base`)."""
    place = item(minutes, number).pk
    before = [one for one in base or pieces(standing(minutes, reader=by)) if one.item == place]
    return match(before, [Piece("", words, place) for words in paragraphs_of(text)])


def polish(minutes: Minutes, by, old: str, new: str, number: str = "2", **more):
    """Change words of one item's text and carry that over."""
    text = text_of(minutes, by, number)
    assert old in text
    changes = changes_of(minutes, by, text.replace(old, new, 1), number)
    return carry_over(minutes, changes, by=by, **more)


def rows(minutes: Minutes) -> dict[str, tuple]:
    """Every line with all that hangs on it, by its key."""
    found = {}
    for entry in minutes.entries.kept().select_related("agenda_item"):
        tasks = entry.action_items.filter(withdrawn_at=None).order_by("pk")
        resolution = getattr(entry, "resolution", None)
        found[entry.uuid.hex] = (
            entry.agenda_item and entry.agenda_item.number,
            entry.typed,
            entry.kind,
            entry.text,
            str(entry.speaker or ""),
            entry.audience,
            entry.problem,
            [
                (task.pk, task.text, [str(one) for one in task.assignees.all()], task.due_on, task.state)
                for task in tasks
            ],
            resolution and (resolution.pk, resolution.number, resolution.text, resolution.verdict),
        )
    return found
