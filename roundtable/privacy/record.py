"""The record of processing: its first entries, adding, checking, taking out, each with a line of history."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members import history, keeping
from members.fields import label_of
from members.languages import language_of_records
from members.models import Association, Carrier, User
from roundtable.locks import only_one
from roundtable.models import ProcessingActivity
from roundtable.privacy import lines
from roundtable.privacy.record_words import first_texts


def make_first() -> None:
    """Enter the first texts where there is no entry yet; once, also when two open the page together."""
    if ProcessingActivity.objects.exists():
        return
    with only_one("record-of-processing") as is_mine:
        if is_mine:
            _make()


@transaction.atomic
@language_of_records()
def _make() -> None:
    if ProcessingActivity.objects.exists():
        return
    rows = ProcessingActivity.objects.bulk_create(ProcessingActivity(**words) for words in first_texts())
    history.record_all([(row, history.CREATED, {}) for row in rows], by=None)


def enter(row: ProcessingActivity, *, by: User) -> None:
    """Save a new entry; whoever wrote it has checked it."""
    row.checked_on = timezone.localdate()
    keeping.enter(row, by=by)


@language_of_records()
def check(row: ProcessingActivity, *, by: User, fields: Sequence[str]) -> None:
    """Save an entry somebody has read; `fields` are the labels of what she changed, maybe none."""
    row.checked_on = timezone.localdate()
    checked = label_of(row, "checked_on")
    keeping.edit(row, by=by, fields=fields or [checked])


@transaction.atomic
def drop(row: ProcessingActivity, *, by: User) -> None:
    """Take out an entry of what is not done here."""
    history.record(row, lines.DROPPED, by=by)
    row.delete()


def controller() -> list[dict[str, str]]:
    """Who answers for it (Art. 30 (1) a GDPR), as facts: the carrier if there is one, and the body."""
    carrier, association = Carrier.load(), Association.load()
    itself = _in_one_line(association.name, association.address)
    told = {_("Verantwortliche Stelle"): itself}
    if carrier.name:
        answers = _in_one_line(carrier.name, carrier.address)
        told = {
            _("Verantwortliche Stelle"): answers,
            _("Vertreten durch"): carrier.represented_by,
            _("Für"): itself,
        }
    told |= {_("E-Mail"): association.email, _("Telefon"): association.phone}
    return [{"label": label, "value": value} for label, value in told.items() if value]


def _in_one_line(name: str, address: str) -> str:
    return ", ".join([name, *address.splitlines()])
