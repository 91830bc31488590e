"""The register of decisions: resolutions and outcomes by year, searched in their wording."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView, ListView

from members.dates import spell_day
from members.views.permission import PermissionView
from minutes.models import Outcome, Resolution
from minutes.views.reading import sees
from minutes.voting import votes_of

FROM_MEETING = ("entry__minutes__meeting__committee", "entry__agenda_item")


class Register(PermissionView, ListView):
    """One half of the register; ?q= searches the wording."""

    permission = sees
    template_name = "minutes/register.html"
    paginate_by = 50

    def get_queryset(self):
        rows = self.model.objects.decided().visible_to(self.request.user).select_related(*FROM_MEETING)
        words = self.request.GET.get("q", "").strip()
        return rows.filter(text__icontains=words) if words else rows

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "rows": [self.row(decision) for decision in context["object_list"]],
            "query": self.request.GET.get("q", "").strip(),
            "tabs": register_tabs(self.model),
        }


class ResolutionList(Register):
    """Resolutions by number, the newest first; ?jahr= shows one year."""

    model = Resolution

    def get_queryset(self):
        year = self.request.GET.get("jahr", "")
        rows = super().get_queryset()
        return rows.filter(year=int(year)) if year.isdecimal() else rows

    def get_context_data(self, **kwargs):
        seen = Resolution.objects.decided().visible_to(self.request.user).exclude(year=None)
        years = seen.order_by("-year").values_list("year", flat=True).distinct()
        return super().get_context_data(
            title=_("Beschlüsse"),
            years=[str(year) for year in years],
            year=self.request.GET.get("jahr", ""),
            nothing=_("Hier stehen Beschlüsse, sobald eine Sitzung beendet ist, die etwas beschlossen hat."),
            **kwargs,
        )

    def row(self, resolution: Resolution) -> dict:
        votes = " — ".join(part for part in (votes_of(resolution), resolution.verdict) if part)
        note = " · ".join(part for part in (_where(resolution), votes) if part)
        url = reverse("resolution_detail", args=[resolution.pk])
        return {"title": f"{resolution.label} {resolution.text}".strip(), "url": url, "note": note}


class OutcomeList(Register):
    """What was decided without a vote, the newest first."""

    model = Outcome

    def get_queryset(self):
        return super().get_queryset().order_by("-entry__minutes__meeting__starts_at", "-pk")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Ergebnisse ohne Abstimmung"),
            nothing=_(
                "Hier steht, was ohne Abstimmung festgelegt wurde: im Protokoll die Zeilen „Ergebnis: …“."
            ),
            **kwargs,
        )

    def row(self, outcome: Outcome) -> dict:
        url = reverse("minutes_detail", args=[outcome.entry.minutes_id])
        return {"title": outcome.text, "url": url, "note": _where(outcome)}


class ResolutionDetail(PermissionView, DetailView):
    """One resolution: wording, votes, and where it was decided."""

    permission = sees
    template_name = "minutes/resolution.html"

    def get_queryset(self):
        return Resolution.objects.decided().visible_to(self.request.user).select_related(*FROM_MEETING)

    def get_context_data(self, **kwargs):
        resolution, minutes = self.object, self.object.entry.minutes
        label, url = resolution.label, reverse("minutes_detail", args=[minutes.pk])
        return super().get_context_data(
            title=_("Beschluss %s") % label if label else _("Beschluss"),
            votes=votes_of(resolution),
            facts=[
                {"label": _("Sitzung"), "value": str(minutes.meeting), "url": url},
                {"label": _("Gremium"), "value": str(minutes.meeting.committee)},
                {"label": _("Tagesordnungspunkt"), "value": str(resolution.entry.agenda_item or "")},
            ],
            **kwargs,
        )


def register_tabs(current: type) -> list[dict]:
    """The two halves of the register."""
    halves = (
        (Resolution, _("Beschlüsse"), "resolution_list"),
        (Outcome, _("Ohne Abstimmung"), "outcome_list"),
    )
    return [
        {"label": label, "url": reverse(name), "is_current": half is current} for half, label, name in halves
    ]


def _where(decision: Resolution | Outcome) -> str:
    meeting = decision.entry.minutes.meeting
    when = spell_day(meeting.starts_at) if meeting.starts_at else meeting.day_words
    return f"{when} · {meeting.committee}"
