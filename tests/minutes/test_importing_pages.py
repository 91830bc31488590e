"""The pages for reading in old minutes: the form, the list of many, the preview and what becomes of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meetings.models import Attendance, Meeting, MeetingPaper
from members import files
from members.dates import spell_day
from members.models import Committee, Person
from minutes.importing.preview.preview import preview
from minutes.importing.reader.parse import parse
from minutes.models import Minutes, Reading, SourceFile
from tests.minutes.invented import day_of, protocol, thirty, uploaded, zipped
from tests.minutes.readings import DOCUMENTS
from tests.roles import make_user

TEXT = (DOCUMENTS / "verein-top.txt").read_text()
SOURCE = "/intern/protokolle/einlesen/"
# What the reader finds in it; how well it reads is asked elsewhere.
PARSED = parse(TEXT)
FOUND = {
    "people": len(preview(PARSED, register=[]).people),
    **{
        name: len(getattr(PARSED, name))
        for name in ("agenda", "resolutions", "outcomes", "action_items", "next_dates")
    },
}
pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client_of):
    return client_of("office")


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


@pytest.fixture
def paste(office, board):
    """Paste a text; the row that it becomes."""

    def send(text=TEXT) -> SourceFile:
        answer = office.post(SOURCE, {"committee": board.pk, "text": text})
        file = SourceFile.objects.latest("pk")
        assert answer.headers["Location"] == f"{SOURCE}{file.pk}/"
        return file

    return send


@pytest.fixture
def upload(office, board):
    def send(*uploads):
        return office.post(SOURCE, {"committee": board.pk, "files": list(uploads)})

    return send


def shown(office, file):
    """The preview of a file."""
    return office.get(f"{SOURCE}{file.pk}/")


def fields_of(page, **changes) -> dict:
    """What the preview page sends, with changes; None leaves a field out, as an unticked box is."""
    forms, data = page.context["forms"], {}
    for form in [forms.head, *(one for rows in forms.sets.values() for one in rows.forms)]:
        for field in form:
            value = field.value()
            data[field.html_name] = "on" if value is True else "" if value in (None, False) else value
            if value is False:
                del data[field.html_name]
    for rows in forms.sets.values():
        data |= {field.html_name: field.value() for field in rows.management_form}
    data = {name: getattr(value, "pk", value) for name, value in data.items()} | changes
    return {name: value for name, value in data.items() if value is not None and "again" not in name} | {
        name: value for name, value in changes.items() if "again" in name
    }


def sent(office, file, verb="uebernehmen", **changes):
    return office.post(f"{SOURCE}{file.pk}/{verb}/", fields_of(shown(office, file), **changes))


FRESH = {"head-is_history": None}


def test_the_preview_shows_what_was_understood_and_saves_no_minutes(office, paste):
    forms = shown(office, paste()).context["forms"]
    assert {name: len(rows.forms) for name, rows in forms.sets.items()} == FOUND
    assert (forms.problem, Meeting.objects.count()) == ("", 0)


def test_bad_input_keeps_what_was_pasted(office, board):
    page = office.post(SOURCE, {"committee": "", "text": "Protokoll"})
    assert page.context["form"]["text"].value() == "Protokoll"
    assert list(page.context["form"].errors) == ["committee"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("bild.txt", b"\x89PNG\x00\x01", "bild.txt enthält keinen lesbaren Text."),
        ("leer.txt", b" \n", "leer.txt ist leer."),
        ("a.zip", b"PK", "Das ZIP ist beschädigt und lässt sich nicht öffnen."),
    ],
)
def test_a_single_file_that_cannot_be_read_is_said_at_once(name, content, sentence, upload):
    page = upload(uploaded(name, content))
    (said,) = page.context["form"].non_field_errors()
    assert (said[: len(sentence)], Reading.objects.count()) == (sentence, 0)


def test_an_old_protocol_is_filed_away_and_a_recent_one_is_a_draft(office, paste):
    recent = timezone.localdate() - timedelta(days=20)
    for text, state in ((protocol(0), "elsewhere"), (protocol(1, day=recent), "draft")):
        file = paste(text)
        answer = sent(office, file)
        file.refresh_from_db()
        assert answer.headers["Location"] == f"/intern/protokolle/{file.minutes_id}/"
        assert (file.state, file.minutes.state, file.minutes.source_text) == ("taken", state, text)


def test_the_mode_can_be_switched_and_the_day_of_the_approval_be_said(office, paste):
    sent(office, paste(), **FRESH)
    sent(office, paste(protocol(0)), **{"head-approved_on": "2018-02-27"})
    assert [one.get_state_display() for one in Minutes.objects.order_by("pk")] == [
        "Entwurf",
        "anderswo genehmigt am Di, 27. Februar 2018",
    ]


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"head-approved_on": "2018-01-01"}, ["approved_on"]),
        ({"head-approved_on": "2090-01-01"}, ["approved_on"]),
        ({"head-day": "2090-01-01"}, ["day"]),
        ({"head-day": "2040-01-01"}, ["is_history"]),
        ({"head-day": "2040-01-01", "head-is_history": None}, []),
        ({"head-approved_on": "2018-01-01", "head-is_history": None}, []),
    ],
)
def test_what_cannot_be_history_is_said(changes, errors, office, paste):
    answer = sent(office, paste(protocol(0)), **changes)
    assert list(answer.context["forms"].head.errors if answer.context else []) == errors


def test_a_task_that_is_still_open_is_ticked(office, paste):
    sent(office, paste(), **{"action_items-1-still_open": "on"})
    assert [task.state for task in Meeting.objects.get().action_items.order_by("pk")].count("open") == 1


def test_one_corrected_name_reaches_attendance_and_tasks(office, paste):
    sent(office, paste(), **{"people-2-name": "Amina Rahal-Berg", "people-2-person": ""})
    person = Person.objects.get(last_name="Rahal-Berg")
    assert Attendance.objects.get(person=person).state == "present"
    assert [task.text for task in person.action_items.all()] == ["Genehmigung bei der Stadt einholen"]


def test_of_old_protocols_nobody_is_created_who_was_not_chosen(office, paste):
    sent(office, paste())
    assert list(Person.objects.exclude(user__email="office@rollen.example")) == []


def test_a_wrong_value_is_shown_beside_its_find_and_nothing_is_lost(office, paste):
    file = paste()
    changes = {"head-day": "", "head-place": "Turm", "agenda-0-title": ""}
    forms = sent(office, file, **changes).context["forms"]
    assert forms.problem == "2 Felder passen noch nicht; sie sind unten markiert. Nichts ist verloren."
    assert forms.head["place"].value() == "Turm"
    assert Minutes.objects.count() == 0
    assert shown(office, file).context["forms"].head["place"].value() == "Turm"


def test_a_preview_with_missing_rows_is_not_applied(office, paste):
    page = sent(office, paste(), **{"agenda-TOTAL_FORMS": "2"})
    assert "Zum ersten Feld" not in page.text
    assert page.context["forms"].problem == (
        "Die Vorschau kam nicht vollständig zurück. Bitte laden Sie die Seite neu."
    )
    assert Minutes.objects.count() == 0


def test_nobody_is_there_twice(office, paste):
    known = str(Person.objects.create(first_name="Hanna", last_name="Vogt").pk)
    page = sent(office, paste(), **{"people-0-person": known, "people-1-person": known})
    rows = page.context["forms"].sets["people"].forms
    assert [form.errors.get("person") for form in rows][:2] == [
        None,
        ["Diese Person steht schon weiter oben auf der Liste."],
    ]


def test_corrections_are_kept_for_later_with_ticks_and_choices(office, paste):
    file = paste()
    changes = {
        "people-0-name": "Hanna Vogt-Lind",
        "agenda-1-keep": None,
        "head-day": "",
        "head-is_history": None,
    }
    answer = sent(office, file, "sichern", **changes)
    assert answer.headers["Location"] == f"{SOURCE}{file.pk}/"
    forms = shown(office, file).context["forms"]
    assert (forms.sets["people"].forms[0]["name"].value(), forms.head["day"].value()) == (
        "Hanna Vogt-Lind",
        "",
    )
    assert [form["keep"].value() for form in forms.sets["agenda"].forms][:2] == [True, False]
    assert forms.head["is_history"].value() is False
    file.refresh_from_db()
    assert (file.state, file.reasons) == ("doubtful", {"begun": 1} | file.reasons)
    sent(office, file, **{"head-day": "2026-02-03"})
    names = list(Meeting.objects.get().attendances.values_list("name", flat=True))
    assert names[0] == "Hanna Vogt-Lind"


ADDED = {
    "people": {"name": "Ole Zorn", "org": "", "group": "present", "person": "-"},
    "agenda": {"keep": "on", "line": "1", "number": "0", "level": "1", "title": "Vorweg"},
    "resolutions": {"keep": "on", "line": "1", "text": "Wir feiern.", "votes_for": "3"},
    "outcomes": {"keep": "on", "line": "1", "text": "Öfter treffen."},
    "action_items": {"keep": "on", "line": "1", "text": "Zelt leihen", "who": "Ole Zorn"},
    "next_dates": {"keep": "on", "line": "1", "what": "Fest", "day": "2026-05-01"},
}


@pytest.mark.parametrize("kind", ADDED)
def test_what_was_missed_is_added_by_a_row_of_its_own(kind, office, paste):
    file = paste(TEXT)
    answer = sent(office, file, "sichern", add=kind)
    page = shown(office, file)
    rows = page.context["forms"].sets[kind]
    number = len(rows.forms) - 1
    field = rows.forms[number][rows.forms[number].wording].id_for_label
    assert answer.headers["Location"] == f"{SOURCE}{file.pk}/#{field}"
    assert (number, rows.known) == (rows.known, rows.known)
    assert number == FOUND[kind]
    sent(office, file, **{f"{kind}-{number}-{name}": value for name, value in ADDED[kind].items()})
    minutes = Minutes.objects.get()
    # Several dates of one line stand in one line.
    written = FOUND | {"next_dates": len({one.line for one in PARSED.next_dates})}
    assert {
        "people": minutes.meeting.attendances.count(),
        "agenda": minutes.meeting.agenda.count(),
        "resolutions": minutes.entries.filter(resolution__isnull=False).count(),
        "outcomes": minutes.entries.filter(outcome__isnull=False).count(),
        "action_items": minutes.meeting.action_items.count(),
        "next_dates": minutes.entries.filter(kind="date").count(),
    } == written | {kind: written[kind] + 1}


def test_a_row_that_was_added_and_left_blank_is_none(office, paste):
    file = paste()
    for kind in ADDED:
        sent(office, file, "sichern", add=kind)
    assert "Location" in sent(office, file).headers
    assert Minutes.objects.get().meeting.attendances.count() == FOUND["people"]


@pytest.mark.parametrize(
    ("words", "line"),
    [("Genehmigung bei der Stadt einholen", "found"), ("Zelt leihen", "asked")],
)
def test_an_addition_without_a_line_stands_where_its_words_are(words, line, office, paste):
    file = paste()
    sent(office, file, "sichern", add="action_items")
    added = f"action_items-{FOUND['action_items']}"
    answer = sent(office, file, **{f"{added}-text": words, f"{added}-keep": "on"})
    errors = answer.context["forms"].sets["action_items"].forms[-1].errors if answer.context else {}
    asked = {"line": ["Diese Worte stehen so nicht im Text. Bitte sagen Sie die Zeile."]}
    assert errors == ({} if line == "found" else asked)


def test_who_was_no_person_is_left_out_whatever_else_stands_in_the_row(office, paste):
    sent(office, paste(), **{"people-0-keep": None, "people-0-name": ""})
    names = Minutes.objects.get().meeting.attendances.values_list("name", flat=True)
    assert sorted(names) == sorted(one.found.name for one in preview(PARSED, register=[]).people[1:])


@pytest.mark.parametrize(("put_aside", "said"), [(True, True), (False, False)])
def test_what_is_put_aside_meanwhile_is_not_taken_over_and_says_so(put_aside, said, office, paste):
    file = paste()
    fields = fields_of(shown(office, file))
    office.post(f"{SOURCE}{file.pk}/{'beiseitelegen' if put_aside else 'uebernehmen'}/", fields)
    page = office.post(f"{SOURCE}{file.pk}/uebernehmen/", fields, follow=True)
    sentence = "Ihre Korrekturen sind nicht gesichert."
    assert (sentence in page.text, Minutes.objects.count()) == (said, 0 if put_aside else 1)


def test_without_scripts_corrections_outlast_the_session(office, paste, client):
    file = paste()
    fields = fields_of(shown(office, file), **{"people-0-name": "Hanna Vogt-Lind"})
    origin = {"headers": {"Origin": "http://testserver"}}
    client.logout()
    page = client.post(f"{SOURCE}{file.pk}/sichern/", fields, **origin)
    assert (page.status_code, page.context["texts"]) == (403, [])
    assert ("people-0-name", "Hanna Vogt-Lind") in page.context["fields"]
    assert client.post(f"{SOURCE}{file.pk}/sichern/", fields).status_code == 302
    page = client.post(SOURCE, {"text": TEXT}, **origin)
    assert page.context["texts"] == [TEXT]


def test_a_line_of_the_source_decides_one_thing(office, paste):
    file = paste()
    line = shown(office, file).context["forms"].sets["resolutions"].forms[0].source_line
    sent(office, file, "sichern", add="resolutions")
    added = f"resolutions-{FOUND['resolutions']}"
    changes = {
        f"{added}-line": str(line),
        f"{added}-text": "Noch einer",
        f"{added}-keep": "on",
    }
    rows = sent(office, file, **changes).context["forms"].sets["resolutions"].forms
    assert rows[-1].errors == {"line": ["In dieser Zeile steht schon einer; bitte ändern Sie den."]}


def test_the_same_text_again_is_said_and_not_doubled(office, paste):
    first, second = paste(), paste()
    assert shown(office, second).context["file"].same_as == first
    assert [file.state for file in (first, second)] == ["doubtful", "aside"] or first.state == "sure"
    office.post(f"{SOURCE}{second.pk}/zurueckholen/")
    second.refresh_from_db()
    assert (second.state, second.reasons["twin_here"]) == ("doubtful", 1)


def test_the_same_day_twice_has_to_be_meant(office, paste):
    sent(office, paste(protocol(0)))
    there = Minutes.objects.get()
    again = paste(protocol(0) + "\nNachtrag.\n")
    page = shown(office, again)
    title = f"{there.meeting.title}, übernommen am {spell_day(there.opened_at)}"
    assert page.context["existing"] == [{"title": title, "url": f"/intern/protokolle/{there.pk}/"}]
    refused = sent(office, again)
    assert refused.context["forms"].head.errors == {
        "again": ["Bitte bestätigen Sie das, oder ändern Sie das Datum."]
    }
    sent(office, again, **{"head-again": "on"})
    assert Minutes.objects.count() == 2


def test_two_files_of_one_day_are_said_to_be_that_until_one_is_taken_over_or_gone(office, upload):
    upload(uploaded("a.txt", protocol(0)), uploaded("b.txt", protocol(5, day=day_of(0))))
    reading = Reading.objects.get()
    first, second = reading.files.all()

    def said() -> str:
        groups = office.get(f"{SOURCE}stapel/{reading.pk}/").context["groups"]
        return next(row["late"] for group in groups for row in group["rows"] if row["title"] == "b.txt")

    page = shown(office, second)
    assert page.context["others"] == [{"title": "a.txt", "url": f"{SOURCE}{first.pk}/"}]
    assert said() == "noch eine Datei hier ist von diesem Tag"
    sent(office, first)
    assert said() == "für diesen Tag ist schon ein Protokoll da"
    assert len(shown(office, second).context["existing"]) == 1
    office.post(f"{SOURCE}{first.pk}/zuruecknehmen/")
    office.post(f"{SOURCE}{first.pk}/beiseitelegen/")
    assert said() == "das andere Protokoll von diesem Tag ist nicht mehr da"


def test_the_file_is_kept_for_the_office_byte_by_byte(office, upload):
    content = TEXT.encode("utf-16")
    upload(uploaded("alt.txt", content))
    file = SourceFile.objects.get()
    answer = office.get(f"{SOURCE}{file.pk}/original/")
    assert (b"".join(answer), answer.headers["Content-Disposition"]) == (
        content,
        'attachment; filename="alt.txt"',
    )
    sent(office, file)
    paper = MeetingPaper.objects.get()
    kept = files.open_kept(paper.digest).read()
    assert (paper.name, paper.audience, kept) == ("alt.txt", "office", content)


def test_pasted_text_has_no_original_to_download(office, paste):
    assert office.get(f"{SOURCE}{paste().pk}/original/").status_code == 404


def test_only_the_office_finds_the_way_from_the_minutes_to_their_source(office, paste, client):
    file = paste(protocol(0))
    sent(office, file)
    file.refresh_from_db()
    address = f"/intern/protokolle/{file.minutes_id}/"
    assert f"{SOURCE}{file.pk}/" in [fact.get("url") for fact in office.get(address).context["facts"]]
    client.logout()
    client.force_login(make_user("board"), backend="allauth.account.auth_backends.AuthenticationBackend")
    assert f"{SOURCE}{file.pk}/" not in [fact.get("url") for fact in client.get(address).context["facts"]]


def test_thirty_files_in_a_zip_are_listed_by_what_they_need(office, upload):
    answer = upload(zipped(thirty(undated=(4, 11), broken=(7,))))
    reading = Reading.objects.get()
    assert answer.headers["Location"] == f"{SOURCE}stapel/{reading.pk}/"
    for _time in range(30):
        office.post(f"{SOURCE}stapel/{reading.pk}/weiter/")
    page = office.get(answer.headers["Location"])
    assert [(group["state"], len(group["rows"])) for group in page.context["groups"]] == [
        ("doubtful", 2),
        ("refused", 1),
        ("sure", 27),
    ]
    doubtful, refused, sure = (group["rows"][0] for group in page.context["groups"])
    assert (doubtful["title"], doubtful["late"]) == ("2018/Protokoll Nr. 5.txt", "kein Datum gefunden")
    assert refused["late"].startswith("Protokoll Nr. 8.md enthält keinen lesbaren Text.")
    assert sure["note"] == "Di, 9. Januar 2018 · 3 Namen · 3 TOP · 1 Beschluss · 1 Aufgabe"


def test_all_that_are_sure_are_taken_over_by_one_button(office, upload):
    upload(*(uploaded(f"{number}.txt", protocol(number)) for number in range(3)))
    reading = Reading.objects.get()
    for _time in range(2):
        office.post(f"{SOURCE}stapel/{reading.pk}/uebernehmen/")
        office.post(f"{SOURCE}stapel/{reading.pk}/weiter/")
    assert Minutes.objects.filter(state="elsewhere").count() == 3
    assert [one["title"] for one in office.get(SOURCE).context["rows"]] == []


def test_what_is_not_finished_is_found_again(office, upload, paste):
    paste(protocol(4, dated=False))
    upload(uploaded("a.txt", protocol(0)), uploaded("b.txt", protocol(1)))
    rows = office.get(SOURCE).context["rows"]
    assert [(one["title"][:8], one["note"]) for one in rows] == [
        ("2 Dateie", "2 davon sind noch offen"),
        ("eingefüg", "4 Namen · 3 TOP"),
    ]


def test_whoever_is_through_with_one_of_many_comes_back_to_the_list(office, upload):
    upload(uploaded("a.txt", protocol(0)), uploaded("b.txt", protocol(1)))
    reading = Reading.objects.get()
    first, second = reading.files.all()
    assert sent(office, first).headers["Location"] == f"{SOURCE}stapel/{reading.pk}/"
    answer = office.post(f"{SOURCE}{second.pk}/beiseitelegen/")
    assert answer.headers["Location"] == f"{SOURCE}stapel/{reading.pk}/"
    assert [one.state for one in reading.files.all()] == ["taken", "aside"]


@pytest.mark.parametrize("verb", ["uebernehmen", "sichern", "beiseitelegen"])
def test_what_was_taken_over_is_not_touched_again(verb, office, paste):
    file = paste(protocol(0))
    fields = fields_of(shown(office, file))
    for _time in range(2):
        office.post(f"{SOURCE}{file.pk}/uebernehmen/", fields)
    office.post(f"{SOURCE}{file.pk}/{verb}/", fields)
    file.refresh_from_db()
    assert (file.state, Minutes.objects.count()) == ("taken", 1)


def test_corrections_of_a_file_that_somebody_put_aside_are_said_to_be_lost(office, paste):
    file = paste(protocol(0))
    fields = fields_of(shown(office, file))
    office.post(f"{SOURCE}{file.pk}/beiseitelegen/")
    answer = office.post(f"{SOURCE}{file.pk}/sichern/", fields, follow=True)
    assert [str(message) for message in answer.context["messages"]][-1] == (
        "Diese Datei wurde inzwischen übernommen oder beiseitegelegt. Ihre Korrekturen sind nicht gesichert."
    )


@pytest.mark.parametrize("count", ["x", "-1", "99999999", "9" * 5000])
def test_a_count_that_nobody_could_have_sent_does_no_harm(count, office, paste):
    file = paste()
    fields = fields_of(shown(office, file)) | {"people-TOTAL_FORMS": count, "add": "people"}
    office.post(f"{SOURCE}{file.pk}/sichern/", fields)
    assert shown(office, file).status_code == 200


@pytest.mark.parametrize("tasks", [1, 60])
def test_sixty_finds_cost_no_more_queries_than_one(tasks, office, paste, django_assert_num_queries):
    text = "Protokoll am 1.2.2026\n\n1. A\n\n" + "\n".join(
        f"Aufgabe: Nummer {number} erledigen" for number in range(tasks)
    )
    file = paste(text + "\n\n2. B\n")
    shown(office, file)  # what is kept between requests is kept now
    with django_assert_num_queries(16):
        page = shown(office, file)
    assert len(page.context["forms"].sets["action_items"].forms) == tasks


@pytest.mark.parametrize("rows", [2, 30])
def test_the_lists_cost_the_same_for_two_files_and_for_thirty(
    rows, office, upload, django_assert_num_queries
):
    upload(*(uploaded(f"{number}.txt", protocol(number)) for number in range(rows)))
    office.get(SOURCE)  # what is kept between requests is kept now
    with django_assert_num_queries(8):
        office.get(f"{SOURCE}stapel/{Reading.objects.get().pk}/")
    with django_assert_num_queries(9):
        office.get(SOURCE)
