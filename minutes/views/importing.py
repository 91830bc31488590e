"""Reading in minutes that were written elsewhere: source, preview with corrections, apply."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View

from members.models import Committee
from members.views.permission import PermissionView
from minutes.forms.importing import PreviewForms, ReadingForm, SourceForm
from minutes.importing.apply import apply
from minutes.importing.corrections import correct
from minutes.importing.parse import parse
from minutes.importing.preview import preview
from minutes.importing.register import known_people
from minutes.permissions import can_read_in

TAKEN_OVER = gettext_lazy(
    "Das Protokoll ist als Entwurf übernommen. Nur die Koordinierungsstelle sieht es, bis sie die Sitzung "
    "beendet; dann werden auch die Aufgaben mitgeteilt."
)
SECTIONS = {
    "people": (gettext_lazy("Teilnahme"), gettext_lazy("Keine Namen gefunden.")),
    "agenda": (
        gettext_lazy("Tagesordnung"),
        gettext_lazy("Keine Tagesordnung gefunden: Alle Zeilen stehen dann ohne Punkt untereinander."),
    ),
    "resolutions": (gettext_lazy("Beschlüsse"), gettext_lazy("Keine Beschlüsse gefunden.")),
    "outcomes": (gettext_lazy("Ergebnisse ohne Abstimmung"), gettext_lazy("Keine Ergebnisse gefunden.")),
    "action_items": (gettext_lazy("Aufgaben"), gettext_lazy("Keine Aufgaben gefunden.")),
    "next_dates": (gettext_lazy("Termine"), gettext_lazy("Keine Termine gefunden.")),
}


class Source(PermissionView, FormView):
    """GET: choose a file or paste a text. POST: the preview of it; with `back`, the text again."""

    permission = can_read_in
    form_class = SourceForm
    template_name = "minutes/importing/source.html"

    def get_initial(self):
        """Most minutes are the board's."""
        return {"committee": Committee.objects.filter(kind=Committee.Kind.BOARD).first()}

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs() | {"committees": Committee.objects.all()}
        posted = self.request.POST
        if "back" not in posted:
            return kwargs
        initial = {"committee": posted.get("committee"), "text": posted.get("source")}
        return {"committees": kwargs["committees"], "initial": initial}

    def form_valid(self, form):
        data = form.cleaned_data
        reading = ReadingForm(initial={name: data[name] for name in ReadingForm.base_fields})
        forms = preview_forms(data["source"], data["committee"])
        return preview_page(self.request, reading, forms, committee=data["committee"], source=data["source"])


class Apply(PermissionView, View):
    """POST: the preview with its corrections becomes a draft; what does not fit is shown again."""

    permission = can_read_in
    http_method_names = ["post"]

    def post(self, request):
        reading = ReadingForm(request.POST)
        if not reading.is_valid():
            messages.error(request, _("Der Text kam nicht heil zurück. Bitte lesen Sie ihn noch einmal ein."))
            return redirect("minutes_import")
        said = reading.cleaned_data
        forms = preview_forms(said["source"], said["committee"], data=request.POST)
        if not forms.is_valid():
            return preview_page(request, reading, forms, committee=said["committee"], source=said["source"])
        minutes = apply(
            correct(forms.preview, **forms.rows()),
            committee=said["committee"],
            by=request.user,
            source=said["source"],
            source_name=said["name"],
            original=said["original"],
        )
        messages.success(request, TAKEN_OVER)
        return redirect("minutes_detail", pk=minutes.pk)


def preview_forms(source: str, committee: Committee, *, data=None) -> PreviewForms:
    """What was understood of the source, as forms to correct it."""
    register = known_people()
    found = preview(parse(source), register=register)
    return PreviewForms(found, register=register, source=source, committee=committee, data=data)


def preview_page(request, reading, forms, *, committee: Committee, source: str) -> HttpResponse:
    """Every find beside its source line; the reading form carries the source along."""
    context = {
        "reading": reading,
        "forms": forms,
        "committee": committee,
        "lines": source.splitlines(),
        "sections": list(sections(forms)),
        "existing": [
            {"title": one.meeting.title, "url": reverse("minutes_detail", args=[one.pk])}
            for one in forms.head.existing
        ],
    }
    return TemplateResponse(request, "minutes/importing/preview.html", context)


def sections(forms: PreviewForms) -> Iterator[dict]:
    """The kinds of finds in the order of a protocol, each with its rows."""
    for name, (title, empty) in SECTIONS.items():
        yield {"name": name, "title": title, "empty": empty, "rows": forms.sets[name]}
