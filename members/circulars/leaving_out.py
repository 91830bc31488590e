"""Leaving somebody out of a circular by hand, and taking her in again, until it is sent."""

from django.db import transaction
from django.utils.translation import gettext as _

from members import history
from members.circulars.gathering import Candidate
from members.circulars.models import Circular, Omission
from members.circulars.writing import open_for_change, take_back
from members.languages import language_of_records
from members.models import User
from members.refusal import Refused


@transaction.atomic
def leave_out(circular: Circular, one: Candidate, *, reason: str, by: User) -> bool:
    """She does not get it, and the list says why; a second time changes the reason.

    Returns whether the circular no longer waits for its day. Raises Refused without a reason, or when it
    is sent.
    """
    row = open_for_change(circular)
    if not (said := reason.strip()):
        raise Refused(_("Bitte schreiben Sie kurz, warum sie oder er das Rundschreiben nicht bekommt."))
    Omission.objects.update_or_create(circular=row, **_who(one), defaults={"reason": said})
    with language_of_records():
        history.record(row, history.EDITED, by=by, fields=[_("von Hand ausgelassen")], reason=said)
    return take_back(row, by=by)


@transaction.atomic
def take_in(circular: Circular, one: Candidate, *, by: User) -> bool:
    """She gets it after all. Returns as `leave_out`; raises Refused when it is sent."""
    row = open_for_change(circular)
    gone, _of = Omission.objects.filter(circular=row, **_who(one)).delete()
    if not gone:
        return False
    with language_of_records():
        history.record(row, history.EDITED, by=by, fields=[_("wieder aufgenommen")])
    return take_back(row, by=by)


def _who(one: Candidate) -> dict:
    """A person by her row; a mere address as it is compared."""
    return {"person": one.person, "address": "" if one.person else one.key}
