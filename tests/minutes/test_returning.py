"""An edited Word file of our minutes comes back: what it changes, and what it leaves alone."""

from datetime import datetime
from io import BytesIO

import pytest
from django.utils import translation
from docx import Document
from docx.oxml.ns import qn

from meetings import agenda
from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from members.refusal import Refused
from minutes import writing
from minutes.models import Entry, Minutes, Resolution
from minutes.returning.arriving import read_file
from minutes.returning.taking import Outdated, take_over
from minutes.revising.matching import CHANGED, MOVED, NEW, REMOVED
from minutes.revising.steps import BOTH, LEAVE, TAKE
from tests.boards import item
from tests.minutes.returned import Word, bring_back, changes, look, written
from tests.minutes.revised import polish, rows, say, say_everything
from tests.roles import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def word(minutes, by):
    """The file of minutes with a line of every kind, and two that are hard, open in Word."""
    say_everything(minutes, by)
    say(minutes, by, "Zum Sommerfest:\n- Zelte\n\n- Musik", "3")
    say(minutes, by, "= Wir kaufen Zelte (9/0/1)", "3")
    return Word(written(minutes, by))


def typed(minutes, number: str) -> list[str]:
    return list(minutes.entries.kept().filter(agenda_item__number=number).values_list("typed", flat=True))


@pytest.mark.db
def test_a_file_that_nobody_edited_changes_nothing(minutes, by, word):
    before = rows(minutes)
    seen = look(minutes, by, word.save())
    assert changes(minutes, by, word.save()) == []
    assert (seen.titles, seen.untaken, seen.beside, seen.does_nothing) == ([], [], {}, True)
    bring_back(minutes, by, word.save())
    assert rows(minutes) == before


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Der Bericht liegt vor", "Der Bericht fehlt", "Haddad: Der Bericht fehlt."),
        ("Stühle", "Zehn Stühle", "- Zehn Stühle"),
        ("bucht den Saal", "bucht den großen Saal", "! Lindner: bucht den großen Saal bis 15.12."),
        ("klärt den Raum", "klärt den Saal", "! Brandt: klärt den Saal, dann lädt ein"),
        ("lädt ein", "lädt alle ein", "! Brandt: klärt den Raum, dann lädt alle ein"),
        ("Wir laden alle ein", "Wir laden niemanden ein", "= Wir laden niemanden ein (5/0/1)"),
        ("Wir warten ab", "Wir handeln", "Ergebnis: Wir handeln."),
        ("Die Kasse ist leer", "Die Kasse ist voll", "(intern) Die Kasse ist voll."),
        ("Wünsche", "Viele Wünsche", "## Viele Wünsche"),
        ("Klausur im Frühjahr", "Klausur im Herbst", "~ Klausur im Herbst"),
        ("Musik", "Lautes", "Zum Sommerfest:\n- Zelte\n\n- Lautes"),
        ("= Wir kaufen", "= Wir leihen", "= Wir leihen Zelte (9/0/1)"),
    ],
)
def test_changed_words_arrive_and_all_else_stays(minutes, by, word, old, new, expected):
    before = rows(minutes)
    bring_back(minutes, by, word.replace(old, new).save())
    now = rows(minutes)
    [key] = [key for key in before if now[key] != before[key]]
    assert (list(now), now[key][1]) == (list(before), expected)
    assert (now[key][2], now[key][4:7]) == (before[key][2], before[key][4:7])
    assert [task[0] for task in now[key][7]] == [task[0] for task in before[key][7]]
    assert [task[2:] for task in now[key][7]] == [task[2:] for task in before[key][7]]
    assert (now[key][8] and now[key][8][3]) == (before[key][8] and before[key][8][3])


@pytest.mark.db
def test_votes_and_number_of_a_resolution_survive(minutes, by):
    say(minutes, by, "= Wir laden ein (5/0/1)")
    Resolution.objects.update(year=2026, number=7, verdict="wie es damals hieß")
    bring_back(minutes, by, Word(written(minutes, by)).replace("laden ein", "laden alle ein").save())
    resolution = Resolution.objects.get()
    assert (resolution.text, resolution.label) == ("Wir laden alle ein", "2026/7")
    assert (resolution.votes_for, resolution.verdict) == (5, "wie es damals hieß")


