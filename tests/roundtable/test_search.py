"""Whoever searches finds what she may see, and nothing else: the index against every QuerySet's own rule."""

from datetime import date, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from funding.models import Application
from funding.permissions import sees_funding
from meetings.guests import agenda_for
from meetings.models import AgendaItem, Attendance, Meeting, MeetingPaper, TopicProposal
from meetings.tasks.models import ActionItem
from meetings.visits.models import Visit
from members.audience import Audience
from members.models import (
    Appointment,
    Committee,
    ContactNote,
    Delegation,
    District,
    Membership,
    Organisation,
    Person,
    Seat,
    User,
)
from members.register.visible import organisations_for, people_for
from members.search import models
from members.search.finding import open_to
from members.search.models import SearchReader, SearchRow
from minutes.models import Entry, Minutes, Outcome, Resolution
from minutes.papers.models import PositionPaper
from roundtable import search_rows as pages
from roundtable.searching import SOURCES, refresh
from tests.roles import ROLES, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]

# What the product itself shows of each kind.
SEEN = {
    "meetings.meeting": lambda user: Meeting.objects.visible_to(user),
    "meetings.agendaitem": lambda user: AgendaItem.objects.filter(
        pk__in=[item.pk for one in Meeting.objects.visible_to(user) for item in agenda_for(one, user)]
    ),
    "meetings.meetingpaper": lambda user: MeetingPaper.objects.visible_to(user),
    "meetings.topicproposal": lambda user: TopicProposal.objects.visible_to(user),
    "tasks.actionitem": lambda user: ActionItem.objects.visible_to(user),
    "visits.visit": lambda user: Visit.objects.visible_to(user),
    "minutes.minutes": lambda user: Minutes.objects.visible_to(user),
    "minutes.entry": lambda user: Entry.objects.kept().visible_to(user),
    "minutes.resolution": lambda user: Resolution.objects.visible_to(user),
    "minutes.outcome": lambda user: Outcome.objects.visible_to(user),
    "papers.positionpaper": lambda user: PositionPaper.objects.visible_to(user),
    "funding.application": lambda user: (
        Application.objects.visible_to(user) if sees_funding(user) else Application.objects.none()
    ),
    "members.organisation": organisations_for,
    "members.person": people_for,
    "members.contactnote": lambda user: ContactNote.objects.visible_to(user),
    "wagtailcore.page": lambda user: pages.PAGES.things(),
}
WHO = [*ROLES[1:], "taker", "gone taker", "voter", "guest", "guest who is a member", "assignee"]


def differences(user) -> dict[str, tuple[set, set]]:
    """By kind: what is found but may not be seen, and what may be seen but is not found."""
    found = {kind: set() for kind in SEEN}
    for kind, thing in open_to(user, sources=SOURCES.values()).values_list("kind", "thing"):
        found[kind].add(thing)
    seen = {kind: set(rows(user).values_list("pk", flat=True)) for kind, rows in SEEN.items()}
    return {
        kind: (found[kind] - seen[kind], seen[kind] - found[kind])
        for kind in SEEN
        if found[kind] != seen[kind]
    }


def users() -> dict:
    """All of WHO, by their word; rights are read when they are first asked."""
    made = {role: make_user(role) for role in WHO if role in ROLES}
    for name in set(WHO) - set(ROLES):
        made[name] = _somebody(name)
    _seat_of(made["taker"])
    organisation = Organisation.objects.create(name="Verein der Gäste")
    Membership.objects.create(organisation=organisation, starts_on=date(2024, 1, 1))
    Delegation.objects.create(
        organisation=organisation, person=made["guest who is a member"].person, starts_on=date(2024, 1, 1)
    )
    return made


def _somebody(name: str):
    user = User.objects.create_user(f"{name.replace(' ', '-')}@rollen.example")
    Person.objects.create(user=user, first_name="Kim", last_name=name)
    return user


def _seat_of(user) -> None:
    """A seat somewhere else: she is here, but none of the board."""
    group, _made = Committee.objects.get_or_create(slug="ag", defaults={"name": "AG", "kind": "group"})
    seat = Seat.objects.create(committee=group, name="Mitarbeit")
    Appointment.objects.create(
        seat=seat, person=user.person, starts_on=date(2024, 1, 1), accepted_on=date(2024, 1, 1)
    )


def everything(people: dict) -> None:
    """Rows of every kind, in each audience, state and committee that matters."""
    board = Committee.objects.get(slug="vorstand")
    assembly = Committee.objects.create(slug="mv", name="Versammlung", kind="assembly")
    for committee in (board, assembly):
        for audience in Audience.values:
            for state in ("draft", "invited", "held"):
                _meeting(committee, audience, state, people)
            _others(committee, audience, people)
    for state in ("idea", "published"):
        for audience in Audience.values:
            for until in (None, -1, 1):
                _paper(state, audience, until, board)
    _paper("idea", "committee", None, None)


