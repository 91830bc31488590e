"""Looking at what each one gets, trying it, sending it now or later, printing the letters."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import DetailView

from members.circulars import letters, sending, sorting, wording
from members.circulars.forms.circulars import SendForm
from members.circulars.kinds import Way
from members.circulars.models import Circular
from members.circulars.views import rows
from members.circulars.views.circulars import TO_LIST, CircularStep, OneCircular
from members.dates import spell_span
from members.refusal import Refused
from members.views.acting import ActingView
from members.views.printing import pdf_response

OPEN = Circular.objects.exclude(state=Circular.State.SENT)
MOST_NAMES = 5


class Preview(OneCircular, DetailView):
    """What one recipient reads; ?nr= is her place among those who get it."""

    queryset = OPEN
    template_name = "circulars/preview.html"

    def get_context_data(self, **kwargs):
        circular = self.object
        found = [one for one in sorting.recipients_of(circular) if one.way != Way.NONE]
        number = self._number(len(found))
        shown = found[number - 1] if found else None
        return super().get_context_data(
            breadcrumbs=[TO_LIST],
            tabs=rows.circular_tabs(circular, current="circular_preview"),
            number=number,
            total=len(found),
            row=rows.recipient_row(shown) if shown else None,
            words=self._words(shown) if shown else None,
            attachments=circular.attachments.all() if shown and shown.way == Way.MAIL else [],
            previous=number - 1 if number > 1 else None,
            following=number + 1 if number < len(found) else None,
            **kwargs,
        )

    def _number(self, total: int) -> int:
        wanted = self.request.GET.get("nr", "")
        return min(max(int(wanted), 1), max(total, 1)) if wanted.isdecimal() and len(wanted) < 7 else 1

    def _words(self, one):
        """Without the link to leave: a preview is no way to unsubscribe somebody."""
        on = sending.day_of_sending(self.object)
        return sending.text_for(self.object, one.candidate, on=on)


class CircularTest(CircularStep):
    """A message to oneself, as the first recipient would get it."""

    queryset = OPEN

    def act(self, circular):
        user = self.request.user
        sending.send_test(circular, to_address=user.email, to_name=user.get_full_name())
        return _("Die Probe ist unterwegs an %s.") % user.email


class CircularSend(OneCircular, ActingView):
    """Asks once more: how many, on which way, who not; now or later."""

    queryset = OPEN
    form_class = SendForm
    template_name = "circulars/send.html"

    def act(self, form):
        moment = form.moment
        if moment is None:
            sending.send(self.object, by=self.request.user)
            return _("Das Rundschreiben ist auf dem Weg.")
        sending.schedule(self.object, at=moment, by=self.request.user)
        return _("Das Rundschreiben geht am %s von selbst hinaus; bis dahin können Sie es zurücknehmen.") % (
            spell_span(moment, None)
        )

    def get_success_url(self):
        return self.object.get_absolute_url()

    def get_context_data(self, **kwargs):
        circular = self.object
        found = sorting.recipients_of(circular)
        reached = [one for one in found if one.way != Way.NONE]
        return super().get_context_data(
            title=_("„%s“ senden?") % circular.subject,
            counts=rows.counts([one.way for one in found]),
            left_out=[rows.recipient_row(one) for one in found if one.way == Way.NONE],
            letters=sum(one.way == Way.LETTER for one in found),
            holes=_spell_holes(circular, [one.candidate for one in reached]),
            is_empty=not reached,
            recipients_url=reverse("circular_recipients", args=[circular.pk]),
            **kwargs,
        )


def _spell_holes(circular: Circular, reached) -> list[str]:
    """Placeholders that would leave a hole, and for whom."""
    found = wording.empty_for([circular.subject, circular.text], reached)
    return [
        ngettext(
            "{%(placeholder)s} bleibt bei %(count)d Person leer: %(names)s",
            "{%(placeholder)s} bleibt bei %(count)d Personen leer: %(names)s",
            len(names),
        )
        % {
            "placeholder": placeholder,
            "count": len(names),
            "names": ", ".join(names[:MOST_NAMES]) + (" …" if len(names) > MOST_NAMES else ""),
        }
        for placeholder, names in found.items()
    ]


class CircularUnschedule(CircularStep):
    """It does not go out by itself."""

    def act(self, circular):
        sending.unschedule(circular, by=self.request.user)
        return _("Das Rundschreiben ist wieder ein Entwurf und geht nicht hinaus.")


class LettersPdf(OneCircular, DetailView):
    """All letters of people without e-mail in one file."""

    queryset = Circular.objects.filter(state=Circular.State.SENT)

    def get(self, request, *args, **kwargs):
        try:
            file = letters.letters_pdf_of(self.object)
        except Refused as no:
            messages.error(request, no.message)
            return redirect(self.object)
        return pdf_response(file, "briefe", self.object.subject)


class LettersPrinted(CircularStep):
    """All letters are on paper."""

    def act(self, circular):
        count = letters.mark_printed(circular, by=self.request.user)
        return (
            ngettext("%d Brief ist als gedruckt vermerkt.", "%d Briefe sind als gedruckt vermerkt.", count)
            % count
        )
