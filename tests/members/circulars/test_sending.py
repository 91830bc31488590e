"""Sending a circular: all or nobody, each once, now or on its day; what each one reads."""

from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import SMTP
from io import BytesIO

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone
from pypdf import PdfReader

from members.circulars import letters, sending, writing
from members.circulars.jobs import run_circulars
from members.circulars.models import Circular, Delivery
from members.history import history_of
from members.models import Association, Consent
from members.post import outbox
from members.post.models import Message
from members.refusal import Refused
from tests.members.circulars.examples import (
    ALL_DELEGATES,
    agree,
    board,
    circular,
    delegate,
    person,
    seat,
    upload,
)
from tests.roles import make_user

pytestmark = pytest.mark.django_db
TOMORROW = timedelta(days=1)


@pytest.fixture(autouse=True)
def private(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


@pytest.fixture
def robin(db):
    return make_user("office")


@pytest.fixture
def three():
    """Mona and Jo with an address, Olga without one."""
    return [
        delegate("Mona Haddad", "Brücke e. V."),
        delegate("Jo Sand", "Insel e. V."),
        delegate("Olga Ohne", "Hafen e. V.", address=None),
    ]


def parsed(message: Message):
    return message_from_bytes(bytes(message.content), policy=SMTP)


def to(address: str):
    return parsed(Message.objects.get(to_address=address))


def now_of(one: Circular) -> Circular:
    return Circular.objects.get(pk=one.pk)


def states() -> list[tuple[str, str]]:
    return list(Message.objects.order_by("pk").values_list("to_name", "state"))


def test_each_recipient_has_a_message_of_her_own_and_whoever_has_no_address_a_letter(three, robin):
    found = circular(ALL_DELEGATES)
    assert sending.send(found, by=robin) is True
    assert [(name, state == "paper") for name, state in states()] == [
        ("Mona Haddad", False),
        ("Olga Ohne", True),
        ("Jo Sand", False),
    ]
    kept = Message.objects.get(to_name="Mona Haddad")
    assert (kept.kind, kept.role, kept.is_official, kept.person_uuid, kept.batch, kept.key) == (
        "circular",
        "Delegierte*r: Brücke e. V.",
        True,
        three[0].uuid,
        found.uuid,
        f"circular:{found.uuid}:{three[0].uuid}",
    )


def test_umlauts_answers_and_links_arrive_as_they_were_meant(three, robin):
    association = Association.load()
    association.email = "buero@tisch.example"
    association.save()
    sending.send(circular(ALL_DELEGATES, subject="Grüße an {name}"), by=robin)
    mail = to("haddad@verein.example")
    assert (mail["Subject"], mail["Reply-To"]) == ("Grüße an Mona Haddad", "buero@tisch.example")
    assert mail.get_body(("plain",)).get_content().replace("\r\n", "\n") == (
        "Guten Tag Mona Haddad,\n\nam 9. November ist viel los: https://tisch.example/termine\n\nIhr Büro\n"
    )
    page = mail.get_body(("html",)).get_content()
    assert '<a href="https://tisch.example/termine">https://tisch.example/termine</a>' in page


def test_what_somebody_typed_never_becomes_markup(robin):
    delegate("Mona <script>alert(1)</script>", "Brücke e. V.", address="mona@verein.example")
    sending.send(circular(ALL_DELEGATES, text="{name}\n\n<b>wichtig</b>"), by=robin)
    page = to("mona@verein.example").get_body(("html",)).get_content()
    assert ("<script" in page, "<b>" in page, "&lt;b&gt;wichtig" in page) == (False, False, True)


def test_official_mail_offers_no_way_out_and_other_mail_one_click(three, robin):
    agree(three[0])
    sending.send(circular(ALL_DELEGATES), by=robin)
    assert to("haddad@verein.example")["List-Unsubscribe"] is None
    Message.objects.all().delete()
    sending.send(circular(ALL_DELEGATES, is_official=False), by=robin)
    mail = to("haddad@verein.example")
    link = mail["List-Unsubscribe"].strip("<>")
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert link in mail.get_body(("plain",)).get_content()
    assert Message.objects.count() == 1


def test_whoever_left_with_one_click_is_left_out_next_time_with_the_reason(three, robin, client):
    agree(three[0], three[1])
    sending.send(circular(ALL_DELEGATES, is_official=False), by=robin)
    link = to("haddad@verein.example")["List-Unsubscribe"].strip("<>")
    client.post(link.partition("/abmelden/")[2].join(["/abmelden/", ""]), {"List-Unsubscribe": "One-Click"})
    again = circular(ALL_DELEGATES, is_official=False)
    sending.send(again, by=robin)
    assert sorted(again.deliveries.values_list("name", "way", "reason")) == [
        ("Jo Sand", "mail", ""),
        ("Mona Haddad", "none", "unsubscribed"),
        ("Olga Ohne", "none", "no_consent"),
    ]


def test_sending_twice_sends_nobody_twice(three, robin):
    found = circular(ALL_DELEGATES)
    assert [sending.send(found, by=robin) for _time in range(2)] == [True, False]
    assert (Message.objects.count(), Delivery.objects.count()) == (3, 3)


@pytest.mark.db
def test_whatever_breaks_in_the_middle_leaves_nobody_with_a_message_and_the_next_try_forgets_nobody(
    three, robin, monkeypatch
):
    found, real, calls = circular(ALL_DELEGATES), outbox.put, []

    def dies_at_the_second(**said):
        calls.append(said["key"])
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(**said)

    monkeypatch.setattr(outbox, "put", dies_at_the_second)
    with pytest.raises(KeyboardInterrupt), transaction.atomic():
        sending.send(found, by=robin)
    assert (Message.objects.count(), Delivery.objects.count(), now_of(found).state) == (0, 0, "draft")
    sending.send(found, by=robin)
    assert (Message.objects.count(), Delivery.objects.count(), now_of(found).state) == (3, 3, "sent")
    assert len(set(Message.objects.values_list("key", flat=True))) == 3


def test_who_got_it_stays_as_it_was_when_people_go(robin):
    mona = person("Mona Haddad")
    held = seat(mona, board(), "Vorsitz")
    found = circular({"kind": "committee", "committee": board()})
    sending.send(found, by=robin)
    held.left_on = timezone.localdate()
    held.save()
    mona.last_name = "Sand"
    mona.save()
    assert list(found.deliveries.values_list("name", "role", "address")) == [
        ("Mona Haddad", "Vorstand: Vorsitz", "haddad@verein.example")
    ]


@pytest.mark.parametrize(
    ("fields", "sources", "said"),
    [
        ({}, [], "Noch ist niemand ausgewählt. Bitte wählen Sie, wer das Rundschreiben bekommt."),
        ({"is_official": False}, [ALL_DELEGATES], "Niemand der Ausgewählten würde es bekommen."),
        ({"text": "{anreed}"}, [ALL_DELEGATES], r"Diese Platzhalter gibt es nicht: \{anreed\}\."),
    ],
)
def test_what_would_reach_nobody_or_leave_holes_is_refused(three, robin, fields, sources, said):
    found = circular(*sources, **fields)
    with pytest.raises(Refused, match=said):
        sending.send(found, by=robin)
    assert (Message.objects.count(), now_of(found).state) == (0, "draft")


def test_what_waits_for_its_day_goes_out_in_the_tick_after_it_and_once(three, robin):
    found = circular(ALL_DELEGATES)
    at = timezone.now() + TOMORROW
    sending.schedule(found, at=at, by=robin)
    assert (run_circulars(), Message.objects.count()) == ("0 Rundschreiben gesendet", 0)
    with time_machine.travel(at + timedelta(minutes=1)):
        assert run_circulars() == "1 Rundschreiben gesendet"
        assert run_circulars() == "0 Rundschreiben gesendet"
    assert (Message.objects.count(), now_of(found).state) == (3, "sent")


def test_the_list_is_that_of_the_day_on_which_it_goes_out(three, robin):
    found = circular(ALL_DELEGATES)
    at = timezone.now() + TOMORROW
    sending.schedule(found, at=at, by=robin)
    delegate("Neu Dabei", "Neu e. V.")
    with time_machine.travel(at + timedelta(minutes=1)):
        run_circulars()
    assert found.deliveries.filter(name="Neu Dabei").count() == 1


def test_until_then_it_can_be_taken_back(three, robin):
    found = circular(ALL_DELEGATES)
    at = timezone.now() + TOMORROW
    sending.schedule(found, at=at, by=robin)
    assert sending.unschedule(found, by=robin) is True
    with time_machine.travel(at + timedelta(minutes=1)):
        run_circulars()
    assert (Message.objects.count(), now_of(found).state, now_of(found).send_at) == (0, "draft", None)
    assert [one.what for one in history_of(found)] == ["Vormerkung zurückgenommen", "zum Senden vorgemerkt"]


def changes(found, robin):
    source = writing.Source(circular=found, kind="person", person=person("Neu Dabei"))
    yield "text", lambda: writing.change(found, fields=["Text"], by=robin)
    yield "group", lambda: writing.add_source(source, by=robin)
    yield "less", lambda: writing.remove_source(found.sources.last(), by=robin)
    yield "file", lambda: writing.attach(found, [upload()], by=robin)
    yield "no file", lambda: writing.detach(found.attachments.get(), by=robin)


def test_whatever_changes_after_it_was_scheduled_asks_again(three, robin):
    found = circular(ALL_DELEGATES)
    asked = {}
    for name, change in changes(found, robin):
        sending.schedule(found, at=timezone.now() + TOMORROW, by=robin)
        asked[name] = (change(), now_of(found).state)
    assert asked == dict.fromkeys(["text", "group", "less", "file", "no file"], (True, "draft"))


def test_saving_without_a_change_leaves_it_waiting(three, robin):
    found = circular(ALL_DELEGATES)
    sending.schedule(found, at=timezone.now() + TOMORROW, by=robin)
    assert writing.change(now_of(found), fields=[], by=robin) is False
    assert now_of(found).state == "scheduled"


def test_a_day_that_is_over_is_refused(three, robin):
    with pytest.raises(Refused, match=r"Dieser Zeitpunkt ist schon vorbei\."):
        sending.schedule(circular(ALL_DELEGATES), at=timezone.now() - timedelta(minutes=1), by=robin)


def test_what_cannot_go_out_on_its_day_is_a_draft_again_and_says_why(three, robin):
    found = circular(ALL_DELEGATES, is_official=False)
    agree(*three)
    at = timezone.now() + TOMORROW
    sending.schedule(found, at=at, by=robin)
    Consent.objects.update(withdrawn_at=timezone.now())
    with time_machine.travel(at + timedelta(minutes=1)):
        assert run_circulars() == "0 Rundschreiben gesendet, 1 nicht möglich"
    assert now_of(found).state == "draft"
    assert history_of(found)[0].note.startswith("Niemand der Ausgewählten würde es bekommen.")


def test_one_that_breaks_waits_on_and_holds_up_no_other(three, robin, monkeypatch):
    at = timezone.now() + TOMORROW
    broken, other = circular(ALL_DELEGATES), circular(ALL_DELEGATES)
    for one in (broken, other):
        sending.schedule(one, at=at, by=robin)
    send = sending.recipients_of

    def breaks(row):
        if row.pk == broken.pk:
            raise RuntimeError
        return send(row)

    monkeypatch.setattr(sending, "recipients_of", breaks)
    assert sending.send_due(at) == (1, 1)
    assert (now_of(broken).state, now_of(other).state) == ("scheduled", "sent")


def test_what_was_sent_stays_as_it_is(three, robin):
    found = circular(ALL_DELEGATES)
    source = found.sources.get()
    sending.send(found, by=robin)
    for late in (
        lambda: writing.change(found, fields=["Text"], by=robin),
        lambda: writing.remove_source(source, by=robin),
        lambda: writing.attach(found, [upload()], by=robin),
        lambda: writing.drop(found),
        lambda: sending.unschedule(found, by=robin),
    ):
        with pytest.raises(Refused, match=r"Dieses Rundschreiben ist schon gesendet"):
            late()


def test_a_test_goes_to_oneself_alone_as_the_first_one_would_read_it(three, robin):
    found = circular(ALL_DELEGATES)
    writing.attach(found, [upload("plan.txt")], by=robin)
    message = sending.send_test(found, to_address=robin.email, to_name="Robin")
    assert (Message.objects.count(), message.subject, message.kind) == (1, "Probe: Grüße vom Tisch", "test")
    mail = parsed(message)
    assert mail.get_body(("plain",)).get_content().startswith("Guten Tag Mona Haddad,")
    assert [part.get_filename() for part in mail.iter_attachments()] == ["plan.txt"]
    assert now_of(found).state == "draft"


def test_files_go_along_up_to_a_size_for_all_together(three, robin, monkeypatch):
    monkeypatch.setattr(writing, "MOST_ATTACHED", 100)
    found = circular(ALL_DELEGATES)
    writing.attach(found, [upload("eins.txt", 60)], by=robin)
    with pytest.raises(Refused, match="Alle Anlagen zusammen wären"):
        writing.attach(found, [upload("zwei.txt", 41)], by=robin)
    writing.attach(found, [upload("drei.txt", 40)], by=robin)
    sending.send(found, by=robin)
    names = [part.get_filename() for part in to("haddad@verein.example").iter_attachments()]
    assert names == ["eins.txt", "drei.txt"]


def test_all_letters_are_one_file_on_letter_paper(three, robin):
    three[2].street, three[2].postcode, three[2].town = "Hafenweg 3", "39104", "Magdeburg"
    three[2].save()
    found = circular(ALL_DELEGATES)
    sending.send(found, by=robin)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(letters.letters_pdf_of(found))).pages)
    for words in ("Olga Ohne", "Hafenweg 3", "39104 Magdeburg", "Grüße vom Tisch", "am 9. November ist viel"):
        assert words in text
    assert "Mona" not in text
    assert [letters.mark_printed(found, by=robin) for _time in range(2)] == [1, 0]


