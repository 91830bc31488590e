"""Whatever is typed: reading it never fails, and no letter is lost."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.lines import preview, sentence
from minutes.lines.line import KINDS
from tests.minutes.line_context import read

PIECES = (
    "! = ~ # ## / - * • (intern) [intern] : ; , . → – @ „ “ ( ) [ ] 8/0/1 (8/0/1) (5|1) einstimmig 31.2. "
    "15.11. 30.11.2026 3.5.27 KW Q1 48 14–16 Uhr bis zum zur nächsten Sitzung Ende der Woche laufend dann "
    "Haddad: Lindner Sand: Weiß: Müller: Büro: Aufgabe: Aufgabe Beschluss: Ergebnis: Termin: Termin Thema "
    "Wunsch: Lernerfahrungen: Frage: Parkplatz: (für danach wenn ruft an Frühjahr Dr. Frau M. für ß İ ﬁ 🙂 "
    "\u00a0 \u200b"
).split(" ")
anything = st.text(max_size=120)
almost_a_line = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=14).map(" ".join)
glued = st.lists(st.sampled_from(PIECES), max_size=10).map("".join)
typed_lines = anything | almost_a_line | glued
contexts = st.fixed_dictionaries(
    {
        "section": st.sampled_from(["", "wish", "lesson", "topic"]),
        "speaker_block": st.sampled_from(["", "person:1", "person:7", "person:99", "guest:1"]),
        "chosen": st.sampled_from(["", *KINDS]),
    }
)


def keeps_every_letter(typed: str, said: dict) -> None:
    line = read(typed, **said)
    if line.kind in KINDS:
        assert line.marker + line.text + line.tail == unicodedata.normalize("NFC", typed).strip()
        assert line.kind in line.alternatives or said["chosen"] == line.kind
    assert sentence(line).split(" · ")[0]
    assert all(chip.label for chip in preview(line))


@settings(max_examples=150)
@given(typed_lines, contexts)
def test_reading_never_fails_and_keeps_every_letter(typed, said):
    keeps_every_letter(typed, said)


@pytest.mark.proof
@settings(max_examples=20_000)
@given(typed_lines, contexts)
def test_twenty_thousand_lines_keep_every_letter(typed, said):
    keeps_every_letter(typed, said)


@pytest.mark.parametrize("marker", ["", "! ", "= ", "Aufgabe ", "Termin: ", "Thema (für ", "Haddad"])
@pytest.mark.parametrize("unit", ["\t", "( ", "1/", "15.11. ", "Dr. ", "dann ", "Haddad: ", "[ ] "])
def test_a_line_of_twenty_thousand_signs_is_read_like_any_other(marker, unit):
    keeps_every_letter((marker + unit * 10_000)[:19_999] + "x", {"chosen": ""})
