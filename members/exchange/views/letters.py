"""A letter to one person or to a list, and the labels for the same list."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import FormView

from members.exchange import audiences, letters
from members.exchange.forms.letters import LETTER, LetterForm
from members.exchange.labels import SHEETS
from members.exchange.permissions import can_exchange
from members.exchange.recipients import has_address, of_organisations, of_people, with_organisations
from members.forms.organisations import OrganisationFilter
from members.forms.people import PersonFilter
from members.languages import language_of_records
from members.lazily import on_first_use
from members.letterpaper import letter_paper
from members.refusal import Refused
from members.register import visible
from members.views.printing import WORD, download
from members.views.typed import KeepsTyped

letters_pdf = on_first_use("members.exchange.pdf:letters_pdf")
labels_pdf = on_first_use("members.exchange.pdf:labels_pdf")
letters_word = on_first_use("members.exchange.word:letters_word")
PDF = "application/pdf"


def listed_people(request):
    """Whom the list of people shows for the same query string."""
    chosen = PersonFilter(request.GET, user=request.user)
    people = chosen.chosen(visible.people_for(request.user))
    return of_people(with_organisations(people, on=chosen.day))


def listed_organisations(request):
    """What the list of organisations shows for the same query string."""
    chosen = OrganisationFilter(request.GET, user=request.user)
    return of_organisations(chosen.chosen(visible.organisations_for(request.user)))


LISTS = {"personen": listed_people, "organisationen": listed_organisations}


class WriteLetters(KeepsTyped, FormView):
    """GET: the form, for one person with ?person=. POST: a preview, or PDF, Word, labels by the button."""

    permission = can_exchange
    typed = ("text", "subject")
    form_class = LetterForm
    template_name = "exchange/letters.html"

    def get_initial(self):
        return self._to() | {"text": LETTER, "dated_on": timezone.localdate(), "start": 1}

    def _to(self) -> dict:
        asked = self.request.GET.get("person", "")
        if self.is_listed:
            return {"to": audiences.LISTED}
        if asked.isdecimal():
            return {"to": audiences.PERSON, "person": asked}
        return {"to": audiences.DELEGATES}

    @property
    def is_listed(self) -> bool:
        """Whether the address brings a selection of the register along: ?liste=personen&kreis=15085."""
        return self.request.GET.get("liste") in LISTS

    def get_form_kwargs(self):
        is_labels = self.request.POST.get("do") == "labels"
        return super().get_form_kwargs() | {"is_labels": is_labels, "is_listed": self.is_listed}

    def form_valid(self, form):
        try:
            return self._answer(form)
        except Refused as no:
            form.add_error(None, no.message)
            return self.form_invalid(form)

    def _answer(self, form):
        found = self._recipients(form.wanted())
        if not found:
            raise Refused(_("Zu dieser Auswahl gehört niemand."))
        if len(found) > letters.MOST:
            raise Refused(_("Das sind mehr als %d Briefe. Bitte schränken Sie die Liste ein.") % letters.MOST)
        do = self.request.POST.get("do", "")
        with language_of_records():
            if do == "labels":
                return self._labels(form.cleaned_data, found)
            written = self._written(form.cleaned_data, found)
            if do == "pdf":
                return download(letters_pdf(written, letter_paper()), PDF, ".pdf", *self._name(form))
            if do == "word":
                return download(letters_word(written, letter_paper()), WORD, ".docx", *self._name(form))
        return self.render_to_response(self.get_context_data(form=form, **preview(found, written)))

    def _recipients(self, wanted):
        if wanted.to == audiences.LISTED:
            return list(LISTS[self.request.GET["liste"]](self.request))
        return audiences.recipients(wanted, on=timezone.localdate())

    def _written(self, data, found):
        wanted = ("subject", "text", "dated_on", "reference")
        return list(letters.write(found, **{name: data[name] for name in wanted}))

    def _labels(self, data, found):
        sheet = SHEETS[data["sheet"] or next(iter(SHEETS))]
        addressed = [one.envelope for one in found if has_address(one)]
        if not addressed:
            raise Refused(_("Von niemandem aus dieser Auswahl ist eine Anschrift bekannt."))
        content = labels_pdf(addressed, sheet, start=data["start"] or 1)
        return download(content, PDF, ".pdf", "etiketten", timezone.localdate())

    def _name(self, form) -> tuple:
        return ("brief", form.cleaned_data["subject"], form.cleaned_data["dated_on"])


def preview(found, written) -> dict:
    """The first letter as it will be, how many there are, and who has no address."""
    count = ngettext("%d Brief", "%d Briefe", len(written)) % len(written)
    return {
        "letter": written[0],
        "count": count,
        "without_address": [one.name for one in found if not has_address(one)],
    }
