"""What becomes of topic proposals."""

import pytest

from meetings import planning, proposals
from meetings.models import TopicProposal
from meetings.permissions import can_decide_proposal, can_propose, committees_to_propose_to, decidable_by
from members.history import history_of
from members.models import Committee
from members.refusal import Refused
from tests.meetings.examples import agenda_of, board, make_chair, meeting, person, proposal
from tests.roles import ROLES, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def test_a_proposal_is_placed_before_verschiedenes():
    wish, planned = proposal(), meeting()
    item = proposals.place(wish, on=planned, by=None)
    assert agenda_of(planned)[-2:] == ["1 Sprachcafé", "2 Verschiedenes"]
    assert (item.presenter, item.is_late, wish.decision) == (wish.proposed_by, False, "placed")
    assert list(TopicProposal.objects.placeable()) == []


def test_placing_twice_makes_one_item():
    wish, planned = proposal(), meeting()
    first = proposals.place(wish, on=planned, by=None)
    assert proposals.place(wish, on=planned, by=None) == first


def test_after_the_invitation_it_is_marked_as_late():
    planned = meeting()
    planning.invite(planned, by=None)
    assert proposals.place(proposal(), on=planned, by=None).is_late is True


@pytest.mark.parametrize("state", ["held", "cancelled"])
def test_nothing_is_placed_on_a_meeting_that_is_over(state):
    wish, planned = proposal(), meeting(state=state)
    with pytest.raises(proposals.MeetingOver):
        proposals.place(wish, on=planned, by=None)
    assert list(TopicProposal.objects.open()) == [wish]


def test_what_is_postponed_can_be_placed_later():
    wish = proposal()
    proposals.postpone(wish, answer=" im Herbst ", by=None)
    assert (wish.decision, wish.answer, wish.decided_at is None) == ("postponed", "im Herbst", False)
    assert list(TopicProposal.objects.placeable()) == [wish]
    assert proposals.place(wish, on=meeting(), by=None).title == "Sprachcafé"


def test_declining_asks_for_an_answer_and_is_final():
    wish, office = proposal(), make_user("office")
    with pytest.raises(Refused):
        proposals.decline(wish, answer=" ", by=office)
    proposals.decline(wish, answer="Das macht die AG.", by=office)
    assert [(line.what, line.note) for line in history_of(wish)] == [
        ("Stand geändert", "abgelehnt; Das macht die AG.")
    ]
    with pytest.raises(Refused):
        proposals.place(wish, on=meeting(), by=office)
    with pytest.raises(Refused):
        proposals.postpone(wish, by=office)


def test_a_proposal_is_seen_as_its_committee_is_by_default():
    assembly = Committee.objects.create(
        slug="mv", name="Mitgliederversammlung", kind="assembly", default_audience="members"
    )
    made = proposals.propose(assembly, title=" Beitrag ", reason=" Warum? ", by=person())
    assert (made.title, made.reason, made.audience) == ("Beitrag", "Warum?", "members")


@pytest.mark.parametrize(
    "role", ["delegate", "deputy", "adviser", "board", "former", "office", "admin", "chair"]
)
def test_who_may_decide(role):
    wish = proposal()
    user = make_chair() if role == "chair" else make_user(role)
    assert can_decide_proposal(user, wish) is (role in ("office", "admin", "chair"))
    assert list(decidable_by(user)) == ([wish] if can_decide_proposal(user, wish) else [])


@pytest.mark.parametrize("role", ROLES[1:])
def test_who_may_propose_to_whom(role):
    board()
    Committee.objects.create(slug="mv", name="Mitgliederversammlung", kind="assembly")
    Committee.objects.create(slug="land", name="Landesbeirat", kind="external")
    user = make_user(role)
    if role == "admin":
        user.person.delete()
        user.refresh_from_db()
    may = {"delegate": ["mv"], "adviser": ["vorstand"], "board": ["vorstand"], "office": ["mv", "vorstand"]}
    found = sorted(one.slug for one in committees_to_propose_to(user))
    assert found == may.get(role, [])
    assert can_propose(user) is bool(found)
