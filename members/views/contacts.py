"""Contacts: written down where one stands, changed, ticked off."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import CreateView, UpdateView, View
from django.views.generic.detail import SingleObjectMixin

from members.dates import spell_day
from members.forms.contacts import ContactForm
from members.models import ContactNote, Person
from members.permissions import can_edit_note, can_note
from members.register import contacts
from members.views.going_back import way_back
from members.views.permission import PermissionView
from members.views.together import SavesTogether


class ContactNew(PermissionView, CreateView):
    """Write down a contact; its form also stands on the page of what it is about.

    Say `about()`: the row, which may be seen. `attach` ties the contact to it.
    """

    permission = can_note
    with_person = True
    model, form_class, template_name = ContactNote, ContactForm, "members/contact.html"

    def about(self):
        raise NotImplementedError

    def attach(self, contact: ContactNote, row) -> None:
        """After the contact was saved, for rows that point down at it."""

    def prepare(self, contact: ContactNote, row) -> None:
        """Before it is saved, for rows it points at."""

    def back(self, row) -> str:
        return row.get_absolute_url()

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user, "with_person": self.with_person}

    def get_object(self, queryset=None):
        """What the address names is the row the contact is about."""
        self.object = self.row = self.about()
        return self.row

    def form_valid(self, form):
        with transaction.atomic():
            self.object = form.save(commit=False)
            self.prepare(self.object, self.row)
            contacts.note(self.object, by=self.request.user)
            self.attach(self.object, self.row)
        messages.success(self.request, _("Der Kontakt ist notiert."))
        return redirect(self.back(self.row))

    def get_context_data(self, **kwargs):
        here = {"label": str(self.row), "url": self.back(self.row)}
        return super().get_context_data(
            title=_("Kontakt notieren"), breadcrumbs=[here], cancel_url=here["url"], **kwargs
        )


class ContactEdit(PermissionView, SavesTogether, UpdateView):
    """Change a contact."""

    permission = can_edit_note
    form_class, template_name = ContactForm, "members/contact.html"

    def get_queryset(self):
        return ContactNote.objects.visible_to(self.request.user)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    def form_valid(self, form):
        contacts.change(form.save(commit=False), by=self.request.user, fields=form.changed_labels())
        messages.success(self.request, _("Die Notiz ist gesichert."))
        return redirect(way_back(self.request, default=reverse("desk")))

    def get_context_data(self, **kwargs):
        back = way_back(self.request, default=reverse("desk"))
        return super().get_context_data(
            title=_("Kontakt ändern"), cancel_url=back, next=back, breadcrumbs=[], **kwargs
        )


class ContactFollowUp(PermissionView, SingleObjectMixin, View):
    """POST: done, or with `undo` not yet; the message carries the way back."""

    permission = can_edit_note
    http_method_names = ["post"]

    def get_queryset(self):
        return ContactNote.objects.visible_to(self.request.user)

    def post(self, request, *args, **kwargs):
        is_done = "zurueck" not in request.GET
        contacts.follow_up(self.object, by=request.user, is_done=is_done)
        if is_done:
            undo = reverse("contact_follow_up", args=[self.object.pk]) + "?zurueck"
            messages.success(request, _("Nachgefasst: %s.") % self.object, undo)
        return redirect(way_back(request, default=reverse("desk")))


ALSO_FOR = gettext_lazy("auch für: %s")


def lines(notes, *, user) -> list[dict]:
    """Contacts as members/_contacts.html shows them."""
    today = timezone.localdate()
    return [
        {
            "note": note,
            "day": spell_day(note.happened_on),
            "again": spell_day(note.follow_up_on) if note.is_waiting else "",
            "is_late": note.is_late(today),
            "also_for": ALSO_FOR % note.committee if note.committee else "",
            "may_edit": can_edit_note(user, note),
        }
        for note in notes
    ]


def contacts_of(row, *, user, may_note: bool | None = None) -> dict:
    """What members/_contacts.html needs: the contacts of a row with `contacts`, and the empty form.

    On the page of a person nobody else is picked.

    `may_note` where another rule than `can_note` says who may write.
    """
    notes = ContactNote.objects.visible_to(user).filter(pk__in=row.contacts.values("pk")).for_rows()
    form = (
        ContactForm(user=user, auto_id="kontakt_%s", with_person=not isinstance(row, Person))
        if (can_note(user) if may_note is None else may_note)
        else None
    )
    return {"contacts": lines(notes, user=user), "contact_form": form}
