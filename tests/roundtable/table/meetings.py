"""Meetings, agendas, papers, attendance, topics."""

from meetings.models import AgendaItem, Announcement, Attendance, MeetingPaper, TopicProposal
from members import files
from members.models import Person
from members.post import outbox
from tests.meetings.examples import pdf
from tests.roundtable.table.answers import (
    BOARD_READS,
    LOGGED_IN,
    OFFICE,
    OFFICE_MOVES,
    OFFICE_POSTS,
    OFFICE_WORKS,
    PROPOSERS,
)

TABLE = {
    "intern/sitzungen/": LOGGED_IN,
    "intern/sitzungen/neu/": OFFICE,
    "intern/sitzungen/<int:pk>/": BOARD_READS,
    "intern/sitzungen/<int:pk>/tagesordnung.docx": BOARD_READS,
    "intern/sitzungen/<int:pk>/tagesordnung.txt": BOARD_READS,
    "intern/sitzungen/<int:pk>/unterlagen/": BOARD_READS,
    "intern/sitzungen/<int:pk>/teilnahme/": BOARD_READS,
    "intern/sitzungen/<int:pk>/protokoll/": BOARD_READS,
    "intern/sitzungen/<int:pk>/protokoll/beginnen/": OFFICE_POSTS,
    "intern/sitzungen/<int:pk>/bearbeiten/": OFFICE_WORKS,
    "intern/sitzungen/<int:pk>/einladen/": OFFICE_WORKS,
    "intern/sitzungen/einladungen/<int:pk>/briefe.pdf": OFFICE_WORKS,
    "intern/sitzungen/einladungen/<int:pk>/gedruckt/": OFFICE_POSTS,
    "intern/sitzungen/<int:pk>/verlegen/": OFFICE_MOVES,
    "intern/sitzungen/<int:pk>/absagen/": OFFICE_MOVES,
    "intern/sitzungen/<int:pk>/mitteilen/": OFFICE_MOVES,
    "intern/sitzungen/<int:pk>/wieder-ansetzen/": OFFICE_WORKS,
    "intern/sitzungen/<int:pk>/tagesordnung/": OFFICE_MOVES,
    "intern/sitzungen/tagesordnung/<int:pk>/": OFFICE_MOVES,
    "intern/sitzungen/tagesordnung/<int:pk>/verschieben/": OFFICE_MOVES,
    "intern/sitzungen/tagesordnung/<int:pk>/entfernen/": OFFICE_MOVES,
    "intern/sitzungen/tagesordnung/<int:pk>/zurueckholen/": OFFICE_MOVES,
    "intern/sitzungen/<int:pk>/unterlagen/neu/": OFFICE_WORKS,
    "intern/sitzungen/unterlagen/<int:pk>/": BOARD_READS,
    "intern/sitzungen/unterlagen/<int:pk>/entfernen/": OFFICE_POSTS,
    "intern/sitzungen/unterlagen/<int:pk>/zurueckholen/": OFFICE_POSTS,
    "intern/sitzungen/<int:pk>/antworten/": BOARD_READS
    | dict.fromkeys(["adviser", "board"], 405)
    | dict.fromkeys(["office", "admin"], 403),
    "intern/sitzungen/<int:pk>/teilnahme/erfassen/": OFFICE_WORKS,
    "intern/sitzungen/<int:pk>/teilnahme/gast/": OFFICE_WORKS,
    "intern/sitzungen/teilnahme/<int:pk>/entfernen/": OFFICE_WORKS,
    "intern/sitzungen/themen/": LOGGED_IN,
    "intern/sitzungen/themen/neu/": PROPOSERS,
    "intern/sitzungen/themen/<int:pk>/aufsetzen/": OFFICE_WORKS,
    "intern/sitzungen/themen/<int:pk>/zurueckstellen/": OFFICE_WORKS,
    "intern/sitzungen/themen/<int:pk>/ablehnen/": OFFICE_WORKS,
}


def rows(example) -> None:
    meeting = example.meeting
    kept = vars(files.keep(pdf()))
    item = AgendaItem.objects.create(pk=1, meeting=meeting, position=1, title="Saal")
    MeetingPaper.objects.create(pk=1, meeting=meeting, agenda_item=item, title="Entwurf", **kept)
    Attendance.objects.create(pk=1, meeting=meeting, name="Mona Haddad")
    wisher = Person.objects.create(first_name="Mona", last_name="Haddad")
    made = Announcement.objects.create(pk=1, meeting=meeting, kind="invitation", sequence=0, agenda="{}")
    letter = {"subject": "Einladung", "text": "Guten Tag,", "to_address": "", "to_name": "Ole Vogt"}
    outbox.put(kind="invitation", batch=made.uuid, **letter)
    TopicProposal.objects.create(pk=1, committee=meeting.committee, title="Saal", proposed_by=wisher)
