"""Writing down contacts, and coming back to them."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members import history
from members.audience import Audience
from members.languages import language_of_records
from members.models import Committee, ContactNote, User
from members.register.pointing import pointing_at
from members.roles import person_of


@transaction.atomic
def note(contact: ContactNote, *, by: User) -> ContactNote:
    """Keep a new contact; its author is the person behind the account, and its committee opens it."""
    contact.written_by = person_of(by)
    contact.audience = audience_for(contact.committee)
    contact.save()
    history.record(contact, history.CREATED, by=by)
    return contact


@transaction.atomic
def change(contact: ContactNote, *, by: User, fields: list[str]) -> None:
    """Save an edited contact. A new day to come back to opens one that was ticked off."""
    contact.audience = audience_for(contact.committee)
    before = ContactNote.objects.filter(pk=contact.pk).values_list("follow_up_on", flat=True).get()
    if before != contact.follow_up_on:
        contact.followed_up_at = None
    contact.save()
    if fields:
        history.record(contact, history.EDITED, by=by, fields=fields)


@transaction.atomic
@language_of_records()
def follow_up(contact: ContactNote, *, by: User, is_done: bool = True) -> None:
    """Tick a contact off, or take that back; twice changes nothing."""
    stored = ContactNote.objects.select_for_update().get(pk=contact.pk)
    if stored.follow_up_on is None or is_done == (stored.followed_up_at is not None):
        return
    stored.followed_up_at = timezone.now() if is_done else None
    stored.save(update_fields=["followed_up_at"])
    states = {True: _("nachgefasst"), False: _("nachzufassen")}
    history.record(stored, history.STATE, by=by, old=states[not is_done], new=states[is_done])


def is_about_more(contact: ContactNote) -> bool:
    """Whether it belongs to something besides a person: an organisation, or what points down at it."""
    here = {"contactnote": contact.pk}
    pointing = (model for model, key in pointing_at(ContactNote) if key in here)
    return contact.organisation_id is not None or any(
        model._base_manager.filter(**here).exists() for model in pointing
    )


def audience_for(committee: Committee | None) -> str:
    """Office and author, or a committee as well."""
    return Audience.COMMITTEE if committee else Audience.OFFICE
