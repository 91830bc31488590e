"""The same minutes in other clothes: encodings, line ends, marks of mails, ways to number an agenda."""

import re
import textwrap
import unicodedata

import pytest

from members.extraction import extract
from minutes.importing.reader.export import as_data
from minutes.importing.reader.parse import parse
from minutes.importing.reader.people.names import read_people
from minutes.importing.reader.promises.tables import find_columns
from minutes.importing.reader.text.paragraphs import read
from tests.minutes.readings import understood

SOURCE = """Protokoll der Vorstandssitzung am 3.2.2026, 19 – 21 Uhr im Bürgerhaus

Anwesend: S. Okafor, K. Neu (Turm e. V.), Ö. Çelik
Entschuldigt: T. Wieland

1. Begrüßung

K. Neu begrüßt alle.

2. Jahresplanung

Die Koordinierungsstelle verschickt die Übersicht bis zum 15.2.2026 an alle Mitglieder.

1. Strom
2. Wasser

3. Verschiedenes

Beschluss: Wir feiern im Sommer. (3/0/0)

Nächste Sitzung: 3.3.2026, 19 Uhr, Bürgerhaus
"""
HEADINGS = r"(?m)^([123])\. (?=Begrüßung|Jahresplanung|Verschiedenes)"


def facts(text: str) -> dict:
    """What is understood, wherever it stands."""
    data = understood(text)
    for key in ("resolutions", "action_items"):
        data[key] = [row[1:] for row in data[key]]
    return data


def test_the_plain_minutes():
    assert facts(SOURCE) == {
        "meeting_type": "Vorstandssitzung",
        "date": "2026-02-03",
        "start": "19:00",
        "end": "21:00",
        "place": "Bürgerhaus",
        "present": ["S. Okafor", "K. Neu (Turm e. V.)", "Ö. Çelik"],
        "excused": ["T. Wieland"],
        "absent": [],
        "guests": [],
        "agenda": ["1 Begrüßung", "2 Jahresplanung", "3 Verschiedenes"],
        "resolutions": [[3, 0, 0]],
        "action_items": [[["Koordinierungsstelle"], "2026-02-15"]],
        "next_dates": ["2026-03-03 19:00 Bürgerhaus Nächste Sitzung"],
    }


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(SOURCE.replace("\n", "\r\n").encode(), id="line ends of Windows"),
        pytest.param(SOURCE.replace("\n", "\r").encode(), id="line ends of an old Mac"),
        pytest.param(SOURCE.encode("cp1252"), id="cp1252"),
        pytest.param(SOURCE.encode("utf-16"), id="UTF-16"),
        pytest.param(SOURCE.encode("utf-16-be"), id="UTF-16 without its mark"),
        pytest.param(SOURCE.encode("utf-8-sig"), id="UTF-8 with a mark"),
    ],
)
def test_every_encoding_says_the_same(content):
    assert facts(extract(content).text) == facts(SOURCE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SOURCE.replace(" ", "\u00a0"), id="no-break spaces"),
        pytest.param(SOURCE.replace(" – ", "\u202f–\u202f"), id="narrow spaces"),
        pytest.param(SOURCE.replace(" ", "\u200b "), id="hidden characters"),
        pytest.param(SOURCE.replace("Koordinierungs", "Koordinierungs\u00ad"), id="soft hyphens"),
        pytest.param(unicodedata.normalize("NFD", SOURCE), id="umlauts in two pieces"),
        pytest.param(re.sub(r"(?m)^", "> ", SOURCE), id="quoted in a mail"),
        pytest.param(re.sub(r"(?m)^", "\t", SOURCE), id="indented by a tab"),
        pytest.param(re.sub(r"(?m)$", "   ", SOURCE), id="spaces at the end"),
        pytest.param(SOURCE.replace("\n", "\n\n"), id="a blank line after each"),
        pytest.param(SOURCE.replace("\n3. Ver", "\n\f3. Ver"), id="a page break"),
        pytest.param(re.sub(HEADINGS, r"\1.\t", SOURCE), id="a tab behind the number"),
        pytest.param(re.sub(HEADINGS, r"TOP \1 ", SOURCE), id="TOP 1"),
        pytest.param(re.sub(HEADINGS, r"TOP \1: ", SOURCE), id="TOP 1:"),
        pytest.param(re.sub(HEADINGS, r"Zu TOP \1 – ", SOURCE), id="Zu TOP 1 –"),
        pytest.param(re.sub(HEADINGS, r"\1) ", SOURCE), id="1)"),
        pytest.param(re.sub(HEADINGS, r"## \1. ", SOURCE), id="## 1."),
        pytest.param(
            "\n".join("\n".join(textwrap.wrap(line, 72)) for line in SOURCE.split("\n")), id="wrapped at 72"
        ),
    ],
)
def test_the_same_words_in_other_clothes_say_the_same(text):
    assert facts(text) == facts(SOURCE)


