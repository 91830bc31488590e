"""One protocol that was read: its preview with corrections beside the original, and what becomes of it."""

from collections import defaultdict
from collections.abc import Iterator

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from members import files
from members.dates import spell_day
from members.history import history_of
from members.views.files import send
from members.views.permission import PermissionView
from minutes.forms.importing import PreviewForms
from minutes.forms.importing_rows import ROWS
from minutes.importing.preview import doubts
from minutes.importing.preview.corrections import correct
from minutes.importing.preview.register import files_of_day, known_people, reasons_now
from minutes.importing.queue import drafts, taking
from minutes.importing.takeover.history import History
from minutes.models import Minutes, SourceFile
from minutes.permissions import can_read_in

TAKEN_OVER = gettext_lazy(
    "Das Protokoll ist als Entwurf übernommen. Nur die Koordinierungsstelle und wer Protokoll geführt hat "
    "sehen es, bis die Sitzung beendet ist; dann werden auch die Aufgaben mitgeteilt."
)
FILED = gettext_lazy("Das alte Protokoll ist abgelegt. Niemand wurde benachrichtigt.")
NOT_SAVED = gettext_lazy(
    "Diese Datei wurde inzwischen übernommen oder beiseitegelegt. Ihre Korrekturen sind nicht gesichert."
)
SAVED = gettext_lazy("Der Zwischenstand ist gesichert. Sie können jederzeit hier weitermachen.")
# Title of a kind of finds, what stands there when there is none, and the button that adds one.
SECTIONS = {
    "people": (
        gettext_lazy("Teilnahme"),
        gettext_lazy("Keine Namen gefunden."),
        gettext_lazy("Person ergänzen"),
    ),
    "agenda": (
        gettext_lazy("Tagesordnung"),
        gettext_lazy("Keine Tagesordnung gefunden: Alle Zeilen stehen dann ohne Punkt untereinander."),
        gettext_lazy("Punkt ergänzen"),
    ),
    "resolutions": (
        gettext_lazy("Beschlüsse"),
        gettext_lazy("Keine Beschlüsse gefunden."),
        gettext_lazy("Beschluss ergänzen"),
    ),
    "outcomes": (
        gettext_lazy("Ergebnisse ohne Abstimmung"),
        gettext_lazy("Keine Ergebnisse gefunden."),
        gettext_lazy("Ergebnis ergänzen"),
    ),
    "action_items": (
        gettext_lazy("Aufgaben"),
        gettext_lazy("Keine Aufgaben gefunden."),
        gettext_lazy("Aufgabe ergänzen"),
    ),
    "next_dates": (
        gettext_lazy("Termine"),
        gettext_lazy("Keine Termine gefunden."),
        gettext_lazy("Termin ergänzen"),
    ),
}


class OneFile(PermissionView, SingleObjectMixin):
    """One row of the queue; the office's."""

    permission = can_read_in

    def get_queryset(self):
        return SourceFile.objects.select_related("committee", "reading", "minutes__meeting", "same_as")


class FileDetail(OneFile, View):
    """GET: the preview to be corrected, as it was left; of a file in another state what became of it."""

    def get(self, request, pk):
        if not self.object.is_correctable:
            numbered = enumerate(self.object.text.splitlines(), 1)
            lines = [{"number": number, "text": text} for number, text in numbered]
            context = file_context(self.object) | {"lines": lines}
            return TemplateResponse(request, "minutes/importing/file.html", context)
        forms = preview_forms(self.object, saved=self.object.corrections)
        return preview_page(request, self.object, forms)


class FileSave(OneFile, View):
    """POST: keep the corrections for later; with `add`, a blank row for something that was missed."""

    http_method_names = ["post"]

    def post(self, request, pk):
        adds = request.POST.get("add", "")
        is_kept = drafts.save(self.object, fields=request.POST.dict(), add=adds, by=request.user)
        if not is_kept:
            messages.error(request, NOT_SAVED)
        elif adds not in ROWS:
            messages.success(request, SAVED)
        place = f"#import-{adds}-end" if adds in ROWS else ""
        return redirect(f"{self.object.get_absolute_url()}{place}")


