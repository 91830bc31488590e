"""The page on which minutes are written while people talk."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView

from meetings.attending import is_there, voters
from minutes.gathering import carried, with_decisions
from minutes.keeping import electorate_at
from minutes.models import Minutes
from minutes.showing import ShownLine, shown_in_order
from minutes.views.writers import Writers
from minutes.voting import spell_quorum

A_LINE = "00000000-0000-0000-0000-000000000000"


class Write(Writers, DetailView):
    """The agenda, who is there, and one writing line."""

    template_name = "minutes/write.html"

    def get_context_data(self, **kwargs):
        minutes, user = self.object, self.request.user
        lines = shown_in_order(with_decisions(minutes.entries.kept().visible_to(user)))
        return super().get_context_data(
            meeting=minutes.meeting,
            items=items_with_lines(minutes, lines, reader=user),
            open_tasks=carried(minutes, user),
            head_lines=[line for line in lines if line.item is None],
            writing_data=writing_data(minutes, user=user),
            **room(minutes),
            **kwargs,
        )


def room(minutes: Minutes) -> dict:
    """Who is there and may vote now: context of templates/minutes/_attendance.html.

    Who has left is not there any more; the quorum counts everybody who came.
    """
    attendances = list(minutes.meeting.attendances.select_related("person", "from_item", "until_item"))
    agenda = list(minutes.meeting.agenda.order_by("position"))
    end = agenda[-1].position if agenda else None
    return {
        "minutes": minutes,
        "attendances": attendances,
        "present_count": sum(one.state == one.State.PRESENT and is_there(one, end) for one in attendances),
        "voting_now": voters(attendances, end),
        "quorum": spell_quorum(electorate_at(minutes, None)),
        "agenda": agenda,
    }


def items_with_lines(minutes: Minutes, lines: list[ShownLine], *, reader) -> list:
    """The agenda; each item with its `lines` and `files`."""
    papers = list(minutes.meeting.papers.visible_to(reader))
    items = list(minutes.meeting.agenda.order_by("position"))
    for item in items:
        item.lines = [line for line in lines if line.item == item.pk]
        item.files = [paper for paper in papers if paper.agenda_item_id == item.pk]
    return items


def writing_data(minutes: Minutes, *, user) -> dict:
    """What the page's script needs to know; UUID stands for a line's key."""

    def url(name: str, *args) -> str:
        return reverse(name, args=[minutes.pk, *args])

    line = {name: url(f"minutes_line{suffix}", A_LINE).replace(A_LINE, "UUID") for name, suffix in LINE_URLS}
    return {
        "user": user.pk,
        "minutes": minutes.pk,
        "revision": minutes.revision,
        "today": timezone.localdate().isoformat(),
        "urls": line
        | {
            "preview": url("minutes_preview"),
            "changes": url("minutes_changes"),
            "item": url("minutes_item"),
            "attendance": url("minutes_attendance"),
            "upload": url("minutes_upload"),
            "finish": url("minutes_close"),
            "login": reverse("account_login"),
        },
        "items": list(minutes.meeting.agenda.order_by("position").values("pk", "number", "title")),
    }


LINE_URLS = (("line", ""), ("move", "_move"), ("restore", "_restore"))
