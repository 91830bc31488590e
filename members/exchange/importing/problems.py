"""What is remarkable about a row, as a code with its column; sentences are made when somebody looks."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

# From a remark to what leaves the row out.
NOTE, CHECK, DOUBT, ERROR = "note", "check", "doubt", "error"
SENTENCES = {
    "email_wrong": gettext_noop("„%(text)s“ ist keine E-Mail-Adresse."),
    "email_more": gettext_noop("Mehrere E-Mail-Adressen: Genommen wird %(text)s."),
    "mailbox": gettext_noop("%(text)s ist ein gemeinsames Postfach und kommt zur Organisation."),
    "day_wrong": gettext_noop("„%(text)s“ ist kein Datum."),
    "day_ambiguous": gettext_noop(
        "„%(text)s“ kann zweierlei heißen: Tag und Monat sind nicht zu unterscheiden. Bitte sagen Sie bei "
        "den Spalten, was zuerst steht."
    ),
    "day_order": gettext_noop(
        "„%(text)s“ ist anders geschrieben als die Spalte und wird als %(day)s gelesen."
    ),
    "day_rough": gettext_noop("„%(text)s“ wird als %(day)s gelesen."),
    "weekday": gettext_noop("Der Wochentag passt nicht: „%(text)s“ wird als %(day)s gelesen."),
    "postcode_zero": gettext_noop("Die Postleitzahl %(text)s hat ihre Null am Anfang verloren: %(new)s."),
    "postcode_wrong": gettext_noop("„%(text)s“ ist keine deutsche Postleitzahl."),
    "name_split": gettext_noop("„%(text)s“ wird geteilt in Vorname „%(first)s“ und Nachname „%(last)s“."),
    "phone_more": gettext_noop("Es gibt auch eine Mobilnummer, %(text)s; gesichert wird nur eine."),
    "website_wrong": gettext_noop("„%(text)s“ ist keine Internetadresse."),
    "too_long": gettext_noop("Der Text ist länger als %(most)s Zeichen."),
    "form_of_address": gettext_noop("„%(text)s“ ist als Anrede nicht bekannt; die Anrede bleibt neutral."),
    "nobody": gettext_noop("In dieser Zeile steht weder ein Name noch eine Organisation."),
    "no_last_name": gettext_noop("Der Nachname fehlt."),
    "end_before_start": gettext_noop("Das Ende (%(end)s) liegt vor dem Anfang (%(start)s)."),
    "no_organisation": gettext_noop("Ohne Organisation kann das nicht gesichert werden."),
    "no_person": gettext_noop("Ohne Person kann das nicht gesichert werden."),
    "district_unknown": gettext_noop("Der Landkreis „%(text)s“ ist nicht bekannt."),
    "overlap": gettext_noop("Überschneidet sich mit einer Mitgliedschaft: %(text)s."),
    "end_without_start": gettext_noop("Ein Ende ohne Anfang: Es gibt keine laufende Mitgliedschaft."),
    "candidate": gettext_noop(
        "%(text)s bewirbt sich gerade um die Mitgliedschaft. Nehmen Sie die Organisation dort auf."
    ),
    "rests_longer": gettext_noop(
        "Die Mitgliedschaft von %(text)s ruht über dieses Ende hinaus. Beenden Sie sie auf ihrer Seite."
    ),
    "speaks_later": gettext_noop(
        "%(name)s soll erst nach diesem Ende sprechen. Beenden Sie die Mitgliedschaft auf ihrer Seite."
    ),
    "second_delegate": gettext_noop("%(text)s hat schon eine stimmberechtigte Vertretung: %(name)s."),
    "speaks_already": gettext_noop("Diese Person vertritt %(text)s schon, aber in anderer Funktion."),
    "similar": gettext_noop("Ähnlich heißt schon: %(text)s. Ist es dieselbe Organisation?"),
    "same_name": gettext_noop("So heißt schon jemand: %(text)s. Ist es dieselbe Person?"),
    "same_email": gettext_noop("Dieselbe E-Mail-Adresse hat schon jemand mit anderem Namen: %(text)s."),
    "said_otherwise": gettext_noop("Zeile %(row)s sagt etwas anderes („%(text)s“); das bleibt."),
    "over": gettext_noop("Die Mitgliedschaft ist beendet; eine Vertretung wird nicht eingetragen."),
    "contact": gettext_noop("Ohne Funktion: Wird als Ansprechperson der Organisation eingetragen."),
    "from_today": gettext_noop("Die Vertretung gilt ab heute."),
    "left_out": gettext_noop("Diese Angabe bleibt weg, weil sie nicht stimmt."),
    "changed_meanwhile": gettext_noop(
        "Während die Liste übernommen wurde, hat sich dazu im Register etwas geändert. Bitte sehen Sie nach "
        "und lesen Sie die Zeile noch einmal ein."
    ),
    "not_reached": gettext_noop(
        "Das Übernehmen ist vorher abgebrochen. Bitte lesen Sie die Zeile noch einmal ein."
    ),
    "skipped": gettext_noop("Von Hand ausgelassen."),
}


@dataclass(frozen=True)
class Problem:
    """`column` is a target of `columns.LABELS` or ""; `details` fill in the sentence."""

    code: str
    level: str
    column: str = ""
    details: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {"code": self.code, "level": self.level, "column": self.column, "details": self.details}


class Impossible(Exception):
    """The row cannot be taken over as it is; `question` (matching.Question) is asked where that helps."""

    def __init__(self, problem: Problem, question: Any = None):
        super().__init__(problem.code)
        self.problem, self.question = problem, question


def sentence(code: str, details: dict[str, Any]) -> str:
    """In the language of whoever looks."""
    return _(SENTENCES[code]) % details
