"""The pages of the office: upload, columns, dry run, taking over, taking back, letters, exports."""

import io

import pytest
import time_machine
from django.db import transaction
from openpyxl import load_workbook

from members.exchange.importing import working
from members.exchange.models import Import
from members.models import Delegation, Membership, Organisation, Person
from tests.members.exchange.lists import MEMBERS, taken, tried, upload, workbook

LISTS = "/intern/mitglieder/einlesen/"
LETTERS = "/intern/mitglieder/briefe/"
NO_NAME = "Bitte sagen Sie, in welcher Spalte der Nachname, der ganze Name oder die Organisation steht."
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def private(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


@pytest.fixture
def office(client_of):
    with time_machine.travel("2026-11-21 12:00:00+01:00"):
        yield client_of("office")


def mapped(page) -> dict[str, str]:
    """The form of the columns as it came."""
    form = page.context["form"]
    return {name: field.initial or "" for name, field in form.fields.items()}


def test_a_list_goes_from_upload_to_undo(office):
    page = office.post(LISTS, {"file": upload(MEMBERS, encoding="cp1252")}, follow=True)
    assert page.redirect_chain[-1][0].endswith("/zuordnung/")
    page = office.post(page.redirect_chain[-1][0], mapped(page) | {"order-8": "dmy"}, follow=True)
    assert page.context["taken"] == 3
    source = Import.objects.get()
    page = office.post(f"{LISTS}{source.pk}/uebernehmen/", follow=True)
    assert [figure["value"] for figure in page.context["figures"]] == [3]
    assert Person.objects.filter(last_name="Haddad").exists()
    page = office.post(f"{LISTS}{source.pk}/zuruecknehmen/", follow=True)
    assert not Person.objects.filter(last_name="Haddad").exists()


def test_a_file_that_is_no_list_is_said_at_its_field_and_nothing_is_kept(office):
    page = office.post(LISTS, {"file": upload(b"%PDF-1.7", "a.pdf")})
    assert page.context["form"].errors["file"] == [
        "a.pdf ist keine Liste, die hier gelesen werden kann. "
        "Möglich sind CSV, Excel (.xlsx) und vCard (.vcf)."
    ]
    assert Import.objects.count() == 0


SLASHED = "Verein;Mitglied seit\nBrücke;03/04/22\nAnna;{other}\nSüd;31/31/22\n"


@pytest.mark.parametrize(
    ("other", "guess", "said", "days"),
    [
        ("13/04/22", "dmy", "dmy", ["2022-04-03", "2022-04-13"]),
        ("04/13/22", "mdy", "mdy", ["2022-03-04", "2022-04-13"]),
        ("05/06/22", "", "mdy", ["2022-03-04", "2022-05-06"]),
        ("13/04/22", "dmy", "mdy", ["2022-03-04", "2022-04-13"]),
    ],
)
def test_what_stands_first_in_a_day_is_asked_once_and_kept_to_the_end(office, other, guess, said, days):
    page = office.post(LISTS, {"file": upload(SLASHED.format(other=other))}, follow=True)
    form = mapped(page)
    assert (form["order-2"], "„03/04/22“ ist So, 3. April 2022" in page.text) == (guess, True)
    page = office.post(page.redirect_chain[-1][0], form | {"order-2": said}, follow=True)
    assert (page.context["taken"], page.context["left_out"]) == (2, 1)
    source = Import.objects.get()
    again = office.get(f"{LISTS}{source.pk}/zuordnung/")
    assert mapped(again)["order-2"] == said
    office.post(f"{LISTS}{source.pk}/uebernehmen/")
    found = Membership.objects.order_by("starts_on").values_list("starts_on", flat=True)
    assert [day.isoformat() for day in found] == days


def test_an_order_nobody_told_is_asked_at_its_column_but_not_of_a_column_without_days(office):
    page = office.post(LISTS, {"file": upload(SLASHED.format(other="05/06/22"))}, follow=True)
    url, form = page.redirect_chain[-1][0], mapped(page)
    page = office.post(url, form)
    assert page.context["form"].errors == {"order-2": ["Bitte sagen Sie, was hier zuerst steht."]}
    page = office.post(url, form | {"column-2": ""}, follow=True)
    assert page.context["taken"] == 3


def test_another_sheet_is_mapped_anew(office):
    data = workbook({"Alt": [["Vorname", "Nachname"], ["Eva", "Roth"]], "Neu": [["Verein"], ["Brücke"]]})
    page = office.post(LISTS, {"file": upload(data, "x.xlsx")}, follow=True)
    page = office.post(page.redirect_chain[-1][0], mapped(page) | {"sheet": "Neu"}, follow=True)
    assert [column["label"] for column in Import.objects.get().columns] == ["Verein"]
    assert Import.objects.get().state == "mapping"


def test_a_target_chosen_twice_and_no_name_are_said(office):
    source = tried("Vorname;Nachname;Ort\nEva;Roth;Burg\n")
    address = f"{LISTS}{source.pk}/zuordnung/"
    page = office.post(address, {"column-1": "town", "column-3": "town", "address_of": "person"})
    assert page.context["form"].errors == {
        "column-3": ["„Ort“ ist schon die Spalte „Vorname“."],
        "__all__": [NO_NAME],
    }


def test_somebody_decides_who_is_meant(office):
    ole = Person.objects.create(first_name="Ole", last_name="Vogt")
    source = tried("Vorname;Nachname;Ort\nOle;Vogt;Burg\n")
    address = f"{LISTS}{source.pk}/probe/"
    assert office.get(address).context["rows"][0]["question"]["options"][0] == {
        "value": str(ole.pk),
        "label": "Ja: Ole Vogt",
    }
    office.post(address, {"q:person:2": str(ole.pk)})
    source.refresh_from_db()
    assert (source.state, source.counts) == ("checked", {"change": 1})


def test_what_nobody_offered_is_no_decision(office):
    Person.objects.create(first_name="Ole", last_name="Vogt")
    other = Person.objects.create(first_name="Eva", last_name="Roth")
    source = tried("Vorname;Nachname;Ort\nOle;Vogt;Burg\n")
    office.post(f"{LISTS}{source.pk}/probe/", {"q:person:2": str(other.pk), "row:2": "alles"})
    source.refresh_from_db()
    assert source.decisions == {}


def test_rows_left_out_come_back_with_their_reason(office):
    source = tried(MEMBERS)
    answer = office.get(f"{LISTS}{source.pk}/ausgelassen.csv")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Zeile;Grund;Nr.;Verein;")
    assert lines[-1].startswith("9;E-Mail-Adresse: „kein Mail“ ist keine E-Mail-Adresse.;4;Garten für alle;")


def test_a_list_is_discarded_but_not_after_it_was_taken_over(office):
    source = tried(MEMBERS)
    office.post(f"{LISTS}{source.pk}/verwerfen/")
    assert Import.objects.count() == 0
    source = taken(tried(MEMBERS))
    office.post(f"{LISTS}{source.pk}/verwerfen/")
    assert Import.objects.count() == 1


def test_a_long_list_shows_its_progress_and_is_worked_off_by_the_page(office):
    rows = "".join(f"V{number};N{number};p{number}@a.example\n" for number in range(600))
    page = office.post(LISTS, {"file": upload("Vorname;Nachname;E-Mail\n" + rows)}, follow=True)
    page = office.post(page.redirect_chain[-1][0], mapped(page), follow=True)
    source = Import.objects.get()
    assert (source.state, page.context["total"]) == ("checking", 600)
    page = office.post(f"{LISTS}{source.pk}/weiter/", follow=True)
    assert page.context["taken"] == 600


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_pages_cost_the_same(office, rows, django_assert_num_queries):
    for number in range(rows - 1):
        Import.objects.create(name=f"{number}.csv", digest="0" * 64, size=1, kind="csv")
    text = "".join(f"V{number};N{number};p{number}@a.example\n" for number in range(rows))
    source = tried("Vorname;Nachname;E-Mail\n" + text)
    office.get(LISTS)
    with django_assert_num_queries(6):
        office.get(LISTS)
    with django_assert_num_queries(8):
        office.get(f"{LISTS}{source.pk}/probe/")


def test_the_register_goes_out_as_a_file(office):
    Person.objects.create(first_name="Mona", last_name="Haddad", town="Burg")
    answer = office.get("/intern/mitglieder/ausgeben/personen/xlsx/")
    rows = list(load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True))
    assert ("Mona", "Haddad") in [row[2:4] for row in rows]
    assert answer.headers["Content-Disposition"] == 'attachment; filename="personen-2026-11-21.xlsx"'
    assert office.get("/intern/mitglieder/ausgeben/personen/exe/").status_code == 404


