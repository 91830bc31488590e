"""The page of one file that was read: every find beside its line in the original, or what became of it."""

from collections import defaultdict
from collections.abc import Iterator

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.dates import spell_day
from members.history import history_of
from minutes.forms.importing import PreviewForms
from minutes.importing.preview import doubts
from minutes.importing.preview.register import files_of_day, known_people, reasons_now
from minutes.importing.queue import refusals, taking
from minutes.models import Minutes, SourceFile

# Title of a kind of finds, what stands there when there is none, and the button that adds one.
SECTIONS = {
    "people": (
        gettext_lazy("Teilnahme"),
        gettext_lazy("Keine Namen gefunden."),
        gettext_lazy("Person ergänzen"),
    ),
    "agenda": (
        gettext_lazy("Tagesordnung"),
        gettext_lazy("Keine Tagesordnung gefunden: Alle Zeilen stehen dann ohne Punkt untereinander."),
        gettext_lazy("Punkt ergänzen"),
    ),
    "resolutions": (
        gettext_lazy("Beschlüsse"),
        gettext_lazy("Keine Beschlüsse gefunden."),
        gettext_lazy("Beschluss ergänzen"),
    ),
    "outcomes": (
        gettext_lazy("Ergebnisse ohne Abstimmung"),
        gettext_lazy("Keine Ergebnisse gefunden."),
        gettext_lazy("Ergebnis ergänzen"),
    ),
    "action_items": (
        gettext_lazy("Aufgaben"),
        gettext_lazy("Keine Aufgaben gefunden."),
        gettext_lazy("Aufgabe ergänzen"),
    ),
    "next_dates": (
        gettext_lazy("Termine"),
        gettext_lazy("Keine Termine gefunden."),
        gettext_lazy("Termin ergänzen"),
    ),
}


def preview_forms(file: SourceFile, *, data=None, saved=None) -> PreviewForms:
    """What was understood of a file, as forms to correct it."""
    parsed = taking.finds_of(file)
    register = known_people(file.committee, on=parsed.head.day)
    found = taking.matched(parsed, register=register)
    return PreviewForms(
        found, register=register, source=file.text, committee=file.committee, data=data, saved=saved
    )


def preview_page(request, file: SourceFile, forms: PreviewForms) -> HttpResponse:
    """Every find beside its source line, and the whole text beside all of them."""
    context = file_context(file) | {
        "forms": forms,
        "head_fields": [forms.head[name] for name in ("day", "start", "end")],
        "role_fields": [forms.head[name] for name in ("chair", "minute_taker")],
        "lines": list(lines_with_finds(file.text, forms)),
        "sections": list(sections(forms)),
        "reasons": doubts.sentences(reasons_now([file])[file.pk]),
        "others": [
            {"title": str(one), "url": one.get_absolute_url()}
            for one in files_of_day(file, file.committee, file.held_on)
        ],
        "doubtful": [
            {"title": f"{SECTIONS[name][0]} {number}", "url": f"#fund-{name}-{number}"}
            for name, number in forms.doubtful
        ],
        "existing": [
            {"title": existing_title(one), "url": reverse("minutes_detail", args=[one.pk])}
            for one in forms.head.existing
        ],
    }
    return TemplateResponse(request, "minutes/importing/preview.html", context)


def existing_title(minutes: Minutes) -> str:
    """ "Vorstandssitzung, übernommen am Sa, 21. November 2026"."""
    if not minutes.source_text:
        return minutes.meeting.title
    taken = _("übernommen am %s") % spell_day(minutes.opened_at)
    return f"{minutes.meeting.title}, {taken}"


def file_context(file: SourceFile) -> dict:
    """What every page about one file needs: where it lies, and the way back to the others."""
    state = SourceFile.State
    others = list(file.reading.files.listed().exclude(pk=file.pk))
    return {
        "file": file,
        "is_queued": file.state in SourceFile.QUEUED,
        "is_refused": file.state == state.REFUSED,
        "refusal": refusals.said(file),
        "is_aside": file.state == state.ASIDE,
        "history": history_of(file),
        "has_original": bool(file.digest and not file.is_pasted),
        "has_others": bool(others),
        "next": next_doubtful(file, others),
    }


def next_doubtful(file: SourceFile, others: list[SourceFile]) -> SourceFile | None:
    """The next one of its reading that asks to be looked at; behind the last one, the first."""
    doubtful = [one for one in others if one.state == SourceFile.State.DOUBTFUL]
    after = (one for one in doubtful if one.position > file.position)
    return next(after, doubtful[0] if doubtful else None)


def sections(forms: PreviewForms) -> Iterator[dict]:
    """The kinds of finds in the order of a protocol, each with its rows."""
    for name, (title, empty, add) in SECTIONS.items():
        yield {"name": name, "title": title, "empty": empty, "add": add, "rows": forms.sets[name]}


def lines_with_finds(source: str, forms: PreviewForms) -> Iterator[dict]:
    """The lines of the text, each with links to what was found in it, one for each kind."""
    found: dict[int, list[dict]] = defaultdict(list)
    for name, rows in forms.sets.items():
        for number, form in enumerate(rows.forms, 1):
            links = found[form.source_line]
            if form.source_line and all(link["kind"] != name for link in links):
                links.append({"kind": name, "title": SECTIONS[name][0], "url": f"#fund-{name}-{number}"})
    for number, text in enumerate(source.splitlines(), 1):
        yield {"number": number, "text": text, "finds": found[number]}
