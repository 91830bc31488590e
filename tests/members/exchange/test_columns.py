"""What the columns of a list are, and what a cell says."""

import pytest

from members.exchange.importing.cells import read_email, read_postcode, split_name
from members.exchange.importing.columns import find_heading, guessed, table_of
from members.exchange.importing.entries import entry_of

HEADINGS = """
Vorname first_name
Nachname last_name
Familienname last_name
E-Mail email
Email email
Mail email
eMail-Adresse email
E-Mail (dienstlich) email
Organisation organisation
Institution organisation
Verein organisation
Träger organisation
Einrichtung organisation
Straße street
Strasse street
Str. street
Anschrift address
PLZ postcode
Postleitzahl postcode
Ort town
Stadt town
Wohnort town
PLZ Ort postcode_town
PLZ/Ort postcode_town
Telefon phone
Tel. phone
Tel.-Nr. phone
Mobil mobile
Handy mobile
Funktion function
Amt function
Position function
Rolle function
Mitglied seit member_since
Eintritt member_since
Beitritt member_since
Austritt member_until
Mitglied bis member_until
Titel title
Anrede form_of_address
Internet website
Website website
Homepage website
Landkreis district
Ansprechpartner*in full_name
Ansprechpartner/in full_name
AnsprechpartnerIn full_name
NACHNAME last_name
"""


@pytest.mark.parametrize(
    ("heading", "target"), [line.rsplit(" ", 1) for line in HEADINGS.strip().splitlines()], ids=str
)
def test_a_heading_says_what_its_column_is(heading, target):
    assert guessed([heading], [])[0].target == target


@pytest.mark.parametrize(
    ("cells", "target"),
    [
        (["mona@a.example", "ole@b.example"], "email"),
        (["06108", "39104"], "postcode"),
        (["06108 Halle", "39104 Magdeburg"], "postcode_town"),
        (["Weg 3", "Lindenstraße 4 b"], "street"),
        (["Weg 3, 06108 Halle", "Ring 1, 39104 Magdeburg"], "address"),
        (["0391 55 66 77", "+49 345 12 34"], "phone"),
        (["Frau", "Herr"], "form_of_address"),
        (["www.a.example", "https://b.example/x"], "website"),
        (["Haddad, Mona", "Vogt, Ole"], "full_name"),
        (["blau", "rot"], ""),
        (["01.03.2024", "03/04/2024", "09.11.26"], ""),
        (["03.91.55667", "0391/55-66-77"], "phone"),
    ],
    ids=str,
)
def test_without_a_heading_the_cells_say_it(cells, target):
    assert guessed([""], [[cell] for cell in cells])[0].target == target


@pytest.mark.parametrize(
    ("headings", "row", "targets"),
    [
        (["Vorname", "Name"], ["Mona", "Haddad"], ["first_name", "last_name"]),
        (["Name", "Ort"], ["Haddad, Mona", "Burg"], ["full_name", "town"]),
        (["Name", "Ort"], ["Mona Haddad", "Burg"], ["full_name", "town"]),
        (["Name", "Ort"], ["Brücke e. V.", "Burg"], ["organisation", "town"]),
        (["Anschrift", "Ort"], ["Weg 3", "Burg"], ["street", "town"]),
        (["E-Mail", "E-Mail 2", "Verein"], ["a@b.de", "c@d.de", "x"], ["email", "org_email", "organisation"]),
        (["Telefon", "Telefon 2"], ["1", "2"], ["phone", "mobile"]),
        (["Ort", "Ort"], ["Burg", "Halle"], ["town", ""]),
        (["Wer", "Ort"], ["Haddad, Mona", "Burg"], ["full_name", "town"]),
        (["Nachname", "Sprachen"], ["Haddad", "Deutsch, Arabisch"], ["last_name", ""]),
    ],
    ids=str,
)
def test_columns_are_told_apart_by_their_neighbours_and_cells(headings, row, targets):
    assert [column.target for column in guessed(headings, [row])] == targets


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        ([["Vorname", "Nachname"], ["Mona", "Haddad"]], 0),
        ([["Liste der Mitglieder"], [], ["Nr.", "Verein", "E-Mail"], ["1", "x", "a@b.de"]], 2),
        ([["Mona", "Haddad", "m@x.example"], ["Ole", "Vogt", "o@x.example"]], None),
        ([["E-Mail"], ["a@b.de"]], 0),
        ([["Wer", "Was"], ["Mona", "Kekse"]], 0),
        ([], None),
    ],
    ids=str,
)
def test_the_heading_is_found_beneath_titles(rows, at):
    assert find_heading(rows) == at


