"""The checklist of the first days: in any order, what is done read off the data, a way to the rest."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members import history
from members.models import User
from roundtable.models import SetupNote
from roundtable.setup import facts


@dataclass(frozen=True)
class Step:
    """One step: whether it is done, where it is done, and whether the work suffers without it."""

    key: str
    title: str
    text: str
    is_done: Callable[[], bool]
    url_name: str
    is_important: bool = False
    ways: tuple[tuple[str, str], ...] = ()  # further ones: words, name of the URL


STEPS: tuple[Step, ...] = (
    Step(
        "name",
        _("Name und Anschrift"),
        _("So heißen Sie in Mails, auf Briefen und auf der Website."),
        facts.has_name,
        "setup_name",
        is_important=True,
    ),
    Step(
        "mail",
        _("Probemail"),
        _("Sie schicken sich selbst eine Mail und lesen, was der Mailserver dazu sagt."),
        facts.has_sent_mail,
        "setup_mail",
        is_important=True,
    ),
    Step(
        "background",
        _("Hintergrundarbeit"),
        _("Der Server schaut alle paar Minuten nach, was zu tun ist: Post senden, Rückläufer lesen."),
        facts.has_fresh_tick,
        "setup_background",
        is_important=True,
    ),
    Step(
        "rules",
        _("Satzung oder Geschäftsordnung"),
        _("Einladungsfrist, Beschlussfähigkeit, Mehrheiten: in klaren Sätzen, jederzeit zu ändern."),
        facts.has_rules,
        "setup_rules",
        is_important=True,
    ),
    Step(
        "board",
        _("Vorstand"),
        _("Die Sitze, wer sie innehat, und bis wann."),
        facts.has_board,
        "setup_board",
        is_important=True,
    ),
    Step(
        "office",
        _("Koordinierungsstelle"),
        _("Wer hier einen Sitz hat, darf das Büro führen: Sitzungen planen, Protokolle schreiben, einladen."),
        facts.has_office,
        "setup_office",
        is_important=True,
    ),
    Step(
        "members",
        _("Mitglieder"),
        _("Organisationen von Hand eintragen oder eine Liste einlesen (CSV, Excel, vCard)."),
        facts.has_members,
        "organisation_new",
        is_important=True,
        ways=((_("Liste einlesen"), "import_list"),),
    ),
    Step(
        "second-administrator",
        _("Zweites Konto der Administration"),
        _("Damit niemand draußen steht, wenn eine Person fehlt: Laden Sie jemanden ein."),
        facts.has_second_administrator,
        "account_find",
        is_important=True,
    ),
    Step(
        "website",
        _("Erste Seiten der Website"),
        _("Startseite, Über uns, Impressum, Datenschutz, Barrierefreiheit, Positionspapiere, Rückmeldung."),
        facts.has_pages,
        "setup_website",
        is_important=True,
        ways=((_("Website bearbeiten"), "wagtailadmin_home"),),
    ),
    Step(
        "assembly",
        _("Mitgliederversammlung"),
        _("Ein Gremium ohne feste Sitze: Stimmen haben die Delegierten der Mitglieder."),
        facts.has_assembly,
        "setup_assembly",
    ),
    Step(
        "carrier",
        _("Träger"),
        _("Der Verein, der Verträge schließt und Förderung bekommt; er steht im Impressum."),
        facts.has_carrier,
        "setup_carrier",
    ),
    Step("logo", _("Logo"), _("Für Briefe, Protokolle und Papiere."), facts.has_logo, "setup_logo"),
    Step(
        "colour",
        _("Leitfarbe"),
        _("Mit Vorschau; was zu hell zum Lesen wäre, wird nicht angenommen."),
        facts.has_colour,
        "setup_colour",
    ),
    Step(
        "first-rows",
        _("Landkreise und Handlungsfelder"),
        _("Die Landkreise von Sachsen-Anhalt und zwei Fassungen der Handlungsfelder zum Anfangen."),
        facts.has_first_rows,
        "setup_first_rows",
        ways=((_("Handlungsfelder ansehen"), "vocabulary_list"), (_("Landkreise ansehen"), "district_list")),
    ),
    Step(
        "calendar",
        _("Kalender"),
        _("Öffentliche Termine und Ihre eigenen, abonniert auf Telefon und Rechner."),
        facts.has_calendar,
        "calendar_links",
    ),
    Step(
        "old-minutes",
        _("Frühere Protokolle"),
        _("Word, PDF oder Text: Beschlüsse, Aufgaben und Termine werden erkannt und vorgelegt."),
        facts.has_old_minutes,
        "minutes_import",
    ),
    Step(
        "record",
        _("Verzeichnis der Verarbeitungen"),
        _("Was mit Daten von Menschen geschieht (Artikel 30 DSGVO): erste Texte stehen da, Sie prüfen sie."),
        facts.has_checked_record,
        "processing_record",
    ),
)
BY_KEY = {step.key: step for step in STEPS}


@dataclass(frozen=True)
class Line:
    """A step as it stands now; `note` is what somebody said of it, empty for most."""

    step: Step
    is_done: bool
    note: str = ""

    @property
    def is_open(self) -> bool:
        return not self.is_done and not self.note

    @property
    def url(self) -> str:
        return reverse(self.step.url_name)

    @property
    def ways(self) -> list[dict]:
        return [{"label": label, "url": reverse(name)} for label, name in self.step.ways]

    @property
    def note_label(self) -> str:
        return str(SetupNote.Word(self.note).label) if self.note else ""


def lines() -> list[Line]:
    """Every step with its state."""
    notes = dict(SetupNote.objects.values_list("step", "word"))
    return [_line(step, notes) for step in STEPS]


def missing() -> list[Line]:
    """What is important, not done, and of which nobody said that it may wait."""
    notes = dict(SetupNote.objects.values_list("step", "word"))
    important = (_line(step, notes) for step in STEPS if step.is_important and step.key not in notes)
    return [line for line in important if not line.is_done]


@transaction.atomic
def note(step: Step, *, word: str, by: User) -> None:
    """Say that a step comes later or is not needed; an empty word takes that back."""
    if not word:
        SetupNote.objects.filter(step=step.key).delete()
        return
    row, is_new = SetupNote.objects.update_or_create(step=step.key, defaults={"word": SetupNote.Word(word)})
    history.record(row, history.CREATED if is_new else history.EDITED, by=by, new=row.get_word_display())


def _line(step: Step, notes: dict[str, str]) -> Line:
    is_done = step.is_done()
    return Line(step, is_done, "" if is_done else notes.get(step.key, ""))
