"""What a line will be, in words: "Aufgabe · Lind · bis Mo, 16. November 2026"."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from members.dates import Precision, spell_clock, spell_day
from minutes.lines.line import DateDraft, Line, TaskDraft
from minutes.lines.votes import Votes

NAMES = {
    "note": gettext_lazy("Notiz"),
    "bullet": gettext_lazy("Aufzählung"),
    "statement": gettext_lazy("Wortbeitrag"),
    "heading": gettext_lazy("Zwischenüberschrift"),
    "task": gettext_lazy("Aufgabe"),
    "resolution": gettext_lazy("Beschluss"),
    "outcome": gettext_lazy("Ergebnis"),
    "date": gettext_lazy("Termin"),
    "topic": gettext_lazy("Thema"),
    "wish": gettext_lazy("Wunsch"),
    "lesson": gettext_lazy("Lernerfahrung"),
    "finding": gettext_lazy("Erkenntnis"),
    "figure": gettext_lazy("Zahl"),
    "question": gettext_lazy("Frage"),
    "parked": gettext_lazy("Parkplatz"),
    "agenda_item": gettext_lazy("Neuer Punkt"),
    "jump": gettext_lazy("Springen"),
    "blank": gettext_lazy("Leere Zeile"),
}


@dataclass(frozen=True)
class Chip:
    """One fact about a line; style: "task", "good", "plain", "inner", "late" (something is open) or "".

    task: the place of the promise that can be corrected by pressing the chip, part: "who" or "due".
    """

    label: str
    style: str = ""
    task: int | None = None
    part: str = ""


def preview(line: Line) -> tuple[Chip, ...]:
    """What was understood beside the kind, in the order in which one reads it."""
    chips = [Chip(_("intern"), "inner")] if line.audience else []
    if line.speaker_label:
        chips.append(Chip(line.speaker_label, "task"))
    for place, task in enumerate(line.tasks):
        chips += _task(task, place)
    if line.votes:
        chips.append(Chip(_votes(line.votes), "good"))
    if line.event:
        chips += _event(line.event)
    if line.topic_for:
        day, words = line.topic_for
        chips.append(Chip(_("für %s") % (spell_day(day) if day else words), "plain"))
    if line.section:
        chips.append(Chip(_("darunter: %s") % NAMES[line.section]))
    if line.kind == "jump":
        chips.append(Chip(_("zu TOP %s") % line.text))
    if line.opens_block:
        chips.append(Chip(_("die nächsten Zeilen bis zu einer leeren")))
    return tuple(chip for chip in chips if chip.label)


def sentence(line: Line) -> str:
    """The whole preview in one line."""
    return " · ".join([str(NAMES[line.kind]), *(chip.label for chip in preview(line))])


def _task(task: TaskDraft, place: int) -> list[Chip]:
    chips = [Chip(_("danach"), "late")] if task.waits_for_previous else []
    who = [(name, "task") for name in task.names]
    if task.for_office:
        who.append((_("Koordinierungsstelle"), "task"))
    who += [(_("%s: wer?") % name, "late") for name in task.unknown_names]
    chips += [Chip(*one, place, "who") for one in who or [(_("noch niemand"), "late")]]
    chips.append(Chip(_due(task), "task", place, "due"))
    return chips


def _due(task: TaskDraft) -> str:
    day = _("bis %s") % spell_day(task.due_on) if task.due_on else ""
    if day and task.due_precision == Precision.DAY:
        return day
    return f"{task.due_words} ({day})" if day else task.due_words


def _votes(votes: Votes) -> str:
    if votes.votes_for is None and votes.is_unanimous:
        abstained = votes.votes_abstain or 0
        words = ngettext("%d Enthaltung", "%d Enthaltungen", abstained) % abstained
        return f"{_('einstimmig')} · {words}" if abstained else _("einstimmig")
    parts = []
    if votes.votes_for is not None:
        parts.append(_("%d Ja") % votes.votes_for)
    if votes.votes_against is not None:
        parts.append(_("%d Nein") % votes.votes_against)
    if votes.votes_abstain is not None:
        parts.append(ngettext("%d Enthaltung", "%d Enthaltungen", votes.votes_abstain) % votes.votes_abstain)
    if votes.votes_invalid:
        parts.append(_("%d ungültig") % votes.votes_invalid)
    return " · ".join(parts)


def _event(event: DateDraft) -> list[Chip]:
    when = spell_day(event.day) if event.day else event.words or _("Tag noch offen")
    if event.until:
        when = f"{when} – {spell_day(event.until)}"
    if event.start:
        span = (
            f"{spell_clock(event.start)}–{spell_clock(event.end)}" if event.end else spell_clock(event.start)
        )
        when = _("%(day)s, %(span)s Uhr") % {"day": when, "span": span}
    return [Chip(event.title), Chip(when, "plain"), Chip(event.place)]
