"""Promises in a typed line: who, what, until when, and what comes after it."""

import pytest

from minutes.lines import sentence
from tests.minutes.line_context import read


def drafts(typed: str) -> list[tuple]:
    return [(task.text, (*task.names, *(["Büro"] if task.for_office else []))) for task in read(typed).tasks]


@pytest.mark.parametrize(
    ("typed", "text", "who"),
    [
        ("! Lindner: ruft an", "ruft an", ("Lindner",)),
        ("Aufgabe: Lindner: ruft an", "ruft an", ("Lindner",)),
        ("Aufgabe Lindner: ruft an", "ruft an", ("Lindner",)),
        ("Aufgabe für Brandt: Raum suchen", "Raum suchen", ("Brandt",)),
        ("! Paul: ruft an", "ruft an", ("Lindner",)),
        ("! @lindner ruft an", "ruft an", ("Lindner",)),
        ("! @lindner @brandt rufen an", "rufen an", ("Lindner", "Brandt")),
        ("Aufgabe: Lindner, Brandt: rufen an", "rufen an", ("Lindner", "Brandt")),
        ("Aufgabe: Lindner und Brandt: rufen an", "rufen an", ("Lindner", "Brandt")),
        ("! Lindner / Brandt: rufen an", "rufen an", ("Lindner", "Brandt")),
        ("! Lindner, Lindner: ruft an", "ruft an", ("Lindner",)),
        ("Aufgabe: Büro: druckt", "druckt", ("Büro",)),
        ("Aufgabe: Koordinierungsstelle: druckt", "druckt", ("Büro",)),
        ("! Lindner und das Büro: rufen an", "rufen an", ("Lindner", "Büro")),
        ("! Sprechen mit dem Amt – Büro", "Sprechen mit dem Amt", ("Büro",)),
        ("! Raum suchen (Brandt)", "Raum suchen", ("Brandt",)),
        ("! Raum suchen (Verantwortlich: Brandt)", "Raum suchen", ("Brandt",)),
        ("! Lindner spricht mit dem Amt", "Lindner spricht mit dem Amt", ("Lindner",)),
        ("! Weiß: ruft an", "ruft an", ("Weiß",)),
        ("! Ewa Sand: ruft an", "ruft an", ("Ewa Sand",)),
        ("Aufgabe: Raum suchen", "Raum suchen", ()),
        ("! Raum: noch offen", "Raum: noch offen", ()),
    ],
)
def test_who_promises_what(typed, text, who):
    assert (drafts(typed), read(typed).problem) == ([(text, who)], "")


@pytest.mark.parametrize(
    ("typed", "text", "unknown", "problem"),
    [
        ("! Müller: ruft an", "Müller: ruft an", ("Müller",), ""),
        ("! Lindner, Müller: rufen an", "Lindner, Müller: rufen an", ("Müller",), ""),
        (
            "! Sand: ruft an",
            "ruft an",
            ("Sand",),
            "„Sand“ heißen mehrere. Bitte schreiben Sie den Vornamen dazu.",
        ),
    ],
)
def test_a_name_that_fits_nobody_or_several_is_asked_for(typed, text, unknown, problem):
    line = read(typed)
    assert [(task.text, task.unknown_names) for task in line.tasks] == [(text, unknown)]
    assert line.problem == problem


@pytest.mark.parametrize(
    ("said", "text", "on", "words", "precision"),
    [
        ("ruft an bis 15.11.", "ruft an", "2026-11-15", "15.11.", "day"),
        ("ruft an bis zum 15. November", "ruft an", "2026-11-15", "15. November", "day"),
        ("ruft an bis 15.11.2026", "ruft an", "2026-11-15", "15.11.2026", "day"),
        ("ruft an (bis 15.11.)", "ruft an", "2026-11-15", "15.11.", "day"),
        ("ruft an, 15.11.", "ruft an", "2026-11-15", "15.11.", "day"),
        ("ruft an bis Freitag", "ruft an", "2026-11-13", "Freitag", "day"),
        ("ruft morgen an", "ruft morgen an", "2026-11-10", "morgen", "day"),
        ("ruft an, Ende der Woche", "ruft an", "2026-11-15", "Ende der Woche", "period"),
        ("ruft an bis Ende der Woche", "ruft an", "2026-11-15", "Ende der Woche", "period"),
        ("ruft an KW 48", "ruft an", "2026-11-29", "KW 48", "period"),
        ("ruft an bis KW 3", "ruft an", "2027-01-24", "KW 3", "period"),
        ("ruft an (Frühjahr)", "ruft an", "2027-05-31", "Frühjahr", "period"),
        ("plant das Fest im Frühjahr", "plant das Fest im Frühjahr", "2027-05-31", "Frühjahr", "period"),
        ("ruft an (laufend)", "ruft an", "None", "laufend", "ongoing"),
        ("ruft an, laufend", "ruft an", "None", "laufend", "ongoing"),
        ("ruft an bis zur nächsten Sitzung", "ruft an", "None", "zur nächsten Sitzung", "next_meeting"),
        ("ruft an", "ruft an", "None", "", ""),
        ("liest Kapitel 3.1.", "liest Kapitel 3.1.", "None", "", ""),
    ],
)
def test_until_when(said, text, on, words, precision):
    line = read(f"! Lindner: {said}")
    [task] = line.tasks
    due = (task.text, str(task.due_on), task.due_words, task.due_precision)
    assert (due, line.problem) == ((text, on, words, precision), "")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (
            "! Lindner: ruft an bis 31.2.",
            "Den 31.2. gibt es nicht. Die Aufgabe hat deshalb noch keine Frist.",
        ),
        (
            "! Lindner: ruft an bis zum 32.11.2026",
            "Den 32.11.2026 gibt es nicht. Die Aufgabe hat deshalb noch keine Frist.",
        ),
        (
            "! Lindner: ruft an bis 1.11.2026",
            "Die Frist 1.11.2026 liegt vor der Sitzung. Die Aufgabe hat deshalb noch keine Frist.",
        ),
    ],
)
def test_a_deadline_that_cannot_be_is_refused_and_the_words_stay(typed, problem):
    line = read(typed)
    [task] = line.tasks
    assert (line.problem, task.due_on, task.names) == (problem, None, ("Lindner",))
    assert task.text == typed.removeprefix("! Lindner: ")


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        (
            "! Brandt: klärt den Raum, dann lädt ein",
            "Aufgabe · Brandt · danach · Brandt",
        ),
        (
            "! Brandt: klärt den Raum, dann Lindner: lädt ein bis 20.11.",
            "Aufgabe · Brandt · danach · Lindner · bis Fr, 20. November 2026",
        ),
        (
            "! Brandt klärt den Raum, danach verschickt das Büro die Einladung",
            "Aufgabe · Brandt · danach · Koordinierungsstelle",
        ),
        (
            "! Wenn das Geld kommt, dann den Raum buchen",
            "Aufgabe · noch niemand",
        ),
    ],
)
def test_then_makes_two_tasks_unless_it_is_a_condition(typed, becomes):
    assert sentence(read(typed)) == becomes
