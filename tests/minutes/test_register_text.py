"""Decisions as text to paste."""

import uuid

import pytest

from members.models import User
from minutes import closing, writing
from minutes.models import Entry, Resolution
from tests.boards import board_in_session, item, writer
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture
def ended():
    """Minutes of 9 November 2026 with a resolution, a task beneath it and an outcome."""
    minutes, by = board_in_session(), writer()
    for typed in ("= Wir laden ein (5/0/1)", "! Brandt: lädt ein bis 1.12.", "Ergebnis: Die Klausur kommt."):
        draft = writing.Draft(uuid=uuid.uuid4(), typed=typed, item=item(minutes, "2"))
        writing.save_line(minutes, draft, by=by)
    minutes.refresh_from_db()
    closing.close(minutes, by=by)
    return minutes


def read(client, role: str, address: str) -> str:
    """The text; whoever wrote the minutes is the office."""
    client.force_login(User.objects.filter(email=f"{role}@rollen.example").first() or make_user(role))
    return client.get(f"/intern/beschluesse/{address}").text


def test_the_resolutions(client, ended):
    text = read(client, "office", "beschluesse.txt")
    assert text.splitlines()[:4] == ["Beschlüsse", "==========", "", "- 2026/1 Wir laden ein"]
    assert text.splitlines()[4].startswith("  Mo, 9. November 2026 · Vorstand · 5 Ja")


def test_the_outcomes(client, ended):
    assert read(client, "office", "ergebnisse/ergebnisse.txt") == (
        "Ergebnisse ohne Abstimmung\n"
        "==========================\n"
        "\n"
        "- Die Klausur kommt.\n"
        "  Mo, 9. November 2026 · Vorstand\n"
    )


def test_one_resolution_with_what_came_of_it(client, ended):
    resolution = Resolution.objects.get()
    text = read(client, "office", f"{resolution.pk}/beschluss.txt").splitlines()
    assert text[:4] == ["Beschluss 2026/1", "================", "", "Wir laden ein"]
    assert "Sitzung: Vorstandssitzung, Mo, 9. November 2026" in text
    assert text[-2:] == ["Was daraus wurde:", "→ M. Brandt: lädt ein (bis Di, 1. Dezember 2026)"]


def test_what_is_searched_is_what_is_copied(client, ended):
    text = read(client, "office", "beschluesse.txt?q=Rakete")
    assert "Wir laden ein" not in text


def test_who_may_not_see_a_resolution_does_not_copy_it(client, ended):
    Resolution.objects.update(audience="seats")
    Entry.objects.update(audience="seats")
    assert "Wir laden ein" not in read(client, "adviser", "beschluesse.txt")
