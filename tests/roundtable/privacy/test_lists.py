"""No list brings back whoever was erased: not one that waits, not one that is taken back."""

import pytest

from members.exchange.models import ImportedRow
from members.models import Person
from roundtable.privacy import erasing
from tests.members.exchange.lists import taken, taken_back, tried

pytestmark = [pytest.mark.django_db, pytest.mark.db]
HEAD = "Vorname;Titel;Nachname;E-Mail;Telefon\n"
OTHER = "Ole;;Vogt;o@a.example;0391 5\n"


@pytest.fixture(autouse=True)
def private(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def mona():
    return Person.objects.create(
        first_name="Mona", last_name="Zwirnfaden", email="mona@rollen.example", phone="1 11"
    )


def names() -> list[str]:
    return sorted(str(one) for one in Person.objects.filter(erased_at=None))


@pytest.mark.parametrize(
    "row",
    [
        "Mona;Dr.;Zwirnfaden;andere@post.example;",
        "MONA;;ZWIRNFADEN;;",
        ";;M. Zwirnfaden;;",
        "Unbekannt;;Neu;mona@rollen.example;",
    ],
    ids=["names apart", "in capitals", "an initial", "her address"],
)
def test_a_list_that_waits_loses_her_row_and_its_file(mona, row, private, django_capture_on_commit_callbacks):
    source = tried(f"{HEAD}{row}\n{OTHER}")
    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase(mona, by=None)
    source.refresh_from_db()
    assert (source.digest, source.rows.count(), [*private.glob("??/*")]) == ("", 1, [])
    taken(source)
    assert names() == ["Ole Vogt"]


def test_a_list_without_her_keeps_its_rows_and_its_file(mona, private):
    source = tried(f"{HEAD}{OTHER}Mona;;Kurz;;\n")
    erasing.erase(mona, by=None)
    source.refresh_from_db()
    assert (bool(source.digest), source.rows.count()) == (True, 2)


def test_taking_a_list_back_puts_nothing_of_her_back(mona):
    source = taken(tried(f"{HEAD}Mona;;Zwirnfaden;mona@rollen.example;2 22\n{OTHER}"))
    erasing.erase(mona, by=None)
    taken_back(source)
    mona.refresh_from_db()
    held = str(list(ImportedRow.objects.values_list("cells", "title", "deeds", "kept")))
    assert (mona.phone, mona.email, "Zwirnfaden" in held, names()) == ("", "", False, [])


def test_whoever_was_erased_is_not_found_again_by_a_new_list(mona):
    """A list that names her is somebody's new deed: it makes a new entry, and the old one stays empty."""
    erasing.erase(mona, by=None)
    taken(tried(f"{HEAD}Mona;;Zwirnfaden;mona@rollen.example;\n"))
    mona.refresh_from_db()
    assert (mona.email, names()) == ("", ["Mona Zwirnfaden"])
