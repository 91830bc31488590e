"""The minutes as a Word file: what an office sees, and what finds its way back."""

import re
import shutil
import subprocess
import uuid
from collections import Counter
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from members.extraction import word_paragraphs
from members.models import User
from minutes import writing
from minutes.document import DocumentEntry, DocumentItem, DocumentPaper, DocumentResolution, DocumentTask
from minutes.word import bookmark, minutes_word
from tests.boards import board_in_session, item, writer
from tests.minutes.sample_document import CALL, ITEMS, PAPER, PLACE, RESOLVED, board_minutes
from tests.roles import make_user

KEYS = [uuid.UUID(int=number).hex for number in range(1, 20)]


def word(*entries: DocumentEntry, **said) -> bytes:
    """Minutes with one item that holds these lines."""
    items = (DocumentItem("1", "Punkt", 1, entries, key="7", **said),)
    return minutes_word(replace(board_minutes(items), key="12", revision=34), PAPER)


def opened(file: bytes):
    return Document(BytesIO(file))


def names(file: bytes) -> list[str]:
    """The bookmarks in their order."""
    return [start.get(qn("w:name")) for start in opened(file).element.iter(qn("w:bookmarkStart"))]


def lines(file: bytes) -> list[tuple[str, str]]:
    """(style, text) of the paragraphs below the item's heading, up to the tasks or signatures."""
    found = [(one.style.name, one.text) for one in opened(file).paragraphs]
    found = found[found.index(("Heading 1", "1\tPunkt")) + 1 :]
    ends = ("Unterschriftslinie", "Heading 1")
    return found[: next(place for place, (style, _text) in enumerate(found) if style in ends)]


def own_words(file: bytes) -> dict[str, list[str]]:
    """What stands between the ends of each bookmark, paragraph by paragraph."""
    found: dict[str, list[str]] = {}
    for paragraph in word_paragraphs(file):
        for name in dict.fromkeys(name for run in paragraph.runs for name in run.bookmarks):
            found.setdefault(name, []).append(paragraph.text_in(name))
    return found


def ours(file: bytes) -> list[str]:
    """Every run in the body's paragraphs that says itself to be no line's own."""
    return [
        run.text
        for paragraph in opened(file).paragraphs
        for run in paragraph.runs
        if run.style.name.startswith("Protokollangabe")
    ]


def test_the_minutes_are_headings_lists_and_styled_paragraphs():
    document = opened(minutes_word(board_minutes(), PAPER))
    assert [(one.style.name, one.text) for one in document.paragraphs] == [
        ("Title", "Protokoll der Vorstandssitzung\nvom 9. November 2026"),
        ("Heading 1", "2\tTermine"),
        ("Protokolltext", "Mitgliederversammlung am 30. November."),
        ("List Bullet", "Saal"),
        ("List Bullet", "Kaffee"),
        ("Heading 1", "3\tDrittmittel 2027"),
        ("Wortbeitrag", "Haddad: Die Zusage steht aus; ohne sie fehlt der Eigenanteil."),
        ("Aufgabe", "→\tM. Haddad: Gespräch mit dem Kirchenkreis über Drittmittel (Fr, 13.11.2026)"),
        ("Beschluss", "Beschluss 2026/17. Der Antrag wird in der vorliegenden Fassung eingereicht."),
        (
            "Beschluss Abstimmung",
            "5 Ja · 0 Nein · 1 Enthaltung – angenommen mit der Mehrheit der abgegebenen Stimmen",
        ),
        ("Heading 1", "4\tVerschiedenes"),
        ("Protokolltext", "Ergebnis: Die Klausur findet im Frühjahr statt."),
        ("Aufgabe", "→\tT. Brandt: Ort für die Klausur vorschlagen (nächste Sitzung)"),
        ("Heading 1", "Aufgaben aus dieser Sitzung"),
        ("Unterschriftslinie", "\t\t\t"),
        ("Unterschrift", "Sitzungsleitung, Datum\tProtokoll, Datum"),
    ]


def test_the_tables_say_who_was_there_and_who_does_what():
    head, tasks = opened(minutes_word(board_minutes(), PAPER)).tables
    assert [cell.text for cell in head.columns[0].cells] == [
        *("Zeit und Ort", "Leitung", "Protokoll", "Anwesend", "Gast", "Entschuldigt", "Einladung")
    ]
    assert [[cell.text for cell in row.cells] for row in tasks.rows] == [
        ["TOP", "Was", "Wer", "Bis"],
        ["3", "Gespräch mit dem Kirchenkreis über Drittmittel", "M. Haddad", "Fr, 13.11.2026"],
        ["4", "Ort für die Klausur vorschlagen", "T. Brandt", "nächste Sitzung"],
    ]


