"""What is written to many people at once, as plain values: letters with their texts filled in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from members import salutation
from members.dates import spell_day
from members.salutation import Recipient

MOST = 1000


@dataclass(frozen=True)
class Letter:
    """One letter: the lines of its address, and a text whose paragraphs stand apart by an empty line."""

    address: tuple[str, ...]
    subject: str
    text: str
    dated_on: date
    reference: str = ""

    @property
    def facts(self) -> list[str]:
        """What stands beside the address."""
        day = spell_day(self.dated_on).partition(", ")[2] or spell_day(self.dated_on)
        reference = [_("Unser Zeichen: %s") % self.reference] if self.reference else []
        return [*reference, _("Datum: %s") % day]

    @property
    def paragraphs(self) -> list[str]:
        return [part.strip("\n") for part in self.text.replace("\r\n", "\n").split("\n\n") if part.strip()]


def write(
    recipients: Iterable[Recipient], *, subject: str, text: str, dated_on: date, reference: str = ""
) -> Iterator[Letter]:
    """A letter to each recipient, placeholders filled in. Raises UnknownPlaceholders."""
    salutation.check(subject)
    salutation.check(text)
    for one in recipients:
        said, about = salutation.fill(text, one), salutation.fill(subject, one)
        yield Letter(one.envelope, about, said, dated_on, reference)
