"""May those in office be named on the website? Who was never asked, asking them all, and newcomers once."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from members import publishing
from members.models import Committee, Consent, Person, User
from members.refusal import Refused

State = Consent.State
# Whoever has sat there for longer is asked by the office: an installation that is updated writes to nobody.
NEW = timedelta(days=14)


@dataclass(frozen=True)
class Holder:
    """Somebody in office, and what she said; None while nobody has asked her."""

    person: Person
    state: State | None

    @property
    def can_be_asked(self) -> bool:
        return self.state is None and bool(self.person.email)


def holders(committee: Committee) -> list[Holder]:
    """Everybody in office today whose seat stands on the website; two queries."""
    rows = publishing.public_board(timezone.localdate()).filter(seat__committee=committee)
    return _with_states([row.person for row in rows])


def never_asked() -> dict[Committee, int]:
    """{committee: how many}, without those who answered or were asked."""
    people: dict[Committee, list[Person]] = defaultdict(list)
    for row in publishing.public_board(timezone.localdate()).select_related("seat__committee", "person"):
        people[row.seat.committee].append(row.person)
    said = {
        one.person.pk: one.state for one in _with_states([one for each in people.values() for one in each])
    }
    counts = {each: len({one.pk for one in some if said[one.pk] is None}) for each, some in people.items()}
    return {committee: count for committee, count in counts.items() if count}


def ask_all(committee: Committee, *, by: User) -> tuple[int, list[str]]:
    """Ask by mail whoever was never asked: how many, and a sentence for each that could not be."""
    return _ask([one.person for one in holders(committee) if one.can_be_asked], by=by)


def ask_new() -> str:
    """The job of `tick`: whoever began lately is asked once, and whoever was ever asked is not."""
    since = timezone.localdate() - NEW
    rows = publishing.public_board(timezone.localdate()).filter(
        Q(starts_on__gte=since) | Q(accepted_on__gte=since)
    )
    new = [one.person for one in _with_states([row.person for row in rows]) if one.can_be_asked]
    return f"{_ask(new, by=None)[0]} neu Gewählte gefragt, ob ihr Name auf der Website stehen darf"


def _ask(people: list[Person], *, by: User | None) -> tuple[int, list[str]]:
    asked, refused = 0, []
    for person in people:
        try:
            publishing.ask(person, publishing.BOARD_LIST, by=by)
        except Refused as no:
            refused.append(f"{person}: {no.message}")
        else:
            asked += 1
    return asked, refused


def _with_states(people: list[Person]) -> list[Holder]:
    """Each person once, with what she said."""
    said = publishing.said(publishing.BOARD_LIST, people)
    return [
        Holder(person, said[person.pk].state if person.pk in said else None)
        for person in dict.fromkeys(people)
    ]
