"""Functions elsewhere: dated, with a beginning nobody may know."""

from datetime import date, timedelta

import pytest

from members.forms.people import PositionForm
from members.models import District, Position
from tests.members.registered import names, organisation, person

pytestmark = pytest.mark.django_db
PERIODS = [
    (None, None),
    (date(2026, 2, 1), None),
    (None, date(2026, 3, 1)),
    (date(2026, 2, 1), date(2026, 3, 1)),
    (date(2026, 2, 1), date(2026, 2, 1)),
]


@pytest.mark.db
@pytest.mark.parametrize(("starts_on", "ends_on"), PERIODS)
def test_an_empty_day_is_open_and_the_last_one_counts(starts_on, ends_on):
    Position.objects.create(person=person(), function="Dezernentin", starts_on=starts_on, ends_on=ends_on)
    for number in range(70):
        day = date(2026, 1, 20) + timedelta(days=number)
        is_held = (starts_on or day) <= day <= (ends_on or day)
        assert Position.objects.held_on(day).exists() is is_held, day


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        (
            {"function": "Dezernentin"},
            {"body": "Bitte nennen Sie eine Organisation, eine Stelle oder einen Landkreis."},
        ),
        ({"function": "", "body": "Landtag"}, {"function": "Dieses Feld muss ausgefüllt werden."}),
        (
            {"function": "\u200b", "body": "Landtag"},
            {"function": "Bitte nennen Sie einen Namen, den man lesen kann."},
        ),
        (
            {"function": "Rätin", "body": "Landtag", "starts_on": "2026-05-01", "ends_on": "2026-04-01"},
            {"ends_on": "Das Ende liegt vor dem Anfang."},
        ),
        (
            {"kind": "coordinator", "function": "Koordination", "body": "Kreis"},
            {"district": "Für welchen Landkreis oder welche Stadt?"},
        ),
        (
            {"function": "Rätin", "body": "Landtag", "starts_on": "31.02.2026"},
            {
                "starts_on": "Diesen Tag gibt es nicht, oder er ist nicht eindeutig. "
                "Schreiben Sie ihn wie 14.11.2022."
            },
        ),
    ],
)
def test_what_is_missing_is_said_at_the_field(sent, wrong):
    form = PositionForm({"kind": "other"} | sent)
    assert {name: errors[0] for name, errors in form.errors.items()} == wrong


def test_entered_changed_and_removed_on_her_page_with_its_words_kept(client_of):
    mina, harz = person(), District.objects.create(key="15085", name="Harz", plate="HZ")
    client, page = client_of("office"), f"/intern/mitglieder/personen/{mina.pk}/funktionen/"
    sent = {"kind": "coordinator", "function": "Koordinatorin", "district": harz.pk}
    assert client.post(page + "neu/", sent).headers["Location"] == page
    row = mina.positions.get()
    assert [one["title"] for one in client.get(page).context["sections"][1]["rows"]] == ["Koordinatorin"]
    client.post(f"/intern/mitglieder/funktionen/{row.pk}/entfernen/")
    assert list(mina.positions.all()) == []
    lines = client.get(f"/intern/mitglieder/personen/{mina.pk}/verlauf/").context["history"]
    assert [line.note for line in lines] == ["Koordinatorin, ", "Koordinatorin"]


def test_they_stand_on_the_page_of_the_organisation(client_of):
    amt = organisation("Amt")
    Position.objects.create(person=person(), function="Dezernentin", organisation=amt)
    Position.objects.create(
        person=person("Otto Alt"), function="Dezernent", organisation=amt, ends_on="2020-01-01"
    )
    shown = client_of("office").get(f"/intern/mitglieder/{amt.pk}/").context["positions"]
    assert [(one["title"], one["note"]) for one in shown] == [("Mina Haddad", "Dezernentin · Amt")]
    assert names(Position.objects.all()) != []
