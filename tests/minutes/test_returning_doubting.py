"""A file without our marks: is it of these minutes, or of others that read alike?"""

from datetime import date

import pytest
from django.utils import timezone

from meetings.models import Meeting
from members.refusal import Refused
from minutes.models import Entry, Minutes
from minutes.returning.arriving import read_file
from minutes.returning.taking import look_at
from tests.boards import board_in_session
from tests.minutes.returned import Desk, Word, bring_back, look, written
from tests.minutes.revised import rows, say
from tests.roles import make_user

pytestmark = pytest.mark.django_db
OCTOBER = date(2026, 10, 12)
GONE = ("Der Bericht", "Stühle", "Tische", "bucht den Saal", "klärt den Raum", "lädt ein")


def without_half(word: Word) -> Word:
    for words in GONE:
        word.remove(words)
    return word


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        (lambda word: word, None),
        (lambda word: word.date_back(), None),
        (lambda word: word.lose_marks(), None),
        (lambda word: word.lose_marks().replace("Der Bericht", "Ein Bericht"), None),
        (lambda word: without_half(word.lose_marks()), None),
        (lambda word: word.lose_marks().lose_head(), None),
        (lambda word: word.lose_marks().date_back(), (OCTOBER, 13, 13)),
        (lambda word: word.lose_marks().date_back("2026", "2025"), (date(2025, 11, 9), 13, 12)),
        (lambda word: without_half(word.lose_marks().lose_head()), (None, 13, 8)),
    ],
)
def test_the_day_in_the_head_counts_then_how_much_is_the_same(minutes, by, word, what, expected):
    doubt = look(minutes, by, what(word).save()).doubt
    assert (doubt and (doubt.day, doubt.known, doubt.found)) == expected


def test_of_a_file_that_says_no_day_its_name_does(minutes, by, word):
    returned = read_file(minutes, word.lose_marks().lose_head().save())
    for name, day in (("2026-11-09 Protokoll.docx", None), ("2026-10-12 Protokoll.docx", OCTOBER)):
        doubt = look_at(minutes, returned, reader=by, name=name).doubt
        assert (doubt and doubt.day) == day


def test_marks_of_minutes_that_had_this_number_once_are_none(minutes, by, word):
    """The data were set up anew, and these minutes got the number of those that the file is of."""
    Entry.objects.all().delete()
    with pytest.raises(Refused, match="nicht aus diesem Protokoll gemacht"):
        look(minutes, by, word.save())
    say(minutes, by, "Etwas ganz anderes steht jetzt hier.")
    with pytest.raises(Refused, match="nicht aus diesem Protokoll gemacht"):
        look(minutes, by, word.save())


def test_into_minutes_without_a_line_their_own_file_brings_the_first(minutes, by):
    word = Word(written(minutes, by)).insert("Antrag", "Es gab einen.")
    assert look(minutes, by, word.save()).doubt is None
    bring_back(minutes, by, word.save())
    assert [entry.typed for entry in minutes.entries.all()] == ["Es gab einen."]


def test_it_is_asked_before_anything_is_compared_and_one_may_go_on(minutes, by, word):
    before = rows(minutes)
    file = word.lose_marks().date_back().replace("Der Bericht", "Ein Bericht").save()
    desk = Desk(minutes, by).send(file)
    assert "Diese Datei sieht nach dem Protokoll vom Mo, 12. Oktober 2026 aus." in desk.html
    assert "13 von 13 Zeilen dieses Protokolls stehen darin." in desk.html
    assert desk.changes() == []
    for sent in ({"all": "take"}, {"shown": "x"}):
        assert "Ist es die richtige Datei?" in desk.post(**sent).html
    assert rows(minutes) == before
    desk.read(desk.client.post(desk.address, {"sure": "1"}, follow=True))
    assert desk.changes() == ["geändert", "-Der", "+Ein"]
    desk.post()
    assert desk.messages() == ["1 Änderung aus der Word-Datei ist übernommen."]


def test_the_minutes_of_the_day_it_names_are_offered(minutes, by, word):
    other = board_in_session(day=OCTOBER, seats=0)
    file = word.lose_marks().date_back().save()
    html = Desk(minutes, by).send(file).html
    assert f'href="/intern/protokolle/{other.pk}/aus-word/"' in html
    assert "Als altes Protokoll einlesen" not in html
    taker = make_user("board")
    Meeting.objects.filter(pk=minutes.meeting_id).update(minute_taker=taker.person)
    Minutes.objects.filter(pk=other.pk).update(closed_at=timezone.now())
    assert f'href="/intern/protokolle/{other.pk}/' not in Desk(minutes, taker).send(file).html
