"""The queue of old protocols: taken in, read, ordered, taken over; nothing twice and nothing lost."""

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone, translation
from docx import Document

from members import files
from members.models import Committee, Person
from members.refusal import Refused
from minutes.importing.preview import doubts
from minutes.importing.preview.doubts import sentences
from minutes.importing.preview.preview import Preview
from minutes.importing.queue import drafts, intake, queue, refusals, storing, taking
from minutes.importing.reader.finds import DOUBTFUL, LIKELY, FoundOutcome
from minutes.importing.reader.parse import parse
from minutes.models import Minutes, Reading, Resolution, SourceFile
from tests.minutes.invented import day_of, protocol, thirty, uploaded, zipped
from tests.minutes.readings import STYLES

pytestmark = [pytest.mark.django_db, pytest.mark.db]
LONG = timedelta(minutes=5)


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


@pytest.fixture
def take_in(board):
    def begin(*uploads, **more):
        return intake.begin(uploads=uploads, committee=board, by=None, **more)

    return begin


def states(reading) -> dict[str, int]:
    found = list(reading.files.values_list("state", flat=True))
    return {state: found.count(state) for state in sorted(set(found))}


def test_thirty_files_are_read_and_those_that_are_sure_taken_over_in_the_order_of_their_days(take_in):
    reading = take_in(zipped(thirty(undated=(4, 11), broken=(7,))))
    assert states(reading) == {"waiting": 30}
    assert queue.work(reading, within=LONG) == 30
    assert states(reading) == {"doubtful": 2, "refused": 1, "sure": 27}
    assert taking.order_all(reading, by=None) == 27
    assert queue.work(reading, within=LONG) == 27
    assert states(reading) == {"doubtful": 2, "refused": 1, "taken": 27}
    numbered = Resolution.objects.order_by("entry__minutes__meeting__starts_at")
    assert [one.label for one in numbered][:6] == ["2018/1", "2018/2", "2018/3", "2018/4", "2018/5", "2019/1"]
    assert queue.work(reading, within=LONG) == 0


def test_time_is_up_after_each_file_and_the_rest_waits_for_whoever_comes_next(take_in):
    reading = take_in(*(uploaded(f"{number}.txt", protocol(number)) for number in range(3)))
    assert [queue.work(reading, within=timedelta(0)) for _time in range(4)] == [1, 1, 1, 0]
    assert queue.left(reading) == 0


def test_the_file_of_a_process_that_was_killed_is_taken_up_again_and_refused_the_third_time(take_in):
    reading = take_in(uploaded("a.txt", protocol(0)))
    for attempt in (1, 2, 3):
        file = queue.claim(reading)
        assert (file.attempts, queue.claim(reading)) == (attempt, None)
        SourceFile.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    queue.work(reading, within=LONG)
    assert refusals.said(reading.files.get()) == (
        "Diese Datei ließ sich nicht lesen. Bitte kopieren Sie ihren Text und fügen Sie ihn ein."
    )


def test_a_mistake_of_ours_is_said_at_its_file_and_the_others_go_on(take_in, monkeypatch):
    def breaks(text, **more):
        if "Nummer 0" in text:
            raise ZeroDivisionError
        return parse(text)

    monkeypatch.setattr(queue, "parse", breaks)
    reading = take_in(*(uploaded(f"{number}.txt", protocol(number)) for number in range(2)))
    queue.work(reading, within=LONG)
    assert states(reading) == {"refused": 1, "sure": 1}


def test_the_bytes_are_kept_and_the_same_ones_are_not_read_twice(take_in):
    first = take_in(uploaded("a.txt", protocol(0))).files.get()
    assert files.open_kept(first.digest).read().decode() == protocol(0)
    again = take_in(uploaded("b.txt", protocol(0)), uploaded("c.txt", protocol(1)))
    assert [(one.name, one.state, one.same_as) for one in again.files.all()] == [
        ("b.txt", "aside", first),
        ("c.txt", "waiting", None),
    ]


def test_what_was_put_aside_can_be_read_all_the_same(take_in):
    take_in(uploaded("a.txt", protocol(0)))
    file = take_in(uploaded("b.txt", protocol(0))).files.get()
    assert [taking.bring_back(file, by=None) for _time in range(2)] == [True, False]
    file.refresh_from_db()
    assert (file.state, file.same_as) == ("waiting", None)


def test_whoever_is_put_aside_while_it_is_read_stays_there(take_in):
    file = queue.claim(take_in(uploaded("a.txt", protocol(0))))
    taking.put_aside(file, by=None)
    queue.read(file)
    file.refresh_from_db()
    assert (file.state, file.text) == ("aside", "")