@pytest.mark.parametrize(
    ("words", "more", "expected"),
    [
        ("Der Bericht liegt vor.", " Er ist gut.", "Haddad: Der Bericht liegt vor. Er ist gut."),
        ("Wir laden alle ein", " und kochen", "= Wir laden alle ein und kochen (5/0/1)"),
        ("Stühle", " und Bänke", "- Stühle und Bänke"),
    ],
)
def test_words_behind_the_end_of_a_bookmark_are_the_lines_own(minutes, by, word, words, more, expected):
    bring_back(minutes, by, word.append(words, more).save())
    assert expected in [*typed(minutes, "1"), *typed(minutes, "2")]


def test_words_in_the_style_of_a_label_are_the_lines_own_as_well(minutes, by, word):
    """Whoever types right behind the name, or behind the day of a task, goes on in their style."""
    word.replace("Haddad: ", "Haddad: Nun ")
    word.replace(" (bis Di, 15. Dezember 2026)", " (bis Di, 15. Dezember 2026) samt Bühne")
    assert changes(minutes, by, word.save()) == [
        (CHANGED, "Der Bericht liegt vor.", "Nun Der Bericht liegt vor."),
        (CHANGED, "bucht den Saal", "bucht den Saal samt Bühne"),
    ]
    assert look(minutes, by, word.save()).untaken == []


def test_new_paragraphs_are_new_lines_at_their_place(minutes, by, word):
    word.insert("Stühle", "Bänke", "List Bullet").insert("Wünsche", "Ein Fest.")
    word.insert("Die Kasse ist leer.", "! Haddad: zählt nach").insert("Der Bericht", "Zahlen", "Heading 3")
    bring_back(minutes, by, word.save())
    assert typed(minutes, "1") == [
        *("Haddad: Der Bericht liegt vor.", "## Zahlen", "Er ist lang.", "- Stühle", "- Bänke", "- Tische")
    ]
    assert typed(minutes, "2")[-1] == "! Haddad: zählt nach"
    assert ActionItem.objects.get(text="zählt nach").assignees.get().last_name == "Haddad"
    assert typed(minutes, "3")[:2] == ["## Wünsche", "Ein Fest."]


def test_a_table_of_somebodys_own_is_a_line_for_each_row(minutes, by, word):
    table = word.document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Zelt", "80 €"), ("Musik", "200 €")), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    word.paragraph("Tische")._p.addnext(table._tbl)
    assert changes(minutes, by, word.save()) == [(NEW, "", "Zelt | 80 €"), (NEW, "", "Musik | 200 €")]


def test_removed_lines_go_but_not_what_hangs_on_them(minutes, by, word):
    for words in ("Tische", "bucht den Saal", "Wir laden alle ein", "Wir warten ab."):
        word.remove(words)
    bring_back(minutes, by, word.save())
    assert typed(minutes, "1") == ["Haddad: Der Bericht liegt vor.", "Er ist lang.", "- Stühle"]
    assert typed(minutes, "2")[0] == "! Lindner: bucht den Saal bis 15.12."
    assert typed(minutes, "2")[2:4] == ["= Wir laden alle ein (5/0/1)", "Ergebnis: Wir warten ab."]
    bring_back(minutes, by, word.save(), everything=True)
    assert typed(minutes, "2") == ["! Brandt: klärt den Raum, dann lädt ein", "(intern) Die Kasse ist leer."]


def test_one_of_two_promises_is_not_lost_unsaid(minutes, by, word):
    bring_back(minutes, by, word.remove("lädt ein").save())
    assert ActionItem.objects.filter(withdrawn_at=None, text="lädt ein").count() == 1


def test_a_moved_line_takes_everything_along_also_without_its_bookmark(minutes, by, word):
    task = ActionItem.objects.get(text="bucht den Saal")
    word.move("bucht den Saal", "Ein Kurs am Abend.").unmark("bucht den Saal")
    assert [kind for kind, _old, _new in changes(minutes, by, word.save())] == [MOVED]
    bring_back(minutes, by, word.save())
    task.refresh_from_db()
    assert (task.agenda_item.number, task.withdrawn_at) == ("3", None)
    assert typed(minutes, "3")[2] == "! Lindner: bucht den Saal bis 15.12."


