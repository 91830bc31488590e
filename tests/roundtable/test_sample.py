"""The invented round table has the size and the cases that the demo promises."""

from datetime import date, timedelta
from email import message_from_bytes

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import Count, F
from django.utils import timezone

from funding.models import Application
from meetings.models import Announcement, Meeting
from meetings.tasks.models import ActionItem
from meetings.visits.models import Visit
from members.models import (
    Appointment,
    Delegation,
    District,
    Membership,
    MembershipApplication,
    Organisation,
    OrganisationsApart,
    Person,
    Seat,
    User,
)
from members.post.models import Attempt, Message
from members.search.indexing import together
from minutes.models import Entry, Minutes, Remark, Resolution, Review, SourceFile
from roundtable.sample import minutes, people

TODAY = date(2026, 11, 20)
pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """The sample data, made once for this module; each test undoes only what it changed itself."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("sample_data")
        yield timezone.localdate()
        transaction.set_rollback(True)


@pytest.fixture
def sample(made, db):
    return made


def test_many_times_as_much_for_benchmarks(db):
    with together():
        people.make(today=TODAY, scale=2)
    assert (Organisation.objects.count(), Person.objects.count()) == (2 * 28, 2 * 60)
    assert [len(minutes.plans(today=TODAY, scale=scale)) for scale in (1, 10)] == [40, 310]


@pytest.mark.parametrize(
    "today", [date(2026, 11, 22), date(2027, 1, 1), date(2027, 4, 25), date(2028, 2, 29)]
)
def test_on_every_day_there_are_three_years_of_assemblies(db, today):
    with together():
        people.make(today=today)
    held = [
        plan.day for plan in minutes.plans(today=today) if plan.committee.kind == "assembly" and plan.is_over
    ]
    assert (len(held), held[-1] < today) == (6, True)


def test_twenty_eight_members_sixty_people_four_from_outside_and_a_double(sample):
    assert (Membership.objects.active(sample).count(), Person.objects.count()) == (28, 65)
    assert District.objects.count() == 14


def test_of_the_eight_board_seats_one_is_vacant_and_one_ends_soon(sample):
    board = Seat.objects.filter(committee__slug="vorstand", is_voting=True)
    held = Appointment.objects.in_office(sample).filter(seat__in=board)
    assert (board.existing(sample).count(), held.count()) == (8, 7)
    assert held.filter(ends_on__lte=sample + timedelta(weeks=8)).count() == 1


def test_a_second_call_keeps_what_is_there(sample):
    Organisation.objects.filter(name="Sportbund Vielfalt").update(short_name="geändert")
    call_command("sample_data")
    assert Organisation.objects.get(name="Sportbund Vielfalt").short_name == "geändert"
    assert Organisation.objects.count() == 28 + 2  # one stands there twice, one has applied


@pytest.mark.parametrize(
    ("name", "office", "seats", "member"),
    [
        ("admin", True, 0, ""),
        ("buero", True, 0, ""),
        ("vorstand", False, 2, "delegate"),  # the board, and a committee of others
        ("mitglied", False, 0, "delegate"),
    ],
)
def test_the_four_accounts_have_their_rights(sample, name, office, seats, member):
    rights = User.objects.get(email=f"{name}@demo.example").rights
    assert (rights.is_office, len(rights.seats), rights.member) == (office, seats, member)


def test_three_years_of_minutes_with_what_was_decided_and_promised(sample):
    held = Meeting.objects.filter(state=Meeting.State.HELD)
    assert dict(held.values_list("committee__kind").annotate(Count("pk")).order_by()) == {
        "board": 32,
        "assembly": 6,
    }
    assert Minutes.objects.filter(closed_at=None).count() == 1
    assert set(Entry.objects.values_list("kind", flat=True)) == set(Entry.Kind.values)
    assert Entry.objects.exclude(problem="").count() == 0
    assert set(Resolution.objects.values_list("result", flat=True)) == {"carried", "rejected"}
    numbers = [resolution.label for resolution in Resolution.objects.exclude(number=None)]
    assert len(numbers) == len(set(numbers)) > 40


def test_the_two_old_protocols_that_were_taken_over_are_filed_away(sample):
    filed = Minutes.objects.filter(state=Minutes.State.ELSEWHERE).order_by("meeting__starts_at")
    assert [one.get_state_display()[:23] for one in filed] == ["anderswo genehmigt am M"] * 2
    assert set(ActionItem.objects.filter(meeting__minutes__in=filed).values_list("state", flat=True)) == {
        "done"
    }


def test_four_more_wait_in_the_queue_each_for_another_reason(sample):
    files = SourceFile.objects.order_by("position")
    assert [(one.name.rsplit(".")[-1], one.state, list(one.reasons)) for one in files] == [
        ("md", "taken", []),
        ("docx", "taken", []),
        ("txt", "sure", []),
        ("txt", "doubtful", ["no_day"]),
        ("md", "doubtful", ["names"]),
        ("pdf", "refused", []),
    ]


def test_the_newest_minutes_came_back_with_three_remarks_and_lie_with_the_chair(sample):
    latest, first = Review.objects.order_by("-asked_at")
    assert (latest.reviewer.user.email, latest.is_open, first.is_open) == (
        "vorstand@demo.example",
        True,
        False,
    )
    assert (latest.minutes, latest.minutes.is_frozen) == (first.minutes, False)
    assert [bool(remark.entry) for remark in first.remarks.order_by("pk")] == [True, True, False]
    assert Remark.objects.exclude(settled_at=None).count() == 1


def test_tasks_are_in_all_states(sample):
    tasks = ActionItem.objects.released()
    assert set(tasks.values_list("state", flat=True)) == set(ActionItem.State.values)
    chair = Person.objects.get(user__email="vorstand@demo.example")
    own = tasks.open().filter(assignees=chair)
    assert own.overdue(sample).exists()
    assert own.filter(waiting_for__state="open").exists()
    assert tasks.open().unassigned().exists()


def test_no_organisation_has_two_voting_delegates(sample):
    delegates = Delegation.objects.in_force(sample).filter(kind="delegate")
    assert delegates.count() == delegates.values("organisation").distinct().count()


def test_three_years_of_visits_and_applications(sample):
    assert (Visit.objects.count(), Visit.objects.values("district").distinct().count()) == (13, 10)
    assert Visit.objects.public().filter(state__in=Visit.OVER).count() == 9
    assert (Application.objects.count(), Application.objects.values("year").distinct().count()) == (9, 3)


def test_the_next_meeting_of_the_board_was_called_by_mail_with_its_papers(sample):
    made = Announcement.objects.get()
    said = Message.objects.filter(batch=made.uuid)
    assert (made.kind, made.addressees.count(), said.count()) == ("invitation", 8, 8)
    names = {part.get_filename() for part in message_from_bytes(said[0].content).walk()}
    assert {"Tagesordnung.pdf", "Kassenstand.txt"} <= names


def test_no_mail_waits_to_leave_the_house_and_none_left_before_it_was_written(sample):
    waiting = Message.objects.filter(state__in=Message.UNDERWAY, send_after__lte=timezone.now())
    too_early = Message.objects.filter(sent_at__lt=F("created_at"))
    assert (waiting.count(), too_early.count()) == (0, 0)
    assert not Attempt.objects.filter(at__lt=F("message__created_at")).exists()


def test_the_start_page_and_the_legal_pages_answer(sample, client):
    pages = ["/", "/impressum/", "/datenschutz/", "/barrierefreiheit/"]
    assert [client.get(page).status_code for page in pages] == [200] * 4


def test_one_application_waits_for_its_mail_and_two_organisations_are_told_apart(sample):
    waiting = MembershipApplication.objects.filter(confirmed_at=None)
    assert [(one.name, MembershipApplication.objects.for_office().contains(one)) for one in waiting] == [
        ("Lesekreis Bodeaue", False)
    ]
    assert [str(pair) for pair in OrganisationsApart.objects.all()] == [
        "Gewerkschaftsbund Region Mitte · Gewerkschaft Bildung und Betreuung"
    ]
