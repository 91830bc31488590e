"""Taking minutes along: as a Word file, as plain text. The same lines as on the page."""

from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from members.languages import language_of_records
from members.lazily import on_first_use
from members.letterpaper import letter_paper
from members.views.printing import text_response, word_response
from minutes.gathering import gather
from minutes.plain import minutes_text
from minutes.views.reading import Readable

minutes_word = on_first_use("minutes.word:minutes_word")


class MinutesWord(Readable, SingleObjectMixin, View):
    """The document on letter paper, to go on with in Word or LibreOffice."""

    def get(self, request, pk):
        with language_of_records():
            document = gather(self.object, reader=request.user)
            word = minutes_word(document, letter_paper())
        return word_response(word, "protokoll", self.object.meeting.committee, document.held_on)


class MinutesText(Readable, SingleObjectMixin, View):
    """The document as text to paste somewhere."""

    def get(self, request, pk):
        with language_of_records():
            return text_response(minutes_text(gather(self.object, reader=request.user)))