def test_what_lost_its_bookmark_is_found_by_its_words(minutes, by, word):
    word.unmark("Der Bericht").unmark("klärt den Raum").unmark("Tische")
    assert changes(minutes, by, word.save()) == []
    word.replace("klärt den Raum", "klärt den Raum ab").replace("Tische", "Runde Tische")
    assert changes(minutes, by, word.save()) == [
        (CHANGED, "Tische", "Runde Tische"),
        (CHANGED, "klärt den Raum\nlädt ein", "klärt den Raum ab\nlädt ein"),
    ]


def test_a_line_that_was_emptied_is_removed(minutes, by, word):
    assert changes(minutes, by, word.replace("Tische", "").save()) == [(REMOVED, "Tische", "")]


def test_joined_paragraphs_stay_two_lines_as_long_as_both_have_their_marks(minutes, by, word):
    first, second = word.paragraph("Stühle"), word.paragraph("Tische")
    for element in list(second._p)[1:]:
        first._p.append(element)
    second._p.getparent().remove(second._p)
    assert changes(minutes, by, word.save()) == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_lines_above_the_first_item_come_back_as_well(minutes, by, word, language):
    say(minutes, by, "Alle begrüßen sich.", None)
    word = Word(written(minutes, by))
    with translation.override(language):
        assert changes(minutes, by, word.save()) == []
        word.unmark("Alle begrüßen").insert("Alle begrüßen", "Es gibt Kaffee.")
        bring_back(minutes, by, word.save())
    above = minutes.entries.kept().filter(agenda_item=None)
    assert list(above.values_list("typed", flat=True)) == ["Alle begrüßen sich.", "Es gibt Kaffee."]


def test_a_bookmark_whose_end_was_lost_does_not_swallow_what_follows(minutes, by, word):
    [end] = word.paragraph("Der Bericht")._p.findall(qn("w:bookmarkEnd"))
    word.paragraph("Klausur im Frühjahr")._p.append(end)
    assert changes(minutes, by, word.save()) == []
    word.unmark("Stühle")
    assert changes(minutes, by, word.save()) == []


class TestTitles:
    """Headings of agenda items."""

    def test_another_title_is_offered_and_taken_over(self, minutes, by, word):
        minutes.meeting.state = "in_session"
        minutes.meeting.save()
        word.replace("Antrag", "Antrag auf Zelte")
        seen = look(minutes, by, word.save())
        assert [(title.item.title, title.new, title.is_sure) for title in seen.titles] == [
            ("Antrag", "Antrag auf Zelte", True)
        ]
        bring_back(minutes, by, word.save(), retitled=[item(minutes, "2").pk])
        assert item(minutes, "2").title == "Antrag auf Zelte"
        assert look(minutes, by, word.save()).titles == []

    def test_after_the_meeting_it_is_only_said(self, minutes, by, word):
        minutes.meeting.state = "held"
        minutes.meeting.save()
        file = word.replace("Antrag", "Antrag auf Zelte").save()
        assert look(minutes, by, file).may_retitle is False
        bring_back(minutes, by, file, retitled=[item(minutes, "2").pk])
        assert item(minutes, "2").title == "Antrag"

    def test_a_title_that_was_changed_here_as_well_is_not_sure(self, minutes, by, word):
        agenda.edit(item(minutes, "2"), title="Anträge")
        [title] = look(minutes, by, word.replace("Antrag", "Antrag auf Zelte").save()).titles
        assert title.is_sure is False

    def test_a_title_that_was_changed_only_here_stays(self, minutes, by, word):
        agenda.edit(item(minutes, "2"), title="Anträge")
        assert look(minutes, by, word.save()).titles == []

    def test_lines_stay_under_their_item_when_its_heading_was_lost(self, minutes, by, word):
        assert changes(minutes, by, word.remove("Antrag").save()) == []


