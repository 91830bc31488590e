"""Lists that were read in: upload, what became of each, taking over, taking back."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, FormView, View
from django.views.generic.detail import SingleObjectMixin

from members.exchange import deciding, jobs, left_out
from members.exchange.forms.importing import UploadForm
from members.exchange.importing import applying, intake, undoing, working
from members.exchange.models import Import
from members.exchange.outcome import MOST_SHOWN, figures, kept_rows, list_row, problem_of
from members.exchange.permissions import can_exchange
from members.exchange.showing import shown
from members.refusal import Refused
from members.views.acting import ActingView
from members.views.permission import PermissionView
from members.views.printing import download

State = Import.State
TO_LIST = {"label": gettext_lazy("Listen einlesen"), "url": reverse_lazy("import_list")}


def start(source: Import) -> None:
    """Short work is done before the page comes; long work by a worker, or by the page that shows it."""
    if working.is_small(source):
        working.work(source.pk)
    elif not jobs.runs_at_once():
        jobs.work_import.enqueue(source.pk)


class ImportList(PermissionView, FormView):
    """GET: a form for a list, and the lists so far. POST: the list is read; its columns come next."""

    permission = can_exchange
    form_class = UploadForm
    template_name = "exchange/lists.html"

    def get_context_data(self, **kwargs):
        rows = [list_row(one) for one in Import.objects.defer("columns", "decisions")[:50]]
        return super().get_context_data(rows=rows, **kwargs)

    def form_valid(self, form):
        try:
            source = intake.begin(form.cleaned_data["file"], by=self.request.user)
        except Refused as no:
            form.add_error("file", no.message)
            return self.form_invalid(form)
        return redirect("import_mapping", source.pk)


class OneImport(PermissionView, SingleObjectMixin):
    """One list; the office's."""

    permission = can_exchange
    queryset = Import.objects.all()


class ImportDetail(OneImport, DetailView):
    """The progress of what is going on; of a list that was taken over what it did; else the next step."""

    template_name = "exchange/result.html"
    context_object_name = "source"

    def get(self, request, *args, **kwargs):
        steps = {State.MAPPING: "import_mapping", State.CHECKED: "import_preview"}
        if step := steps.get(self.object.state):
            return redirect(step, self.object.pk)
        if self.object.is_busy:
            self.template_name = "exchange/progress.html"
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        source = self.object
        if source.is_busy:
            total = source.rows.count()
            return super().get_context_data(done=working.progress(source), total=total, **kwargs)
        done = source.rows.accepted()
        return super().get_context_data(
            breadcrumbs=[TO_LIST],
            figures=figures(source),
            rows=shown(done[:MOST_SHOWN], {}),
            more=max(0, done.count() - MOST_SHOWN),
            kept=kept_rows(source),
            left_out=source.rows.left_out().count(),
            problem=problem_of(source),
            **kwargs,
        )


class ImportTake(OneImport, View):
    """POST: do what the dry run says."""

    http_method_names = ["post"]

    def post(self, request, pk):
        try:
            applying.order(self.object)
        except Refused as no:
            messages.error(request, no.message)
            return redirect(self.object)
        start(self.object)
        return redirect(self.object)


class ImportWork(OneImport, View):
    """POST: go on with what waits; the page that shows the progress asks for it."""

    http_method_names = ["post"]

    def post(self, request, pk):
        if jobs.runs_at_once():
            working.work(pk)
        else:
            jobs.work_import.enqueue(pk)
        return redirect(self.object)


class ImportUndo(OneImport, ActingView):
    """GET asks, POST takes the whole import back."""

    form_class = forms.Form
    template_name = "components/confirm.html"

    def act(self, form):
        undoing.order(self.object)
        start(self.object)
        return _("„%s“ wird zurückgenommen.") % self.object

    def get_success_url(self):
        return self.object.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("„%s“ zurücknehmen?") % self.object,
            text=_(
                "Was neu angelegt und seither nicht angefasst wurde, wird gelöscht; geänderte Angaben "
                "werden wieder "
                "wie vorher. Was inzwischen jemand geändert oder benutzt hat, bleibt und wird genannt."
            ),
            submit_label=_("Zurücknehmen"),
            cancel_url=self.get_success_url(),
            **kwargs,
        )


class ImportDiscard(OneImport, View):
    """POST: forget a list that was not taken over."""

    http_method_names = ["post"]

    def post(self, request, pk):
        try:
            deciding.discard(self.object)
        except Refused as no:
            messages.error(request, no.message)
            return redirect(self.object)
        messages.success(request, _("„%s“ ist verworfen. Es wurde nichts übernommen.") % self.object)
        return redirect("import_list")


class LeftOut(OneImport, View):
    """The rows that were not taken over, as CSV with the reason."""

    def get(self, request, pk):
        stem = self.object.name.rsplit(".", 1)[0]
        return download(left_out.as_csv(self.object), "text/csv; charset=utf-8", ".csv", "ausgelassen", stem)


def to(name: str, source: Import) -> str:
    return reverse(name, args=[source.pk])
