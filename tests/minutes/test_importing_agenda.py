"""Ways to begin an item, and lines that look like one and are none."""

import pytest

from minutes.importing.reader.agenda.titles import trim_title
from minutes.importing.reader.parse import parse
from tests.minutes.readings import understood

HEAD = "Protokoll der Vorstandssitzung am 3.2.2026\n\nAnwesend: Mia Lind, Paul Ohm, Noor Said\n\n"
TALK = "Mia Lind berichtet, dass alles gut läuft.\n"


def agenda(text: str) -> list[str]:
    return understood(HEAD + text)["agenda"]


def minutes(*headings: str) -> str:
    """One item beneath the other, each with its talk."""
    return "\n".join(f"{heading}\n\n{TALK}" for heading in headings)


@pytest.mark.parametrize(
    ("headings", "items"),
    [
        (["TOP 1: Kasse", "TOP 2: Fest"], ["1 Kasse", "2 Fest"]),
        (["TOP 1 Kasse", "TOP 2 Fest"], ["1 Kasse", "2 Fest"]),
        (["TOP1 - Kasse", "TOP2 - Fest"], ["1 Kasse", "2 Fest"]),
        (["**TOP1 - Kasse:**", "**TOP2 - Fest:**"], ["1 Kasse", "2 Fest"]),
        (["'''TOP 1: Kasse'''", "'''TOP 2: Fest'''"], ["1 Kasse", "2 Fest"]),
        (["== TOP 1: Kasse ==", "== TOP 2: Fest =="], ["1 Kasse", "2 Fest"]),
        (
            ["## TOP 1 – Kasse", "### TOP 1.1 – Beiträge", "## TOP 2 – Fest"],
            ["1 Kasse", "1.1 Beiträge", "2 Fest"],
        ),
        (["## TOP 1 – Kasse", "### 1.1 Beiträge", "## TOP 2 – Fest"], ["1 Kasse", "1.1 Beiträge", "2 Fest"]),
        (["TOP 1: Kasse", "TOP 2: Fest", "TOP 2a: Zelt"], ["1 Kasse", "2 Fest", "2a Zelt"]),
        (["TOP 1: Kasse", "TOP 2: Fest", "neu: TOP 2a Zelt"], ["1 Kasse", "2 Fest", "2a Zelt"]),
        (["TOP I: Kasse", "TOP II: Fest", "TOP III: Zelt"], ["I Kasse", "II Fest", "III Zelt"]),
        (["Tagesordnungspunkt 1: Kasse", "Tagesordnungspunkt 2: Fest"], ["1 Kasse", "2 Fest"]),
        (["Punkt 1: Kasse", "Punkt 2: Fest"], ["1 Kasse", "2 Fest"]),
        (["Zu Punkt 1 der Tagesordnung: Kasse", "Zu Punkt 2 der Tagesordnung: Fest"], ["1 Kasse", "2 Fest"]),
        (["Zu Punkt 1: Kasse", "Zu Punkt 2: Fest"], ["1 Kasse", "2 Fest"]),
        (["Thema 1 - Kasse", "Thema 2 - Fest"], ["1 Kasse", "2 Fest"]),
        (["1 Kasse", "2 Fest", "3 Zelt vom 1.2.2026"], ["1 Kasse", "2 Fest", "3 Zelt vom 1.2.2026"]),
        (["zu 1. Kasse", "zu 2. Fest"], ["1 Kasse", "2 Fest"]),
        (["zu TOP 1: Kasse", "zu TOP 2: Fest"], ["1 Kasse", "2 Fest"]),
        (["Ö 1 Kasse", "Ö 2 Fest", "N 3 Grundstück"], ["1 Kasse", "2 Fest", "3 Grundstück"]),
        (["1. Kasse", "2. Fest"], ["1 Kasse", "2 Fest"]),
        (["1) Kasse", "2) Fest"], ["1 Kasse", "2 Fest"]),
        (["0. Formalia", "0.1 Protokoll", "1. Kasse"], ["0 Formalia", "0.1 Protokoll", "1 Kasse"]),
        (["## 1 Kasse", "## 2 Fest"], ["1 Kasse", "2 Fest"]),
        (["I. Kasse", "II. Fest", "III. Zelt"], ["I Kasse", "II Fest", "III Zelt"]),
        (["A) Kasse", "B) Fest", "C) Zelt"], ["A Kasse", "B Fest", "C Zelt"]),
        (["§ 1 Kasse", "§ 2 Fest", "§ 3 Zelt"], ["1 Kasse", "2 Fest", "3 Zelt"]),
        (["# Kasse", "# Fest"], ["Kasse", "Fest"]),
        (["## Kasse", "## Fest"], ["Kasse", "Fest"]),
        (["**Kasse**", "**Fest**"], ["Kasse", "Fest"]),
        (["**Kasse:**", "**Fest:**"], ["Kasse", "Fest"]),
        (["## Wer ist da?", "## Kasse", "## Fest"], ["Kasse", "Fest"]),
        (["KASSE", "FEST IM PARK"], ["KASSE", "FEST IM PARK"]),
        (["Kasse\n=====", "Fest im Park\n============"], ["Kasse", "Fest im Park"]),
        (["Kasse\n-----", "Fest im Park\n------------"], ["Kasse", "Fest im Park"]),
        (["__Kasse__", "__Fest__"], ["Kasse", "Fest"]),
        (["TOP 1\nKasse", "TOP 2\nFest"], ["1 Kasse", "2 Fest"]),
        (["TOP 1: Kasse", "TOP 5: Fest", "TOP 3: Zelt"], ["1 Kasse", "5 Fest", "3 Zelt"]),
    ],
    ids=lambda part: part[0] if isinstance(part, list) else part,
)
def test_items_in_every_style(headings, items):
    assert agenda(minutes(*headings)) == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        pytest.param(
            "Tagesordnung:\n1. Kasse\n2. Fest\n3. Zelt\n\n"
            + minutes("zu 1. Kasse", "zu 2. Fest", "zu 3. Zelt"),
            ["1 Kasse", "2 Fest", "3 Zelt"],
            id="the numbers come back",
        ),
        pytest.param(
            "TOP 1 Kasse\nTOP 2 Fest\nTOP 3 Zelt\n\n" + minutes("TOP 1 Kasse", "TOP 2 Fest", "TOP 3 Zelt"),
            ["1 Kasse", "2 Fest", "3 Zelt"],
            id="no label above it",
        ),
        pytest.param(
            "Tagesordnung\n1. Kassenbericht\n2. Fest im Park\n3. Zelt\n\n"
            + minutes("TOP 1: Kassenbericht des Vorstands", "TOP 2: Fest im Park am Fluss", "TOP 3: Zelt"),
            ["1 Kassenbericht des Vorstands", "2 Fest im Park am Fluss", "3 Zelt"],
            id="with other words",
        ),
        pytest.param(
            "Tagesordnung\n- Kassenbericht\n- Fest im Park\n- Zeltlager\n\n"
            + minutes("Kassenbericht", "Fest im Park", "Zeltlager"),
            ["Kassenbericht", "Fest im Park", "Zeltlager"],
            id="points without numbers",
        ),
        pytest.param(
            "Tagesordnung\n1. Kassenbericht\n2. Fest im Park\n3. Zeltlager\n\n"
            + TALK
            + "Alle waren zufrieden.\n",
            ["1 Kassenbericht", "2 Fest im Park", "3 Zeltlager"],
            id="it is all there is",
        ),
        pytest.param(
            "Tagesordnung\nÖffentlicher Teil\n1. Kasse\n2. Fest\nNichtöffentlicher Teil\n3. Grundstück\n\n"
            + minutes("1. Kasse", "2. Fest", "3. Grundstück"),
            ["1 Kasse", "2 Fest", "3 Grundstück"],
            id="in two parts",
        ),
        pytest.param(
            "Tagesordnung\n1. Kasse\n2. Fest\n3. Zelt\n4. Verschiedenes\n\n"
            + minutes("1. Kasse", "2. Fest", "4. Verschiedenes"),
            ["1 Kasse", "2 Fest", "3 Zelt", "4 Verschiedenes"],
            id="one of them never comes",
        ),
        pytest.param(
            "Tagesordnung\n1. Kasse\n2. Fest\n3. Zelt\n\n" + minutes("TOP 1", "TOP 2", "TOP 3"),
            ["1 Kasse", "2 Fest", "3 Zelt"],
            id="only the numbers come back",
        ),
        pytest.param(
            "Tagesordnung\n1) Kasse\n2) Fest\n\nZu 1) Mia redet.\n\nZu 2) Paul lädt ein. Kuchen gibt es.\n",
            ["1 Kasse", "2 Fest"],
            id="talk follows the numbers",
        ),
        pytest.param(
            "Tagesordnung\n1. Wahlen\na) Vorsitz\nb) Kasse\n2. Fest\n\n"
            + minutes("1. Wahlen", "a) Vorsitz", "b) Kasse", "2. Fest"),
            ["1 Wahlen", "a Vorsitz", "b Kasse", "2 Fest"],
            id="letters that were announced",
        ),
    ],
)
def test_an_announced_agenda_is_taken_once(text, items):
    assert agenda(text) == items


