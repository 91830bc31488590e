"""The register of decisions: resolutions and outcomes by year, searched in their wording."""

import re

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import DetailView, ListView

from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from meetings.tasks.rows import late
from members.dates import spell_day
from members.forms.tags import ByFieldForm
from members.roles import is_office
from members.views.permission import PermissionView
from minutes.admissions import admits, admitted_by
from minutes.forms.tags import about, names_of_resolution
from minutes.gathering import came_of
from minutes.models import Minutes, Outcome, Resolution
from minutes.views.reading import sees
from minutes.voting import votes_of

YEAR = re.compile(r"(?:19|20)[0-9]{2}")
NUMBER = re.compile(r"(?P<year>[0-9]{4})/(?P<number>[0-9]{1,4})")
FROM_MEETING = ("entry__minutes__meeting__committee", "entry__agenda_item")


class Register(PermissionView, ListView):
    """One half of the register; ?q= searches the wording for every word, ?jahr= shows one year,
    ?feld= one field of action: of the item it was decided under, or its own."""

    permission = sees
    template_name = "minutes/register.html"
    paginate_by = 50
    year_path: str
    text_name: str

    def seen(self):
        return self.model.objects.decided().visible_to(self.request.user)

    def get_queryset(self):
        rows, year = self.seen().select_related(*FROM_MEETING), self.request.GET.get("jahr", "")
        if YEAR.fullmatch(year):
            rows = rows.filter(**{self.year_path: int(year)})
        for word in self.query.split():
            rows = rows.filter(self.said(word))
        return about(rows, self.by_field.field)

    @cached_property
    def by_field(self) -> ByFieldForm:
        return ByFieldForm(self.request.GET)

    @property
    def query(self) -> str:
        """What is searched, without NUL, at which PostgreSQL would fail."""
        return self.request.GET.get("q", "").replace("\0", "").strip()

    def said(self, word: str) -> Q:
        return Q(text__icontains=word)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        years = self.seen().order_by().values_list(self.year_path, flat=True).distinct()
        return context | {
            "rows": [self.row(decision) for decision in context["object_list"]],
            "query": self.query,
            "filter_form": self.by_field,
            "is_filtered": bool(self.query or self.request.GET.get("jahr") or self.by_field.field),
            "year": self.request.GET.get("jahr", ""),
            "years": [str(year) for year in sorted(filter(None, years), reverse=True)],
            "tabs": register_tabs(self.model),
            "taken_along": self._as_text(context["object_list"]),
        }

    def _as_text(self, shown) -> list[dict]:
        """The button that copies what was searched for."""
        chosen = self.request.GET.urlencode()
        address = reverse(self.text_name) + (f"?{chosen}" if chosen else "")
        return [{"url": address, "is_copy": True}] if shown else []


class ResolutionList(Register):
    """Resolutions by number, the newest first; a number such as 2026/17 is found as well."""

    model = Resolution
    text_name = "resolution_list_text"
    year_path = "year"

    def said(self, word: str) -> Q:
        number = NUMBER.fullmatch(word)
        return Q(year=number["year"], number=number["number"]) if number else super().said(word)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Beschlüsse"),
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
    text_name = "outcome_list_text"
    year_path = "entry__minutes__meeting__starts_at__year"

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
    """One resolution: wording, votes, where it was decided, and what came of it."""

    permission = sees
    template_name = "minutes/resolution.html"

    def get_queryset(self):
        return Resolution.objects.decided().visible_to(self.request.user).select_related(*FROM_MEETING)

    def get_context_data(self, **kwargs):
        resolution, user = self.object, self.request.user
        return super().get_context_data(
            title=_("Beschluss %s") % resolution.label if resolution.label else _("Beschluss"),
            votes=votes_of(resolution),
            facts=resolution_facts(resolution, user),
            taken_along=[{"url": reverse("resolution_text", args=[resolution.pk]), "is_copy": True}],
            rows=[task_row(task) for task in came_of(resolution, user)],
            admitted=[
                {"title": one.organisation.name, "url": one.organisation.get_absolute_url()}
                for one in admitted_by(resolution)
            ],
            actions=_office_steps(resolution) if is_office(user) else [],
            **kwargs,
        )


def resolution_facts(resolution: Resolution, user) -> list[dict]:
    """Where it was decided. Who may not open the minutes of a released one learns day and committee only."""
    entry, meeting = resolution.entry, resolution.entry.minutes.meeting
    committee = {"label": _("Gremium"), "value": str(meeting.committee)}
    fields = {"label": _("Handlungsfelder"), "value": names_of_resolution(resolution)}
    if not Minutes.objects.visible_to(user).filter(pk=entry.minutes_id).exists():
        return [{"label": _("Sitzung"), "value": _day(meeting)}, committee, fields]
    url = reverse("minutes_detail", args=[entry.minutes_id])
    return [
        {"label": _("Sitzung"), "value": f"{meeting}, {_day(meeting)}", "url": url},
        committee,
        {"label": _("Tagesordnungspunkt"), "value": str(entry.agenda_item or "")},
        fields,
    ]


def _office_steps(resolution: Resolution) -> list[dict]:
    """By some an organisation may be admitted; each may get fields of action."""
    steps = [("resolution_admits", _("Organisation aufnehmen"))] if admits(resolution) else []
    return [
        {"label": label, "url": reverse(name, args=[resolution.pk]), "style": "quiet"}
        for name, label in [*steps, ("resolution_fields", _("Handlungsfelder ändern"))]
    ]


def task_row(task: ActionItem) -> dict:
    """A task that followed, with its state; as templates/components/_rows.html takes it."""
    since = late(task, timezone.localdate())
    return {
        "title": task.text,
        "url": task.get_absolute_url(),
        "note": " · ".join(part for part in (task.who, "" if since else task.due) if part),
        "late": since,
        "chip": task.get_state_display(),
        "chip_style": "good" if task.state == task.State.DONE else "task",
    }


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
    return f"{_day(meeting)} · {meeting.committee}"


def _day(meeting: Meeting) -> str:
    return spell_day(meeting.starts_at) if meeting.starts_at else meeting.day_words
