"""What a typed line becomes: every sign and label, and what only looks like one."""

import pytest

from minutes.lines import sentence
from tests.minutes.line_context import read


@pytest.mark.parametrize(
    ("typed", "text", "becomes"),
    [
        ("Der Saal ist gebucht.", "Der Saal ist gebucht.", "Notiz"),
        ("- Stühle", "Stühle", "Aufzählung"),
        ("* Stühle", "Stühle", "Aufzählung"),
        ("## Ablauf", "Ablauf", "Zwischenüberschrift"),
        ("## Lernerfahrungen", "Lernerfahrungen", "Zwischenüberschrift · darunter: Lernerfahrung"),
        ("! Stühle holen", "Stühle holen", "Aufgabe · noch niemand"),
        ("Aufgabe: Stühle holen", "Stühle holen", "Aufgabe · noch niemand"),
        ("To-do: Stühle holen", "Stühle holen", "Aufgabe · noch niemand"),
        ("[ ] Stühle holen", "Stühle holen", "Aufgabe · noch niemand"),
        ("= Wir laden ein", "Wir laden ein", "Beschluss"),
        ("=Wir laden ein", "Wir laden ein", "Beschluss"),
        ("Beschluss: Wir laden ein", "Wir laden ein", "Beschluss"),
        ("Beschluss 3: Wir laden ein", "Wir laden ein", "Beschluss"),
        ("Ergebnis: Wir warten ab.", "Wir warten ab.", "Ergebnis"),
        ("Ergebnis der Diskussion: Wir warten.", "Wir warten.", "Ergebnis"),
        ("Festlegung: Wir warten ab.", "Wir warten ab.", "Ergebnis"),
        ("Wunsch: mehr Kurse", "mehr Kurse", "Wunsch"),
        ("Lernerfahrung: früher fragen", "früher fragen", "Lernerfahrung"),
        ("Erkenntnis: Es fehlt an Räumen.", "Es fehlt an Räumen.", "Erkenntnis"),
        ("Zahl: 120 Menschen", "120 Menschen", "Zahl"),
        ("Frage: Wer zahlt?", "Wer zahlt?", "Frage"),
        ("~ Klausurtagung im Frühjahr", "Klausurtagung im Frühjahr", "Parkplatz"),
        ("Parkplatz: Sommerfest", "Sommerfest", "Parkplatz"),
        ("# Neuer Punkt", "Neuer Punkt", "Neuer Punkt"),
        ("/3", "3", "Springen · zu TOP 3"),
        ("/0.1", "0.1", "Springen · zu TOP 0.1"),
        ("   ", "", "Leere Zeile"),
    ],
)
def test_a_sign_or_label_says_what_a_line_is(typed, text, becomes):
    line = read(typed)
    assert (line.text, sentence(line), line.problem) == (text, becomes, "")


@pytest.mark.parametrize(
    "typed",
    [
        "!",
        "=",
        "-",
        "#",
        "##",
        "~",
        "/",
        "!!! Achtung",
        "!= ungleich",
        "=1+1",
        "#Hashtag",
        "~50 Personen waren da",
        "/ 3 Stühle",
        "/drei",
        "-5 Grad",
        "8/0/1",
        "14:30 Uhr Pause",
        "http://beispiel.example/seite",
        "Beschluss:",
        "Aufgabe:",
        "Termin:",
        "Wunsch:",
        "Lernerfahrungen:",
        "Lernerfahrungen: drei",
        "Drittmittel: Die Zusage fehlt.",
        "Raum und Technik: erledigt",
        "intern: nur ein Wort",
        "Das ist (intern) gemeint.",
        "Der Termin steht noch nicht fest.",
    ],
)
def test_what_only_looks_like_a_sign_stays_text(typed):
    line = read(typed)
    assert (line.text, sentence(line), line.audience, line.problem) == (typed, "Notiz", "", "")


@pytest.mark.parametrize(
    ("typed", "speaker", "label", "text"),
    [
        ("Haddad: Die Zusage fehlt.", "person:1", "Haddad", "Die Zusage fehlt."),
        ("haddad: Die Zusage fehlt.", "person:1", "haddad", "Die Zusage fehlt."),
        ("Mira Haddad: Ja.", "person:1", "Mira Haddad", "Ja."),
        ("Mira: Ja.", "person:1", "Mira", "Ja."),
        ("M. Haddad: Ja.", "person:1", "M. Haddad", "Ja."),
        ("Frau Dr. Haddad: Ja.", "person:1", "Frau Dr. Haddad", "Ja."),
        ("Ewa Sand: Ja.", "person:4", "Ewa Sand", "Ja."),
        ("Falkner: Wir helfen.", "guest:1", "Falkner", "Wir helfen."),
        ("Haddad: Termin: offen", "person:1", "Haddad", "Termin: offen"),
    ],
)
def test_a_name_of_somebody_present_makes_a_statement(typed, speaker, label, text):
    line = read(typed)
    assert (line.kind, line.speaker, line.speaker_label, line.text) == ("statement", speaker, label, text)


