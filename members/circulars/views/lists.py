"""Own lists of recipients and the press list."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import DetailView, ListView, View
from django.views.generic.detail import SingleObjectMixin

from members.circulars import lists
from members.circulars.forms.lists import EntryForm, ListForm, PasteForm
from members.circulars.models import ContactList, ListEntry
from members.circulars.permissions import can_write
from members.circulars.views import rows
from members.history import history_of
from members.refusal import Refused
from members.views.acting import ActingView
from members.views.entries import EditEntry, NewEntry
from members.views.permission import PermissionView

TO_LISTS = {"label": gettext_lazy("Listen"), "url": reverse_lazy("recipient_lists")}
MOST_SHOWN = 5


class ListList(PermissionView, ListView):
    """All lists with how many stand on each."""

    permission = can_write
    template_name = "circulars/lists.html"
    queryset = ContactList.objects.with_counts()

    def get_context_data(self, **kwargs):
        found = [
            {
                "title": one.name,
                "url": one.get_absolute_url(),
                "note": " · ".join(filter(None, [_spell_count(one.entry_count), one.purpose])),
                "chip": one.get_kind_display() if one.kind == ContactList.Kind.PRESS else "",
                "chip_style": "plain",
            }
            for one in self.object_list
        ]
        return super().get_context_data(
            rows=found,
            tabs=rows.tabs(current="recipient_lists"),
            actions=[{"label": _("Neue Liste"), "url": reverse("recipient_list_new")}],
            **kwargs,
        )


class ListNew(NewEntry):
    """Begin a list."""

    permission = can_write
    model, form_class = ContactList, ListForm
    title, parent = gettext_lazy("Neue Liste"), TO_LISTS
    said = gettext_lazy("Die Liste „%s“ ist angelegt.")


class ListEdit(EditEntry):
    """Another name or purpose."""

    permission = can_write
    model, form_class, parent = ContactList, ListForm, TO_LISTS
    said = gettext_lazy("Die Liste „%s“ ist gesichert.")


class OneList(PermissionView, SingleObjectMixin):
    """What all views of one list share."""

    permission = can_write
    queryset = ContactList.objects.all()
    context_object_name = "contact_list"

    def get_success_url(self):
        return self.object.get_absolute_url()

    def get_context_data(self, **kwargs):
        here = {"label": self.object.name, "url": self.object.get_absolute_url()}
        return super().get_context_data(
            **({"breadcrumbs": [TO_LISTS, here], "cancel_url": here["url"]} | kwargs)
        )


class ListDetail(OneList, DetailView):
    """Everybody on the list, and whether she agreed to mail."""

    template_name = "circulars/list_detail.html"

    def get_context_data(self, **kwargs):
        entries = list(self.object.entries.select_related("person"))
        states = lists.states(entries)
        edit = {
            "label": _("Umbenennen"),
            "url": reverse("recipient_list_edit", args=[self.object.pk]),
            "style": "quiet",
        }
        return super().get_context_data(
            breadcrumbs=[TO_LISTS],
            entries=[_entry_row(one, states[one.pk]) for one in entries],
            count=_spell_count(len(entries)),
            unasked=sum(not state for state in states.values()),
            actions=[
                {"label": _("Eintragen"), "url": reverse("recipient_new", args=[self.object.pk])},
                {
                    "label": _("Adressen einfügen"),
                    "url": reverse("recipient_list_paste", args=[self.object.pk]),
                    "style": "quiet",
                },
                edit,
            ],
            history=history_of(self.object),
            **kwargs,
        )


class EntryNew(OneList, ActingView):
    """One more on the list."""

    form_class = EntryForm
    template_name = "circulars/form.html"

    def act(self, form):
        made = lists.add(self.object, by=self.request.user, **form.cleaned_data)
        return _("„%s“ steht auf der Liste.") % made

    def get_context_data(self, **kwargs):
        return super().get_context_data(title=_("Eintragen"), submit_label=_("Eintragen"), **kwargs)


class ListPaste(OneList, ActingView):
    """Many addresses at once; what is no address is named."""

    form_class = PasteForm
    template_name = "circulars/form.html"

    def act(self, form):
        outcome = lists.paste(self.object, form.cleaned_data["text"], by=self.request.user)
        if outcome.wrong:
            shown = ", ".join(f"„{one}“" for one in outcome.wrong[:MOST_SHOWN])
            more = " …" if len(outcome.wrong) > MOST_SHOWN else ""
            messages.warning(self.request, _("Keine E-Mail-Adresse: %s") % (shown + more))
        added = ngettext("%d Adresse ist dazugekommen", "%d Adressen sind dazugekommen", outcome.added)
        known = _(", %d standen schon da oder doppelt") % outcome.known if outcome.known else ""
        return added % outcome.added + known + "."

    def get_context_data(self, **kwargs):
        return super().get_context_data(title=_("Adressen einfügen"), submit_label=_("Einfügen"), **kwargs)


class ListAsk(OneList, View):
    """POST: ask everybody who was not asked yet for consent."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        asked = lists.ask_all(self.object, by=request.user)
        said = ngettext(
            "%d Person ist um ihre Einwilligung gebeten.", "%d sind um ihre Einwilligung gebeten.", asked
        )
        messages.success(request, said % asked)
        return redirect(self.object)


class ListDrop(OneList, View):
    """POST: throw a list away."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            lists.drop(self.object)
        except Refused as no:
            messages.error(request, no.message)
            return redirect("recipient_list", kwargs["pk"])
        messages.success(request, _("Die Liste ist gelöscht."))
        return redirect("recipient_lists")


class EntryRemove(PermissionView, SingleObjectMixin, View):
    """POST: take one off."""

    permission = can_write
    http_method_names = ["post"]
    queryset = ListEntry.objects.select_related("contact_list", "person")

    def post(self, request, *args, **kwargs):
        lists.take_off(self.object, by=request.user)
        messages.success(request, _("„%s“ steht nicht mehr auf der Liste.") % self.object)
        return redirect(self.object.contact_list)


def _spell_count(count: int) -> str:
    return ngettext("%d Eintrag", "%d Einträge", count) % count if count else _("noch leer")


def _entry_row(entry: ListEntry, state: str) -> dict:
    address = entry.address or (entry.person.email if entry.person else "")
    return {
        "entry": entry,
        "title": str(entry),
        "url": entry.person.get_absolute_url() if entry.person else "",
        "note": " · ".join(
            part for part in (entry.organisation, address if str(entry) != address else "") if part
        ),
        "state": state or _("nicht gefragt"),
    }
