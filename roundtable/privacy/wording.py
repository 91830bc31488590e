"""How her name stands in texts, and what is put there instead.

Everywhere: her full name in both orders and however it is spelled (loosely.py), also in the genitive, her
addresses and numbers. Joined as in names of files and addresses of pages, something stands for it that may
stand there, too.
Where a row is linked to her (she spoke, presents, is assigned, reviews, took the step): her last name alone
as well, also when somebody else bears it; the full names of those others stay.
Her last name alone elsewhere: only where nobody else bears it, and only after „Frau“, „Herr“ or a title, or
in front of the colon as whoever speaks. It may be an ordinary word („Sommer“), and no list tells which names
are, so that in running text that is not linked to her it stays, rare or not.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import ModelLogEntry

from members import history
from members.models import Person
from roundtable.privacy import loosely

NOTHING = "(?!)"


@dataclass(frozen=True)
class Sweep:
    """Called with a text: her role where her name stands, and nothing where she is reached."""

    pattern: re.Pattern
    label: str
    slug: str  # instead of "mona-sommer"

    def __call__(self, text: str) -> str:
        return self.pattern.sub(self.instead, text)

    def instead(self, match: re.Match) -> str:
        if match.lastgroup == "other":
            return match[0]
        return {"reached": "", "joined": self.slug}.get(match.lastgroup, self.label)

    def taken(self, text: str) -> dict[str, str]:
        """{what stands there: what comes instead}"""
        found = {match[0]: self.instead(match) for match in self.pattern.finditer(text)}
        return {words: instead for words, instead in found.items() if words != instead}


class Wording:
    """What is known of her before she is emptied: build it first, use it afterwards."""

    def __init__(self, person: Person, *, label: str):
        self.person, self.label = person, label
        self.first, self.last = person.first_name.strip(), person.last_name.strip()
        self.title, self.spelled = person.title.strip(), str(person)
        self.reached = _reached(person)
        bearers = Person.objects.exclude(pk=person.pk).filter(
            Q(last_name=self.last) | Q(first_name=self.last)
        )
        self.others = [(one.first_name, one.last_name) for one in bearers]
        self.has_own_title = self.title not in {"", *(one.title.strip() for one in bearers)}
        longer = Person.objects.exclude(pk=person.pk).filter(last_name=f"{self.last}s")
        self.ending = "" if longer.exists() else "s?"

    @property
    def is_shared(self) -> bool:
        """Somebody else bears her last name."""
        return bool(self.others)

    @cached_property
    def everywhere(self) -> Sweep:
        mine = self._full() - {one for other in self.others for one in _initialled(*other)}
        return self._sweep(mine, self._titled() if self.is_shared else self._addressed())

    @cached_property
    def linked(self) -> Sweep:
        last = rf"(?<![\w-]){re.escape(self.last)}{self.ending}(?![\w-])"
        return self._sweep(self._full(), [*self._addressed(), last])

    def _full(self) -> set[str]:
        """Without a first name there is no full one: her last name alone may be any word."""
        if not self.first:
            return {self.spelled} - {self.last}
        return {self.spelled, *_spelled(self.first, self.last), *_initialled(self.first, self.last)}

    def _titled(self) -> list[str]:
        """„Frau Dr. Sommer“, where she alone of those who bear the name has this title."""
        if not self.has_own_title:
            return []
        title, last = re.escape(self.title), re.escape(self.last)
        return [rf"(?<!\w)(?:(?:Frau|Herrn?)\s+)?{title}\s+{last}{self.ending}(?![\w-])"]

    def _addressed(self) -> list[str]:
        titles = ["Frau", "Herrn?", r"Dr\.", r"Prof\."] + ([re.escape(self.title)] if self.title else [])
        last = re.escape(self.last)
        return [
            rf"(?<!\w)(?:(?:{'|'.join(titles)})\s+)+{last}{self.ending}(?![\w-])",
            rf"(?m:^){last}(?=[ \t]*:)",
        ]

    def _sweep(self, mine: set[str], more: list[str]) -> Sweep:
        theirs = {one for other in self.others for one in (*_spelled(*other), *_initialled(*other))}
        groups = {
            "other": [_whole(one) for one in _longest(theirs - self._full())],
            "reached": [f"(?i:{_whole(one)})" for one in self.reached],
            "joined": self._however(loosely.joined),
            "name": [
                *self._however(loosely.spaced),
                *(_whole(one, self.ending) for one in _longest(mine)),
                *more,
            ],
        }
        parts = [f"(?P<{name}>{'|'.join(ways) or NOTHING})" for name, ways in groups.items()]
        return Sweep(re.compile("|".join(parts)), self.label, f"person-{self.person.pk}")

    def _however(self, spelled: Callable[[str, str], str]) -> list[str]:
        """Here an underscore is no letter: „Brief_Mona_Sommer_2024“."""
        if not (self.first and self.last):
            return []
        return [rf"(?i:(?<![^\W_]){spelled(self.first, self.last)}{self.ending}(?![^\W_]))"]


def _spelled(first: str, last: str) -> set[str]:
    return {f"{first} {last}", f"{last}, {first}", f"{last} {first}"} if first and last else set()


def _initialled(first: str, last: str) -> set[str]:
    return {f"{first[:1]}. {last}"} if first and last else set()


def _longest(words: set[str]) -> list[str]:
    return sorted((one for one in words if len(one) > 2), key=len, reverse=True)


def _whole(words: str, ending: str = "") -> str:
    return rf"(?<!\w){re.escape(words)}{ending}(?!\w)"


def _changed_addresses(person: Person):
    """The lines that say which address she had before."""
    rows = ModelLogEntry.objects.filter(action=history.ADDRESS)
    return rows.filter(content_type=ContentType.objects.get_for_model(Person), object_id=str(person.pk))


def _reached(person: Person) -> list[str]:
    user = person.user
    addresses = {person.email, person.phone, person.street, user.email if user else ""}
    if user is not None:
        addresses |= set(user.emailaddress_set.values_list("email", flat=True))
    addresses |= {entry.data.get("old", "") for entry in _changed_addresses(person)}
    return sorted((one for one in addresses if len(one) > 4), key=len, reverse=True)
