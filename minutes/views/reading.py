"""Reading minutes: the page, the PDF, and the list by year."""

from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.generic import DetailView, ListView, View
from django.views.generic.detail import SingleObjectMixin

from meetings.models import Meeting
from members.dates import spell_day
from members.languages import language_of_records
from members.lazily import on_first_use
from members.letterpaper import letter_paper
from members.views.permission import PermissionView
from minutes import opening
from minutes.document import DocumentTask, MinutesDocument
from minutes.gathering import gather
from minutes.models import Minutes, SourceFile
from minutes.permissions import can_begin, can_read_in, can_write

minutes_pdf = on_first_use("minutes.pdf:minutes_pdf")


def sees(user, minutes) -> bool:
    """Whoever the queryset shows the minutes to, may read them."""
    return True


class Readable(PermissionView):
    """Minutes this user may open; of their lines she gets hers only."""

    permission = sees

    def get_queryset(self):
        return Minutes.objects.visible_to(self.request.user).select_related(
            "meeting__committee", "meeting__chair", "meeting__minute_taker"
        )


class MinutesDetail(Readable, DetailView):
    """The minutes as one readable text."""

    template_name = "minutes/read.html"

    def get_context_data(self, **kwargs):
        minutes, user = self.object, self.request.user
        document = gather(minutes, reader=user)
        return super().get_context_data(
            document=document,
            meeting=minutes.meeting,
            facts=[*head_facts(document), *source_facts(minutes, user)],
            rows=[task_row(task) for task in document.tasks],
            actions=reading_actions(minutes, user),
            taken_along=reading_files(minutes, user),
            polishes=can_write(user, minutes),
            **kwargs,
        )


class MinutesPdf(Readable, SingleObjectMixin, View):
    """The same document on letter paper."""

    def get(self, request, pk):
        with language_of_records():
            document = gather(self.object, reader=request.user)
            pdf = minutes_pdf(document, letter_paper())
        name = slugify(f"protokoll {self.object.meeting.committee} {document.held_on}")
        return HttpResponse(
            pdf,
            content_type="application/pdf",
            headers={
                "Content-Disposition": f'inline; filename="{name}.pdf"',
                "Cache-Control": "private, no-store",
            },
        )


class MinutesList(PermissionView, ListView):
    """All minutes one may open, by year."""

    permission = sees
    template_name = "minutes/list.html"
    paginate_by = 60

    def get_queryset(self):
        rows = Minutes.objects.visible_to(self.request.user).select_related("meeting__committee")
        return rows.order_by("-meeting__starts_at", "-pk")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        by_year = groupby(context["object_list"], key=_year)
        context["actions"] = list_actions(self.request.user)
        context["years"] = [(year, [minutes_row(one) for one in rows]) for year, rows in by_year]
        return context


class MinutesBegin(PermissionView, SingleObjectMixin, View):
    """POST: begin the minutes of a meeting, or go on with them."""

    permission = can_begin
    http_method_names = ["post"]

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("minute_taker")

    def post(self, request, pk):
        return redirect("minutes_write", pk=opening.begin(self.object).pk)


def minutes_row(minutes: Minutes) -> dict:
    """One row of the list, as templates/components/_rows.html takes it; known by its day, as meetings are."""
    meeting = minutes.meeting
    when = spell_day(meeting.starts_at) if meeting.starts_at else meeting.day_words
    committee = str(meeting.committee)
    return {
        "title": when or _("Tag noch offen"),
        "url": reverse("minutes_detail", args=[minutes.pk]),
        "note": meeting.title if committee in meeting.title else f"{meeting.title} · {committee}",
        "chip": _stage(minutes),
    }


def _stage(minutes: Minutes) -> str:
    if not minutes.is_open:
        return minutes.get_state_display()
    return _("eingelesen, zu prüfen") if minutes.source_text else _("läuft")


def task_row(task: DocumentTask) -> dict:
    """One promise, as templates/components/_rows.html takes it."""
    place = _("TOP %s") % task.item_number if task.item_number else ""
    nobody = _("noch offen, wer") if task.is_open else ""
    parts = (place, task.who or nobody, task.due)
    note = " · ".join(part for part in parts if part)
    return {"title": task.text, "note": note, "chip": task.audience, "chip_style": "inner"}


def head_facts(document: MinutesDocument) -> list[dict]:
    """The head of the minutes, as templates/components/_facts.html takes it."""
    groups = [{"label": group.label, "value": ", ".join(group.names)} for group in document.attendance]
    return [
        {"label": _("Leitung"), "value": document.chair},
        {"label": pgettext("person", "Protokoll"), "value": document.minute_taker},
        *groups,
        {"label": _("Einladung"), "value": document.invitation},
        {"label": _("Beschlussfähigkeit"), "value": document.quorum},
        {"label": _("Stand"), "value": document.state},
    ]


def source_facts(minutes: Minutes, user) -> list[dict]:
    """For the office, the file that the minutes were read from, where they can be taken back, too."""
    file = SourceFile.objects.filter(minutes=minutes).first() if can_read_in(user) else None
    if file is None:
        return []
    back = reverse("source_file_take_back", args=[file.pk])
    return [
        {"label": _("Eingelesen aus"), "value": str(file), "url": file.get_absolute_url()},
        {"label": _("Falsch verstanden?"), "value": _("Übernahme zurücknehmen"), "url": back},
    ]


def list_actions(user) -> list[dict]:
    """The buttons above the list."""
    read_in = {"label": _("Alte Protokolle einlesen"), "url": reverse("minutes_import"), "style": "quiet"}
    return [read_in] if can_read_in(user) else []


def reading_actions(minutes: Minutes, user) -> list[dict]:
    """The buttons of the reading view, for those who write: the first is the one that is wanted most."""
    if not can_write(user, minutes):
        return []
    steps = [
        ("minutes_write", _("Weiterschreiben") if minutes.is_open else _("Berichtigen"), ""),
        ("minutes_polish", _("Überarbeiten"), "quiet"),
        ("minutes_review", _("An die Sitzungsleitung"), "quiet"),
    ]
    return [
        {"label": label, "url": reverse(name, args=[minutes.pk]), "style": style}
        for name, label, style in steps
    ]


def reading_files(minutes: Minutes, user) -> list[dict]:
    """What one takes along, and for those who write, the way back."""
    back = {"label": _("Aus Word zurück"), "url": reverse("minutes_return", args=[minutes.pk])}
    return [*files_of(minutes), *([back] if can_write(user, minutes) else [])]


def files_of(minutes: Minutes) -> list[dict]:
    """What one takes along: paper, a file to go on with, text to paste."""
    pdf = {"label": _("PDF"), "url": reverse("minutes_pdf", args=[minutes.pk])}
    word = {"label": _("Word"), "url": reverse("minutes_word", args=[minutes.pk])}
    return [pdf, word, {"url": reverse("minutes_text", args=[minutes.pk]), "is_copy": True}]


def _year(minutes: Minutes) -> str:
    starts_at = minutes.meeting.starts_at
    return str(timezone.localtime(starts_at).year) if starts_at else _("ohne Datum")
