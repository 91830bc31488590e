"""What is older than its period is due and goes; what is a day younger stays."""

import os
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail.models import ModelLogEntry

from members import files, history
from members.circulars.models import Circular, Delivery
from members.exchange.models import Import, ImportedRow
from members.history import history_of
from members.models import (
    Committee,
    Consent,
    ContactNote,
    Membership,
    MembershipApplication,
    Organisation,
    Person,
    User,
)
from members.models.applications import CONFIRM_WITHIN
from members.post.models import Attempt, Message
from minutes.models import Reading, SourceFile
from roundtable.models import CalendarToken, RetentionRule
from roundtable.privacy import retaining, retention
from roundtable.privacy.files import sweep_unnamed
from roundtable.privacy.retention import KINDS
from roundtable.ticking import JOBS
from tests.members.post.examples import now_of, put
from tests.roundtable.site import queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.db]
NOW = datetime(2026, 11, 21, 12, tzinfo=ZoneInfo("Europe/Berlin"))
HERE = "/intern/datenschutz/fristen"
FILE = {"name": "liste.csv", "digest": "a" * 64, "size": 1}


def application(**fields) -> MembershipApplication:
    said = {"name": "Hofverein", "kind": "association", "last_name": "Roth", "email": "roth@hof.example"}
    return MembershipApplication.objects.create(**(said | fields))


def unconfirmed(then):
    return application(sent_at=then, email=f"roth{then:%d%H%M%S}@hof.example")


def set_aside(then):
    return application(sent_at=then, confirmed_at=then, outcome="spam", decided_at=then)


def declined(then):
    organisation = Organisation.objects.create(name=f"Hofverein {then:%d}")
    membership = Membership.objects.create(organisation=organisation, declined_on=then.date())
    return application(sent_at=then, confirmed_at=then, outcome="taken", membership=membership)


def source_file(then, **fields):
    committee, _made = Committee.objects.get_or_create(slug="vorstand", name="Vorstand", kind="board")
    reading = Reading.objects.create(begun_at=then)
    row = SourceFile.objects.create(**({"reading": reading, "committee": committee, **FILE} | fields))
    SourceFile.objects.filter(pk=row.pk).update(changed_at=then)
    return row


def sent(then, **fields):
    message = put(person_uuid=None)
    known = {"state": "sent", "sent_at": then, "created_at": then, "role": "Mitglied"} | fields
    Message.objects.filter(pk=message.pk).update(**known)
    return message


def attempt(then):
    message = sent(NOW)
    return Attempt.objects.create(message=message, at=then, outcome="sent", said="250 roth@hof.example")


def withdrawn(then):
    return Consent.objects.create(address="roth@hof.example", given_at=then, withdrawn_at=then)


def note(then, **fields):
    return ContactNote.objects.create(happened_on=then.date(), result="Gesprochen", **fields)


def imported(then, **fields):
    row = Import.objects.create(**({"kind": "csv", "state": "applied", "at": then, **FILE} | fields))
    ImportedRow.objects.create(source=row, number=1, cells=["Roth"])
    return row


def link(then):
    user = User.objects.create_user(f"{then:%d}@rollen.example")
    return CalendarToken.objects.create(user=user, name="Telefon", digest=f"{then:%d}", last_used_at=then)


def delivery(then):
    circular = Circular.objects.create(subject="Fest", text="Kommt", state="sent", sent_at=then)
    person = Person.objects.create(last_name="Roth")
    told = {"person": person, "name": "Roth", "address": "roth@hof.example", "role": "Presse"}
    return Delivery.objects.create(circular=circular, way="mail", **told)


def login(then):
    user = User.objects.create_user(f"geraet{then:%d}@rollen.example")
    facts = {"ip": "192.0.2.7", "user_agent": "Firefox", "session_key": f"{then:%d}"}
    return UserSession.objects.create(user=user, created_at=then, last_seen_at=then, **facts)


def told_of_account(then):
    user = User.objects.create_user(f"verlauf{then:%d}@rollen.example")
    history.record(user, history.DISABLED, by=None)
    entry = ModelLogEntry.objects.get(object_id=str(user.pk), action=history.DISABLED)
    ModelLogEntry.objects.filter(pk=entry.pk).update(timestamp=then)
    return entry


EXAMPLES = [
    ("antraege", unconfirmed),
    ("antraege", set_aside),
    ("abgelehnt", declined),
    ("protokolldateien", source_file),
    ("nachrichten", sent),
    ("zustellversuche", attempt),
    ("einwilligungen", withdrawn),
    ("kontaktnotizen", note),
    ("listen", imported),
    ("kalender", link),
    ("empfaenger", delivery),
    ("anmeldungen", login),
    ("kontoverlauf", told_of_account),
]


def rule(kind: str) -> RetentionRule:
    return next(one for one in retaining.rules() if one.kind == kind)


def test_every_kind_has_an_example():
    assert {kind for kind, _make in EXAMPLES} == set(KINDS)


