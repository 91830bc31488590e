"""Taking old protocols in: what was begun, the form, and all files of one upload with what became of them."""

from collections.abc import Iterator

from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import DetailView, FormView, View
from django.views.generic.detail import SingleObjectMixin

from members.dates import spell_day
from members.models import Committee
from members.refusal import Refused
from members.views.permission import PermissionView
from members.views.typed import KeepsTyped
from minutes import jobs
from minutes.forms.importing_source import SourceForm
from minutes.importing.preview import doubts
from minutes.importing.preview.register import reasons_now
from minutes.importing.queue import intake, queue, refusals, taking
from minutes.models import Reading, SourceFile
from minutes.permissions import can_read_in

State = SourceFile.State
# The list in the order in which somebody works it off.
GROUPS = (
    (State.DOUBTFUL, gettext_lazy("Bitte ansehen")),
    (State.REFUSED, gettext_lazy("Nicht lesbar")),
    (State.SURE, gettext_lazy("Sicher")),
    (State.ORDERED, gettext_lazy("Wird gerade übernommen")),
    (State.WAITING, gettext_lazy("Wartet")),
    (State.TAKEN, gettext_lazy("Übernommen")),
    (State.ASIDE, gettext_lazy("Beiseitegelegt")),
)


class Source(KeepsTyped, FormView):
    """GET: choose files or paste a text. POST: they become rows; a single one leads to its preview."""

    permission = can_read_in
    typed = "text"
    form_class = SourceForm
    template_name = "minutes/importing/source.html"

    def get_initial(self):
        """Most minutes are the board's."""
        return {"committee": Committee.objects.filter(kind=Committee.Kind.BOARD).first()}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"committees": Committee.objects.all()}

    def get_context_data(self, **kwargs):
        listed = Prefetch("files", SourceFile.objects.listed())
        rows = [reading_row(one) for one in Reading.objects.unfinished().prefetch_related(listed)[:20]]
        return super().get_context_data(rows=rows, **kwargs)

    def form_valid(self, form):
        data = form.cleaned_data
        try:
            reading = intake.begin(
                uploads=data["files"], pasted=data["text"], committee=data["committee"], by=self.request.user
            )
        except Refused as refused:
            form.add_error(None, refused.message)
            return self.form_invalid(form)
        jobs.work_reading.enqueue(reading.pk)
        files = list(reading.files.listed())
        if len(files) > 1:
            return redirect(reading)
        if files[0].state == State.REFUSED:
            form.add_error(None, refusals.said(files[0]))
            reading.delete()
            return self.form_invalid(form)
        return redirect(files[0])


class OneReading(PermissionView, SingleObjectMixin):
    """Everything of one upload; the office's."""

    permission = can_read_in
    queryset = Reading.objects.all()


class ReadingDetail(OneReading, DetailView):
    """What is sure, what needs a look and why, what could not be read; with the progress."""

    template_name = "minutes/importing/reading.html"

    def get_context_data(self, **kwargs):
        files = list(self.object.files.listed())
        current = reasons_now(files)
        states = [file.state for file in files]
        for file in files:
            file.reasons = current[file.pk]
        return super().get_context_data(
            groups=list(groups(files)),
            done=sum(state not in SourceFile.QUEUED for state in states),
            total=len(files),
            sure=states.count(State.SURE),
            is_busy=any(state in SourceFile.QUEUED for state in states),
            is_taking=State.ORDERED in states,
            **kwargs,
        )


class ReadingWork(OneReading, View):
    """POST: go on with what waits, for a few seconds; the page asks for it as long as something does."""

    http_method_names = ["post"]

    def post(self, request, pk):
        queue.work(self.object, within=jobs.SLICE / 4)
        only = list(self.object.files.listed()[:2])
        return redirect(only[0] if len(only) == 1 else self.object)


class ReadingTake(OneReading, View):
    """POST: everything that is sure is taken over."""

    http_method_names = ["post"]

    def post(self, request, pk):
        count = taking.order_all(self.object, by=request.user)
        jobs.work_reading.enqueue(self.object.pk)
        sentence = ngettext("%d Protokoll wird übernommen.", "%d Protokolle werden übernommen.", count)
        messages.success(request, sentence % count)
        return redirect(self.object)


def groups(files: list[SourceFile]) -> Iterator[dict]:
    """The files by their state, each as templates/components/_rows.html takes it."""
    for state, title in GROUPS:
        rows = [file_row(file) for file in files if file.state == state]
        if rows:
            yield {"state": state, "title": title, "rows": rows}


def file_row(file: SourceFile) -> dict:
    """One file: its name, its day, and what somebody should know about it."""
    url = reverse("minutes_detail", args=[file.minutes_id]) if file.minutes_id else file.get_absolute_url()
    row = {"title": str(file), "url": url, "note": note_of(file)}
    if file.state == State.DOUBTFUL:
        row["late"] = "; ".join(doubts.sentences(file.reasons))
    elif file.state == State.REFUSED:
        row["late"] = refusals.said(file)
    elif file.same_as_id:
        row["late"] = _("dieselbe Datei ist schon da")
    return row


def note_of(file: SourceFile) -> str:
    """ "Mo, 3. Juni 2019 · 8 Namen · 5 TOP · 2 Beschlüsse · 3 Aufgaben"."""
    words = {
        "people": ngettext("%d Name", "%d Namen", file.counts.get("people", 0)),
        "agenda": ngettext("%d TOP", "%d TOP", file.counts.get("agenda", 0)),
        "resolutions": ngettext("%d Beschluss", "%d Beschlüsse", file.counts.get("resolutions", 0)),
        "action_items": ngettext("%d Aufgabe", "%d Aufgaben", file.counts.get("action_items", 0)),
    }
    found = [word % file.counts[name] for name, word in words.items() if file.counts.get(name)]
    day = [spell_day(file.held_on)] if file.held_on else []
    return " · ".join([*day, *found])


def reading_row(reading: Reading) -> dict:
    """One upload in the list of what was begun; `files` are fetched, `total` and `left` are counted."""
    files = list(reading.files.all())
    only = files[0] if len(files) == 1 else None
    more = ngettext("%d Datei", "%d Dateien", reading.total) % reading.total
    left = ngettext("%d davon ist noch offen", "%d davon sind noch offen", reading.left) % reading.left
    return {
        "title": str(only or _("%(files)s vom %(day)s") % {"files": more, "day": reading}),
        "url": (only or reading).get_absolute_url(),
        "note": note_of(only) if only else left,
    }