def docx(text: str) -> bytes:
    """The text as a Word file, a paragraph for each line."""
    document, file = Document(), io.BytesIO()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


def test_word_and_web_pages_stand_in_one_zip_with_text(take_in):
    page = "".join(f"<p>{line}</p>" for line in protocol(5).splitlines())
    contents = {"a.docx": docx(protocol(0)), "b.html": page.encode(), "c.txt": protocol(1).encode()}
    reading = take_in(zipped(contents))
    queue.work(reading, within=LONG)
    assert [(one.name, one.state, one.held_on) for one in reading.files.all()] == [
        ("a.docx", "sure", day_of(0)),
        ("b.html", "sure", day_of(5)),
        ("c.txt", "sure", day_of(1)),
    ]
    assert taking.original(reading.files.first()) == contents["a.docx"]


def judged(take_in, *texts) -> list[list[str]]:
    reading = take_in(*(uploaded(f"{number}.txt", text) for number, text in enumerate(texts)))
    queue.work(reading, within=LONG)
    return [sentences(file.reasons) for file in reading.files.all()]


def test_why_somebody_has_to_look(take_in):
    ahead = timezone.localdate() + timedelta(days=20)
    assert judged(
        take_in,
        protocol(0),
        protocol(1, dated=False),
        protocol(2, day=ahead),
        protocol(3, day=date(2018, 1, 9)),
        "Protokoll am 3.2.2019\n\nAlles gut.\n",
    ) == [
        [],
        ["kein Datum gefunden"],
        ["das Datum liegt in der Zukunft"],
        ["noch eine Datei hier ist von diesem Tag"],
        ["niemand als anwesend gefunden", "keine Tagesordnung gefunden"],
    ]


def test_a_name_that_several_people_bear_has_to_be_looked_at(take_in):
    for _namesake in range(2):
        Person.objects.create(first_name="Ina", last_name="Quendt")
    assert judged(take_in, protocol(0)) == [["1 Name vielleicht bekannt"]]


@pytest.mark.parametrize(("confidence", "words"), [(LIKELY, []), (DOUBTFUL, ["2 Funde unsicher"])])
def test_a_find_that_may_be_none_has_to_be_looked_at(confidence, words):
    parsed = parse(protocol(0))
    finds = tuple(FoundOutcome(line, "any", confidence, "Na ja", 0) for line in (5, 7))
    found = Preview(replace(parsed, outcomes=finds), ())
    assert sentences(doubts.reasons(found, today=timezone.localdate(), twin="")) == words


def test_two_files_of_one_day_are_never_both_taken_over_unseen(take_in):
    reading = take_in(uploaded("a.txt", protocol(0)), uploaded("b.txt", protocol(5, day=date(2018, 1, 9))))
    queue.work(reading, within=LONG)
    SourceFile.objects.update(state="sure", reasons={})
    taking.order_all(reading, by=None)
    queue.work(reading, within=LONG)
    assert (Minutes.objects.count(), states(reading)) == (0, {"doubtful": 2})


def test_taking_a_file_over_twice_gives_the_same_minutes(take_in, board):
    reading = take_in(uploaded("a.txt", protocol(0)), uploaded("b.txt", protocol(1)))
    queue.work(reading, within=LONG)
    file, other = reading.files.all()
    how = {"committee": board, "history": None, "by": None}
    minutes = [taking.take_over(file, taking.understood(file), **how) for _time in range(2)]
    assert (minutes[0] == minutes[1], Minutes.objects.count()) == (True, 1)
    taking.put_aside(other, by=None)
    with pytest.raises(taking.NotPossible):
        taking.take_over(other, taking.understood(other), **how)


def test_corrections_go_with_the_finds_they_belong_to(take_in, monkeypatch):
    reading = take_in(uploaded("a.txt", protocol(0)))
    queue.work(reading, within=LONG)
    file = reading.files.get()
    drafts.save(file, fields={"head-title": "Verbessert"}, by=None)
    left = []
    for text in (protocol(0), protocol(1)):
        monkeypatch.setattr(queue, "parse", lambda _text, _other=text, **more: parse(_other))
        taking.put_aside(file, by=None)
        taking.bring_back(file, by=None)
        queue.work(reading, within=LONG)
        left.append(reading.files.get().corrections)
    assert left == [{"head-title": "Verbessert"}, {}]