@pytest.mark.parametrize(("kind", "make"), EXAMPLES)
def test_the_day_on_which_it_is_due_and_the_day_before(kind, make):
    end = rule(kind).moment(NOW)
    old, _young = make(end), make(end + timedelta(days=1))
    assert list(retaining.due(rule(kind), now=NOW)) == [old]


@pytest.mark.parametrize(("kind", "make"), EXAMPLES)
def test_only_what_is_due_goes_and_twice_nothing_more(kind, make):
    end = rule(kind).moment(NOW)
    old, young = make(end), make(end + timedelta(days=1))
    assert [retaining.remove(rule(kind), by=None, now=NOW) for _time in "ab"] == [1, 0]
    assert list(retaining.due(rule(kind), now=NOW + timedelta(days=2))) == [young]
    stays = kind in ("nachrichten", "empfaenger")
    assert type(old).objects.filter(pk=old.pk).exists() == stays
    assert [(line.what, line.note) for line in history_of(rule(kind))] == [
        ("nach Ablauf der Frist gelöscht", "1 Eintrag")
    ]


@pytest.mark.parametrize(("kind", "make"), EXAMPLES)
def test_a_longer_period_would_keep_it(kind, make):
    """The twin: the period of the rule decides, not one that stands in the code."""
    known = rule(kind)
    old = make(known.moment(NOW))
    known.number += 1
    known.save()
    assert (retaining.remove(known, by=None, now=NOW), type(old).objects.count()) == (0, 1)


def test_what_is_still_needed_is_never_due():
    then = NOW - timedelta(days=4000)
    application(sent_at=then, confirmed_at=then)
    source_file(then, state="ordered"), source_file(then, state="taken")
    sent(then, state="waiting"), sent(then, state="paper", sent_at=None, printed_at=None)
    Consent.objects.create(address="nein@hof.example", withdrawn_at=then)
    note(then, follow_up_on=then.date())
    imported(then, state="ordered")
    assert [retaining.due(one, now=NOW).count() for one in retaining.rules()] == [0] * len(KINDS)


def test_of_a_message_hash_role_and_dates_stay():
    then = rule("nachrichten").moment(NOW)
    message = sent(then)
    Attempt.objects.create(message=message, at=then, outcome="sent", said="250 person1@verein.example")
    retaining.remove(rule("nachrichten"), by=None, now=NOW)
    row = now_of(message)
    assert (row.sha256, row.role, row.sent_at, row.state) == (message.sha256, "Mitglied", then, "sent")
    assert (bytes(row.content), row.to_address, row.to_name, row.subject) == (b"", "", "", "")
    assert (row.is_forgotten, Attempt.objects.count()) == (True, 0)


def test_of_a_recipient_role_and_way_stay():
    row = delivery(rule("empfaenger").moment(NOW))
    retaining.remove(rule("empfaenger"), by=None, now=NOW)
    row.refresh_from_db()
    assert (row.person, row.name, row.address, row.role, row.way) == (None, "", "", "Presse", "mail")


def test_a_login_that_still_holds_is_never_due():
    row = login(NOW - timedelta(days=4000))
    Session.objects.create(session_key=row.session_key, expire_date=timezone.now() + timedelta(days=1))
    assert retaining.due(rule("anmeldungen"), now=NOW).count() == 0


def test_what_was_mailed_about_an_application_goes_with_it():
    known = unconfirmed(rule("antraege").moment(NOW))
    message = sent(NOW, about_uuid=known.uuid)
    other = sent(NOW)
    retaining.remove(rule("antraege"), by=None, now=NOW)
    assert set(Message.objects.filter(pk__in=[message.pk, other.pk])) == {other}


def test_an_upload_goes_with_its_last_file_and_a_list_with_its_rows():
    then = NOW - timedelta(days=900)
    whole, half = source_file(then), source_file(then)
    source_file(then, reading=half.reading, state="taken", position=2)
    imported(then)
    for kind in ("protokolldateien", "listen"):
        retaining.remove(rule(kind), by=None, now=NOW)
    assert set(Reading.objects.filter(pk__in=[whole.reading_id, half.reading_id])) == {half.reading}
    assert ImportedRow.objects.count() == 0


