"""Who may see the register, and who may write in it."""

from django.db.models import Q
from django.utils import timezone

from members import roles
from members.audience import rights_of
from members.models import Committee, CommitteeReport, ContactNote, Delegation, Organisation


def sees_organisations(user, thing: object = None) -> bool:
    """Office, seats, advisers and members; which rows they see is `register.visible.organisations_for`."""
    return roles.is_working(user) or roles.is_member(user)


def sees_people(user, thing: object = None) -> bool:
    """Office, seats and advisers; whom they see is `register.visible.people_for`."""
    return roles.is_working(user)


def sees_external(user, thing: object = None) -> bool:
    """Who works here, and whoever sits in a committee of others for us; which reports is `visible_to`."""
    return roles.is_working(user) or bool(rights_of(user).outside)


def only_sits_outside(user, thing: object = None) -> bool:
    """Sits in a committee of others and is nothing else here: the register shows her these alone."""
    return sees_external(user) and not sees_organisations(user)


def keeps_register(user, thing: object = None) -> bool:
    """Only the office enters and changes entries."""
    return roles.is_office(user)


def sees_committees(user, thing: object = None) -> bool:
    """Office, seats, advisers and members: names, offices and dates; also rules, fields and districts."""
    return roles.is_working(user) or roles.is_member(user)


def keeps_committees(user, thing: object = None) -> bool:
    """Only the office fills seats and keeps the rules, fields of action and figures."""
    return roles.is_office(user)


def can_note(user, thing: object = None) -> bool:
    """Everybody who works here may write down a contact."""
    return roles.is_working(user)


def can_edit_note(user, note: ContactNote) -> bool:
    """The office, and its author as long as she is here."""
    person = roles.person_of(user)
    wrote_it = person is not None and note.written_by_id == person.pk
    return roles.is_office(user) or (wrote_it and rights_of(user).is_here)


def committees_of(user):
    """The committees of ours a user belongs to; for the office all that meet."""
    rights = rights_of(user)
    ours = Committee.objects.filter(dissolved_on=None).exclude(
        kind__in=[Committee.Kind.EXTERNAL, Committee.Kind.OFFICE]
    )
    if rights.is_office:
        return ours
    assembly = Q(kind=Committee.Kind.ASSEMBLY) if rights.member == "delegate" else Q(pk__in=[])
    return ours.filter(Q(pk__in=rights.seats | rights.advises) | assembly)


def can_report(user, committee: Committee) -> bool:
    """The office, and whoever sits in the external committee for us."""
    return roles.is_office(user) or roles.belongs_to(user, committee)


def can_edit_report(user, report: CommitteeReport) -> bool:
    """The office, and its author as long as she has a seat there."""
    person = roles.person_of(user)
    wrote_it = person is not None and report.written_by_id == person.pk
    return roles.is_office(user) or (wrote_it and roles.belongs_to(user, report.committee))


def can_handle_post(user, thing: object = None) -> bool:
    """The office: letters are nobody else's business."""
    return roles.is_office(user)


def can_manage_accounts(user, thing: object = None) -> bool:
    """The office; who belongs to the board sees nothing of it."""
    return roles.is_office(user)


def speaks_for(user, organisation: Organisation) -> bool:
    """Whoever speaks for this member today, as delegate or deputy."""
    person = roles.person_of(user)
    sent = Delegation.objects.in_force(timezone.localdate()).filter(organisation=organisation)
    return person is not None and sent.filter(person=person).exists()