def _meeting(committee, audience, state, people) -> None:
    taker = people["gone taker" if state == "held" and committee.kind == "board" else "taker"].person
    meeting = Meeting.objects.create(
        committee=committee,
        audience=audience,
        state=state,
        title=f"{committee} {audience} {state}",
        minute_taker=taker,
        starts_at=timezone.make_aware(datetime(2026, 3, 3, 14)),
    )
    items = [
        AgendaItem.objects.create(meeting=meeting, position=place, number=str(place), title=f"Punkt {place}")
        for place in (1, 2, 3)
    ]
    _attend(meeting, people["voter"], "voting")
    _attend(meeting, people["former"], "adviser")
    _attend(meeting, people["guest"], "guest", items[1], items[1])
    _attend(meeting, people["guest who is a member"], "guest", items[2], None)
    MeetingPaper.objects.bulk_create(
        MeetingPaper(meeting=meeting, agenda_item=item, title="Entwurf", name="e.pdf", size=1, audience=mine)
        for mine in Audience.values
        for item in (None, items[1])
    )
    if state != "draft":
        _minutes(meeting, items, is_closed=state == "held")


def _attend(meeting, user, capacity, first=None, last=None) -> None:
    Attendance.objects.create(
        meeting=meeting,
        person=user.person,
        state="present",
        capacity=capacity,
        from_item=first,
        until_item=last,
    )


def _minutes(meeting, items, *, is_closed: bool) -> None:
    minutes = Minutes.objects.create(
        meeting=meeting, audience=meeting.audience, closed_at=timezone.now() if is_closed else None
    )
    lines = Entry.objects.bulk_create(
        Entry(minutes=minutes, agenda_item=item, typed="Satz", audience=audience)
        for audience in Audience.values
        for item in (None, items[1])
    )
    Outcome.objects.bulk_create(Outcome(entry=one, text="Festlegung", audience="seats") for one in lines)
    Resolution.objects.bulk_create(
        Resolution(entry=one, text="Wortlaut", audience=one.audience) for one in lines
    )
    Resolution.objects.filter(entry__minutes=minutes, audience="seats").update(audience="members")


def _others(committee, audience, people) -> None:
    person = people["assignee"].person
    about = {"committee": committee, "audience": audience}
    TopicProposal.objects.create(title="Wunsch", proposed_by=person, **about)
    for author in ("taker", "gone taker", "former"):
        by = people[author].person
        ContactNote.objects.create(happened_on=date(2026, 5, 5), result="Anruf", written_by=by, **about)
    ContactNote.objects.create(happened_on=date(2026, 5, 5), result="Notiz", audience=audience)
    Application.objects.create(title="Antrag", year=2026, amount_asked=1, **about)
    harz, _made = District.objects.get_or_create(key="15085", defaults={"name": "Harz", "plate": "HZ"})
    for state, day in (("idea", date(2026, 5, 5)), ("preparation", date(2026, 5, 5)), ("held", None)):
        for responsible in (person, None):
            Visit.objects.create(
                title="Besuch", state=state, starts_on=day, district=harz, responsible=responsible, **about
            )
    _tasks(about, people)


def _tasks(about, people) -> None:
    meeting = Meeting.objects.filter(committee=about["committee"], state="held").first()
    for released in (None, timezone.now()):
        for seat in (None, *Seat.objects.filter(name__in=["adviser", "former"])):
            task = ActionItem.objects.create(
                text="Auftrag", released_at=released, meeting=meeting, seat=seat, **about
            )
            if seat is None:
                task.assignees.add(people["assignee"].person)
        ActionItem.objects.create(text="Auftrag", released_at=released, for_office=True, **about)
        running = Meeting.objects.filter(committee=about["committee"], state="invited").first()
        ActionItem.objects.create(text="Auftrag", released_at=released, meeting=running, **about)


def _paper(state, audience, until, committee) -> None:
    embargo = timezone.now() + timedelta(days=until) if until else None
    PositionPaper.objects.create(
        title="Papier", state=state, audience=audience, embargo_until=embargo, committee=committee
    )


def test_every_kind_is_compared():
    assert SEEN.keys() == SOURCES.keys()


def test_everybody_finds_what_she_may_see_and_nothing_else():
    people = users()
    everything(people)
    refresh("wagtailcore.page", Page.objects.values_list("pk", flat=True))  # one comes with the migrations
    assert SearchRow.objects.count() > 1000
    for name, user in people.items():
        assert (name, differences(user)) == (name, {})


def test_a_visitor_finds_nothing():
    everything_of_one_meeting(users())
    assert SearchRow.objects.open_to(AnonymousUser()).count() == 0


def test_without_the_condition_the_comparison_fails(monkeypatch):
    people = users()
    everything_of_one_meeting(people)
    monkeypatch.setattr(models, "audience_condition", lambda rights, **paths: Q(pk__gt=0))
    assert {"minutes.entry", "meetings.meeting"} <= differences(people["deputy"]).keys()


def test_without_readers_the_comparison_fails():
    people = users()
    everything_of_one_meeting(people)
    SearchReader.objects.all().delete()
    assert {"minutes.entry", "meetings.meeting"} <= differences(people["voter"]).keys()


def everything_of_one_meeting(people) -> None:
    _meeting(Committee.objects.get(slug="vorstand"), "committee", "held", people)