@pytest.mark.parametrize(
    "talk",
    [
        "1. Strom\n2. Wasser\n3. Lärm",
        "1. Strom\n\n2. Wasser\n\n3. Lärm",
        "- 1. Strom\n- 2. Wasser",
        "TOP 2 wird vorgezogen.",
        "Punkt 3 der Liste ist erledigt.",
        "2 Personen fehlen noch.",
        "3. Februar ist der letzte Tag.",
        "2026 wird ein gutes Jahr.",
        "zu 2 weiteren Terminen kommt niemand",
        "a) Strom\nb) Wasser",
        "Wir treffen uns um 12.30 Uhr.",
        "5.1.2026 Treffen mit der Stadt",
    ],
)
@pytest.mark.parametrize("style", ["TOP {}: {}", "{}. {}", "## {}. {}", "## {1}", "**{1}**", "zu {}. {}"])
def test_what_stands_in_an_item_is_no_item(talk, style):
    headings = [style.format(number, title) for number, title in enumerate(("Kasse", "Fest", "Zelt"), 1)]
    text = f"{headings[0]}\n\n{TALK}\n{talk}\n\n{minutes(*headings[1:])}"
    titles = [one.title for one in parse(HEAD + text).agenda]
    assert titles == ["Kasse", "Fest", "Zelt"]


