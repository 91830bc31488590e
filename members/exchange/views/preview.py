"""The two pages before anything is written: what the columns are, and the dry run."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, FormView

from members.exchange import deciding
from members.exchange.forms.importing import MappingForm
from members.exchange.models import Import, ImportedRow
from members.exchange.outcome import problem_of
from members.exchange.showing import shown
from members.exchange.views.lists import TO_LIST, OneImport, start, to
from members.refusal import Refused

State = Import.State
PER_PAGE = 50
TABS = (
    ("doubt", gettext_lazy("zu entscheiden")),
    ("error", gettext_lazy("Fehler")),
    ("new", gettext_lazy("neu")),
    ("change", gettext_lazy("geändert")),
    ("nothing", gettext_lazy("nichts zu tun")),
    ("skipped", gettext_lazy("ausgelassen")),
)


class BeforeTaking(OneImport):
    """A list that is not taken over yet; any other leads to its own page."""

    def get(self, request, *args, **kwargs):
        if self.object.state not in (State.MAPPING, State.CHECKED):
            return redirect(self.object)
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if self.object.state not in (State.MAPPING, State.CHECKED):
            return redirect(self.object)
        return super().post(request, *args, **kwargs)


class Mapping(BeforeTaking, FormView):
    """One select for each column, examples beside it. POST: the dry run is made."""

    form_class = MappingForm
    template_name = "exchange/mapping.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"source": self.object}

    def form_valid(self, form):
        sheet = form.cleaned_data.get("sheet", "")
        try:
            if sheet and sheet != self.object.sheet:
                deciding.change_sheet(self.object, sheet)
                return redirect("import_mapping", self.object.pk)
            deciding.map_columns(
                self.object,
                mapping=form.mapping(),
                address_of=form.cleaned_data["address_of"],
                orders=form.orders(),
            )
        except Refused as no:
            form.add_error(None, no.message)
            return self.form_invalid(form)
        start(self.object)
        return redirect(self.object)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(breadcrumbs=[TO_LIST], source=self.object, **kwargs)
        ignored = [row["label"] for row in context["form"].rows() if not row["column"]["target"]]
        return context | {"ignored": ignored, "problem": problem_of(self.object)}


class Preview(BeforeTaking, DetailView):
    """What would happen, row by row; nothing is written. POST: decisions, and a new dry run."""

    template_name = "exchange/preview.html"
    context_object_name = "source"

    def get(self, request, *args, **kwargs):
        if self.object.state == State.MAPPING:
            return redirect("import_mapping", self.object.pk)
        return super().get(request, *args, **kwargs)

    def post(self, request, pk):
        try:
            changed = deciding.decide(self.object, request.POST.dict())
        except Refused as no:
            messages.error(request, no.message)
            return redirect(self.object)
        if changed:
            start(self.object)
            messages.success(request, _("Ihre Entscheidungen sind in der Probe."))
        return redirect(self.object)

    def get_context_data(self, **kwargs):
        source, chosen = self.object, self._chosen()
        rows = ImportedRow.objects.filter(source=source, outcome=chosen).order_by("number")
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("page"))
        shown_rows = shown(page.object_list, source.decisions)
        return super().get_context_data(
            breadcrumbs=[TO_LIST, {"label": _("Spalten zuordnen"), "url": to("import_mapping", source)}],
            tabs=self._tabs(chosen),
            page_obj=page,
            rows=shown_rows,
            asks=any(row["question"] or row["choice"] for row in shown_rows),
            ignored=[
                column["label"] for column in source.columns if not column["target"] and column["label"]
            ],
            taken=sum(source.counts.get(name, 0) for name in ("new", "change")),
            left_out=sum(source.counts.get(name, 0) for name in ("doubt", "error", "skipped")),
            problem=problem_of(source),
            **kwargs,
        )

    def _chosen(self) -> str:
        """The tab asked for, or the first one that has rows."""
        wanted = self.request.GET.get("stand", "")
        names = [name for name, _label in TABS if self.object.counts.get(name)]
        return wanted if wanted in names else next(iter(names), "nothing")

    def _tabs(self, chosen: str) -> list[dict]:
        counts = self.object.counts
        return [
            {"label": label, "url": f"?stand={name}", "is_current": name == chosen, "count": counts[name]}
            for name, label in TABS
            if counts.get(name)
        ]
