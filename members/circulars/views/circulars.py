"""Circulars: the list, writing one, its page."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import CreateView, DetailView, ListView, UpdateView, View
from django.views.generic.detail import SingleObjectMixin

from members.circulars import writing
from members.circulars.forms.circulars import CircularForm
from members.circulars.models import Circular, TextTemplate
from members.circulars.permissions import can_write
from members.circulars.views import rows
from members.history import history_of
from members.refusal import Refused
from members.views.permission import PermissionView
from members.views.together import SavesTogether

TO_LIST = {"label": gettext_lazy("Rundschreiben"), "url": reverse_lazy("circular_list")}


class CircularList(PermissionView, ListView):
    """All circulars, the newest first."""

    permission = can_write
    template_name = "circulars/list.html"
    paginate_by = 50
    queryset = Circular.objects.select_related("written_by")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "rows": [rows.circular_row(one) for one in context["page_obj"]],
            "tabs": rows.tabs(current="circular_list"),
            "actions": [{"label": _("Neues Rundschreiben"), "url": reverse("circular_new")}],
        }


class OneCircular(PermissionView, SingleObjectMixin):
    """What all views of one circular share."""

    permission = can_write
    queryset = Circular.objects.select_related("written_by")
    context_object_name = "circular"

    def get_context_data(self, **kwargs):
        here = {"label": str(self.object), "url": self.object.get_absolute_url()}
        return super().get_context_data(
            **({"breadcrumbs": [TO_LIST, here], "cancel_url": here["url"]} | kwargs)
        )


class CircularNew(PermissionView, CreateView):
    """Begin one; ?vorlage= names a template."""

    permission = can_write
    form_class = CircularForm
    template_name = "components/edit.html"

    @cached_property
    def template(self) -> TextTemplate | None:
        wanted = self.request.GET.get("vorlage", "")
        return (
            TextTemplate.objects.filter(pk=wanted).first()
            if wanted.isdecimal() and len(wanted) < 10
            else None
        )

    def get_initial(self):
        chosen = self.template
        text = chosen.text if chosen else "{anrede},\n\n\n\nMit freundlichen Grüßen\n"
        return {"subject": chosen.subject if chosen else "", "text": text}

    def form_valid(self, form):
        circular = writing.begin(form.save(commit=False), by=self.request.user)
        messages.success(self.request, _("Der Entwurf ist gesichert. Wählen Sie jetzt, wer ihn bekommt."))
        return redirect("circular_recipients", circular.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Neues Rundschreiben"), breadcrumbs=[TO_LIST], cancel_url=TO_LIST["url"], **kwargs
        )


class CircularDetail(OneCircular, DetailView):
    """The text, what is sent along, and how far it is."""

    template_name = "circulars/detail.html"

    def get_context_data(self, **kwargs):
        circular = self.object
        return super().get_context_data(
            breadcrumbs=[TO_LIST],
            tabs=rows.circular_tabs(circular, current="circular_detail"),
            facts=rows.facts(circular),
            sources=[writing.spell(source) for source in rows.sources_of(circular)],
            attachments=circular.attachments.all(),
            actions=rows.actions(circular),
            stand=None if circular.is_open else rows.stand(circular),
            history=history_of(circular),
            **kwargs,
        )


class CircularEdit(OneCircular, SavesTogether, UpdateView):
    """Change what is not sent yet."""

    form_class = CircularForm
    template_name = "circulars/edit.html"
    queryset = Circular.objects.exclude(state=Circular.State.SENT)

    def form_valid(self, form):
        try:
            with transaction.atomic():
                was_waiting = writing.change(
                    form.instance, fields=form.changed_labels(), by=self.request.user
                )
        except Refused as no:
            form.add_error(no.field if no.field in form.fields else None, no.message)
            return self.form_invalid(form)
        messages.success(self.request, _("Gesichert."))
        if was_waiting:
            say_taken_back(self.request)
        return redirect(self.object)

    def get_context_data(self, **kwargs):
        return super().get_context_data(title=_("Rundschreiben bearbeiten"), **kwargs)


class CircularStep(OneCircular, View):
    """POST: one step, and back to the page."""

    http_method_names = ["post"]

    def act(self, circular: Circular) -> str:
        raise NotImplementedError

    def back(self):
        return redirect(self.object)

    def post(self, request, *args, **kwargs):
        try:
            messages.success(request, self.act(self.object))
        except Refused as no:
            messages.error(request, no.message)
            return redirect(self.object)
        return self.back()


class CircularCopy(CircularStep):
    """The same once more, as a draft."""

    def act(self, circular):
        self.object = writing.copy(circular, by=self.request.user)
        return _("Der neue Entwurf hat denselben Text und dieselben Gruppen, aber keine Anlagen.")


class CircularDrop(CircularStep):
    """Throw a draft away."""

    def act(self, circular):
        title = str(circular)
        writing.drop(circular)
        return _("Der Entwurf „%s“ ist verworfen.") % title

    def back(self):
        return redirect("circular_list")


def say_taken_back(request) -> None:
    """After a change to what was waiting for its day."""
    messages.warning(
        request,
        _(
            "Das Rundschreiben war zum Senden vorgemerkt und ist jetzt wieder ein Entwurf. "
            "Bitte merken Sie es neu vor."
        ),
    )
