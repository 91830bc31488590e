"""Two people have the same form open: whoever saves later overwrites nothing."""

import pytest
from django.db import transaction

from members.forms.organisations import OrganisationForm
from members.forms.together import SHOWN
from members.models import Organisation
from tests.members.registered import organisation
from tests.roundtable.site import field_of_action

pytestmark = [pytest.mark.django_db, pytest.mark.db]
URL = "/intern/mitglieder/{}/bearbeiten/"


@pytest.fixture
def row():
    return organisation("Frauen aktiv", email="info@frauen.example", town="Halle", phone="1")


def opened(row: Organisation) -> dict:
    """What a browser sends back when nothing is typed."""
    form = OrganisationForm(instance=Organisation.objects.get(pk=row.pk))
    values = {field.html_name: field.value() for field in form}
    return {name: value for name, value in values.items() if value not in (None, False)}


def saved(row: Organisation, sent: dict) -> OrganisationForm:
    """The form as the view checks and saves it."""
    with transaction.atomic():
        form = OrganisationForm(sent, instance=Organisation.objects.get(pk=row.pk))
        if form.is_valid():
            form.save()
    return form


def stored(row: Organisation) -> tuple:
    return Organisation.objects.values_list("town", "phone", "email").get(pk=row.pk)


def test_nothing_is_asked_when_nobody_else_was_there(row):
    form = saved(row, opened(row) | {"town": "Burg"})
    assert (form.errors, stored(row)) == ({}, ("Burg", "1", "info@frauen.example"))


def test_changes_of_different_fields_both_stay(row):
    first, second = opened(row), opened(row)
    saved(row, first | {"town": "Burg"})
    form = saved(row, second | {"phone": "2"})
    assert (form.errors, stored(row)) == ({}, ("Burg", "2", "info@frauen.example"))
    assert form.changed_labels() == ["Telefon"]


def test_a_change_of_the_same_field_shows_both(row):
    first, second = opened(row), opened(row)
    saved(row, first | {"town": "Burg"})
    form = saved(row, second | {"town": "Köthen", "phone": "2"})
    assert form.errors == {
        "town": [
            "Inzwischen hat jemand hier „Burg“ gesichert. Ihre Eingabe steht noch da: "
            "Sichern Sie noch einmal, wenn sie gelten soll."
        ]
    }
    assert form["town"].value() == "Köthen"
    assert stored(row) == ("Burg", "1", "info@frauen.example")


def test_whoever_has_seen_it_may_insist(row):
    first, second = opened(row), opened(row)
    saved(row, first | {"town": "Burg"})
    refused = saved(row, second | {"town": "Köthen"})
    again = saved(row, second | {"town": "Köthen", SHOWN: refused[SHOWN].value()})
    assert (again.errors, stored(row)[0]) == ({}, "Köthen")


def test_a_third_one_in_between_is_seen_again(row):
    first, second = opened(row), opened(row)
    saved(row, first | {"town": "Burg"})
    refused = saved(row, second | {"town": "Köthen"})
    saved(row, opened(row) | {"town": "Stendal"})
    again = saved(row, second | {"town": "Köthen", SHOWN: refused[SHOWN].value()})
    assert list(again.errors) == ["town"]
    assert stored(row)[0] == "Stendal"


def test_both_typing_the_same_is_no_clash(row):
    first, second = opened(row), opened(row)
    saved(row, first | {"town": "Burg"})
    assert saved(row, second | {"town": "Burg"}).errors == {}


def test_tags_are_kept_too(row):
    german, work = field_of_action(1, "Sprache"), field_of_action(2, "Arbeit")
    first, second = opened(row), opened(row)
    saved(row, first | {"fields_of_action": [german.pk]})
    saved(row, second | {"town": "Burg"})
    assert list(row.fields_of_action.all()) == [german]
    form = saved(row, second | {"fields_of_action": [work.pk]})
    assert form.errors["fields_of_action"][0].startswith("Inzwischen hat jemand hier „Sprache“ gesichert.")


def test_what_the_form_does_not_ask_for_stays_as_stored(row):
    with transaction.atomic():
        form = OrganisationForm(opened(row) | {"town": "Burg"}, instance=Organisation.objects.get(pk=row.pk))
        uuid = "00000000-0000-0000-0000-000000000001"
        Organisation.objects.filter(pk=row.pk).update(uuid=uuid)
        form.save()
    assert str(Organisation.objects.get(pk=row.pk).uuid) == uuid


@pytest.mark.parametrize("shown", ["", "kaputt", "[1]"])
def test_a_page_that_does_not_say_what_it_showed_overwrites_nothing(row, shown):
    form = saved(row, opened(row) | {"town": "Burg", SHOWN: shown})
    assert list(form.errors) == ["town"]
    assert stored(row)[0] == "Halle"


def test_an_entry_that_is_gone_loses_no_text(row):
    with transaction.atomic():
        form = OrganisationForm(opened(row) | {"town": "Burg"}, instance=Organisation.objects.get(pk=row.pk))
        Organisation.objects.filter(pk=row.pk).delete()
        assert form.errors["__all__"] == [
            "Diesen Eintrag gibt es nicht mehr. Was Sie getippt haben, steht noch da."
        ]
    assert form["town"].value() == "Burg"


def test_on_the_page_the_first_save_stays_and_the_second_is_asked(client_of, row):
    client = client_of("office")
    page = client.get(URL.format(row.pk)).context["form"]
    sent = {name: value for name, value in {f.html_name: f.value() for f in page}.items() if value}
    assert client.post(URL.format(row.pk), sent | {"town": "Burg"}).status_code == 302
    answer = client.post(URL.format(row.pk), sent | {"town": "Köthen"})
    assert "Inzwischen hat jemand hier „Burg“ gesichert." in answer.text
    assert stored(row)[0] == "Burg"
