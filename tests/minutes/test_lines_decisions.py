"""Resolutions with their votes, dates and topics in a typed line."""

import pytest

from minutes.lines import sentence
from tests.minutes.line_context import read


@pytest.mark.parametrize(
    ("votes", "becomes"),
    [
        ("(8/0/1)", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("( 8 / 0 / 1 )", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("[8/0/1]", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("(8/0/1).", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("(8:0:1)", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("(8|0|1)", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("(8-0-1)", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("(8;0;1)", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("8/0/1", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("(8/0/1", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("(8/1)", "8 Ja · 1 Nein · 0 Enthaltungen"),
        ("(5/1/1/2)", "5 Ja · 1 Nein · 1 Enthaltung · 2 ungültig"),
        ("(8 Ja, 0 Nein, 1 Enthaltung)", "8 Ja · 0 Nein · 1 Enthaltung"),
        ("(8 dafür, 1 dagegen)", "8 Ja · 1 Nein"),
        ("(einstimmig)", "einstimmig"),
        ("(einstimmig bei 2 Enthaltungen)", "einstimmig · 2 Enthaltungen"),
    ],
)
@pytest.mark.parametrize("marker", ["= ", "Beschluss: ", "(intern) Beschluss: "])
def test_votes_are_read_and_the_wording_stays_without_them(marker, votes, becomes):
    line = read(f"{marker}Wir laden ein {votes}")
    audience = "intern · " if line.audience else ""
    assert (line.text, sentence(line), line.problem) == (
        "Wir laden ein",
        f"Beschluss · {audience}{becomes}",
        "",
    )


@pytest.mark.parametrize(
    "wording",
    [
        "Wir laden ein",
        "Wir laden ein (2026)",
        "Wir laden (auch Gäste) ein",
        "Wir ändern § 3/4",
        "Wir laden ein (Anlage 1)",
        "Wir laden ein, mehrheitlich",
    ],
)
def test_a_resolution_without_votes_keeps_its_wording(wording):
    line = read(f"= {wording}")
    assert (line.kind, line.text, line.votes, line.problem) == ("resolution", wording, None, "")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("= Wir laden ein (8/x/1)", "Die Stimmen „8/x/1“ sind nicht zu lesen."),
        ("= Wir laden ein (8/?)", "Die Stimmen „8/?“ sind nicht zu lesen."),
        ("= Wir laden ein (1/2/3/4/5)", "Die Stimmen „1/2/3/4/5“ sind nicht zu lesen."),
    ],
)
def test_unreadable_votes_stay_in_the_text_with_a_sentence(typed, problem):
    line = read(typed)
    assert (line.kind, line.text, line.votes) == ("resolution", typed.removeprefix("= "), None)
    assert line.problem == f"{problem} Schreiben Sie zum Beispiel (8/0/1) oder (einstimmig)."


def test_votes_without_a_wording_resolve_nothing():
    line = read("= (8/0/1)")
    assert (line.text, line.votes) == ("(8/0/1)", None)
    assert line.problem == "Der Wortlaut fehlt: Was wurde beschlossen?"


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        (
            "Termin: MV 30.11., 14–16 Uhr, Bürgerhaus",
            "Termin · MV · Mo, 30. November 2026, 14–16 Uhr · Bürgerhaus",
        ),
        (
            "Termin: 30.11., 14 Uhr, MV, Bürgerhaus",
            "Termin · MV · Mo, 30. November 2026, 14 Uhr · Bürgerhaus",
        ),
        ("Termin MV: 30.11.", "Termin · MV · Mo, 30. November 2026"),
        ("Termin: Klausur am 3. Februar im Rathaus", "Termin · Klausur · Mi, 3. Februar 2027 · Rathaus"),
        ("Save the Date: Fest 3.5.2027", "Termin · Fest · Mo, 3. Mai 2027"),
        (
            "Nächste Sitzung: 14.12., 16 Uhr",
            "Termin · Nächste Sitzung · Mo, 14. Dezember 2026, 16 Uhr",
        ),
        ("Termin: Klausur", "Termin · Klausur · Tag noch offen"),
        ("Termin: Klausur, Tag noch offen", "Termin · Klausur · Tag noch offen"),
        ("Termin: Klausur (noch offen)", "Termin · Klausur · Tag noch offen"),
        ("Termin: Klausur – Datum offen", "Termin · Klausur · Tag noch offen"),
        ("Termin: Klausur, Bürgerhaus, Tag noch offen", "Termin · Klausur · Tag noch offen · Bürgerhaus"),
        ("Termin: Klausur im Frühjahr", "Termin · Klausur · im Frühjahr"),
    ],
)
def test_a_date_is_announced_also_while_its_day_is_open(typed, becomes):
    line = read(typed)
    assert (sentence(line), line.problem) == (becomes, "")


@pytest.mark.parametrize(
    "typed",
    [
        "Termin: folgt",
        "Termin: (noch offen)",
        "Termin: wird noch bekannt gegeben",
        "Termin: steht noch nicht fest",
        "Termin steht noch nicht fest",
        "Nächste Sitzung: noch offen",
    ],
)
def test_a_sentence_about_a_date_announces_none(typed):
    assert (read(typed).kind, read(typed).text) == ("note", typed)


@pytest.mark.parametrize(
    ("typed", "has_event", "problem"),
    [
        ("Termin: MV 31.2.", False, "Den 31.2. gibt es nicht. Bitte prüfen Sie den Tag."),
        (
            "Termin: MV 1.11.2026",
            False,
            "Der So, 1. November 2026 liegt vor der Sitzung. Bitte prüfen Sie Tag und Jahr.",
        ),
        (
            "Termin: MV Di, 30.11.",
            True,
            "Der 30. November 2026 ist ein Montag. Bitte prüfen Sie den Wochentag.",
        ),
    ],
)
def test_a_wrong_day_is_refused_or_asked_about_and_the_line_stays(typed, has_event, problem):
    line = read(typed)
    assert (line.kind, line.marker + line.text) == ("date", typed)
    assert (line.event is not None, line.problem) == (has_event, problem)


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("Thema (für 21.11.): Fachtag", "Thema · für Sa, 21. November 2026"),
        ("Thema für 21.11.: Fachtag", "Thema · für Sa, 21. November 2026"),
        ("Thema (für die nächste MV): Fachtag", "Thema · für die nächste MV"),
        ("Themenvorschlag: Fachtag", "Thema"),
    ],
)
def test_a_topic_for_another_meeting(typed, becomes):
    assert (read(typed).text, sentence(read(typed))) == ("Fachtag", becomes)


@pytest.mark.parametrize("typed", ["Thema: Fachtag", "Thema (Sand): Fachtag", "Themen: Fachtag"])
def test_what_was_talked_about_is_no_topic_for_another_meeting(typed):
    assert (read(typed).kind, read(typed).text) == ("note", typed)
