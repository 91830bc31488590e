"""A meeting comes to be, and people are invited to it."""

import pytest

from meetings import agenda, planning
from members.history import history_of
from members.refusal import Refused
from tests.meetings.examples import agenda_of, board, meeting
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def test_a_planned_meeting_has_formalities_and_those_who_are_expected():
    holder = make_user("board")
    planned = meeting(committee=board())
    assert len(agenda_of(planned)) == 6
    assert [(one.person, one.state) for one in planned.attendances.all()] == [(holder.person, "absent")]


def test_inviting_marks_what_comes_later_and_sends_nothing(mailoutbox):
    planned, office = meeting(), make_user("office")
    early = agenda.insert(planned, title="Haushalt")
    assert planning.invite(planned, by=office) is True
    assert planning.invite(planned, by=office) is False
    planned.refresh_from_db()
    late = agenda.insert(planned, title="Eilantrag")
    assert (planned.state, early.is_late, late.is_late, mailoutbox) == ("invited", False, True, [])
    assert history_of(planned)[0].what == "eingeladen"


@pytest.mark.parametrize(
    "fields", [{"state": "held"}, {"state": "cancelled"}, {"starts_at": None, "ends_at": None}]
)
def test_what_one_cannot_invite_to(fields):
    with pytest.raises(Refused):
        planning.invite(meeting(**fields), by=None)


def test_what_an_invitation_is_missing():
    planned = meeting(place="")
    assert planning.missing(planned) == ["ein Ort", "ein Thema auf der Tagesordnung"]
    agenda.insert(planned, title="Haushalt")
    planned.place = "Altes Rathaus"
    assert planning.missing(planned) == []