EVERY_KIND = [
    (DocumentEntry("note", "Es zog.", key=KEYS[0]), ["Es zog."], []),
    (DocumentEntry("note", "Dabei:\n- Saal\n- Kaffee", key=KEYS[0]), ["Dabei:", "Saal", "Kaffee"], []),
    (DocumentEntry("statement", "Das reicht.", speaker="Haddad", key=KEYS[0]), ["Das reicht."], ["Haddad: "]),
    (DocumentEntry("outcome", "Im Mai.", label="Ergebnis", key=KEYS[0]), ["Im Mai."], ["Ergebnis: "]),
    (DocumentEntry("note", "Leise.", audience="intern", key=KEYS[0]), ["Leise."], ["(intern) "]),
    (DocumentEntry("heading", "Wünsche", key=KEYS[0]), ["Wünsche"], []),
    (
        DocumentEntry("task", "", tasks=(CALL,), key=KEYS[0]),
        ["Gespräch mit dem Kirchenkreis über Drittmittel"],
        ["→\t", "M. Haddad: ", " (Fr, 13.11.2026)"],
    ),
    (
        DocumentEntry("resolution", "", resolution=RESOLVED, key=KEYS[0]),
        ["Der Antrag wird in der vorliegenden Fassung eingereicht."],
        [
            "Beschluss 2026/17. ",
            "5 Ja · 0 Nein · 1 Enthaltung – angenommen mit der Mehrheit der abgegebenen Stimmen",
        ],
    ),
]


@pytest.mark.parametrize(("entry", "own", "others"), EVERY_KIND)
def test_a_bookmark_holds_the_lines_own_words_and_all_else_says_that_it_is_ours(entry, own, others):
    file = word(entry)
    assert own_words(file)[bookmark(KEYS[0])] == own
    told = [text for text in ours(file) if text != "1\t" and "Datum" not in text and text.strip("\t")]
    assert told == [text for text in others if text.strip("\t")]


def test_each_point_of_a_list_is_found_again_by_itself():
    file = word(DocumentEntry("list", "Saal\nKaffee\nund Kuchen", keys=(KEYS[0], KEYS[1], KEYS[1])))
    assert own_words(file) == {
        "rt_minutes_12": ["Protokoll der Vorstandssitzung\nvom 9. November 2026"],
        "rt_revision_34": ["Protokoll der Vorstandssitzung\nvom 9. November 2026"],
        "rt_top_7": ["Punkt"],
        bookmark(KEYS[0]): ["Saal"],
        bookmark(KEYS[1]): ["Kaffee", "und Kuchen"],
    }


def test_each_promise_of_a_line_has_a_bookmark_of_its_own():
    file = word(DocumentEntry("task", "", tasks=(CALL, PLACE), key=KEYS[0]))
    assert names(file)[-3:] == [f"rt_{KEYS[0]}", f"rt_{KEYS[0]}_2", "rt_anhang"]


def test_all_bookmarks_are_ended_named_once_and_short_enough_for_word():
    file = word(
        *(replace(entry, key=key) for (entry, _own, _ours), key in zip(EVERY_KIND, KEYS, strict=False))
    )
    body = opened(file).element.body
    starts = [start.get(qn("w:id")) for start in body.iter(qn("w:bookmarkStart"))]
    ends = [end.get(qn("w:id")) for end in body.iter(qn("w:bookmarkEnd"))]
    assert sorted(starts) == sorted(ends)
    assert max(Counter(starts).values()) == max(Counter(names(file)).values()) == 1
    assert [name for name in names(file) if not re.fullmatch(r"[A-Za-z]\w{0,39}", name)] == []
    assert set(names(file)) >= {bookmark(key) for key in KEYS[: len(EVERY_KIND)]}


def test_without_keys_there_are_no_bookmarks_but_that_of_the_tasks():
    assert names(minutes_word(board_minutes(), PAPER)) == ["rt_anhang"]


def test_what_was_open_before_and_what_was_attached_is_nobodys_own_line():
    file = word(carried=(CALL,), papers=(DocumentPaper("Stand der Kasse", "/x/"),))
    assert lines(file) == [
        ("Protokolltext", "Offen aus früheren Sitzungen:"),
        ("Aufgabe", "→\tM. Haddad: Gespräch mit dem Kirchenkreis über Drittmittel (Fr, 13.11.2026)"),
        ("Protokolltext", "Unterlage: Stand der Kasse"),
    ]
    assert [text for _style, text in lines(file) if text not in "".join(ours(file))] == []


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        (DocumentEntry("note", "eins\n\nzwei"), [("Protokolltext", "eins"), ("Protokolltext", "zwei")]),
        (
            DocumentEntry("note", "- Saal", audience="intern"),
            [("List Bullet", "(intern) Saal")],
        ),
        (DocumentEntry("note", ""), []),
        (DocumentEntry("statement", "", speaker="Haddad"), [("Wortbeitrag", "Haddad: ")]),
        (
            DocumentEntry("resolution", "", resolution=DocumentResolution("", "Wir laden ein.")),
            [("Beschluss", "Beschluss. Wir laden ein.")],
        ),
        (
            DocumentEntry("task", "", tasks=(DocumentTask("", "prüft", "T. B.", "bald (bis Fr)"),)),
            [("Aufgabe", "→\tT. B.: prüft – bald (bis Fr)")],
        ),
    ],
)
def test_the_paragraphs_of_a_line(entry, shown):
    assert lines(word(entry)) == shown


