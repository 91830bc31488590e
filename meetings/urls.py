"""The addresses of meetings; the meeting's page and its tabs stand on the roof."""

from django.urls import path

from meetings.views import agenda, answers, attendance, entering, files, lists, papers, proposals, steps

urlpatterns = [
    path("", lists.MeetingList.as_view(), name="meeting_list"),
    path("neu/", entering.MeetingNew.as_view(), name="meeting_new"),
    path("<int:pk>/tagesordnung.docx", files.AgendaWord.as_view(), name="agenda_word"),
    path("<int:pk>/tagesordnung.txt", files.AgendaText.as_view(), name="agenda_text"),
    path("<int:pk>/teilnahmeliste.pdf", files.SignIn.as_view(), name="sign_in_sheet"),
    path("<int:pk>/bearbeiten/", entering.MeetingEdit.as_view(), name="meeting_edit"),
    path("<int:pk>/einladen/", steps.MeetingInvite.as_view(), name="meeting_invite"),
    path("<int:pk>/verlegen/", steps.MeetingMove.as_view(), name="meeting_move"),
    path("<int:pk>/absagen/", steps.MeetingCancel.as_view(), name="meeting_cancel"),
    path("<int:pk>/wieder-ansetzen/", steps.MeetingUncancel.as_view(), name="meeting_uncancel"),
    path("<int:pk>/tagesordnung/", agenda.ItemNew.as_view(), name="item_new"),
    path("tagesordnung/<int:pk>/", agenda.ItemEdit.as_view(), name="item_edit"),
    path("tagesordnung/<int:pk>/verschieben/", agenda.ItemMove.as_view(), name="item_move"),
    path("tagesordnung/<int:pk>/entfernen/", agenda.ItemRemove.as_view(), name="item_remove"),
    path("tagesordnung/<int:pk>/zurueckholen/", agenda.ItemRestore.as_view(), name="item_restore"),
    path("<int:pk>/unterlagen/neu/", papers.PaperNew.as_view(), name="paper_new"),
    path("unterlagen/<int:pk>/", papers.PaperFile.as_view(), name="meeting_paper"),
    path("unterlagen/<int:pk>/entfernen/", papers.PaperRemove.as_view(), name="paper_remove"),
    path("unterlagen/<int:pk>/zurueckholen/", papers.PaperRestore.as_view(), name="paper_restore"),
    path("<int:pk>/antworten/", answers.MeetingAnswer.as_view(), name="meeting_answer"),
    path("<int:pk>/teilnahme/erfassen/", attendance.AttendanceNote.as_view(), name="attendance_note"),
    path("<int:pk>/teilnahme/gast/", attendance.GuestNew.as_view(), name="guest_new"),
    path("teilnahme/<int:pk>/entfernen/", attendance.AttendanceRemove.as_view(), name="attendance_remove"),
    path("themen/", proposals.ProposalList.as_view(), name="proposal_list"),
    path("themen/neu/", proposals.ProposalNew.as_view(), name="proposal_new"),
    path("themen/<int:pk>/aufsetzen/", proposals.ProposalPlace.as_view(), name="proposal_place"),
    path("themen/<int:pk>/zurueckstellen/", proposals.ProposalPostpone.as_view(), name="proposal_postpone"),
    path("themen/<int:pk>/ablehnen/", proposals.ProposalDecline.as_view(), name="proposal_decline"),
]