@pytest.mark.parametrize(
    ("heading", "title", "rest"),
    [
        ("Formalia (5 min)", "Formalia", "(5 min)"),
        ("Formalia – 10 min", "Formalia", "10 min"),
        ("Formalia [15']", "Formalia", "[15']"),
        ("Technik (Mia Lind)", "Technik", "(Mia Lind)"),
        ("Technik (Mia)", "Technik", "(Mia)"),
        ("Technik (Mia, 10 min)", "Technik (Mia, 10 min)", ""),
        ("Technik (BE: Herr Ott)", "Technik", "(BE: Herr Ott)"),
        ("Technik – vertagt", "Technik", "vertagt"),
        ("Grundstück (nö)", "Grundstück", "(nö)"),
        ("Grundstück (nichtöffentlich)", "Grundstück", "(nichtöffentlich)"),
        ("Haushalt, Vorlage: BV/12/2025", "Haushalt", "Vorlage: BV/12/2025"),
        (
            "Protokoll vom 1.12. – keine Einwände, angenommen",
            "Protokoll vom 1.12.",
            "keine Einwände, angenommen",
        ),
        ("Satzung (2. Lesung)", "Satzung (2. Lesung)", ""),
        ("Zuschuss (DS0112/26)", "Zuschuss (DS0112/26)", ""),
        ("Gast: Prorektorin", "Gast: Prorektorin", ""),
        ("Bebauungsplan „Am Weg“ – Satzungsbeschluss", "Bebauungsplan „Am Weg“ – Satzungsbeschluss", ""),
        ("Fest 2026", "Fest 2026", ""),
        (
            "Sonstiges a) Der Ofen ist kalt. b) Das Tor klemmt.",
            "Sonstiges",
            "a) Der Ofen ist kalt. b) Das Tor klemmt.",
        ),
        ("Antrag a) und b)", "Antrag a) und b)", ""),
        ("Vertrag (Anlage a) der Stadt", "Vertrag (Anlage a) der Stadt", ""),
    ],
)
def test_a_title_alone(heading, title, rest):
    people = parse(HEAD).present
    assert trim_title(heading, people) == (title, rest)


def test_what_stands_behind_a_title_is_read_as_well():
    parsed = parse(
        HEAD + minutes("1. Protokoll vom 1.12. – einstimmig angenommen (3/0/0)", "2. Fest (5 min)")
    )
    assert [one.title for one in parsed.agenda] == ["Protokoll vom 1.12.", "Fest"]
    assert [(one.text, one.item) for one in parsed.entries if one.item == 1] == [
        ("(5 min)", 1),
        (TALK.strip(), 1),
    ]