class FileTake(OneFile, View):
    """POST: the preview with its corrections becomes minutes; what does not fit is shown again."""

    http_method_names = ["post"]

    def post(self, request, pk):
        file = self.object
        if not file.is_correctable:
            return redirect(file)
        forms = preview_forms(file, data=request.POST)
        if not forms.is_valid():
            drafts.save(file, fields=request.POST.dict(), by=request.user)
            return preview_page(request, file, forms)
        head = forms.head.cleaned_data
        found = correct(forms.preview, **forms.rows())
        history = History(head["approved_on"], found.still_open) if head["is_history"] else None
        drafts.save(file, fields=request.POST.dict(), by=request.user)
        try:
            minutes = taking.take_over(
                file, found, committee=head["committee"], history=history, by=request.user
            )
        except taking.NotPossible:
            return redirect(file)
        messages.success(request, FILED if history else TAKEN_OVER)
        if file.reading.files.exclude(pk=file.pk).exists():
            return redirect(file.reading)
        return redirect("minutes_detail", pk=minutes.pk)


class FileAside(OneFile, View):
    """POST: not to be taken over; it can be brought back."""

    http_method_names = ["post"]

    def post(self, request, pk):
        if taking.put_aside(self.object, by=request.user):
            messages.success(request, _("„%s“ ist beiseitegelegt.") % self.object)
        return redirect(self.object.reading)


class FileAgain(OneFile, View):
    """POST: read it once more."""

    http_method_names = ["post"]

    def post(self, request, pk):
        taking.bring_back(self.object, by=request.user)
        drafts.read_now(self.object)
        return redirect(self.object)


class FileOriginal(OneFile, View):
    """The bytes as they came, only ever saved by a browser."""

    def get(self, request, pk):
        file = self.object
        if file.is_pasted or not file.digest:
            raise Http404
        name = files.clean_name(file.name)
        return send(digest=file.digest, name=name, content_type=files.UNKNOWN)


def preview_forms(file: SourceFile, *, data=None, saved=None) -> PreviewForms:
    """What was understood of a file, as forms to correct it."""
    parsed = taking.finds_of(file)
    register = known_people(file.committee, on=parsed.head.day)
    found = taking.matched(parsed, register=register)
    return PreviewForms(
        found, register=register, source=file.text, committee=file.committee, data=data, saved=saved
    )


def preview_page(request, file: SourceFile, forms: PreviewForms) -> HttpResponse:
    """Every find beside its source line, and the whole text beside all of them."""
    context = file_context(file) | {
        "forms": forms,
        "head_fields": [forms.head[name] for name in ("day", "start", "end")],
        "role_fields": [forms.head[name] for name in ("chair", "minute_taker")],
        "lines": list(lines_with_finds(file.text, forms)),
        "sections": list(sections(forms)),
        "reasons": doubts.sentences(reasons_now([file])[file.pk]),
        "others": [
            {"title": str(one), "url": one.get_absolute_url()}
            for one in files_of_day(file, file.committee, file.held_on)
        ],
        "existing": [
            {"title": existing_title(one), "url": reverse("minutes_detail", args=[one.pk])}
            for one in forms.head.existing
        ],
    }
    return TemplateResponse(request, "minutes/importing/preview.html", context)


def existing_title(minutes: Minutes) -> str:
    """ "Vorstandssitzung, übernommen am Sa, 21. November 2026"."""
    if not minutes.source_text:
        return minutes.meeting.title
    taken = _("übernommen am %s") % spell_day(minutes.opened_at)
    return f"{minutes.meeting.title}, {taken}"


def file_context(file: SourceFile) -> dict:
    """What every page about one file needs: where it lies, and the way back to the others."""
    state = SourceFile.State
    return {
        "file": file,
        "is_queued": file.state in SourceFile.QUEUED,
        "is_refused": file.state == state.REFUSED,
        "is_aside": file.state == state.ASIDE,
        "history": history_of(file),
        "has_original": bool(file.digest and not file.is_pasted),
        "has_others": file.reading.files.exclude(pk=file.pk).exists(),
    }


def sections(forms: PreviewForms) -> Iterator[dict]:
    """The kinds of finds in the order of a protocol, each with its rows."""
    for name, (title, empty, add) in SECTIONS.items():
        yield {"name": name, "title": title, "empty": empty, "add": add, "rows": forms.sets[name]}


def lines_with_finds(source: str, forms: PreviewForms) -> Iterator[dict]:
    """The lines of the text, each with links to what was found in it, one for each kind."""
    found: dict[int, list[dict]] = defaultdict(list)
    for name, rows in forms.sets.items():
        for number, form in enumerate(rows.forms, 1):
            links = found[form.source_line]
            if form.source_line and all(link["kind"] != name for link in links):
                links.append({"kind": name, "title": SECTIONS[name][0], "url": f"#fund-{name}-{number}"})
    for number, text in enumerate(source.splitlines(), 1):
        yield {"number": number, "text": text, "finds": found[number]}
