"""What stands on the page of an organisation or a person, from every app; `register_rows` has its rows."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.models import MeetingPaper
from meetings.tasks.models import ActionItem
from meetings.tasks.rows import rows_of
from members import roles
from members.dates import spell_day
from members.delegations.proposing import rows_of_proposals
from members.joining import showing
from members.models import CommitteeReport, ContactNote, Delegation, Organisation, Person
from members.permissions import can_manage_accounts, keeps_register, speaks_for

TASKS = 100


def organisation_tabs(organisation: Organisation, user, *, current: str) -> list[dict]:
    """The tabs; members see who the organisation is and who speaks for it."""
    labels = {"organisation_detail": _("Überblick"), "organisation_delegates": _("Vertretung")}
    if roles.is_working(user):
        labels |= {
            "organisation_committees": _("Gremien"),
            "organisation_tasks": _("Aufgaben"),
            "organisation_papers": _("Unterlagen"),
            "organisation_contacts": _("Kontakte"),
            "organisation_history": _("Verlauf"),
        }
    return _tabs(labels, organisation, current)


def person_tabs(person: Person, user, *, current: str) -> list[dict]:
    """The tabs; the history is for the office, for it names what others do not see."""
    labels = {
        "person_detail": _("Überblick"),
        "person_functions": _("Funktionen"),
        "person_committees": _("Gremien"),
        "person_tasks": _("Aufgaben"),
        "person_contacts": _("Kontakte"),
    }
    if roles.is_office(user):
        labels["person_consents"] = _("Einwilligungen")
        labels["person_history"] = _("Verlauf")
    return _tabs(labels, person, current)


def _tabs(labels: dict[str, str], row, current: str) -> list[dict]:
    return [
        {"label": label, "url": reverse(name, args=[row.pk]), "is_current": name == current}
        for name, label in labels.items()
    ]


def edit_actions(row: Organisation | Person, user) -> list[dict]:
    """What the office may do with the entry."""
    kind = "organisation" if isinstance(row, Organisation) else "person"
    edit = {"label": _("Bearbeiten"), "url": reverse(f"{kind}_edit", args=[row.pk]), "style": "quiet"}
    merge = {"label": _("Zusammenführen"), "url": reverse(f"{kind}_merge", args=[row.pk]), "style": "plain"}
    return [edit, merge] if keeps_register(user) else []


def membership_of(organisation: Organisation, user) -> dict:
    """How it came to belong to us, step by step; for those who work here, with what the office may do."""
    if not roles.is_working(user):
        return {}
    return showing.membership_context(
        organisation,
        day=timezone.localdate(),
        may_edit=keeps_register(user),
        extra={"membership_admit": "membership_admit_by_resolution"},
    )


def delegate_actions(organisation: Organisation, user) -> list[dict]:
    """Sending somebody is the office's; the organisation itself proposes."""
    new = {
        "label": _("Delegierte oder Stellvertretung eintragen"),
        "url": reverse("delegation_new", args=[organisation.pk]),
        "style": "quiet",
    }
    propose = {
        "label": _("Eine andere Vertretung vorschlagen"),
        "url": reverse("delegation_propose", args=[organisation.pk]),
        "style": "quiet",
    }
    return [
        *([new] if keeps_register(user) else []),
        *([propose] if speaks_for(user, organisation) else []),
    ]


def proposal_rows(organisation: Organisation, user) -> list[dict]:
    """What was proposed; for the office, and for whoever speaks for the organisation."""
    may_decide = keeps_register(user)
    if not (may_decide or speaks_for(user, organisation)):
        return []
    found = organisation.delegation_proposals.order_by("-proposed_at", "-pk")[:TASKS]
    return [
        row | {"url": reverse("delegation_proposal", args=[one.pk]) if may_decide else ""}
        for one, row in zip(found, rows_of_proposals(found), strict=True)
    ]


def account_actions(person: Person, user) -> list[dict]:
    """To the person's account, or to inviting her to one; to what we hold of her."""
    if not can_manage_accounts(user) or person.erased_at:
        return []
    data = {
        "label": _("Gespeicherte Daten"),
        "url": reverse("person_data", args=[person.pk]),
        "style": "plain",
    }
    if person.user_id:
        there, label = reverse("account", args=[person.user.uuid]), _("Konto ansehen")
    else:
        there, label = reverse("account_invite", args=[person.uuid]), _("Zu einem Konto einladen")
    return [{"label": label, "url": there, "style": "plain"}, data]


def speakers(organisation: Organisation):
    """The people who speak for an organisation today."""
    return Person.objects.filter(
        pk__in=Delegation.objects.in_force(timezone.localdate())
        .filter(organisation=organisation)
        .values("person")
    )


def tasks_of_organisation(organisation: Organisation, user):
    """Open tasks of those who speak for it, and those with a contact with it; what one may see of them."""
    notes = ContactNote.objects.visible_to(user).filter(organisation=organisation)
    ties = Q(assignees__in=speakers(organisation).values("pk")) | Q(contacts__in=notes)
    found = ActionItem.objects.filter(ties).values("pk")
    return _rows(ActionItem.objects.visible_to(user).filter(pk__in=found), user)


def tasks_of_person(person: Person, user):
    """What she has promised and not done, as far as one may see it."""
    mine = ActionItem.objects.mine(person, timezone.localdate()).values("pk")
    return _rows(ActionItem.objects.visible_to(user).filter(pk__in=mine), user)


def _rows(tasks, user):
    return rows_of(tasks.open().by_due().with_people(timezone.localdate())[:TASKS], user=user)


def papers_of(organisation: Organisation, user) -> list[dict]:
    """What its people brought to meetings and reported from committees of others, the newest first."""
    people = Delegation.objects.filter(organisation=organisation).values("person")
    papers = MeetingPaper.objects.visible_to(user).filter(uploaded_by__in=people).select_related("meeting")
    reports = CommitteeReport.objects.visible_to(user).filter(written_by__in=people).for_rows()
    brought = [
        (timezone.localdate(one.uploaded_at), one.title, one.get_absolute_url(), one.meeting.title)
        for one in papers[:TASKS]
    ]
    told = [
        (one.held_on, _("Bericht: %s") % one.committee, one.get_absolute_url(), str(one.written_by))
        for one in reports[:TASKS]
    ]
    found = sorted(brought + told, key=lambda row: row[0], reverse=True)
    return [
        {"title": title, "url": url, "note": f"{spell_day(day)} · {note}"} for day, title, url, note in found
    ]
