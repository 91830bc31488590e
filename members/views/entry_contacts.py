"""Contacts with an organisation or a person of the register."""

from django.shortcuts import get_object_or_404
from django.urls import reverse

from members.register import visible
from members.views.contacts import ContactNew


class OrganisationContactNew(ContactNew):
    """Write down a contact with an organisation."""

    def about(self):
        return get_object_or_404(visible.organisations_for(self.request.user), pk=self.kwargs["pk"])

    def prepare(self, contact, row) -> None:
        contact.organisation = row

    def back(self, row) -> str:
        return reverse("organisation_contacts", args=[row.pk])


class PersonContactNew(ContactNew):
    """Write down a contact with a person."""

    with_person = False

    def about(self):
        return get_object_or_404(visible.people_for(self.request.user), pk=self.kwargs["pk"])

    def prepare(self, contact, row) -> None:
        contact.person = row

    def back(self, row) -> str:
        return reverse("person_contacts", args=[row.pk])