def test_without_a_letter_there_is_no_file(robin):
    delegate("Mona Haddad", "Brücke e. V.")
    found = circular(ALL_DELEGATES)
    sending.send(found, by=robin)
    with pytest.raises(Refused, match=r"Hierzu gibt es keinen Brief\."):
        letters.letters_pdf_of(found)


def test_a_copy_has_the_text_and_the_groups(three, robin):
    first = circular(ALL_DELEGATES)
    sending.send(first, by=robin)
    second = writing.copy(first, by=robin)
    assert (second.subject, second.text, second.state) == (first.subject, first.text, "draft")
    assert [writing.spell(one) for one in second.sources.all()] == ["Delegierte"]


@pytest.mark.db
def test_the_database_gives_one_message_to_a_key(three, robin):
    """Even where the state was set back by hand, the keys hold."""
    found = circular(ALL_DELEGATES)
    sending.send(found, by=robin)
    Circular.objects.filter(pk=found.pk).update(state="draft")
    sending.send(found, by=robin)
    assert Message.objects.count() == 3
    assert connection.in_atomic_block


def test_datum_is_the_day_on_which_it_goes_out(three, robin):
    found = circular(ALL_DELEGATES, text="{datum} {gremium}{organisation} {rolle} {{x}}")
    at = timezone.make_aware(datetime(2030, 11, 9, 14))
    sending.schedule(found, at=at, by=robin)
    with time_machine.travel(at + timedelta(minutes=1)):
        run_circulars()
    mail = to("haddad@verein.example").get_body(("plain",)).get_content().strip()
    assert mail == "9. November 2030 Brücke e. V. Delegierte*r: Brücke e. V. {x}"
