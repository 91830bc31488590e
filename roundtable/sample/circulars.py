"""Circular mail as it looks after some weeks: one sent, one waiting for its day, one draft; two lists."""

from datetime import timedelta

from django.utils import timezone

from members import consenting, publishing
from members.circulars import lists, sending, writing
from members.circulars.models import Circular, ContactList, Source, TextTemplate
from members.models import Committee, Consent, Person, User
from members.post.models import Message
from roundtable.sample.post import went_out

WINTER = """\
{anrede},

die letzten Termine des Jahres stehen fest. Alle Orte und Zeiten finden Sie hier: https://demo.example/termine/

Wir freuen uns, wenn {organisation} dabei ist.

Mit freundlichen Grüßen
Ihre Koordinierungsstelle
"""
NOTICE = """\
{anrede},

der Vorstand lädt zur nächsten Mitgliederversammlung ein. Die Tagesordnung liegt bei.

Sie bekommen dieses Schreiben als {rolle}.

Mit freundlichen Grüßen
Ihre Koordinierungsstelle
"""
PRESS = """\
Jo Blatt <jo@elbkurier.example>; Redaktion <redaktion@funkhaus.example>; nachrichten@stadtblick.example
"""
DRAFTED = "Einladung zur Mitgliederversammlung"
WAITING = "Rundbrief: was im Frühjahr ansteht"
SENT = "Rundbrief: Termine im Winter"


def make() -> None:
    """What the pages of circulars show; half of the people agreed to such mail."""
    office = User.objects.get(email="buero@demo.example")
    people = list(Person.objects.exclude(email="").order_by("pk"))
    now = timezone.now()
    for number, person in enumerate(people[:40]):
        given_at = now - timedelta(days=90 + number)
        if number % 2 == 0:
            Consent.objects.create(person=person, given_at=given_at, how=Consent.How.PAPER)
        elif number % 7 == 0:
            Consent.objects.create(person=person, given_at=given_at, withdrawn_at=now - timedelta(days=20))
    # All of the board but the last two agreed to be named on the website.
    for seat in list(publishing.public_board(timezone.localdate()))[:-2]:
        consenting.note(
            seat.person,
            purpose=Consent.Purpose.PUBLICATION,
            words=str(publishing.BOARD_LIST.words),
            about_uuid=publishing.BOARD_LIST.uuid,
            how=Consent.How.PAPER,
            on=timezone.localdate() - timedelta(days=60),
            by=office,
        )
    TextTemplate.objects.create(name="Einladung", subject="Einladung", text=NOTICE)
    press = ContactList.objects.create(
        name="Presseverteiler", kind=ContactList.Kind.PRESS, purpose="Pressemitteilungen des Runden Tisches"
    )
    lists.paste(press, PRESS, by=office)
    _circulars(office, press)


def _circulars(office: User, press: ContactList) -> None:
    board = Committee.objects.get(kind=Committee.Kind.BOARD)
    draft = writing.begin(Circular(subject=DRAFTED, text=NOTICE, is_official=True), by=office)
    Source.objects.create(circular=draft, kind=Source.Kind.MEMBERS, who=Source.Who.BOTH)
    Source.objects.create(circular=draft, kind=Source.Kind.COMMITTEE, committee=board)
    waiting = writing.begin(Circular(subject=WAITING, text=WINTER), by=office)
    Source.objects.create(circular=waiting, kind=Source.Kind.MEMBERS)
    Source.objects.create(circular=waiting, kind=Source.Kind.LIST, contact_list=press)
    sending.schedule(waiting, at=timezone.now() + timedelta(days=3), by=office)
    sent = writing.begin(Circular(subject=SENT, text=WINTER), by=office)
    Source.objects.create(circular=sent, kind=Source.Kind.MEMBERS)
    sending.send(sent, by=office)
    went_out(Message.objects.of_batch(sent.uuid).filter(state=Message.State.WAITING), days_ago=6)
    then = timezone.now() - timedelta(days=6)
    Circular.objects.filter(pk=sent.pk).update(created_at=then, sent_at=then)
