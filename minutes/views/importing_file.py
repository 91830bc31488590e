"""One protocol that was read: its preview with corrections beside the original, and what becomes of it."""

from django.contrib import messages
from django.http import Http404, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from members import files
from members.views.files import send
from members.views.typed import KeepsTyped
from minutes.forms.importing_rows import ROWS
from minutes.importing.preview.corrections import correct
from minutes.importing.queue import drafts, taking
from minutes.importing.takeover.history import History
from minutes.models import SourceFile
from minutes.permissions import can_read_in
from minutes.views.importing_preview import file_context, preview_forms, preview_page

TAKEN_OVER = gettext_lazy(
    "Das Protokoll ist als Entwurf übernommen. Nur die Koordinierungsstelle und wer Protokoll geführt hat "
    "sehen es, bis die Sitzung beendet ist; dann werden auch die Aufgaben mitgeteilt."
)
FILED = gettext_lazy("Das alte Protokoll ist abgelegt. Niemand wurde benachrichtigt.")
NOT_SAVED = gettext_lazy(
    "Diese Datei wurde inzwischen übernommen oder beiseitegelegt. Ihre Korrekturen sind nicht gesichert."
)
SAVED = gettext_lazy("Der Zwischenstand ist gesichert. Sie können jederzeit hier weitermachen.")


class OneFile(KeepsTyped, SingleObjectMixin):
    """One row of the queue; the office's. The preview's fields outlast the session."""

    permission = can_read_in
    typed = tuple(f"{name}-" for name in ("head", *ROWS))
    shows_typed = False

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
        return redirect(f"{self.object.get_absolute_url()}{new_field(request.POST)}")


class FileTake(OneFile, View):
    """POST: the preview with its corrections becomes minutes; what does not fit is shown again."""

    http_method_names = ["post"]

    def post(self, request, pk):
        file = self.object
        if not file.is_correctable:
            if not file.minutes_id:
                messages.error(request, NOT_SAVED)
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


def new_field(sent: QueryDict) -> str:
    """The address of the first field to be filled in in the row that was asked for; browsers go into it."""
    kind = sent.get("add", "")
    return f"#id_{kind}-{drafts.rows_of(sent, kind)}-{ROWS[kind].wording}" if kind in ROWS else ""