@pytest.fixture
def members(db):
    """A member with a delegate, and one without an address."""
    for name, street in (("Brücke", "Hang 3"), ("Café", "")):
        one = Organisation.objects.create(name=name, street=street, postcode="39288", town="Burg")
        Membership.objects.create(organisation=one, starts_on="2022-02-01")
        person = Person.objects.create(last_name=f"von {name}")
        Delegation.objects.create(person=person, organisation=one, kind="delegate", starts_on="2022-02-01")


LETTER = {"to": "delegates", "subject": "An {name}", "text": "{anrede}, hallo", "dated_on": "2026-11-21"}


@pytest.mark.parametrize(("do", "begins"), [("pdf", b"%PDF-"), ("word", b"PK\x03\x04"), ("labels", b"%PDF-")])
def test_letters_come_as_files(office, members, do, begins):
    answer = office.post(LETTERS, LETTER | {"do": do})
    assert answer.content[: len(begins)] == begins
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_the_preview_shows_the_first_letter_and_who_has_no_address(office, members):
    page = office.post(LETTERS, LETTER | {"do": "preview"})
    assert page.context["letter"].address == ("Brücke", "von Brücke", "Hang 3", "39288 Burg")
    assert page.context["letter"].paragraphs == ["Guten Tag von Brücke, hallo"]
    assert (page.context["count"], page.context["without_address"]) == ("2 Briefe", ["von Café"])


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        (
            {"text": "{vorname}"},
            "text",
            "Diese Platzhalter gibt es nicht: {vorname}. Möglich sind {anrede}, {name}, {organisation}.",
        ),
        ({"text": " "}, "text", "Bitte schreiben Sie den Text des Briefes."),
        ({"to": "person"}, "person", "Bitte wählen Sie die Person."),
        ({"to": "committee"}, "committee", "Bitte wählen Sie das Gremium."),
        ({"sheet": "L7160", "start": "22"}, "start", "Dieser Bogen hat 21 Etiketten."),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_what_is_missing_is_said_at_its_field(office, members, change, field, sentence):
    page = office.post(LETTERS, LETTER | {"do": "pdf"} | change)
    assert page.context["form"].errors == {field: [sentence]}


