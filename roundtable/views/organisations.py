"""The page of an organisation, tab by tab; roundtable/organisation_pages.py gathers what stands there."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from members.joining.standing import standing
from members.models import Organisation
from members.permissions import sees_organisations, sees_people
from members.register import visible
from members.register.disclosure import organisation_facts
from members.views.organisations import TO_ORGANISATIONS
from roundtable import organisation_pages as pages
from roundtable import register_rows
from roundtable.views.register_pages import ContactsTab, HistoryTab, RegisterPage, section


class OrganisationPage(RegisterPage):
    """A tab that whoever works here may open."""

    permission = sees_people
    model, parent, tabs = Organisation, TO_ORGANISATIONS, staticmethod(pages.organisation_tabs)

    def get_queryset(self):
        return visible.organisations_for(self.request.user).select_related("district")


class OrganisationOverview(OrganisationPage):
    """Who they are; for members without mailbox, phone and address."""

    permission = sees_organisations
    template_name = "members/organisation.html"

    def get_context_data(self, **kwargs):
        organisation, user = self.object, self.request.user
        stands = standing(organisation, timezone.localdate())
        words = " ".join(part for part in (stands.label, stands.since) if part)
        positions = organisation.positions.held_on(timezone.localdate()).for_rows()
        return super().get_context_data(
            sub=organisation.name if organisation.short_name else "",
            facts=organisation_facts(organisation, user=user, standing=words),
            positions=register_rows.position_rows(positions, user=user) if sees_people(user) else [],
            **pages.membership_of(organisation, user),
            **kwargs,
        )


class OrganisationDelegates(OrganisationPage):
    """Who speaks for them, and who did."""

    permission = sees_organisations

    def get_context_data(self, **kwargs):
        user = self.request.user
        now, past = (
            register_rows.delegation_rows(
                register_rows.delegations_of(self.object, user, is_past=is_past), user=user, of="person"
            )
            for is_past in (False, True)
        )
        proposals = pages.proposal_rows(self.object, user)
        return super().get_context_data(
            sections=[
                section(
                    _("Wer für sie spricht"),
                    now,
                    empty=_("Hier stehen Delegierte und Stellvertretung."),
                    how=_("Noch spricht niemand für diese Organisation."),
                    actions=pages.delegate_actions(self.object, user),
                ),
                *([section(_("Vorschläge"), proposals, empty="")] if proposals else []),
                *([section(_("Früher"), past, empty="")] if past else []),
            ],
            **kwargs,
        )


class OrganisationCommittees(OrganisationPage):
    """Where the people who speak for them sit."""

    def get_context_data(self, **kwargs):
        speakers = pages.speakers(self.object)
        now = register_rows.seat_rows(register_rows.seats_of(speakers, is_past=False), with_person=True)
        past = register_rows.seat_rows(register_rows.seats_of(speakers, is_past=True), with_person=True)
        return super().get_context_data(
            sections=[
                section(
                    _("Sitze ihrer Delegierten"),
                    now,
                    empty=_("Hier steht, in welchen Gremien ihre Delegierten sitzen."),
                    how=_("Zurzeit hat niemand von ihnen einen Sitz."),
                ),
                *([section(_("Früher"), past, empty="")] if past else []),
            ],
            **kwargs,
        )


class OrganisationTasks(OrganisationPage):
    """What is still to be done with them."""

    template_name = "roundtable/register_tasks.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            task_rows=pages.tasks_of_organisation(self.object, self.request.user),
            empty=_("Hier stehen offene Aufgaben ihrer Delegierten und solche mit einem Kontakt zu ihr."),
            **kwargs,
        )


class OrganisationPapers(OrganisationPage):
    """What their people brought."""

    def get_context_data(self, **kwargs):
        rows = pages.papers_of(self.object, self.request.user)
        return super().get_context_data(
            sections=[
                section(
                    _("Was ihre Delegierten mitgebracht haben"),
                    rows,
                    empty=_("Hier stehen Unterlagen zu Sitzungen und Berichte aus externen Gremien."),
                    how=_("Unterlagen werden bei der Sitzung hochgeladen."),
                    step={"label": _("Zu den Sitzungen"), "url": reverse("meeting_list")},
                )
            ],
            **kwargs,
        )


class OrganisationContacts(ContactsTab, OrganisationPage):
    """When somebody spoke with them."""

    def get_context_data(self, **kwargs):
        new = reverse("organisation_contact_new", args=[self.object.pk])
        return super().get_context_data(contact_url=new, **kwargs)


class OrganisationHistory(HistoryTab, OrganisationPage):
    """Who changed their entry."""
