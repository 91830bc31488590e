"""Lines over HTTP: saved, deleted, restored, moved, previewed, and what others wrote meanwhile. JSON."""

import json

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import View

from minutes import writing
from minutes.forms.lines import LineForm, PlaceForm
from minutes.gathering import with_decisions
from minutes.models import Entry, Minutes
from minutes.permissions import can_write, writes_for
from minutes.showing import ShownLine, shown, shown_since
from minutes.views.writing import room

SHOWN_WITH_ROWS = (Entry.Kind.TASK, Entry.Kind.RESOLUTION)


class WritingView(View):
    """JSON for those who write these minutes: 401 when the session is over, 403 with a sentence else."""

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_authenticated:
            return JsonResponse({"login": reverse("account_login")}, status=401)
        if not writes_for(request.user, self.minutes):
            return JsonResponse({"error": _("Sie schreiben dieses Protokoll nicht.")}, status=403)
        if not can_write(request.user, self.minutes):
            return self.freeze(writing.Frozen())
        try:
            return super().dispatch(request, *args, **kwargs)
        except writing.Frozen as frozen:
            return self.freeze(frozen)
        except writing.Stale as stale:
            return self.clash(stale.entry)
        except (Entry.DoesNotExist, writing.Elsewhere):
            return self.refuse(_("Diese Zeile gehört nicht zu diesem Protokoll."), status=404)

    @cached_property
    def minutes(self) -> Minutes:
        rows = Minutes.objects.visible_to(self.request.user)
        return get_object_or_404(
            rows.select_related("meeting__committee", "meeting__minute_taker"), pk=self.kwargs["pk"]
        )

    @cached_property
    def data(self) -> dict:
        """The JSON that was sent; anything else counts as nothing."""
        try:
            sent = storable(json.loads(self.request.body or "{}"))
        except (ValueError, RecursionError):
            return {}
        return sent if isinstance(sent, dict) else {}

    def freeze(self, frozen: writing.Frozen) -> JsonResponse:
        """403 with the sentence: the page stops asking."""
        return JsonResponse({"frozen": frozen.message}, status=403)

    def clash(self, entry: Entry) -> JsonResponse:
        """409 with both texts: nobody's line is dropped."""
        line = line_json(self.shown(entry))
        theirs = None if entry.deleted_at else entry.typed
        mine = self.data.get("typed", "")
        return JsonResponse(
            {"mine": mine, "theirs": theirs, "version": entry.version, "line": line}, status=409
        )

    def refuse(self, sentence: str, *, status: int = 400) -> JsonResponse:
        return JsonResponse({"error": sentence}, status=status)

    def shown(self, entry: Entry) -> ShownLine:
        """The saved line, read anew if rows hang on it, with the key of the one above."""
        if entry.kind in SHOWN_WITH_ROWS:
            entry = with_decisions(Entry.objects).get(pk=entry.pk)
        above = Entry.objects.filter(
            minutes=entry.minutes_id,
            agenda_item=entry.agenda_item_id,
            position__lt=entry.position,
            deleted_at=None,
        )
        after = above.order_by("-position", "-pk").values_list("uuid", flat=True).first()
        return shown(entry, after=after)

    def answer(self, entry: Entry, **more) -> JsonResponse:
        line = line_json(self.shown(entry))
        return JsonResponse({"line": line, "revision": line["revision"], **more})


class Line(WritingView):
    """PUT saves one line, DELETE hides it."""

    def put(self, request, pk, uuid):
        form = LineForm(self.data, meeting=self.minutes.meeting)
        if not form.is_valid():
            return self.refuse(" ".join(error for errors in form.errors.values() for error in errors))
        entry, line = writing.save_line(self.minutes, form.draft(uuid), by=request.user)
        return self.answer(entry, opened=line.speaker if line.opens_block else "")

    def delete(self, request, pk, uuid):
        version = self.data.get("version")
        if not isinstance(version, int):
            return self.refuse(_("Die Fassung der Zeile fehlt."))
        return self.answer(writing.delete_line(self.minutes, uuid, version=version, by=request.user))


class LineRestore(WritingView):
    """POST brings a deleted line back."""

    def post(self, request, pk, uuid):
        return self.answer(writing.restore_line(self.minutes, uuid, by=request.user))


class LineMove(WritingView):
    """POST puts a line elsewhere."""

    def post(self, request, pk, uuid):
        form = PlaceForm(self.data, meeting=self.minutes.meeting)
        if not form.is_valid():
            return self.refuse(_("Diesen Platz gibt es nicht mehr."))
        place = form.cleaned_data
        entry = writing.move_line(
            self.minutes, uuid, item=place["item"], after=place["after"], by=request.user
        )
        return self.answer(entry)


class Changes(WritingView):
    """GET ?seit=n: every line that somebody wrote after revision n, and who is there now."""

    def get(self, request, pk):
        since = request.GET.get("seit", "0")
        since = int(since) if since.isdecimal() and len(since) < 10 else 0
        self.minutes.refresh_from_db(fields=["revision"])
        if since >= self.minutes.revision:
            return JsonResponse({"revision": self.minutes.revision, "lines": []})
        rows = self.minutes.entries.in_order().visible_to(request.user)
        lines = [line_json(line) for line in shown_since(rows, since)]
        context = room(self.minutes)
        agenda = [
            {"pk": item.pk, "number": item.number, "title": item.title, "level": item.level}
            for item in context["agenda"]
        ]
        return JsonResponse(
            {
                "revision": self.minutes.revision,
                "lines": lines,
                "items": agenda,
                "attendance_html": render_to_string("minutes/_attendance.html", context, request),
                "quorum": context["quorum"],
            }
        )


def storable(sent):
    """What every database can keep: without half characters and NUL, which only broken senders send."""
    if isinstance(sent, str):
        return sent.replace("\0", "").encode("utf-8", "replace").decode()
    if isinstance(sent, list):
        return [storable(one) for one in sent]
    if isinstance(sent, dict):
        return {name: storable(value) for name, value in sent.items()}
    return sent


def line_json(line: ShownLine) -> dict:
    """One line for the browser, with its finished HTML."""
    html = render_to_string("minutes/_line.html", {"line": line, "entry": line.entry})
    return {
        "uuid": str(line.uuid),
        "item": line.item,
        "after": str(line.after) if line.after else None,
        "version": line.version,
        "revision": line.revision,
        "kind": line.kind,
        "typed": line.typed,
        "problem": line.problem,
        "deleted": line.is_deleted,
        "html": html.strip(),
    }
