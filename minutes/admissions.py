"""An organisation becomes a member by a resolution of ours.

Elections ask `admitted_in(meeting)`: a candidacy of somebody whose organisation is admitted in the same
assembly waits until it stands there.
"""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from meetings.models import Meeting
from members.delegations.voting_rights import rules_on
from members.joining import membership as verbs
from members.languages import language_of_records
from members.models import Committee, Membership, User
from members.refusal import Refused
from minutes.models import Admission, Resolution
from minutes.understanding import day_of

BODIES = (Committee.Kind.BOARD, Committee.Kind.ASSEMBLY)


@transaction.atomic
def admit(
    membership: Membership, *, by_resolution: Resolution, on: date | None = None, by: User | None
) -> Admission:
    """Admit it by a carried resolution, from its day on unless another is said.

    Raises Refused for one that was not carried, a body that the rules do not name, and whatever
    `members.joining.membership.admit` refuses.
    """
    meeting = by_resolution.entry.minutes.meeting
    if by_resolution.result != Resolution.Result.CARRIED:
        raise Refused(_("Dieser Beschluss ist nicht angenommen worden."), field="resolution")
    resolved_on = day_of(meeting)
    if on is not None and on < resolved_on:
        raise Refused(_("Der Beschluss wurde erst später gefasst."), field="on")
    try:
        verbs.admit(
            membership,
            on=on or resolved_on,
            basis=basis_of(by_resolution),
            body=meeting.committee.kind,
            by=by,
        )
    except Refused as no:
        raise Refused(no.message, field="resolution" if no.field == "body" else no.field) from no
    return Admission.objects.create(resolution=by_resolution, membership=membership)


@language_of_records()
def basis_of(resolution: Resolution) -> str:
    """ "Beschluss 2026/17, Mitgliederversammlung am 14.11.2026" """
    meeting = resolution.entry.minutes.meeting
    words = {"number": resolution.label, "body": meeting.committee, "day": f"{day_of(meeting):%d.%m.%Y}"}
    if not resolution.label:
        return (_("Beschluss, %(body)s am %(day)s") % words)[:200]
    return (_("Beschluss %(number)s, %(body)s am %(day)s") % words)[:200]


def choices(user, *, day: date):
    """The carried resolutions to choose from: those of the body that the rules of that day name."""
    rules = rules_on(day)
    kinds = [rules.admits] if rules else BODIES
    carried = Resolution.objects.decided().visible_to(user).filter(result=Resolution.Result.CARRIED)
    found = carried.filter(entry__minutes__meeting__committee__kind__in=kinds)
    return found.select_related("entry__minutes__meeting__committee").order_by("-year", "-number", "-pk")


def waiting():
    """Memberships that may be admitted: applied for, and neither closed nor admitted."""
    found = Membership.objects.filter(
        starts_on=None, applied_on__isnull=False, declined_on=None, withdrawn_on=None
    )
    return found.select_related("organisation").order_by("organisation__name")


def admits(resolution: Resolution) -> bool:
    """Whether an organisation may be admitted by it, by the rules of its day."""
    meeting = resolution.entry.minutes.meeting
    if resolution.result != Resolution.Result.CARRIED or meeting.committee.kind not in BODIES:
        return False
    rules = rules_on(day_of(meeting))
    return rules is None or rules.admits == meeting.committee.kind


def admitted_by(resolution: Resolution) -> list[Membership]:
    """Who became a member by it."""
    return list(Membership.objects.filter(admission__resolution=resolution).select_related("organisation"))


def admitted_in(meeting: Meeting) -> list[Membership]:
    """Who became a member by resolutions of this meeting."""
    found = Membership.objects.filter(admission__resolution__entry__minutes__meeting=meeting)
    return list(found.select_related("organisation"))
