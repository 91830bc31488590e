"""By when to invite: the rules of the committee on the day of the meeting say it."""

from datetime import date, datetime, time

import pytest
from django.utils import timezone

from meetings.models import Meeting
from meetings.notice import invite_by, spell_notice
from members.models import Committee, GoverningRules

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def meeting(starts: datetime | None = datetime(2026, 11, 20, 14)) -> Meeting:
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    return Meeting.objects.create(
        committee=board, title="Vorstandssitzung", starts_at=starts and timezone.make_aware(starts)
    )


def rules(days: int, *, since: date = date(2024, 1, 1), committee: Committee | None = None) -> None:
    GoverningRules.objects.create(
        name=f"Ordnung {since.year}", valid_from=since, committee=committee, notice_days=days
    )


def test_the_deadline_comes_with_its_rule():
    rules(10)
    found = invite_by(meeting())
    assert (found.on, found.reason) == (
        date(2026, 11, 9),
        "Ordnung 2024: Vor dem Fr, 20. November 2026 müssen 10 volle Tage frei bleiben (§§ 187, 188 BGB).",
    )


def test_the_committees_own_rules_go_before_those_for_all():
    row = meeting()
    rules(14)
    rules(7, committee=row.committee)
    assert invite_by(row).on == date(2026, 11, 12)


def test_the_version_of_the_day_of_the_meeting_counts():
    rules(10)
    rules(21, since=date(2026, 12, 1))
    assert invite_by(meeting()).on == date(2026, 11, 9)


def test_shortly_after_midnight_is_the_new_day():
    rules(1)
    assert invite_by(meeting(datetime(2026, 11, 20, 0, 30))).on == date(2026, 11, 18)


def test_without_day_rules_or_notice_there_is_none():
    row = meeting()
    assert invite_by(row) is None
    rules(0)
    assert invite_by(row) is None
    row.starts_at = None
    assert invite_by(row) is None


@pytest.mark.parametrize(
    ("days", "invited_on", "sentence"),
    [
        (10, date(2026, 11, 4), "fristgerecht nach „Ordnung 2024“, 16 Tage vorher"),
        (10, date(2026, 11, 9), "fristgerecht nach „Ordnung 2024“, 11 Tage vorher"),
        (10, date(2026, 11, 10), "nicht fristgerecht nach „Ordnung 2024“, 10 Tage vorher"),
        (0, date(2026, 11, 19), "1 Tag vorher"),
    ],
)
def test_the_minutes_say_whether_the_invitation_was_in_time(days, invited_on, sentence):
    rules(days)
    row = meeting()
    assert spell_notice(row) == ""
    row.invited_at = timezone.make_aware(datetime.combine(invited_on, time(9)))
    assert spell_notice(row) == sentence
