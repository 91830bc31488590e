"""All meetings one may see: what is ahead, then year by year."""

from itertools import groupby

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import ListView

from meetings.forms.meetings import FilterForm
from meetings.models import Meeting
from meetings.permissions import anybody, can_enter
from members import dates
from members.views.permission import PermissionView

CHIPS = {
    Meeting.State.DRAFT: "plain",
    Meeting.State.IN_SESSION: "good",
    Meeting.State.CANCELLED: "late",
}


class MeetingList(PermissionView, ListView):
    """?gremium= cuts the list down to one committee, ?feld= to one field of action."""

    permission = anybody
    template_name = "meetings/list.html"
    paginate_by = 60

    def get_queryset(self):
        return self._meetings().past()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        coming = self._coming() if context["page_obj"].number == 1 else []
        by_year = groupby(context["object_list"], key=_year)
        return context | {
            "coming": coming,
            "years": [(year, [row(meeting) for meeting in meetings]) for year, meetings in by_year],
            "filter_form": self.filter_form,
            "is_filtered": any(self.request.GET.get(name) for name in FilterForm.base_fields),
            "actions": actions(self.request.user),
        }

    def _coming(self) -> list[tuple[str, list[dict]]]:
        rows = self._meetings()
        running = [row(meeting) for meeting in rows.running()]
        ahead = [row(meeting) for meeting in rows.upcoming().exclude(state=Meeting.State.IN_SESSION)]
        groups = [(_("Läuft gerade"), running), (_("Als Nächstes"), ahead)]
        return [(title, found) for title, found in groups if found]

    def _meetings(self):
        found = Meeting.objects.visible_to(self.request.user).select_related("committee")
        return self.filter_form.chosen(found)

    @cached_property
    def filter_form(self) -> FilterForm:
        return FilterForm(self.request.GET)


def row(meeting: Meeting) -> dict:
    """One line of the list, known by its day; a state that is as usual needs no word."""
    when = dates.spell_span(meeting.starts_at, meeting.ends_at) if meeting.starts_at else meeting.day_words
    committee = str(meeting.committee)
    # "Vorstandssitzung" says which committee meets.
    what = [meeting.title, meeting.place, "" if committee in meeting.title else committee]
    return {
        "title": when or _("Tag noch offen"),
        "url": meeting.get_absolute_url(),
        "note": " · ".join(part for part in what if part),
        "chip": meeting.get_state_display() if meeting.state in CHIPS else "",
        "chip_style": CHIPS.get(Meeting.State(meeting.state), ""),
    }


def actions(user) -> list[dict]:
    """Where one can go from the list."""
    topics = {"label": _("Themen"), "url": reverse("proposal_list"), "style": "quiet"}
    new = {"label": _("Neue Sitzung"), "url": reverse("meeting_new")}
    return [new, topics] if can_enter(user) else [topics]


def _year(meeting: Meeting) -> str:
    return str(timezone.localtime(meeting.starts_at).year) if meeting.starts_at else _("ohne Datum")
