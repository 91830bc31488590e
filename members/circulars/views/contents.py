"""Whom a circular is for, and what is sent along."""

from functools import partial

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, FormView, View
from django.views.generic.detail import SingleObjectMixin

from members.circulars import sorting, writing
from members.circulars.forms.circulars import AttachForm
from members.circulars.forms.sources import FORMS
from members.circulars.models import Attachment, Circular, Source
from members.circulars.permissions import can_write
from members.circulars.views import rows
from members.circulars.views.circulars import TO_LIST, OneCircular, say_taken_back
from members.refusal import Refused
from members.views.files import send
from members.views.permission import PermissionView

PER_PAGE = 100


class Recipients(OneCircular, DetailView):
    """The groups, and everybody in them: on which way she gets it, or why not."""

    template_name = "circulars/recipients.html"

    def get_context_data(self, **kwargs):
        circular = self.object
        if circular.is_open:
            found = sorting.recipients_of(circular)
            ways, row = [one.way for one in found], partial(rows.recipient_row, circular=circular)
        else:
            found = circular.deliveries.for_rows()
            ways, row = list(circular.deliveries.values_list("way", flat=True)), rows.delivery_row
        page = Paginator(found, PER_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            breadcrumbs=[TO_LIST],
            tabs=rows.circular_tabs(circular, current="circular_recipients"),
            sources=[{"source": one, "words": writing.spell(one)} for one in rows.sources_of(circular)],
            kinds=self._kinds() if circular.is_open else [],
            day=sorting.day_of(circular),
            counts=rows.counts(ways) if ways else "",
            page_obj=page,
            rows=[row(one) for one in page],
            **kwargs,
        )

    def _kinds(self) -> list[dict]:
        address = reverse("circular_source_new", args=[self.object.pk])
        return [
            {"label": label, "url": f"{address}?art={kind}", "style": "quiet"}
            for kind, label in Source.Kind.choices
        ]


class SourceNew(OneCircular, FormView):
    """One more group; ?art= says of which kind."""

    queryset = Circular.objects.exclude(state=Circular.State.SENT)
    template_name = "circulars/source.html"

    @cached_property
    def kind(self) -> str:
        wanted = self.request.GET.get("art", "")
        return wanted if wanted in FORMS else str(Source.Kind.MEMBERS)

    def get_form_class(self):
        return FORMS[self.kind]

    def form_valid(self, form):
        try:
            was_waiting = writing.add_source(form.save_for(self.object), by=self.request.user)
        except Refused as no:
            form.add_error(None, no.message)
            return self.form_invalid(form)
        if was_waiting:
            say_taken_back(self.request)
        return redirect("circular_recipients", self.object.pk)

    def get_context_data(self, **kwargs):
        tabs = [
            {"label": label, "url": f"?art={kind}", "is_current": kind == self.kind}
            for kind, label in Source.Kind.choices
        ]
        cancel_url = reverse("circular_recipients", args=[self.object.pk])
        return super().get_context_data(
            title=_("Empfänger*innen hinzufügen"), tabs=tabs, **(kwargs | {"cancel_url": cancel_url})
        )


class AttachmentNew(OneCircular, FormView):
    """Send files along."""

    queryset = Circular.objects.exclude(state=Circular.State.SENT)
    form_class = AttachForm
    template_name = "circulars/form.html"

    def form_valid(self, form):
        try:
            was_waiting = writing.attach(self.object, form.cleaned_data["uploads"], by=self.request.user)
        except Refused as no:
            form.add_error("uploads", no.message)
            return self.form_invalid(form)
        if was_waiting:
            say_taken_back(self.request)
        return redirect(self.object)

    def get_context_data(self, **kwargs):
        return super().get_context_data(title=_("Dateien anhängen"), submit_label=_("Anhängen"), **kwargs)


class PartOfCircular(PermissionView, SingleObjectMixin):
    """A row that belongs to a circular."""

    permission = can_write


class PartRemove(PartOfCircular, View):
    """POST: take a part off. Say `remove` and `back`."""

    http_method_names = ["post"]
    back = "circular_detail"

    def remove(self, part) -> bool:
        raise NotImplementedError

    def post(self, request, *args, **kwargs):
        circular = self.object.circular
        try:
            if self.remove(self.object):
                say_taken_back(request)
        except Refused as no:
            messages.error(request, no.message)
        return redirect(self.back, circular.pk)


class SourceRemove(PartRemove):
    """One group less."""

    queryset = Source.objects.select_related("circular")
    back = "circular_recipients"

    def remove(self, part):
        return writing.remove_source(part, by=self.request.user)


class AttachmentRemove(PartRemove):
    """One file less."""

    queryset = Attachment.objects.select_related("circular")

    def remove(self, part):
        return writing.detach(part, by=self.request.user)


class AttachmentShow(PartOfCircular, View):
    """The file itself."""

    queryset = Attachment.objects.all()
    title = gettext_lazy("Anlage")

    def get(self, request, *args, **kwargs):
        return send(digest=self.object.digest, name=self.object.name, content_type=self.object.content_type)
