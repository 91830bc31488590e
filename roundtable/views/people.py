"""The page of a person, tab by tab."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from members import roles
from members.models import Delegation, Person
from members.permissions import keeps_register, sees_people
from members.register import visible
from members.register.disclosure import person_facts
from members.views.people import TO_PEOPLE
from roundtable import organisation_pages as pages
from roundtable import register_rows
from roundtable.views.register_pages import ContactsTab, HistoryTab, RegisterPage, section


class PersonPage(RegisterPage):
    """A tab that whoever works here may open."""

    permission = sees_people
    model, parent, tabs = Person, TO_PEOPLE, staticmethod(pages.person_tabs)

    def get_queryset(self):
        return visible.people_for(self.request.user)


class PersonOverview(PersonPage):
    """Who she is; phone and address for the office alone."""

    template_name = "members/person.html"

    def get_queryset(self):
        return visible.with_functions(super().get_queryset(), on=timezone.localdate())

    def get_context_data(self, **kwargs):
        context = super().get_context_data(
            facts=person_facts(self.object, user=self.request.user),
            functions=visible.functions_of(self.object),
            **kwargs,
        )
        context["actions"] += pages.account_actions(self.object, self.request.user)
        return context


class PersonFunctions(PersonPage):
    """For whom she speaks, and what she does elsewhere."""

    def get_context_data(self, **kwargs):
        person, user = self.object, self.request.user
        may_edit = keeps_register(user)
        new = {"label": _("Funktion eintragen"), "url": reverse("position_new", args=[person.pk])}
        sent = person.delegations.select_related("organisation").order_by("-starts_on")
        if not roles.is_office(user):
            sent = sent.filter(pk__in=Delegation.objects.in_force(timezone.localdate()).values("pk"))
        positions = person.positions.for_rows()
        return super().get_context_data(
            sections=[
                section(
                    _("Vertretung von Organisationen"),
                    register_rows.delegation_rows(sent, user=user, of="organisation"),
                    empty=_("Hier steht, für welche Organisationen sie spricht."),
                    how=_("Delegierte trägt man auf der Seite der Organisation ein."),
                ),
                section(
                    _("Funktionen anderswo"),
                    register_rows.position_rows(positions, user=user, of_person=True),
                    empty=_("Hier stehen Ämter in Behörden, Parlamenten und Kirchen."),
                    step=new if may_edit else None,
                )
                | {"actions": [new | {"style": "quiet"}] if may_edit and positions else []},
            ],
            **kwargs,
        )


class PersonCommittees(PersonPage):
    """Where she sits and sat."""

    def get_context_data(self, **kwargs):
        now = register_rows.seat_rows(register_rows.seats_of([self.object], is_past=False), with_person=False)
        past = register_rows.seat_rows(register_rows.seats_of([self.object], is_past=True), with_person=False)
        deputies = register_rows.deputy_rows(self.object)
        return super().get_context_data(
            sections=[
                section(
                    _("Sitze in Gremien"),
                    now,
                    empty=_("Hier steht, in welchen Gremien sie sitzt."),
                    how=_("Zurzeit hat sie keinen Sitz."),
                ),
                *([section(_("Vertritt"), deputies, empty="")] if deputies else []),
                *([section(_("Früher"), past, empty="")] if past else []),
            ],
            **kwargs,
        )


class PersonTasks(PersonPage):
    """What she has promised."""

    template_name = "roundtable/register_tasks.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            task_rows=pages.tasks_of_person(self.object, self.request.user),
            empty=_("Hier stehen ihre offenen Aufgaben."),
            **kwargs,
        )


class PersonContacts(ContactsTab, PersonPage):
    """When somebody spoke with her."""

    def get_context_data(self, **kwargs):
        new = reverse("person_contact_new", args=[self.object.pk])
        return super().get_context_data(contact_url=new, **kwargs)


class PersonHistory(HistoryTab, PersonPage):
    """Who changed her entry: for the office, it names what nobody else sees."""

    permission = keeps_register
