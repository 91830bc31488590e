"""Taking the agenda along: as a Word file, as plain text."""

from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from meetings import permissions
from meetings.agenda_document import gather
from meetings.models import Meeting
from meetings.plain import agenda_text
from meetings.sign_in import sheet_of
from members.languages import language_of_records
from members.lazily import on_first_use
from members.letterpaper import letter_paper
from members.views.permission import PermissionView
from members.views.printing import pdf_response, text_response, word_response

agenda_word = on_first_use("meetings.word:agenda_word")
sign_in_pdf = on_first_use("meetings.pdf:sign_in_pdf")


class Agenda(PermissionView, SingleObjectMixin, View):
    """Meetings this user may open."""

    permission = permissions.anybody

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("committee", "chair")


class AgendaWord(Agenda):
    """On letter paper."""

    def get(self, request, pk):
        with language_of_records():
            document = gather(self.object, reader=request.user)
            word = agenda_word(document, letter_paper())
        return word_response(word, "tagesordnung", self.object.committee, document.held_on or "")


class AgendaText(Agenda):
    """To paste somewhere."""

    def get(self, request, pk):
        with language_of_records():
            return text_response(agenda_text(gather(self.object, reader=request.user)))


class SignIn(Agenda):
    """The sheet to sign, printed before the meeting by whoever prepares it."""

    permission = permissions.can_note_attendance

    def get(self, request, pk):
        with language_of_records():
            sheet = sheet_of(self.object)
            pdf = sign_in_pdf(sheet, letter_paper())
        return pdf_response(pdf, "teilnahmeliste", self.object.committee, sheet.held_on)
