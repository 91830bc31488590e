"""Which paragraph of a changed text was which line before."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.revising import Piece, likeness, match
from minutes.revising.matching import CHANGED, MOVED, NEW, REMOVED, SAME, Pairs

SAAL = "Der Saal ist für den ganzen Tag gebucht."
GELD = "Die Abrechnung der Kurse liegt noch nicht vor."
KURS = "Ein Kurs am Abend fehlt in Osterfeld."


def before(*texts: str, item: int = 1) -> list[Piece]:
    """Lines with the keys a, b, c …"""
    return [Piece(chr(97 + place), text, item) for place, text in enumerate(texts)]


def after(*texts: str, item: int = 1) -> list[Piece]:
    return [Piece("", text, item) for text in texts]


def kinds(old: list[Piece], new: list[Piece]) -> list[tuple[str, str]]:
    return [(change.kind, change.key) for change in match(old, new)]


ABC = (SAAL, GELD, KURS)
BOTH = f"{SAAL} {GELD}"
TABLE = {
    "nothing": (ABC, ABC, "=a =b =c"),
    "a word": (ABC, (SAAL, GELD.replace("Kurse", "Kurse und Fahrten"), KURS), "=a ~b =c"),
    "a letter of one word": (("Stüle",), ("Stühle",), "~a"),
    "one more": (ABC, (SAAL, "Neu.", GELD, KURS), "=a + =b =c"),
    "one less": (ABC, (SAAL, KURS), "=a -b =c"),
    "all gone": (ABC, (), "-a -b -c"),
    "from nothing": ((), ABC, "+ + +"),
    "another sentence instead": ((SAAL, GELD), (SAAL, "Niemand weiß, wann."), "=a -b +"),
    "to the top": (ABC, (KURS, SAAL, GELD), ">c =a =b"),
    "to the top and touched up": (ABC, (KURS.replace(".", ", sagt man."), SAAL, GELD), ">c =a =b"),
    "split, the bigger half first": ((BOTH, KURS), (GELD, SAAL[:20], KURS), "~a + =b"),
    "split, the bigger half last": ((BOTH, KURS), (SAAL[:20], GELD, KURS), "+ ~a =b"),
    "joined": (ABC, (BOTH, KURS), "~a -b =c"),
    "joined to a longer one": (("Ja, so.", GELD), (f"Ja, so. {GELD}",), "~a -b"),
    "three joined": (ABC, (" ".join(ABC),), "~a -b -c"),
    "the first of two that say the same": (("ja", SAAL, "ja", GELD), (SAAL, "ja", GELD), "-a =b =c =d"),
    "the second of two that say the same": (("ja", SAAL, "ja", GELD), ("ja", SAAL, GELD), "=a =b -c =d"),
    "one of two neighbours": (("ja", "ja", GELD), ("ja", GELD), "=a -b =c"),
    "one between two that say the same": (("ja", "ja"), ("ja", GELD, "ja"), "=a + =b"),
}
SIGNS = {SAME: "=", CHANGED: "~", MOVED: ">", REMOVED: "-", NEW: "+"}


@pytest.mark.parametrize(("old", "new", "expected"), TABLE.values(), ids=TABLE)
def test_what_became_of_each_line(old, new, expected):
    found = " ".join(SIGNS[kind] + key for kind, key in kinds(before(*old), after(*new)))
    assert found == expected


def test_a_line_under_another_item_moved_even_when_its_neighbours_did_not():
    changes = match(before(SAAL, GELD), [Piece("", SAAL, 1), Piece("", GELD, 2)])
    assert [(change.kind, change.key, change.item) for change in changes] == [(SAME, "a", 1), (MOVED, "b", 2)]


def test_a_known_key_counts_more_than_the_words():
    found = kinds(before(SAAL, GELD), [Piece("b", SAAL, 1), Piece("a", "Anders.", 1)])
    assert found == [(MOVED, "b"), (CHANGED, "a")]


def test_of_two_paragraphs_with_one_key_the_first_counts():
    found = kinds(
        before(SAAL, GELD), [Piece("a", SAAL, 1), Piece("a", "Noch etwas.", 1), Piece("b", GELD, 1)]
    )
    assert found == [(SAME, "a"), (NEW, ""), (SAME, "b")]


def test_a_known_key_stays_where_two_were_joined():
    found = kinds(before(SAAL, GELD), [Piece("b", BOTH, 1)])
    assert found == [(REMOVED, "a"), (CHANGED, "b")]


def test_a_foreign_key_is_none():
    assert kinds(before(SAAL), [Piece("zz", SAAL, 1)]) == [(SAME, "a")]


few_words = st.lists(st.sampled_from(["ja", "nein", SAAL, GELD, KURS, BOTH, "Saal"]), max_size=9)


@settings(max_examples=300)
@given(few_words, few_words)
def test_every_line_and_every_paragraph_is_named_once(old, new):
    lines = before(*old)
    changes = match(lines, after(*new))
    assert sorted(change.key for change in changes if change.key) == [piece.key for piece in lines]
    assert [change.new for change in changes if change.kind != REMOVED] == new
    assert {piece.key: piece.text for piece in lines} == {
        change.key: change.old for change in changes if change.key
    }
    assert all(
        (change.old == change.new) == (change.kind == SAME) for change in changes if change.kind != MOVED
    )


@settings(max_examples=100)
@given(few_words)
def test_without_edits_nothing_changes(texts):
    assert {change.kind for change in match(before(*texts), after(*texts))} <= {SAME}


@settings(max_examples=200)
@given(st.lists(st.sampled_from([SAAL, GELD, KURS]), min_size=1, max_size=12), st.data())
def test_one_edited_paragraph_arrives_and_nothing_else_changes(texts, data):
    at = data.draw(st.integers(0, len(texts) - 1))
    word = data.draw(st.integers(0, 5))
    words = texts[at].split()
    edited = [*texts[:at], " ".join([*words[:word], "neulich", *words[word:]]), *texts[at + 1 :]]
    lines = before(*texts)
    assert [
        (change.kind, change.key, change.new)
        for change in match(lines, after(*edited))
        if change.kind != SAME
    ] == [(CHANGED, lines[at].key, edited[at])]


def test_without_regard_to_order_lines_that_say_the_same_would_swap(monkeypatch):
    lines, text = before("ja", SAAL, "ja", GELD), after(SAAL, "ja", GELD)
    assert (REMOVED, "a") in kinds(lines, text)
    monkeypatch.setattr(Pairs, "identical_in_place", lambda self: None)
    assert (REMOVED, "c") in kinds(lines, text)


def lines_of(count: int) -> list[str]:
    return [
        f"Satz {number} über Kreis {number % 7} und Antrag {number * 7919 % 10007}."
        for number in range(count)
    ]


def steps(count: int) -> int:
    """How many comparisons of letters a text takes in which every paragraph was touched up."""
    calls = 0
    real = likeness.likeness

    def counted(one, other):
        nonlocal calls
        calls += 1
        return real(one, other)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(likeness, "likeness", counted)
        texts = lines_of(count)
        changes = match(
            [Piece(str(place), text, place // 20) for place, text in enumerate(texts)],
            [Piece("", f"{text} Neu.", place // 20) for place, text in enumerate(texts)],
        )
    assert {change.kind for change in changes} == {CHANGED}
    return calls


def test_the_work_grows_with_the_length_and_not_with_its_square():
    assert steps(2000) < 5 * steps(500)