class TestUntaken:
    """What is ours around the lines."""

    @pytest.mark.parametrize(
        ("old", "new", "here", "there"),
        [
            ("Haddad: ", "Lindner: ", "Haddad:", "Lindner:"),
            ("Beschluss. ", "Beschluss 5. ", "Beschluss.", "Beschluss 5."),
            ("5 Ja", "6 Ja", "5 Ja · 0 Nein · 1 Enthaltung", "6 Ja · 0 Nein · 1 Enthaltung"),
            ("M. Lindner: ", "M. Kowal: ", "→\tM. Lindner:", "→\tM. Kowal:"),
            ("(bis Di, 15.", "(bis Di, 22.", "(bis Di, 15. Dezember 2026)", "(bis Di, 22. Dezember 2026)"),
            ("Toni Taker", "Mika Haddad", "Toni Taker", "Mika Haddad"),
            ("14 Uhr", "15 Uhr", "Mo, 9. November 2026, 14 Uhr", "Mo, 9. November 2026, 15 Uhr"),
        ],
    )
    def test_it_is_not_changed_but_said(self, minutes, by, word, old, new, here, there):
        before, file = rows(minutes), word.replace(old, new).save()
        [said] = look(minutes, by, file).untaken
        assert (said.here.split(" – ")[0], said.there.split(" – ")[0]) == (here, there)
        assert changes(minutes, by, file) == []
        bring_back(minutes, by, file)
        assert rows(minutes) == before

    def test_also_in_the_table_of_tasks(self, minutes, by, word):
        table = word.document.tables[-1]
        table.rows[1].cells[1].paragraphs[0].runs[0].text = "bucht die Halle"
        [said] = look(minutes, by, word.save()).untaken
        assert (said.here, said.there) == ("bucht den Saal", "bucht die Halle")


class TestRemarks:
    """Comments and changes under watch."""

    def test_a_comment_stands_beside_its_line_and_changes_nothing(self, minutes, by, word):
        file = word.comment("Die Kasse ist leer.", "Stimmt das noch?").save()
        [(step, [remark])] = [one for one in look(minutes, by, file).steps if one[1]]
        assert (step.change.kind, step.line.wording) == ("same", "Die Kasse ist leer.")
        assert (remark.kind, remark.author, remark.text, remark.words) == (
            *("comment", "A. Yılmaz", "Stimmt das noch?", "Die Kasse ist leer."),
        )
        assert isinstance(remark.at, datetime)

    def test_on_a_heading_it_stands_beside_the_item(self, minutes, by, word):
        file = word.comment("Antrag", "Besser: Anträge").save()
        assert {key: one[0].text for key, one in look(minutes, by, file).beside.items()} == {
            item(minutes, "2").pk: "Besser: Anträge"
        }

    def test_insertions_count_and_say_by_whom(self, minutes, by, word):
        file = word.append_watched("Die Kasse ist leer.", " Fast.").save()
        [(step, [remark])] = [one for one in look(minutes, by, file).steps if one[1]]
        assert step.change.new == "Die Kasse ist leer. Fast."
        assert (remark.kind, remark.author, remark.text) == ("inserted", "A. Yılmaz", " Fast.")
        assert remark.at == datetime(2026, 11, 20, 10, 15)

    def test_deletions_are_gone_and_say_by_whom(self, minutes, by, word):
        file = word.strike("Die Kasse ist leer.").save()
        [(step, [remark])] = [one for one in look(minutes, by, file).steps if one[1]]
        assert (step.change.kind, remark.kind, remark.text) == (REMOVED, "deleted", "Die Kasse ist leer.")


class TestOldFile:
    """Somebody wrote here after the file had left."""

    def test_other_lines_changed_here_stay_and_are_no_change(self, minutes, by, word):
        polish(minutes, by, "warten ab", "warten noch", answers={0: TAKE})
        say(minutes, by, "Neu von hier.")
        assert changes(minutes, by, word.save()) == []
        bring_back(minutes, by, word.replace("Die Kasse ist leer", "Die Kasse ist voll").save())
        assert typed(minutes, "2")[3:] == [
            *("Ergebnis: Wir warten noch.", "(intern) Die Kasse ist voll.", "Neu von hier.")
        ]

    def test_of_one_line_both_texts_stay(self, minutes, by, word):
        polish(minutes, by, "warten ab", "warten noch", answers={0: TAKE})
        file = word.replace("Wir warten ab", "Wir handeln").save()
        [(step, _none)] = [one for one in look(minutes, by, file).steps if one[0].change.kind != "same"]
        assert (step.theirs, step.change.new, step.answers) == (
            *("Wir warten noch.", "Wir handeln.", (BOTH, TAKE, LEAVE)),
        )
        bring_back(minutes, by, file)
        assert typed(minutes, "2")[3:5] == ["Ergebnis: Wir warten noch.", "Wir handeln."]
        assert changes(minutes, by, file) == []

    def test_the_same_change_of_both_is_none(self, minutes, by, word):
        polish(minutes, by, "warten ab", "handeln", answers={0: TAKE})
        assert changes(minutes, by, word.replace("warten ab", "handeln").save()) == []

    def test_what_was_deleted_here_and_changed_there_comes_back_as_a_new_line(self, minutes, by, word):
        polish(minutes, by, "- Tische", "", "1")
        assert changes(minutes, by, word.save()) == []
        bring_back(minutes, by, word.replace("Tische", "Runde Tische").save())
        assert typed(minutes, "1")[-1] == "- Runde Tische"

    def test_what_was_changed_here_and_removed_there_stays_unsaid(self, minutes, by, word):
        polish(minutes, by, "- Tische", "- Runde Tische", "1")
        bring_back(minutes, by, word.remove("Tische").save())
        assert typed(minutes, "1")[-1] == "- Runde Tische"

    def test_what_was_moved_here_is_not_moved_back(self, minutes, by, word):
        entry = Entry.objects.get(text="Tische")
        writing.move_line(minutes, entry.uuid, item=item(minutes, "3"), after=None, by=by)
        assert changes(minutes, by, word.save()) == []

    def test_without_its_title_a_file_is_still_ours_and_takes_nothing_away(self, minutes, by, word):
        word.remove("Protokoll: Vorstandssitzung")
        say(minutes, by, "Neu von hier.")
        assert changes(minutes, by, word.replace("Der Bericht", "Ein Bericht").save()) == [
            (CHANGED, "Der Bericht liegt vor.", "Ein Bericht liegt vor.")
        ]


