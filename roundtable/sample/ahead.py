"""What comes next: the agenda of the board's next meeting with a paper, answers, and topics that wait."""

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from meetings import agenda, answering, attending, papers, proposals
from meetings.inviting.calling import invite
from meetings.inviting.messages import Draft
from meetings.models import Announcement, Attendance, Meeting, MeetingPaper
from members.models import Committee, Person, User
from members.post.models import Message
from roundtable.sample.post import went_out

ITEMS = (
    "Gespräch mit der Handwerkskammer",
    "Besuch in Stendal: Wer fährt mit?",
    "Haushalt: Stand zum Jahresende",
)
PROPOSALS = (
    ("Fahrgeld für Ehrenamtliche", "Drei Menschen haben mich im letzten Monat danach gefragt."),
    ("Neue Sprachen im Rundschreiben", "Die Vereine wünschen sich wenigstens eine Zusammenfassung."),
    ("Gemeinsamer Stand beim Stadtfest", "Die Anmeldung ist nur bis Ende Februar möglich."),
)
WORDS = "Bitte bringen Sie Ihre Kalender mit: Wir suchen auch die Termine für das Frühjahr."
NUMBERS = """Stand der Kasse zum Jahresende

Personal                 96 % ausgegeben
Miete und Büro           91 %
Dolmetschen             104 %
Reisen                   83 %
Veranstaltungen          88 %

Vorschlag: Der Rest der Reisekosten geht in das Dolmetschen.
"""


def make(*, today: date) -> None:
    """Prepare the next meeting of the board as its office would."""
    board = Committee.objects.get(slug="vorstand")
    office = User.objects.get(email="buero@demo.example")
    upcoming = Meeting.objects.filter(committee=board, starts_at__date__gt=today).order_by("starts_at")
    meeting = upcoming[0]
    agenda.begin(meeting)
    items = [agenda.insert_before_last(meeting, title=title) for title in ITEMS]
    # These stood in the invitation; the topic that is placed below came after it.
    meeting.agenda.update(is_late=False)
    upload = SimpleUploadedFile("Kassenstand.txt", NUMBERS.encode())
    paper = papers.attach(meeting, upload, title="Stand der Kasse", item=items[-1], by=office.person)
    _invite(meeting, paper, by=office)
    _answers(meeting)
    members = Person.objects.filter(appointments__seat__committee=board).distinct().order_by("pk")
    for person, (title, reason) in zip(members, PROPOSALS, strict=False):
        proposals.propose(board, title=title, reason=reason, by=person)
    proposals.place(board.topic_proposals.order_by("pk").last(), on=meeting, by=office)


def _invite(meeting: Meeting, paper: MeetingPaper, *, by: User) -> None:
    draft = Draft(Announcement.Kind.INVITATION, words=WORDS, with_agenda=True, papers=[paper])
    invite(meeting, draft, by=by)
    went_out(Message.objects.filter(about_uuid=meeting.uuid, state=Message.State.WAITING))


def _answers(meeting: Meeting) -> None:
    """Most said whether they come."""
    attending.prefill(meeting)
    expected = meeting.attendances.filter(person__isnull=False).select_related("person").order_by("pk")
    said = [Attendance.Answer.ACCEPTED] * 3 + [Attendance.Answer.DECLINED, Attendance.Answer.TENTATIVE]
    for row, answer in zip(expected, said, strict=False):
        answering.answer(meeting, person=row.person, answer=answer)
