"""Old years are filed away: nobody's lists, numbers and plans of today change by that."""

from datetime import date

import pytest
from django.utils import timezone

from meetings import planning
from meetings.models import Meeting
from meetings.tasks import carry
from meetings.tasks.models import ActionItem
from members.models import Committee, Person
from minutes import closing
from minutes.importing.preview.preview import preview
from minutes.importing.reader.parse import parse
from minutes.importing.takeover.apply import apply
from minutes.importing.takeover.history import History
from minutes.models import Minutes, Resolution
from roundtable.dates import past_dates, upcoming_dates
from tests.boards import board_in_session, writer
from tests.minutes.revised import say
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def protocol(day: str) -> str:
    return f"""Protokoll der Fantasiesitzung am {day}, 18 – 20 Uhr

Anwesend: M. Lindner, P. Sommer

1. Garten

Beschluss: Wir pflanzen Linden. (2/0/0)

Aufgabe: Linden bestellen (M. Lindner, bis 15.6.2019)

Aufgabe: Linden gießen

Nächste Sitzung: 1.12.2026, 18 Uhr
"""


@pytest.fixture
def office():
    return writer()


@pytest.fixture
def running(office) -> Minutes:
    """The board meets today, as it has for long; a resolution of this year has its number."""
    minutes = board_in_session()
    say(minutes, office, "= Wir treffen uns monatlich (6/0/0)")
    return minutes


def file_away(day: str, committee: Committee, by, *, register=()) -> Minutes:
    text = protocol(day)
    found = preview(parse(text), register=list(register))
    return apply(found, committee=committee, by=by, source=text, history=History())


def test_nothing_of_it_asks_anybody_for_anything(client, running, office, mailoutbox):
    user = make_user("board")
    Person.objects.filter(pk=user.person.pk).update(first_name="Mika", last_name="Lindner")
    meetings = Meeting.objects.count()
    old = file_away("4.5.2019", running.meeting.committee, office)
    assert (Meeting.objects.count(), mailoutbox) == (meetings + 1, [])
    today = timezone.localdate()
    tasks = ActionItem.objects.filter(meeting=old.meeting)
    assert [tasks.count() > 0, tasks.open().count(), tasks.overdue(today).count()] == [True, 0, 0]
    client.force_login(user, backend=BACKEND)
    for path in ("", "aufgaben/", "aufgaben/ueberfaellig/", "aufgaben/ohne-verantwortliche/"):
        page = client.get(f"/intern/{path}")
        assert (page.status_code, "Linden" in page.text, "Fantasiesitzung" in page.text) == (
            200,
            False,
            False,
        )
    assert carry.open_for(running.meeting.committee, before=running.meeting).count() == 0
    assert [one.title for one in (*upcoming_dates(), *past_dates())] == []


def test_a_public_body_does_not_announce_what_is_long_over(running, office):
    Committee.objects.update(default_audience="public")
    file_away("4.5.2019", Committee.objects.get(slug="vorstand"), office)
    assert [one.title for one in (*upcoming_dates(), *past_dates())] == []


def test_the_next_meeting_is_called_as_the_last_one_was_not_as_the_last_one_read_in(running, office):
    file_away("4.5.2019", running.meeting.committee, office)
    assert planning.usual_title(running.meeting.committee) == "Vorstandssitzung"
    suggested = planning.suggest(running.meeting.committee, today=date(2026, 11, 21))
    assert suggested.day is not None
    assert suggested.day < date(2027, 1, 31)


def labels(minutes: Minutes) -> list[str]:
    decided = Resolution.objects.filter(entry__minutes=minutes).order_by("number")
    return [one.label for one in decided]


def test_old_years_have_numbers_of_their_own_in_whatever_order_they_come(running, office):
    board = running.meeting.committee
    closing.close(running, by=office)
    later, earlier = (file_away(day, board, office) for day in ("4.5.2019", "2.2.2018"))
    first, same_year = (file_away(day, board, office) for day in ("1.2.2019", "5.1.2026"))
    assert [labels(one) for one in (running, later, earlier, first, same_year)] == [
        ["2026/1"],
        ["2019/1"],
        ["2018/1"],
        ["2019/2"],
        ["2026/2"],
    ]


@pytest.mark.parametrize(
    ("role", "seen"),
    [("delegate", 0), ("former", 0), ("adviser", 1), ("board", 1), ("office", 1), ("admin", 1)],
)
def test_whoever_sees_the_minutes_of_today_sees_those_of_then_and_nobody_else(running, office, role, seen):
    old = file_away("4.5.2019", running.meeting.committee, office)
    user = office if role == "office" else make_user(role)
    found = [
        Minutes.objects.visible_to(user).filter(pk=old.pk).count(),
        Meeting.objects.visible_to(user).filter(pk=old.meeting_id).count(),
        Resolution.objects.visible_to(user).filter(entry__minutes=old).count(),
    ]
    assert found == [seen] * 3