def test_a_list_of_nobody_is_said(office):
    page = office.post(LETTERS, LETTER | {"do": "pdf"})
    assert page.context["form"].non_field_errors() == ["Zu dieser Auswahl gehört niemand."]


def test_the_selection_of_the_register_goes_out_as_it_is_shown(office, members):
    page = office.get("/intern/mitglieder/personen/?q=Café")
    links = {export["label"]: export["url"] for export in page.context["list_exports"]}
    assert links["CSV"] == "/intern/mitglieder/ausgeben/personen/csv/?q=Caf%C3%A9"
    lines = office.get(links["CSV"]).content.decode("utf-8-sig").splitlines()
    assert [line.split(";")[3] for line in lines] == ["Nachname", "von Café"]
    page = office.post(links["Briefe und Etiketten"], LETTER | {"to": "listed", "do": "preview"})
    assert page.context["letter"].subject == "An von Café"


def test_organisations_of_the_register_are_written_to_themselves(office, members):
    page = office.post(f"{LETTERS}?liste=organisationen&q=Brücke", LETTER | {"to": "listed", "do": "preview"})
    assert page.context["letter"].address == ("Brücke", "Hang 3", "39288 Burg")
    assert page.context["letter"].paragraphs == ["Sehr geehrte Damen und Herren, hallo"]


def test_progress_is_seen_while_the_work_is_not_done_yet(transactional_db, tmp_path, settings):
    source = Import.objects.create(name="x.csv", digest="0" * 64, size=1, kind="csv")
    with transaction.atomic():
        working.tell_of(source)(7)
        transaction.set_rollback(True)
    assert working.progress(source) == 7


def _erased(source: Import) -> Import:
    Import.objects.filter(pk=source.pk).update(digest="")
    return source


GONE = (
    "Die eingelesene Datei ist gelöscht, weil darin Daten einer gelöschten Person standen. "
    "Was schon übernommen wurde, bleibt."
)


@pytest.mark.parametrize("page", ["zuordnung/", "probe/", ""])
def test_a_list_whose_file_was_erased_opens_and_says_so(office, page):
    source = tried(MEMBERS)
    if not page:
        taken(source)
    url = f"{LISTS}{source.pk}/{page}"
    assert office.get(url).context["problem"] == ""
    _erased(source)
    assert office.get(url).context["problem"] == GONE


def test_another_sheet_of_an_erased_file_is_refused_with_a_sentence(office):
    book = workbook({"Eins": [["Nachname"], ["Haddad"]], "Zwei": [["Nachname"], ["Vogt"]]})
    url = f"{LISTS}{_erased(tried(book, 'liste.xlsx')).pk}/zuordnung/"
    sent = mapped(office.get(url)) | {"sheet": "Zwei"}
    assert office.post(url, sent).context["form"].non_field_errors() == [
        "Die Datei ist gelöscht. Bitte lesen Sie die Liste noch einmal ein."
    ]
