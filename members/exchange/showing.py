"""Rows of an import in words: what happens to what, why, and what is to be decided."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from members.dates import spell_day
from members.exchange.importing.columns import LABELS
from members.exchange.importing.problems import ERROR, SENTENCES, sentence
from members.exchange.importing.snapshots import MODELS
from members.exchange.models import ImportedRow
from members.fields import label_of
from members.models import Delegation, District, Person

STYLES = {
    "new": "good",
    "change": "",
    "nothing": "plain",
    "doubt": "task",
    "error": "late",
    "skipped": "plain",
}
VITAL = ("", "last_name", "first_name", "full_name", "organisation")


def shown(rows: Iterable[ImportedRow], decisions: dict[str, str]) -> list[dict[str, Any]]:
    """Each row as templates/exchange/_row.html takes it."""
    rows = list(rows)
    districts = _districts(rows)
    asked: dict[str, int] = {}
    return [_shown(row, decisions, districts, asked) for row in rows]


def _districts(rows: list[ImportedRow]) -> dict[str, str]:
    keys = {
        value
        for row in rows
        for deed in row.deeds
        for value in deed["fields"].get("district_id", [])
        if value
    }
    return (
        {str(pk): name for pk, name in District.objects.filter(pk__in=keys).values_list("pk", "name")}
        if keys
        else {}
    )


def _shown(
    row: ImportedRow, decisions: dict[str, str], districts: dict[str, str], asked: dict[str, int]
) -> dict[str, Any]:
    key = row.question.get("key", "")
    first = asked.setdefault(key, row.number) if key else row.number
    return {
        "number": row.number,
        "title": row.title or " · ".join(cell for cell in row.cells if cell)[:80],
        "chip": row.get_outcome_display(),
        "style": STYLES.get(row.outcome, ""),
        "deeds": [words for deed in row.deeds for words in deed_words(deed, districts)],
        "problems": [problem_words(problem) for problem in row.problems],
        "question": _question(row, decisions) if key and first == row.number else None,
        "asked_at": first if first != row.number else None,
        "choice": _choice(row, decisions),
    }


def deed_words(deed: dict[str, Any], districts: dict[str, str]) -> Iterator[dict[str, str]]:
    """{"label", "old", "new"} for each thing a deed does."""
    what, fields = deed["what"], deed["fields"]
    if what == "membership":
        yield {"label": _("Mitgliedschaft"), "old": "", "new": _period(fields)}
    elif what == "delegation":
        kind = deed.get("title") or Delegation.Kind(fields["kind"][1]).label
        yield {"label": _("Vertretung"), "old": "", "new": f"{kind}, {_period(fields)}"}
    elif what == "note":
        yield {"label": _("Notiz"), "old": "", "new": fields["result"][1]}
    elif what == "position":
        yield {"label": _("Funktion"), "old": "", "new": fields["function"][1]}
    else:
        if deed["is_new"]:
            label = _("neue Person") if what == "person" else _("neue Organisation")
            yield {"label": label, "old": "", "new": _name(fields)}
        for name, (old, new) in fields.items():
            if deed["is_new"] and name in ("name", "first_name", "last_name", "title"):
                continue
            label = label_of(MODELS[what](), name)
            yield {"label": label, "old": _value(name, old, districts), "new": _value(name, new, districts)}


def _name(fields: dict[str, Any]) -> str:
    parts = (fields.get(name, [None, ""])[1] for name in ("title", "first_name", "last_name", "name"))
    return " ".join(part for part in parts if part)


def _value(name: str, value: str | None, districts: dict[str, str]) -> str:
    if name == "district_id":
        return districts.get(value or "", "")
    if name == "form_of_address":
        return str(Person.FormOfAddress(value).label) if value else ""
    return value or ""


def _period(fields: dict[str, Any]) -> str:
    days = [
        (word, spell_day(date.fromisoformat(fields[name][1])))
        for name, word in (("starts_on", _("seit")), ("ends_on", _("bis")))
        if fields.get(name, [None, None])[1]
    ]
    return " ".join(f"{word} {day}" for word, day in days)


def heading_of(column: dict[str, Any]) -> str:
    """The heading of a column, or its number."""
    return column["label"] or _("Spalte %d ohne Überschrift") % column["number"]


def problem_words(problem: dict[str, Any]) -> dict[str, str]:
    """{"text", "level", "column"} in the reader's language."""
    text = sentence(problem["code"], problem["details"]) if problem["code"] in SENTENCES else problem["code"]
    return {"text": text, "level": problem["level"], "column": str(LABELS.get(problem["column"], ""))}


def _question(row: ImportedRow, decisions: dict[str, str]) -> dict[str, Any]:
    key = row.question["key"]
    options = [{"value": value, "label": _("Ja: %s") % label} for value, label in row.question["options"]]
    options.append({"value": "new", "label": _("Nein, neu anlegen")})
    return {"name": f"q:{key}", "options": options, "chosen": decisions.get(key, "")}


def _choice(row: ImportedRow, decisions: dict[str, str]) -> dict[str, Any] | None:
    """What else can be decided about a row: to leave it out, or only what is wrong in it."""
    name, chosen = f"row:{row.number}", decisions.get(f"row:{row.number}", "")
    if row.outcome == ImportedRow.Outcome.ERROR:
        wrong = [problem["column"] for problem in row.problems if problem["level"] == ERROR]
        if any(column in VITAL for column in wrong):
            return None
        options = [("", _("Zeile auslassen")), ("without", _("ohne die falschen Angaben übernehmen"))]
    elif row.outcome in ("new", "change", "skipped"):
        options = [("", _("übernehmen")), ("skip", _("auslassen"))]
        if chosen == "without":
            options[0] = ("without", _("ohne die falschen Angaben übernehmen"))
    else:
        return None
    return {
        "name": name,
        "options": [
            {"value": value, "label": label, "is_chosen": value == chosen} for value, label in options
        ],
    }
