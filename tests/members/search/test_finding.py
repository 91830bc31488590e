"""What is found for what was typed; the same on both databases."""

from datetime import date

import pytest

from members.search.asking import ask
from members.search.finding import counts, found
from members.search.indexing import write
from members.search.rows import Row
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]

TITLES = [
    "Neue Häuser für Geflüchtete",
    "Haushaltsplan 2027",
    "Straßenfest im Juni",
    "Bürger*innenrat",
    "Die Anfrage DS0590/18 der Stadt",
    "Beschluss 2026/17",
    "Beschluss 2026/170",
    "Neuigkeiten aus der Geschäftsstelle",
    "Gespräch mit Frau Yıldız",
    "أَحْمَد spricht",
    "Offene Stellen im Büro",
    "Stellen, die offen sind",
    "ΟΔΟΣ",
]


@pytest.fixture
def titles():
    user = make_user("delegate")
    write("a.thing", [Row(thing=n, title=title, audience="public") for n, title in enumerate(TITLES)])
    return lambda typed: {hit.title for hit in found(ask(typed), user=user)}


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        *((word, {TITLES[0]}) for word in ("Häuser", "haeuser", "HAUSER", "HÄUSER", "Haus neu", "Neue Hau")),
        *((word, {TITLES[1]}) for word in ("Haushalt", "haushaltsp", "Haushaltspläne", "2027")),
        *((word, {TITLES[2]}) for word in ("Straßenfest", "strassenfest", "STRASSENFEST", "Straßenfeste")),
        *((word, {TITLES[3]}) for word in ("Bürgerinnenrat", "Bürger*innenrat", "buerger*inn")),
        *((word, {TITLES[4]}) for word in ("DS0590/18", "ds0590", '"ds0590/18"')),
        ("2026/17", {TITLES[5]}),
        ("2026/170", {TITLES[6]}),
        ("17", {TITLES[5]}),
        *((word, {TITLES[7]}) for word in ("Neuigkeit", "Neuigkei", "Geschaeftsstellen")),
        *((word, {TITLES[8]}) for word in ("Yildiz", "YILDIZ", "Gespräche mit der Frau")),
        ("احمد", {TITLES[9]}),
        ('"offene Stellen"', {TITLES[10]}),
        ("„offene Stellen“", {TITLES[10]}),
        ("offene Stellen", {TITLES[10], TITLES[11]}),
        ("offene Stellen -Büro", {TITLES[11]}),
        ('Stellen -"offene Stellen"', {TITLES[11]}),
        ("οδος", {TITLES[12]}),
        ("der Haushalt", {TITLES[1]}),
        ("die", {TITLES[4], TITLES[11]}),
        ("-Haushalt", set()),
        ("", set()),
        ("Wasserwerk", set()),
    ],
)
def test_what_is_found(titles, typed, hits):
    assert titles(typed) == hits


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        '""',
        "' OR 1=1 --",
        "NEAR(a b)",
        "AND OR NOT",
        "title_stems:x",
        "{a} : b",
        "a* ^b c:*",
        "& | ! <-> ( )",
        "\0Haushalt\0",
        "\u202eHaushalt",
        "½ ① Ⅳ ﬁ",
        "-" * 300,
        '"' * 301,
        "Haushalt " * 1200,
        "x" * 10_000,
        "😀 👩‍👩‍👧",
        "\ud800",
    ],
)
def test_anything_may_be_typed(titles, typed):
    assert len(titles(typed)) <= len(TITLES)


def test_the_title_counts_more_than_the_text_then_the_newest():
    user = make_user("delegate")
    said = {"audience": "public", "text": "Haushalt"}
    write(
        "a.thing",
        [
            Row(thing=1, title="alt", year=2020, **said),
            Row(thing=2, title="neu", day=date(2026, 1, 1), **said),
            Row(thing=3, title="ohne Tag", **said),
            Row(thing=4, title="Der Haushalt", audience="public"),
        ],
    )
    hits = found(ask("Haushalt"), user=user)
    assert [hit.title for hit in hits] == ["Der Haushalt", "neu", "ohne Tag", "alt"]
    assert counts(hits).by_both == {("a.thing", 2020): 1, ("a.thing", 2026): 1, ("a.thing", None): 2}