def test_without_a_day_the_rest_is_understood():
    assert facts(SOURCE.replace(" am 3.2.2026", "")) == facts(SOURCE) | {"date": None}


@pytest.mark.parametrize("title", ["Jahresrückblick", "Personenbezogene Daten", "Wochenplan", "Tagesfahrt"])
def test_a_title_that_begins_like_a_unit_is_a_title(title):
    text = f"Protokoll am 3.2.2026\n\n1. {title}\n\nEs war gut.\n\n2. Ende\n"
    assert facts(text)["agenda"] == [f"1 {title}", "2 Ende"]


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("Wer   Was   Bis wann", ("who", "text", "due")),
        ("| Aufgabe | Verantwortlich | Frist |", ("text", "who", "due")),
        ("Was\tWer", ("text", "who")),
        ("Wer macht was?", None),
        ("Wer  Was  Warum", None),
        ("Aufgabe", None),
    ],
)
def test_a_table_of_tasks_is_known_by_its_head(line, columns):
    assert find_columns(line) == columns


def test_a_table_with_bars_is_read_row_by_row():
    text = (
        "Protokoll am 3.2.2026\n\nAnwesend: Mia, Paul, Noor\n\n## A\n\n| Wer | Was | Bis |\n|---|---|---|\n"
        "| Mia | Saal buchen | 15.2. |\n| Paul, Noor | Flyer | offen |\n\n## B\n\nNix.\n"
    )
    assert [(one["text"], one["assignee"], one["due"]) for one in as_data(parse(text))["action_items"]] == [
        ("Saal buchen", ["Mia"], "2026-02-15"),
        ("Flyer", ["Paul", "Noor"], None),
    ]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("L. Hinz (entsch.)", ("L. Hinz", "", "excused")),
        ("M. Jahn (unentsch.)", ("M. Jahn", "", "absent")),
        ("Frau Kolbe vom Bauamt", ("Kolbe", "Bauamt", "")),
        ("Koordinierungsstelle: E. Tran", ("E. Tran", "Koordinierungsstelle", "")),
        ("Ö. Çelik (Moscheegemeinde)", ("Ö. Çelik", "Moscheegemeinde", "")),
        ("Łukasz Żak", ("Łukasz Żak", "", "")),
        ("Đặng Thu Hà", ("Đặng Thu Hà", "", "")),
        ("Nora von der Heide", ("Nora von der Heide", "", "")),
    ],
)
def test_what_stands_beside_a_name(words, person):
    [found] = read_people(words, line=1, rule="test.people")
    assert (found.name, found.org, found.group) == person


def test_names_in_a_column_of_their_own_go_on_in_the_next_line():
    text = "Gäste:      Herr Ost (Polizei), Frau Gomez\n            (Schulamt)\nOrt: Rathaus\n"
    assert [one.text for one in read(text)] == [
        "Gäste:      Herr Ost (Polizei), Frau Gomez (Schulamt)",
        "Ort: Rathaus",
    ]