@settings(max_examples=50)
@given(st.text(st.characters(), max_size=40), st.sampled_from(["note", "list", "heading", "statement"]))
def test_any_words_make_a_file_that_opens_with_every_line_in_it(text, kind):
    keys = (KEYS[0],) * len(text.splitlines() or [""]) if kind == "list" else ()
    file = word(
        DocumentEntry(kind, text, key="" if keys else KEYS[0], keys=keys), DocumentEntry("note", "Ende.")
    )
    assert opened(file).paragraphs[-3].text == "Ende."


def reader(role: str) -> User:
    """Somebody with this role; whoever wrote the minutes is of the office already."""
    return User.objects.filter(email=f"{role}@rollen.example").first() or make_user(role)


@pytest.mark.django_db
@pytest.mark.db
class TestReaders:
    """The file holds what its reader may see."""

    def minutes(self):
        minutes, by = board_in_session(), writer()
        for typed in ("Offen für alle.", "(intern) Nur für Stimmen.", "(intern) ! Brandt: prüft die Kasse"):
            draft = writing.Draft(uuid=uuid.uuid4(), typed=typed, item=item(minutes, "2"))
            writing.save_line(minutes, draft, by=by)
        minutes.closed_at = minutes.opened_at
        minutes.save()
        return minutes

    def read(self, client, minutes) -> str:
        answer = client.get(f"/intern/protokolle/{minutes.pk}/protokoll.docx")
        document = opened(answer.content)
        cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
        return "\n".join([*(one.text for one in document.paragraphs), *cells])

    @pytest.mark.parametrize(("role", "sees_all"), [("office", True), ("adviser", False)])
    def test_narrower_lines_are_not_in_a_narrower_readers_file(self, client, role, sees_all):
        minutes = self.minutes()
        client.force_login(reader(role))
        text = self.read(client, minutes)
        found = [words in text for words in ("Offen für alle.", "Nur für Stimmen.", "prüft die Kasse")]
        assert found == [True, sees_all, sees_all]

    @pytest.mark.parametrize(("role", "sees_all"), [("office", True), ("adviser", False)])
    def test_nor_in_the_text(self, client, role, sees_all):
        minutes = self.minutes()
        client.force_login(reader(role))
        text = client.get(f"/intern/protokolle/{minutes.pk}/protokoll.txt").text
        found = [words in text for words in ("Offen für alle.", "Nur für Stimmen.", "prüft die Kasse")]
        assert found == [True, sees_all, sees_all]

    def test_the_file_is_saved_under_a_name_that_says_what_it_is(self, client):
        minutes = self.minutes()
        client.force_login(reader("office"))
        answer = client.get(f"/intern/protokolle/{minutes.pk}/protokoll.docx")
        assert re.fullmatch(
            r'attachment; filename="protokoll-vorstand-[\d-]{10}\.docx"', answer["Content-Disposition"]
        )
        assert answer["Cache-Control"] == "private, no-store"

    def test_fetching_it_twice_gives_the_same_bytes(self, client):
        minutes = self.minutes()
        client.force_login(reader("office"))
        first, second = (
            client.get(f"/intern/protokolle/{minutes.pk}/protokoll.docx").content for _time in range(2)
        )
        assert first == second


def test_two_resolutions_in_a_row_stand_apart():
    decided = DocumentEntry("resolution", "", resolution=RESOLVED)
    styles = [style for style, _text in lines(word(decided, decided, DocumentEntry("note", "Und."), decided))]
    own = ["Beschluss", "Beschluss Abstimmung"]
    assert styles == [*own, "Zwischenraum", *own, "Protokolltext", *own]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_prints_long_minutes_whole(tmp_path):
    (tmp_path / "protokoll.docx").write_bytes(minutes_word(board_minutes(ITEMS * 8), PAPER))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "protokoll.docx"], check=True, capture_output=True, timeout=120)
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "protokoll.pdf").pages]
    assert [page.count(f"Seite {number} von {len(pages)}") for number, page in enumerate(pages, 1)] == [
        1
    ] * len(pages)
    assert sum(page.count("Der Antrag wird in der vorliegenden Fassung") for page in pages) == 8
    assert "Sitzungsleitung, Datum" in pages[-1]
