"""The newest minutes before they go round: one of the board gave them back, now they lie with the chair."""

from datetime import timedelta

from django.utils import timezone

from members.models import Person, User
from minutes.models import Entry, Minutes, Review
from minutes.review import asking, remarks

ASKED = "Bitte sehen Sie vor allem auf die Aufgaben: Stimmen die Namen und die Tage?"
ANSWER = "Sonst habe ich nichts zu ändern. Danke für das schnelle Protokoll!"
LAST_LOOK = "Bitte ein letzter Blick, vor allem auf die Abstimmung. Danach geht das Protokoll an alle."
# Which kind of line is remarked on (None: the whole), and what is said of it.
REMARKS = (
    (Entry.Kind.TASK, "Hier fehlt noch, dass ich meine Hilfe zugesagt habe."),
    (Entry.Kind.STATEMENT, "So deutlich habe ich es nicht gehört, es war eher eine Frage."),
    (None, "Bitte die Anwesenheit noch einmal mit der Liste vergleichen."),
)


def make() -> None:
    """Two rounds about the newest minutes: three remarks, one of them settled; then the chair."""
    office = User.objects.get(email="buero@demo.example")
    chair = Person.objects.get(user__email="vorstand@demo.example")
    minutes = Minutes.objects.filter(state=Minutes.State.DRAFT, closed_at__isnull=False).latest("closed_at")
    reader = next(person for person in asking.readers(minutes) if person != chair)
    first = asking.ask(minutes, reviewer=reader, note=ASKED, by=office)
    for kind, text in REMARKS:
        remarks.remark(first, text=text, key=_line(minutes, kind))
    asking.give_back(first, answer=ANSWER)
    remarks.settle(first.remarks.get(text=REMARKS[0][1]), by=office)
    _date_back(first, minutes)
    asking.ask(minutes, reviewer=chair, note=LAST_LOOK, by=office)


def _line(minutes: Minutes, kind: str | None):
    """The first line of this kind; None, the whole, where there is none."""
    lines = minutes.entries.kept().filter(kind=kind)
    return lines.values_list("uuid", flat=True).first() if kind else None


def _date_back(review: Review, minutes: Minutes) -> None:
    """The first round was in the days after the meeting, and over by now if that was yesterday."""
    since = timezone.now() - minutes.closed_at
    asked = minutes.closed_at + min(timedelta(days=1), since / 4)
    returned = minutes.closed_at + min(timedelta(days=4), since / 2)
    settled = returned + min(timedelta(hours=14), since / 4)
    Review.objects.filter(pk=review.pk).update(asked_at=asked, returned_at=returned)
    review.remarks.update(written_at=returned - min(timedelta(hours=1), since / 8))
    review.remarks.exclude(settled_at=None).update(settled_at=settled)