def test_what_is_remarked_is_taken_only_if_somebody_says_so():
    columns = guessed(["Nachname", "Bemerkung"], [["Haddad", "ruft an"]])
    assert [column.target for column in columns] == ["last_name", ""]


def test_a_column_says_what_is_doubtful_in_it_and_what_its_rows_tell():
    rows = [["03/04/22", "x"], ["13/04/22", "03/04/22"]]
    found = [(one.doubtful, one.order) for one in guessed(["Mitglied seit", "Verein"], rows)]
    assert found == [("03/04/22", "dmy"), ("03/04/22", "")]


def test_empty_rows_and_columns_and_repeated_headings_are_left_out():
    head = ["Vorname", "", "Nachname"]
    table = table_of([["Liste"], head, ["Mona", "", "Haddad"], [], head, ["Ole", "", "'+Vogt"]])
    assert [column.label for column in table.columns] == ["Vorname", "Nachname"]
    assert table.rows == [(3, ["Mona", "Haddad"]), (6, ["Ole", "+Vogt"])]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Haddad, Mona", ("", "", "Mona", "Haddad", True)),
        ("Mona Haddad", ("", "", "Mona", "Haddad", True)),
        ("Frau Dr. Mona von der Aue", ("frau", "Dr.", "Mona", "von der Aue", True)),
        ("Herrn Ole Vogt", ("herr", "", "Ole", "Vogt", True)),
        ("Prof. Dr. Ann Lee", ("", "Prof. Dr.", "Ann", "Lee", True)),
        ("Dr. med. Eva Roth", ("", "Dr. med.", "Eva", "Roth", True)),
        ("Driss Malik", ("", "", "Driss", "Malik", True)),
        ("Ana Maria Lopez", ("", "", "Ana Maria", "Lopez", False)),
        ("Mona", ("", "", "", "Mona", False)),
        ("ليلى المصري", ("", "", "ليلى", "المصري", True)),
    ],
    ids=str,
)
def test_names(text, parts):
    name = split_name(text)
    assert (name.form_of_address, name.title, name.first, name.last, name.is_sure) == parts


@pytest.mark.parametrize(
    ("text", "email", "codes"),
    [
        ("Mona@A.example", "Mona@A.example", []),
        ("Mona Haddad <mona@a.example>", "mona@a.example", []),
        ("mailto:mona@a.example", "mona@a.example", []),
        ("mona@a.example; ole@a.example", "mona@a.example", ["email_more"]),
        ("mona(at)a.example", "", ["email_wrong"]),
        ("mona@a", "", ["email_wrong"]),
    ],
)
def test_emails(text, email, codes):
    found, problems = read_email(text, "email")
    assert (found, [problem.code for problem in problems]) == (email, codes)


@pytest.mark.parametrize(
    ("text", "postcode", "codes"),
    [
        ("6108", "06108", ["postcode_zero"]),
        ("06108", "06108", []),
        ("D-06108", "06108", []),
        ("SW1A", "SW1A", ["postcode_wrong"]),
    ],
)
def test_postcodes(text, postcode, codes):
    found, problems = read_postcode(text, "postcode")
    assert (found, [problem.code for problem in problems]) == (postcode, codes)


def test_a_common_mailbox_and_the_address_are_the_organisations():
    mapping = ["last_name", "organisation", "email", "street", "phone"]
    entry = entry_of(2, ["Haddad", "Brücke", "info@bruecke.example", "Hang 3", "0391 1"], mapping)
    assert entry.person == {"last_name": "Haddad", "phone": "0391 1"}
    assert entry.organisation == {"name": "Brücke", "email": "info@bruecke.example", "street": "Hang 3"}
    assert [problem.code for problem in entry.problems] == ["mailbox"]


def test_the_address_is_the_persons_where_somebody_said_so():
    entry = entry_of(
        2, ["Haddad", "Brücke", "Hang 3"], ["last_name", "organisation", "street"], address_of="person"
    )
    assert (entry.person["street"], entry.organisation) == ("Hang 3", {"name": "Brücke"})