def test_pasted_text_needs_no_file(take_in):
    reading = take_in(pasted=protocol(0))
    queue.work(reading, within=LONG)
    file = reading.files.get()
    assert (file.state, file.name, file.text, str(file)) == ("sure", "", protocol(0), "eingefügter Text")
    assert taking.original(file) == b""


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (
            lambda: [uploaded(f"{number}.txt", f"{number}") for number in range(301)],
            "Das sind mehr als 300 Dateien. Bitte laden Sie sie in mehreren Schritten hoch.",
        ),
        (lambda: [uploaded("a.zip", b"PK")], "Das ZIP ist beschädigt und lässt sich nicht öffnen."),
    ],
)
def test_too_much_at_once_is_said_and_nothing_is_kept(make, sentence, take_in):
    with pytest.raises(Refused) as refused:
        take_in(*make())
    assert (refused.value.message, Reading.objects.count()) == (sentence, 0)


def test_several_zips_together_hold_no_more_than_one_may(take_in, monkeypatch):
    content = protocol(0).encode() * 50
    monkeypatch.setattr(intake, "MOST_TOTAL", len(content) + 10)
    with pytest.raises(Refused, match="Zusammen sind die Dateien größer"):
        take_in(zipped({"a.txt": content}), zipped({"b.txt": content}))
    assert Reading.objects.count() == 0


def test_a_file_that_is_too_large_is_refused_alone(take_in, monkeypatch):
    monkeypatch.setattr(intake, "MOST_BYTES", 10)
    reading = take_in(uploaded("a.txt", "zu lang für uns"), uploaded("b.txt", "kurz"))
    assert [(one.state, refusals.said(one)) for one in reading.files.all()] == [
        ("refused", "a.txt ist zu groß (höchstens 20\xa0MB)."),
        ("waiting", ""),
    ]


def test_of_a_lone_file_nobody_says_that_several_are_too_large_together(take_in, monkeypatch):
    monkeypatch.setattr(intake, "MOST_BYTES", 5)
    monkeypatch.setattr(intake, "MOST_TOTAL", 10)
    reading = take_in(uploaded("a.txt", "zu lang für uns"))
    assert [(one.state, refusals.said(one)) for one in reading.files.all()] == [
        ("refused", "a.txt ist zu groß (höchstens 20\xa0MB)."),
    ]


def test_of_a_lone_zip_nobody_says_that_several_are_too_large_together(take_in, monkeypatch):
    monkeypatch.setattr(intake, "MOST_TOTAL", 10)
    with pytest.raises(Refused, match="Das ZIP ist größer als"):
        take_in(zipped({"a.txt": b"Protokoll"}))


@pytest.mark.parametrize(("language", "sentence"), [("de", "a.txt ist leer."), ("en", "a.txt is empty.")])
def test_why_a_file_was_refused_is_said_in_the_language_of_whoever_looks(language, sentence, take_in):
    reading = take_in(uploaded("alt/a.txt", " "), uploaded("b.txt", protocol(0)))
    queue.work(reading, within=LONG)
    with translation.override(language):
        assert [refusals.said(one) for one in reading.files.all()] == [sentence, ""]


@pytest.mark.parametrize("text", ["Zeile\n" * 10_001, "- Aufgabe: Brief schreiben\n" * 2001])
def test_what_nobody_could_look_through_is_to_be_divided(text, take_in):
    reading = take_in(pasted=f"Protokoll am 3.2.2019\n\n1. Post\n\n{text}")
    queue.work(reading, within=LONG)
    assert refusals.said(reading.files.get()) == (
        "Das ist länger, als ein Protokoll sein kann (höchstens 10.000 Zeilen und 2.000 Funde). "
        "Bitte aufteilen: jede Sitzung in einer Datei."
    )


def test_what_is_gone_from_the_disk_is_said(take_in):
    reading = take_in(uploaded("a.txt", "Protokoll, das gleich verschwindet"))
    files.path_of(reading.files.get().digest).unlink()
    queue.work(reading, within=LONG)
    assert refusals.said(reading.files.get()) == (
        "Die Datei ist nicht mehr da. Bitte laden Sie sie noch einmal hoch."
    )


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_what_was_understood_is_kept_whole(path):
    parsed = parse(path.read_text())
    assert storing.from_json(storing.as_json(parsed)) == parsed


def test_what_no_longer_fits_the_program_has_to_be_read_again():
    with pytest.raises(storing.Unreadable):
        storing.from_json({"head": {"day": "gestern"}})


def test_a_field_that_was_added_later_takes_its_default():
    data = storing.as_json(parse(protocol(0)))
    del data["entries"]
    assert storing.from_json(data | {"gone": 1}).entries == ()
