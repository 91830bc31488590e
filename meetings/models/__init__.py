"""Meetings, their agenda and papers, who was there, and what people want to talk about next."""

from meetings.models.agenda import AgendaItem
from meetings.models.announcements import Addressee, Announcement
from meetings.models.attendance import Attendance, attended_condition
from meetings.models.meetings import Meeting
from meetings.models.papers import MeetingPaper
from meetings.models.proposals import TopicProposal

__all__ = [
    "Addressee",
    "AgendaItem",
    "Announcement",
    "Attendance",
    "Meeting",
    "MeetingPaper",
    "TopicProposal",
    "attended_condition",
]