def test_its_file_leaves_the_disk_with_the_same_tick(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    stored = files.keep(SimpleUploadedFile("liste.csv", b"Roth"))
    os.utime(files.path_of(stored.digest), (0, 0))
    imported(NOW - timedelta(days=900), digest=stored.digest)
    sweep_unnamed()
    there = files.path_of(stored.digest).exists()
    retaining.remove(rule("listen"), by=None)
    sweep_unnamed()
    assert (there, files.path_of(stored.digest).exists()) == (True, False)
    names = [name for name, _job in JOBS]
    assert names.index("retention") < names.index("files")


@pytest.mark.parametrize(
    ("unit", "number", "day"),
    [("days", 14, "2026-03-17"), ("months", 1, "2026-02-28"), ("months", 13, "2025-02-28")],
)
def test_months_end_on_the_last_day_at_most(unit, number, day):
    known = RetentionRule(unit=unit, number=number)
    assert known.moment(datetime(2026, 3, 31, tzinfo=UTC)).date().isoformat() == day


def test_the_tick_carries_out_automatic_rules_and_no_others():
    then = timezone.now() - timedelta(days=4000)
    unconfirmed(then), note(then), withdrawn(then)
    assert retaining.sweep_due() == "1 Eintrag nach Frist gelöscht"
    assert (ContactNote.objects.count(), Consent.objects.count()) == (1, 1)
    RetentionRule.objects.filter(kind="kontaktnotizen").update(is_automatic=True)
    assert retaining.sweep_due() == "1 Eintrag nach Frist gelöscht"
    assert (ContactNote.objects.count(), Consent.objects.count()) == (0, 1)


def test_the_first_rules_are_made_once_and_keep_what_the_office_wrote():
    first = retaining.rules()
    RetentionRule.objects.filter(kind="listen").update(number=7)
    again = retaining.rules()
    assert [one.kind for one in again] == [one.kind for one in first] == list(KINDS)
    assert (rule("listen").number, RetentionRule.objects.count()) == (7, len(KINDS))
    assert [one.kind for one in again if one.is_automatic] == ["antraege", "anmeldungen"]


def test_the_promised_period_is_that_of_the_link():
    assert timedelta(days=KINDS["antraege"].number) == CONFIRM_WITHIN


def test_the_page_says_how_much_is_due_in_constant_queries(client_of):
    office, then = client_of("office"), timezone.now() - timedelta(days=4000)
    numbers, chips = [], []
    for more in (1, 2, 27):
        for _time in range(more):
            note(then, person=Person.objects.create(last_name="Roth"))
        numbers.append(queries_of(office, f"{HERE}/"))
        rows = office.get(f"{HERE}/").context["rows"]
        chips.append([row["chip"] for row in rows if row["title"] == "Kontaktnotizen"])
    assert (len(set(numbers)), chips) == (1, [["1 fällig"], ["3 fällig"], ["30 fällig"]])


def test_the_office_confirms_and_it_is_gone(client_of):
    office = client_of("office")
    note(timezone.now() - timedelta(days=4000)), note(timezone.now())
    page = office.get(f"{HERE}/kontaktnotizen/")
    assert page.context["actions"][0]["url"] == f"{HERE}/kontaktnotizen/loeschen/"
    asked = office.get(f"{HERE}/kontaktnotizen/loeschen/")
    assert ("1 fällig" in asked.context["text"], ContactNote.objects.count()) == (True, 2)
    said = office.post(f"{HERE}/kontaktnotizen/loeschen/", follow=True)
    assert [str(one) for one in said.context["messages"]] == ["1 Eintrag ist gelöscht."]
    assert ContactNote.objects.count() == 1
    assert office.get(f"{HERE}/kontaktnotizen/").context["actions"] == []


def test_the_office_changes_a_rule_and_a_wrong_period_is_said_at_the_field(client_of):
    office, url = client_of("office"), f"{HERE}/listen/"
    typed = {"number": "0", "unit": "months", "reason": "So beschlossen", "is_automatic": "on"}
    shown = {"stand": office.get(url).context["form"]["stand"].value()}
    refused = office.post(url, typed | shown)
    form = refused.context["form"]
    assert (list(form.errors), form["reason"].value()) == (["number"], "So beschlossen")
    assert office.post(url, typed | shown | {"number": "5"}).status_code == 302
    known = rule("listen")
    assert (known.period, known.reason, known.is_automatic) == ("5 Monate", "So beschlossen", True)
    assert history_of(known)[0].what == "geändert"


def test_a_promised_period_cannot_be_changed(client_of):
    office, url = client_of("office"), f"{HERE}/antraege/"
    shown = {"stand": office.get(url).context["form"]["stand"].value()}
    office.post(url, shown | {"number": "400", "unit": "months", "reason": "anders"})
    known = rule("antraege")
    assert (known.period, known.is_automatic, known.reason) == ("14 Tage", True, "anders")


def test_a_kind_there_is_not_has_no_page(client_of):
    office = client_of("office")
    assert [office.get(f"{HERE}/alles/{end}").status_code for end in ("", "loeschen/")] == [404, 404]


def test_nobody_else_removes_anything(client_of):
    note(timezone.now() - timedelta(days=4000))
    answers = [
        client_of(role).post(f"{HERE}/kontaktnotizen/loeschen/").status_code for role in ("board", "former")
    ]
    assert (answers, ContactNote.objects.count()) == ([403, 403], 1)


def test_a_kind_of_ones_own_needs_nothing_but_its_row(monkeypatch):
    kind = retention.Kind(
        "Orte", "Orte", lambda before: Person.objects.all(), retention.delete, 1, "days", "x"
    )
    monkeypatch.setitem(KINDS, "orte", kind)
    Person.objects.create(last_name="Roth")
    assert retaining.remove(rule("orte"), by=None) == 1
