"""What a file that came back changes, as its templates take it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.dates import spell_day
from minutes.forms.returning import ReturnForm
from minutes.models import Minutes
from minutes.returning.beside import Title
from minutes.returning.doubting import Doubt
from minutes.returning.showing import Row
from minutes.revising import differences
from minutes.revising.reading import PLAIN
from minutes.understanding import day_of
from minutes.views.polishing import shown


def shown_step(row: Row, form: ReturnForm) -> dict:
    """One line, as templates/minutes/polishing/_step.html takes it."""
    place, step, remarks = row
    is_changed = place in form.steps
    said = shown(step, form.question(place), place) if is_changed else {"text": step.line.wording}
    is_plain = step.line is None or step.line.entry.kind in PLAIN
    return said | {
        "says": said.get("says") or ("" if is_plain else step.line.entry.get_kind_display()),
        "remarks": remarks,
        "is_changed": is_changed,
        "mine_label": _("Die Fassung aus Word"),
    }


def doubt_facts(minutes: Minutes, doubt: Doubt, name: str) -> list[dict]:
    """What speaks against the file, as templates/components/_facts.html takes it."""
    share = {"found": doubt.found, "known": doubt.known}
    lines = ngettext(
        "%(found)s von %(known)s Zeile dieses Protokolls steht darin.",
        "%(found)s von %(known)s Zeilen dieses Protokolls stehen darin.",
        doubt.known,
    )
    return [
        {"label": _("Datei"), "value": name},
        {"label": _("Tag in der Datei"), "value": spell_day(doubt.day) if doubt.day else ""},
        {"label": _("Tag dieses Protokolls"), "value": spell_day(day_of(minutes.meeting))},
        {"label": _("Gemeinsam"), "value": lines % share},
    ]


def title_runs(title: Title | None) -> list:
    """How the title of an item changes, word by word."""
    return differences(title.item.title, title.new) if title else []


def spell_taken(count: int, titles: int) -> str:
    """How much was taken over from the file."""
    if not count + titles:
        return _("Es blieb alles, wie es war.")
    said = ngettext(
        "%d Änderung aus der Word-Datei ist übernommen.",
        "%d Änderungen aus der Word-Datei sind übernommen.",
        count + titles,
    )
    return said % (count + titles)
