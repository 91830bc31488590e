"""Who was a member, and who voted, on any day; as a page, as text and as a table."""

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from members.dates import spell_day
from members.delegations.voting_rights import electorate
from members.forms.membership import OnDayForm
from members.languages import language_of_records
from members.models import Delegation, Membership
from members.permissions import sees_people
from members.sheets import to_csv
from members.views.permission import PermissionView
from members.views.printing import download, text_response


class OnADay(PermissionView, TemplateView):
    """What all of them share: `?tag=2022-11-14`, today's without it or when it is none."""

    permission = sees_people

    @cached_property
    def form(self):
        given = self.request.GET if "tag" in self.request.GET else {"tag": timezone.localdate()}
        return OnDayForm(given)

    @cached_property
    def day(self):
        return self.form.cleaned_data["tag"] if self.form.is_valid() else timezone.localdate()

    @cached_property
    def rows(self) -> list[dict]:
        """Every organisation whose membership was in force that day, with who spoke for it; three queries."""
        members = Membership.objects.on(self.day).select_related("organisation", "organisation__district")
        sent = Delegation.objects.on(self.day).select_related("person").order_by("starts_on", "pk")
        speakers: dict[tuple[int, str], list[str]] = {}
        for one in sent:
            speakers.setdefault((one.organisation_id, one.kind), []).append(str(one.person))
        rows = members.prefetch_related("dormancies").order_by("organisation__name")
        return [
            {
                "organisation": one.organisation,
                "state": _state(one, self.day),
                "since": one.starts_on,
                "delegates": ", ".join(speakers.get((one.organisation_id, "delegate"), [])),
                "deputies": ", ".join(speakers.get((one.organisation_id, "deputy"), [])),
            }
            for one in rows
        ]


class MembersOnADay(OnADay):
    """The list."""

    template_name = "members/on_a_day.html"

    def get_context_data(self, **kwargs):
        asked = f"?tag={self.day.isoformat()}"
        table = {"label": _("CSV"), "url": reverse("members_on_day_csv") + asked, "style": "quiet"}
        return super().get_context_data(
            form=self.form,
            rows=self.rows,
            day=self.day,
            columns=[{"label": label} for label in heads()],
            table=[{"url": row["organisation"].get_absolute_url(), "cells": cells(row)} for row in self.rows],
            breadcrumbs=[{"label": _("Organisationen"), "url": reverse("organisation_list")}],
            taken_along=[table, {"url": reverse("members_on_day_text") + asked, "is_copy": True}],
            **kwargs,
        )


class MembersOnADayText(OnADay):
    """The same to paste somewhere."""

    @language_of_records()
    def get(self, request, *args, **kwargs):
        lines = [_("Mitglieder am %s") % spell_day(self.day), ""]
        lines += [" · ".join(part for part in cells(row) if part) for row in self.rows]
        return text_response("\n".join(lines) + "\n")


class MembersOnADayTable(OnADay):
    """The same as CSV."""

    @language_of_records()
    def get(self, request, *args, **kwargs):
        table = to_csv(heads(), map(cells, self.rows))
        return download(table, "text/csv; charset=utf-8", ".csv", _("Mitglieder"), self.day)


class VotesOnADay(OnADay):
    """Who votes in the assembly that day, for whom, by which rules."""

    template_name = "members/votes.html"

    def get_context_data(self, **kwargs):
        found = electorate(self.day)
        labels = [_("Organisation"), _("Delegierte"), _("Stellvertretung"), _("Stimmen"), _("Hinweis")]
        return super().get_context_data(
            form=self.form,
            day=self.day,
            found=found,
            columns=[{"label": label, "is_number": label == labels[3]} for label in labels],
            table=[
                {
                    "url": voice.organisation.get_absolute_url(),
                    "cells": [
                        voice.organisation.name,
                        ", ".join(str(one) for one in voice.delegates),
                        ", ".join(str(one) for one in voice.deputies),
                        {"text": str(voice.votes), "is_number": True},
                        voice.note,
                    ],
                }
                for voice in found.voices
            ],
            breadcrumbs=[{"label": _("Organisationen"), "url": reverse("organisation_list")}],
            **kwargs,
        )


def heads() -> list[str]:
    return [_("Organisation"), _("Stand"), _("Seit"), _("Delegierte"), _("Stellvertretung")]


def cells(row: dict) -> list[str]:
    """One organisation as a line of the table."""
    since = row["since"].strftime("%d.%m.%Y")
    return [row["organisation"].name, row["state"], since, row["delegates"], row["deputies"]]


def _state(membership: Membership, day) -> str:
    state = membership.state_on(day)
    if membership.kind == Membership.Kind.MEMBER:
        return str(state.label)
    resting = f", {state.label}" if state == Membership.State.DORMANT else ""
    return f"{membership.get_kind_display()}{resting}"