@pytest.mark.parametrize(
    ("typed", "is_certain", "problem"),
    [
        ("Müller: Ich war nie hier.", True, ""),
        ("Weiß: Ich bin nicht da.", False, ""),
        ("Haddad und Lindner: Wir beide.", True, ""),
        ("Haddad – ohne Doppelpunkt", True, ""),
        ("„Haddad: so nicht“", True, ""),
        ("Sand: Wer von uns?", False, "„Sand“ heißen mehrere. Bitte schreiben Sie den Vornamen dazu."),
    ],
)
def test_a_name_of_nobody_or_several_stays_text(typed, is_certain, problem):
    line = read(typed)
    assert (line.kind, line.text, line.speaker) == ("note", typed, "")
    assert (line.certain, line.problem) == (is_certain, problem)


def test_a_person_of_the_register_speaks_when_she_was_picked():
    line = read("Weiß: Ich bin zugeschaltet.", speaker_block="person:7")
    assert (line.kind, line.speaker, line.text) == ("statement", "person:7", "Ich bin zugeschaltet.")


def test_a_name_alone_opens_a_block_and_the_next_lines_are_hers():
    assert read("Haddad:").opens_block is True
    line = read("Die Zusage fehlt.", speaker_block="person:1")
    assert (line.kind, line.speaker, line.speaker_label) == ("statement", "person:1", "Haddad")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Lindner: Ich auch.", "statement"),
        ("! Lindner: ruft an", "task"),
        ("= Wir laden ein", "resolution"),
        ("## Ablauf", "heading"),
        ("# Neuer Punkt", "agenda_item"),
        ("", "blank"),
    ],
)
def test_what_is_certain_ends_nobodys_block_but_is_itself(typed, kind):
    assert read(typed, speaker_block="person:1").kind == kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("## Wünsche", "wish"),
        ("## Wünsche an den Runden Tisch", "wish"),
        ("## Lernerfahrungen", "lesson"),
        ("## Erkenntnisse:", "finding"),
        ("## Offene Fragen", "question"),
        ("## Zahlen", "figure"),
        ("## Themen", "topic"),
        ("## Themenvorschläge", "topic"),
        ("## Zahlung der Miete", ""),
        ("## Ablauf", ""),
        ("## Fragwürdiges", ""),
    ],
)
def test_a_sub_heading_gives_its_lines_a_kind(heading, kind):
    section = read(heading).section
    assert section == kind
    assert [read(typed, section=section).kind for typed in ("Ein Satz.", "- Ein Punkt")] == [
        kind or "note",
        kind or "bullet",
    ]


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("(intern) Das bleibt hier.", "note", "Das bleibt hier."),
        ("(Intern) Das bleibt hier.", "note", "Das bleibt hier."),
        ("[intern] Das bleibt hier.", "note", "Das bleibt hier."),
        ("(intern): Das bleibt hier.", "note", "Das bleibt hier."),
        ("(intern)", "note", ""),
        ("(intern) - Punkt", "bullet", "Punkt"),
        ("- (intern) Punkt", "bullet", "Punkt"),
        ("(intern) Haddad: Unter uns.", "statement", "Unter uns."),
        ("Haddad: (intern) Unter uns.", "statement", "Unter uns."),
        ("Haddad (intern): Unter uns.", "statement", "Unter uns."),
        ("(intern) ## Wünsche", "heading", "Wünsche"),
        ("## (intern) Wünsche", "heading", "Wünsche"),
        ("(intern) ! Lindner: ruft an", "task", "Lindner: ruft an"),
        ("! (intern) Lindner: ruft an", "task", "Lindner: ruft an"),
        ("Aufgabe (intern): Raum suchen", "task", "Raum suchen"),
        ("(intern) = Wir laden ein (5/0/1)", "resolution", "Wir laden ein"),
        ("= (intern) Wir laden ein (5/0/1)", "resolution", "Wir laden ein"),
        ("Beschluss (intern): Wir laden ein (5/0/1)", "resolution", "Wir laden ein"),
        ("(intern) Ergebnis: Wir warten.", "outcome", "Wir warten."),
        ("Ergebnis: (intern) Wir warten.", "outcome", "Wir warten."),
        ("(intern) Termin: Klausur 30.11.", "date", "Klausur 30.11."),
        ("(intern) Thema (für 21.11.): Fachtag", "topic", "Fachtag"),
        ("(intern) Wunsch: Kurse", "wish", "Kurse"),
        ("(intern) Lernerfahrung: fragen", "lesson", "fragen"),
        ("(intern) Erkenntnis: Räume", "finding", "Räume"),
        ("(intern) Zahl: 120", "figure", "120"),
        ("(intern) Frage: Wer?", "question", "Wer?"),
        ("(intern) ~ Sommerfest", "parked", "Sommerfest"),
        ("~ (intern) Sommerfest", "parked", "Sommerfest"),
        ("(intern) # Neuer Punkt", "agenda_item", "Neuer Punkt"),
    ],
)
def test_intern_goes_with_every_kind(typed, kind, text):
    line = read(typed)
    assert (line.kind, line.text, line.audience) == (kind, text, "seats")


@pytest.mark.parametrize("kind", ["task", "outcome", "wish", "bullet", "heading", "parked", "note"])
def test_one_key_makes_a_line_what_somebody_wants_and_keeps_its_text(kind):
    line = read("(intern) Wir fragen nach.", chosen=kind)
    assert (line.kind, line.marker + line.text, line.audience) == (kind, "(intern) Wir fragen nach.", "seats")
    assert kind in line.alternatives
