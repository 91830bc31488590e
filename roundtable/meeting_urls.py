"""The page of one meeting and its tabs: composed here, because minutes lie above meetings."""

from django.urls import path

from minutes.views.reading import MinutesBegin
from roundtable.views import meetings

urlpatterns = [
    path("<int:pk>/", meetings.MeetingAgenda.as_view(), name="meeting_detail"),
    path("<int:pk>/unterlagen/", meetings.MeetingPapers.as_view(), name="meeting_papers"),
    path("<int:pk>/teilnahme/", meetings.MeetingAttendance.as_view(), name="meeting_attendance"),
    path("<int:pk>/protokoll/", meetings.MeetingMinutes.as_view(), name="minutes_of_meeting"),
    path("<int:pk>/protokoll/beginnen/", MinutesBegin.as_view(), name="minutes_begin"),
]