def test_twice_changes_nothing(minutes, by, word):
    word.replace("Der Bericht", "Ein Bericht").insert("Stühle", "Bänke", "List Bullet").remove("Tische")
    word.move("Die Kasse", "Ein Kurs")
    bring_back(minutes, by, word.save())
    before = rows(minutes)
    assert changes(minutes, by, word.save()) == []
    bring_back(minutes, by, word.save())
    assert rows(minutes) == before


def test_whatever_changed_since_it_was_shown_is_shown_again(minutes, by, word):
    file = word.replace("Der Bericht", "Ein Bericht").save()
    shown = look(minutes, by, file).shown
    polish(minutes, by, "Der Bericht", "Euer Bericht", "1")
    with pytest.raises(Outdated):
        take_over(
            minutes, read_file(minutes, file), by=by, answers={}, shown=shown, seed=Entry.objects.first().uuid
        )


def test_what_a_reader_could_not_see_is_not_removed_by_her_file(minutes, by):
    """An adviser took the file along; the office brings it back, with lines that were never in it."""
    say_everything(minutes, by)
    adviser = make_user("adviser")
    minutes.closed_at = minutes.opened_at
    minutes.save()
    file = written(minutes, adviser)
    assert "Kasse" not in Word(file).document.element.xml
    assert changes(minutes, by, file) == []


def test_lines_of_the_office_are_not_given_to_whoever_brings_them_back(minutes, by):
    say_everything(minutes, by)
    Entry.objects.filter(text="Die Kasse ist leer.").update(audience="office")
    file = Word(written(minutes, by)).replace("ist leer", "ist voll").save()
    user = make_user("adviser")
    minutes.meeting.minute_taker = user.person
    minutes.meeting.save()
    assert changes(minutes, user, file) == []


def test_a_file_of_other_minutes_is_refused(minutes, by, word):
    meeting = Meeting.objects.create(committee=minutes.meeting.committee, title="Klausur")
    other = Minutes.objects.create(meeting=meeting)
    with pytest.raises(Refused, match="gehört zu einem anderen Protokoll"):
        read_file(other, word.save())


def test_a_foreign_file_is_shown_the_way_to_reading_in(minutes, by):
    say_everything(minutes, by)
    document, out = Document(), BytesIO()
    for words in ("Protokoll", "Anwesend: drei Leute", "Es gab Kaffee.", "Niemand ging früher."):
        document.add_paragraph(words)
    document.save(out)
    with pytest.raises(Refused, match="Alte Protokolle einlesen"):
        look(minutes, by, out.getvalue())


def test_a_file_that_lost_all_marks_on_a_detour_is_taken_by_its_words(minutes, by):
    say_everything(minutes, by)
    word = Word(written(minutes, by)).lose_marks()
    assert changes(minutes, by, word.replace("Wir warten ab", "Wir warten noch").save()) == [
        (CHANGED, "Wir warten ab.", "Wir warten noch.")
    ]
