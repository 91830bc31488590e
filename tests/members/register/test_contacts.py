"""The contact log: who writes, who reads, and what one wants to come back to."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from meetings.tasks.models import ActionItem
from members.models import ContactNote, User
from members.register import contacts
from tests.members.registered import board, organisation, person
from tests.roles import make_user

pytestmark = pytest.mark.django_db


def noted(by, **fields) -> ContactNote:
    row = {"happened_on": date(2026, 11, 2), "result": "Ruft zurück."} | fields
    return contacts.note(ContactNote(**row), by=by)


@pytest.mark.db
@pytest.mark.parametrize(
    ("role", "narrow", "wide"),
    [
        ("delegate", False, False),
        ("former", False, False),
        ("adviser", False, True),
        ("board", False, True),
        ("office", True, True),
        ("admin", True, True),
    ],
)
def test_who_reads_a_contact(role, narrow, wide):
    author, reader = make_user("deputy"), make_user(role)
    own, told = noted(author), noted(author, committee=board())
    seen = set(ContactNote.objects.visible_to(reader))
    assert (own in seen, told in seen) == (narrow, wide)
    assert set(ContactNote.objects.visible_to(author)) == {own, told}


def test_who_has_left_reads_nothing_of_what_she_wrote():
    former = make_user("former")
    noted(former)
    assert list(ContactNote.objects.visible_to(former)) == []


def test_the_open_ones_come_back_in_the_order_of_their_days():
    user = make_user("office")
    late, soon, _none = (
        noted(user, follow_up_on=day) for day in (date(2026, 12, 1), date(2026, 11, 20), None)
    )
    contacts.follow_up(late, by=user)
    contacts.follow_up(late, by=user)
    assert list(ContactNote.objects.follow_ups()) == [soon]
    contacts.follow_up(late, by=user, is_done=False)
    assert list(ContactNote.objects.follow_ups()) == [soon, late]


def test_a_new_day_opens_what_was_ticked_off():
    user = make_user("office")
    row = noted(user, follow_up_on=date(2026, 12, 1))
    contacts.follow_up(row, by=user)
    row.refresh_from_db()
    row.follow_up_on = date(2026, 12, 9)
    contacts.change(row, by=user, fields=["Nachfassen am"])
    assert list(ContactNote.objects.follow_ups()) == [row]


def test_noted_on_the_page_of_an_organisation(client_of):
    amt, client = organisation("Amt"), client_of("board")
    page, today = f"/intern/mitglieder/{amt.pk}/kontakte/", timezone.localdate()
    again = today + timedelta(days=3)
    sent = {"kind": "call", "happened_on": today, "result": "Kommt.", "follow_up_on": again}
    assert client.post(page + "neu/", sent).headers["Location"] == page
    line = client.get(page).context["contacts"][0]
    assert (line["note"].organisation, line["note"].audience, line["may_edit"]) == (amt, "office", True)
    client.post(f"/intern/mitglieder/kontakte/{line['note'].pk}/nachgefasst/")
    assert list(ContactNote.objects.follow_ups()) == []


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({"happened_on": "morgen"}, ["happened_on"]),
        ({"happened_on": "2999-01-01"}, ["happened_on"]),
        ({"happened_on": "2026-11-02", "follow_up_on": "2026-11-01"}, ["follow_up_on"]),
        ({"happened_on": "2026-11-02", "result": ""}, ["result"]),
    ],
)
def test_what_does_not_fit_is_said_at_the_field_and_nothing_is_lost(client_of, sent, wrong):
    page = f"/intern/mitglieder/personen/{person().pk}/kontakte/neu/"
    answer = client_of("office").post(page, {"kind": "call", "result": "Langer Text"} | sent)
    form = answer.context["form"]
    assert list(form.errors) == wrong
    assert form["result"].value() == sent.get("result", "Langer Text")


def test_nobody_changes_what_somebody_else_wrote(client_of):
    row = noted(make_user("adviser"), committee=board())
    page = f"/intern/mitglieder/kontakte/{row.pk}/"
    client = client_of("board")
    answers = [client.get(page + "bearbeiten/").status_code, client.post(page + "nachgefasst/").status_code]
    assert answers == [403, 403]


def test_whom_one_spoke_with_is_picked_beside_an_organisation(client_of):
    amt, mina, client = organisation("Amt"), person(), client_of("office")
    page = f"/intern/mitglieder/{amt.pk}/kontakte/neu/"
    sent = {"kind": "call", "happened_on": "2026-11-02", "result": "Kommt.", "with_whom": "und ihre Chefin"}
    client.post(page, sent | {"person": "Mina Haddad"})
    row = ContactNote.objects.get()
    assert (row.person, row.partner) == (mina, "Mina Haddad, Amt, und ihre Chefin")
    refused = client.post(page, sent | {"person": "Nina Haddad"}).context["form"]
    assert (list(refused.errors), refused["with_whom"].value()) == (["person"], "und ihre Chefin")


def test_on_the_page_of_a_person_nobody_else_is_picked(client_of):
    mina, otto, client = person(), person("Otto Alt"), client_of("office")
    page = f"/intern/mitglieder/personen/{mina.pk}/kontakte/"
    assert "person" not in client.get(page).context["contact_form"].fields
    sent = {"kind": "call", "happened_on": "2026-11-02", "result": "Kommt.", "person": str(otto)}
    client.post(f"{page}neu/", sent)
    assert ContactNote.objects.get().person == mina


def edit(client, row: ContactNote, **sent):
    """The page after an edit as it was shown, but for what is sent."""
    page = f"/intern/mitglieder/kontakte/{row.pk}/bearbeiten/"
    form = client.get(page).context["form"]
    shown = {name: form[name].value() or "" for name in form.fields}
    return client.post(page, {name: str(value) for name, value in (shown | sent).items()})


@pytest.mark.parametrize(
    ("belongs_to", "is_refused"), [("nobody", True), ("organisation", False), ("task", False)]
)
def test_a_note_keeps_somebody_or_something_it_belongs_to(client_of, belongs_to, is_refused):
    client, mina = client_of("office"), person()
    row = noted(User.objects.get(), person=mina)
    if belongs_to == "organisation":
        ContactNote.objects.update(organisation=organisation("Amt"))
    if belongs_to == "task":
        ActionItem.objects.create(committee=board(), text="Anrufen").contacts.add(row)
    answer = edit(client, row, person="")
    row.refresh_from_db()
    assert (answer.status_code, row.person) == ((200, mina) if is_refused else (302, None))


def test_a_person_one_does_not_see_stays_with_the_note(client_of):
    client, mina = client_of("board"), person()
    row = noted(User.objects.get(), person=mina)
    assert edit(client, row, result="Hat zurückgerufen.").status_code == 302
    row.refresh_from_db()
    assert (row.person, row.result) == (mina, "Hat zurückgerufen.")


@pytest.mark.parametrize(
    ("role", "status"), [("office", 200), ("adviser", 200), ("board", 200), ("delegate", 404)]
)
def test_a_contact_has_a_page_for_whoever_may_read_it(client_of, role, status):
    row = noted(make_user("deputy"), committee=board(), organisation=organisation("Amt"), person=person())
    page = client_of(role).get(row.get_absolute_url())
    assert page.status_code == status
    if status == 200:
        seen = ["Mina Haddad", "Amt"] if role == "office" else ["Amt"]
        assert [one["title"] for one in page.context["about"]] == seen
