"""The page on which visitors say where the website hinders them."""

from urllib.parse import urlsplit

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from members.models import Association
from roundtable import feedback
from roundtable.forms.feedback import FeedbackForm
from roundtable.models.texts import TextPage

THANKS = _("Danke! Ihre Rückmeldung ist unterwegs zur Koordinierungsstelle.")
FAILED = _(
    "Ihre Rückmeldung konnte gerade nicht verschickt werden. Ihr Text steht noch hier: "
    "Bitte versuchen Sie es später noch einmal oder rufen Sie uns an."
)


class FeedbackPage(TextPage):
    """A text with a form below it; without an address of the association there is only the text."""

    template = "roundtable/feedback.html"

    class Meta:
        verbose_name = _("Rückmeldung")

    def serve(self, request, *args, **kwargs):
        office = Association.load(request).email
        form = FeedbackForm(request.POST or None, initial={"page": _came_from(request)}) if office else None
        if form and form.is_valid() and _sent(form, to=office):
            messages.success(request, THANKS)
            return redirect(self.get_url(request))
        return super().serve(request, *args, form=form, **kwargs)

    def get_context(self, request, *args, form=None, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"form": form}


def _sent(form: FeedbackForm, *, to: str) -> bool:
    """Hand the words over; what a program wrote is thrown away without telling it."""
    if form.is_from_a_program:
        return True
    try:
        feedback.send(**{name: form.cleaned_data[name] for name in ("words", "page", "email")}, to=to)
    except (OSError, feedback.TooMany):
        form.add_error(None, FAILED)
        return False
    return True


def _came_from(request) -> str:
    """The path of our own page the visitor came from, if the browser says so."""
    came = urlsplit(request.headers.get("Referer", ""))
    return came.path if came.netloc == request.get_host() else ""
