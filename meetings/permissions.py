"""Who may prepare a meeting, note who is there, propose topics and decide on them."""

from django.utils import timezone

from meetings import answering
from meetings.models import AgendaItem, Meeting, MeetingPaper, TopicProposal
from members import roles
from members.audience import rights_of
from members.models import Appointment, Committee, Seat


def anybody(user, thing: object = None) -> bool:
    """Everyone with a login has a list of meetings; what stands in it is `visible_to`."""
    return True


def can_enter(user, thing: object = None) -> bool:
    """New meetings are planned by the office."""
    return roles.is_office(user)


def can_edit(user, meeting: Meeting) -> bool:
    """The office, and whoever chairs the committee today."""
    return roles.is_office(user) or roles.chairs(user, meeting.committee, on=timezone.localdate())


def can_move(user, meeting: Meeting) -> bool:
    """Whoever prepares it, until it is over."""
    return not meeting.is_over and can_edit(user, meeting)


def can_tell(user, meeting: Meeting) -> bool:
    """Whoever prepares it, as long as somebody may still want to come, or to know that it falls through."""
    told = (Meeting.State.INVITED, Meeting.State.CANCELLED)
    return meeting.state in told and can_edit(user, meeting)


def can_edit_agenda(user, meeting: Meeting) -> bool:
    """Whoever prepares it, until it is over: from then on its minutes hold the agenda."""
    return can_move(user, meeting)


def can_edit_item(user, item: AgendaItem) -> bool:
    """As the agenda it stands on."""
    return can_edit_agenda(user, item.meeting)


def can_answer(user, meeting: Meeting) -> bool:
    """Whoever is invited, for herself."""
    return meeting.pk in answering.invitations([meeting], user=user)


def can_note_attendance(user, meeting: Meeting) -> bool:
    """Whoever prepares it, and its minute-taker, until its record was approved."""
    return not meeting.is_settled and (takes_minutes(user, meeting) or can_edit(user, meeting))


def sees_attendance(user, meeting: Meeting) -> bool:
    """Of a public meeting those who have left see what visitors see, unless they stand on the list."""
    if rights_of(user).is_here:
        return True
    person = roles.person_of(user)
    return person is not None and meeting.attendances.filter(person=person).exists()


def can_add_paper(user, meeting: Meeting) -> bool:
    """Whoever notes who is there."""
    return can_note_attendance(user, meeting)


def can_remove_paper(user, paper: MeetingPaper) -> bool:
    """Whoever may add one, and whoever brought it, as long as the meeting's record is not approved."""
    person = roles.person_of(user)
    brought_it = person is not None and paper.uploaded_by_id == person.pk and not paper.meeting.is_settled
    return brought_it or can_add_paper(user, paper.meeting)


def committees_to_propose_to(user):
    """The committees whose agenda this user may wish something for; external ones have none here."""
    ours = Committee.objects.exclude(kind__in=[Committee.Kind.EXTERNAL, Committee.Kind.OFFICE])
    if roles.person_of(user) is None:
        return ours.none()
    if roles.is_office(user):
        return ours
    return ours.filter(pk__in=[one.pk for one in ours if roles.belongs_to(user, one)])


def can_propose(user, thing: object = None) -> bool:
    """Whoever belongs to any committee; nobody without a person behind the login."""
    return committees_to_propose_to(user).exists()


def decidable_by(user):
    """The proposals this user may place, postpone or decline."""
    visible = TopicProposal.objects.visible_to(user)
    if roles.is_office(user):
        return visible
    chaired = Appointment.objects.in_office(timezone.localdate()).filter(
        person=roles.person_of(user), seat__role=Seat.Role.CHAIR
    )
    return visible.filter(committee__in=chaired.values("seat__committee"))


def can_decide_proposal(user, proposal: TopicProposal) -> bool:
    """The office, and whoever chairs the committee today."""
    return roles.is_office(user) or roles.chairs(user, proposal.committee, on=timezone.localdate())


def takes_minutes(user, meeting: Meeting) -> bool:
    """Was named as minute-taker, and has not left since: she still has a seat or speaks for a member."""
    person = roles.person_of(user)
    is_named = person is not None and meeting.minute_taker_id == person.pk
    return is_named and rights_of(user).is_here
