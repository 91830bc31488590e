"""What happens beside the lines: preview, new items, who is there, files. JSON."""

from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from meetings import agenda, papers
from meetings.models import AgendaItem
from members.roles import person_of
from minutes import lines, writing
from minutes.forms.attendance import GuestForm, MarkForm
from minutes.forms.correcting import CorrectionForm
from minutes.forms.lines import TOO_LONG, PreviewForm
from minutes.models import Entry
from minutes.understanding import section_at, suggest_speakers, understand
from minutes.views.lines import WritingView
from minutes.views.writing import room


class Preview(WritingView):
    """POST: what the line would become; nothing is saved.

    With "correct": {task, who, due} one of its promises gets other words, and "typed" is the new line.
    """

    def post(self, request, pk):
        form = PreviewForm(self.data, meeting=self.minutes.meeting)
        if not form.is_valid():
            return self.refuse(str(TOO_LONG))
        asked = form.cleaned_data
        line = understand(
            self.minutes,
            asked["typed"],
            section=section_at(self.minutes, asked["item"], before=None),
            block=asked["block"],
            chosen=asked["kind"],
            picked=asked["speaker"],
        )
        if "correct" in self.data:
            return self._correct(line, CorrectionForm(self.data["correct"]))
        return JsonResponse(preview_json(line))

    def _correct(self, line: lines.Line, form: CorrectionForm) -> JsonResponse:
        if not form.is_valid() or form.cleaned_data["task"] >= len(line.tasks):
            return self.refuse(_("Diese Aufgabe steht nicht mehr in der Zeile."))
        said = form.cleaned_data
        return JsonResponse({"typed": lines.corrected(line, said["task"], who=said["who"], due=said["due"])})


class Item(WritingView):
    """POST {title, after}: a new agenda item, before "Verschiedenes" or behind the one named."""

    def post(self, request, pk):
        title = str(self.data.get("title", "")).strip()[:300]
        if not title:
            return self.refuse(_("Der Punkt braucht einen Titel."))
        item = agenda.insert(self.minutes.meeting, title=title, after=self._after())
        item.lines, item.files = [], []
        html = render_to_string("minutes/_item.html", {"item": item}, request)
        numbers = dict(self.minutes.meeting.agenda.values_list("pk", "number"))
        return JsonResponse(
            {
                "item": {"pk": item.pk, "number": item.number, "title": item.title, "html": html},
                "numbers": numbers,
                "revision": writing.tell_others(self.minutes),
            }
        )

    def _after(self) -> AgendaItem | None:
        after = self.data.get("after")
        rows = AgendaItem.objects.filter(meeting=self.minutes.meeting_id)
        return rows.filter(pk=after).first() if isinstance(after, int) else None


class Room(WritingView):
    """POST: somebody is there, leaves, or comes as a guest; votes are counted anew."""

    def post(self, request, pk):
        meeting = self.minutes.meeting
        form = GuestForm(self.data) if "name" in self.data else MarkForm(self.data, meeting=meeting)
        if not form.is_valid():
            return self.refuse(" ".join(error for errors in form.errors.values() for error in errors))
        form.save(meeting)
        revision = writing.recount(self.minutes, by=request.user)
        context = room(self.minutes)
        html = render_to_string("minutes/_attendance.html", context, request)
        return JsonResponse({"html": html, "quorum": context["quorum"], "revision": revision})


class Upload(WritingView):
    """POST a file, with the item it belongs to: it becomes a paper of the meeting."""

    def post(self, request, pk):
        meeting, item, upload = self.minutes.meeting, request.POST.get("item", ""), request.FILES.get("file")
        if upload is None:
            return self.refuse(_("Es kam keine Datei an."))
        items = AgendaItem.objects.filter(meeting=meeting)
        place = items.filter(pk=item).first() if item.isdecimal() else None
        try:
            paper = papers.attach(meeting, upload, item=place, by=person_of(request.user))
        except ValidationError as error:
            return self.refuse(" ".join(error.messages))
        shown = {"title": paper.title, "url": paper.get_absolute_url()}
        html = render_to_string("minutes/_file.html", shown, request)
        return JsonResponse({"paper": shown | {"html": html}, "revision": self.minutes.revision})


def preview_json(line: lines.Line) -> dict:
    """The preview under the writing line."""
    kind = line.kind if line.kind in Entry.Kind.values else ""
    suggestions = [] if line.speaker else suggest_speakers(_leading_name(line))
    return {
        "kind": line.kind,
        "label": str(Entry.Kind(kind).label) if kind else "",
        "chips": [asdict(chip) for chip in lines.preview(line)],
        "tasks": [asdict(lines.promise_of(task)) for task in line.tasks],
        "problem": line.problem,
        "audience": line.audience,
        "alternatives": list(line.alternatives),
        "speakers": [{"key": person.pk, "name": str(person)} for person in suggestions],
    }


def _leading_name(line: lines.Line) -> str:
    """The word before a colon at the head of a plain line: perhaps somebody of the register."""
    head, colon, _rest = line.text.partition(":")
    is_name = colon and line.kind == Entry.Kind.NOTE and len(head.split()) <= 3
    return head.strip() if is_name else ""