@pytest.mark.parametrize(
    "opening", ["1. ", "TOP 1 ", "zu 1 ", "§ 1 ", "I. ", "## ", "A) ", "Tagesordnung\n", "1.1"]
)
def test_a_line_made_to_be_slow_is_read_all_the_same(opening):
    assert parse(HEAD + f"{opening}{'1.a (' * 2000}\n" * 3).resolutions == ()


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("TOP | Inhalt | Wer | Bis wann", ["1 Kasse", "2 Fest", "3 Verschiedenes"]),
        ("Nr. | Thema / Ergebnis | verantwortlich", ["1 Kasse", "2 Fest", "3 Verschiedenes"]),
        ("Pkt. | Verlauf | zuständig | Frist", ["1 Kasse", "2 Fest", "3 Verschiedenes"]),
        ("Nr. | Aufgabe | Wer | Bis wann", []),
        ("Nr. | Artikel | Preis", []),
    ],
)
def test_a_table_with_a_row_for_each_item(head, items):
    rows = "1 | Kasse. Der Bestand ist gut.\n2 | Fest; das Zelt ist bestellt\n3 | Verschiedenes\n"
    assert agenda(f"{head}\n{rows}") == items


def test_a_table_that_only_announces_is_not_the_minutes():
    table = "TOP | Thema | Wer\n1 | Kasse | Mia\n2 | Fest | Paul\n3 | Zelt | Noor\n\n"
    assert agenda(table + minutes("TOP 1: Kasse", "TOP 2: Fest")) == ["1 Kasse", "2 Fest"]


def test_rows_beneath_an_item_of_a_table_are_tasks():
    parsed = parse(
        f"{HEAD}TOP | Inhalt | Wer | Bis wann\n1 | Kasse; der Bestand ist gut | |\n2 | Fest | |\n\n"
        "Das Zelt ist bestellt.\n\n| Strom anmelden | Paul Ohm | 1. März\n"
        "3 | Termine; 3.3.2026 Fest | alle |\n"
    )
    assert [(one.text, one.assignee, one.item) for one in parsed.action_items] == [
        ("Strom anmelden", ("Paul Ohm",), 1)
    ]
    assert [one.text for one in parsed.entries if one.item == 0] == ["der Bestand ist gut"]


@pytest.mark.parametrize(
    ("listed", "headings", "items"),
    [
        (
            "I. Tagesordnung\n\n1. Kasse\n2. Fest im Park\n\n**II. Verlauf**",
            ["**Zu Punkt 1**", "**Zu Punkt 2**"],
            ["1 Kasse", "2 Fest im Park"],
        ),
        (
            "Tagesordnung:\n1. Bericht der Kasse\n2. Waldfest am Berg",
            ["**TOP 1: Bericht**", "**TOP 2: Wald**"],
            ["1 Bericht der Kasse", "2 Waldfest am Berg"],
        ),
        (
            "Tagesordnung:\n1. Bericht der Kasse\n2. Waldfest am Berg",
            ["**TOP 1: Bericht**", "**TOP 2: Wahlen**"],
            ["1 Bericht der Kasse", "2 Wahlen"],
        ),
    ],
)
def test_an_announced_title_stands_for_a_shorter_one(listed, headings, items):
    assert agenda(f"{listed}\n\n{minutes(*headings)}") == items


@pytest.mark.parametrize(
    ("headings", "items"),
    [
        (["**TOP 1: Kasse**", "**Verschiedenes (TOP 2)**"], ["1 Kasse", "2 Verschiedenes"]),
        (["## 1. Kasse", "## 2. Mitglieder"], ["1 Kasse", "2 Mitglieder"]),
        (["TOP 1: Kasse", "1.1 Beiträge", "TOP 2: Fest"], ["1 Kasse", "1.1 Beiträge", "2 Fest"]),
        (
            ["TOP 1: Kasse", "1.1 Dem Vorstand wird für das Jahr die Entlastung erteilt.", "TOP 2: Fest"],
            ["1 Kasse", "2 Fest"],
        ),
        (["# Kasse", "## Giro", "## Tagesgeld", "# Fest"], ["Kasse", "Fest"]),
        (["# Rahmen", "# Kasse", "# Fest"], ["Kasse", "Fest"]),
        (["**Kasse**", "**Neue Sprecher*innen**"], ["Kasse", "Neue Sprecher*innen"]),
    ],
)
def test_headings_within_and_beside_items(headings, items):
    assert agenda(minutes(*headings)) == items
