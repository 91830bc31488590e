"""Outgoing mail as it looks after some weeks: most went out, one failed, one came back, some wait."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from members.models import Person
from members.post import outbox
from members.post.models import Attempt, Message

State, Outcome = Message.State, Attempt.Outcome
TEXT = """\
Guten Tag {name},

{words}

Mit freundlichen Grüßen
Ihre Koordinierungsstelle
"""
WORDS = {
    "invitation": "wir laden Sie herzlich ein. Bitte sagen Sie uns bis Freitag, ob Sie kommen.",
    "minutes": "das Protokoll der letzten Sitzung ist fertig. Einwände nehmen wir zwei Wochen lang entgegen.",
    "circular": "wir haben Neues für Sie: Orte, Zeiten und Themen stehen auf unserer Website.",
}
REFUSED = "Der Mailserver lehnt das ab: „550 5.1.1 Mailbox unknown“"
CASES = (
    # kind, subject, state, days ago, what was said
    ("invitation", "Einladung zur Vorstandssitzung", State.SENT, 20, ""),
    ("invitation", "Einladung zur Vorstandssitzung", State.SENT, 20, ""),
    ("minutes", "Protokoll der letzten Vorstandssitzung", State.SENT, 12, ""),
    ("circular", "Einladung zum Fachtag „Ankommen“", State.SENT, 6, ""),
    ("circular", "Einladung zum Fachtag „Ankommen“", State.FAILED, 6, REFUSED),
    ("circular", "Einladung zum Fachtag „Ankommen“", State.BOUNCED, 6, "552 5.2.2 Mailbox full"),
    ("invitation", "Einladung zur Mitgliederversammlung", State.PAPER, 2, ""),
    ("circular", "Rundbrief: Termine im Winter", State.WAITING, 0, ""),
)


def make() -> None:
    """One message for each case, to the first people of the register."""
    people = Person.objects.exclude(email="").order_by("pk")[: len(CASES)]
    for person, (kind, subject, state, days, said) in zip(people, CASES, strict=False):
        is_paper, waits = state == State.PAPER, state == State.WAITING
        message = outbox.put(
            kind=kind,
            subject=subject,
            text=TEXT.format(name=person, words=WORDS[kind]),
            to_address="" if is_paper else person.email,
            to_name=str(person),
            person_uuid=person.uuid,
            is_official=kind == "invitation",
            send_after=timezone.now() + timedelta(days=2 if waits else 1),
            sender="Runder Tisch Ankommen <post@demo.example>",
        )
        if not (is_paper or waits):
            _happen(message, state, said, at=timezone.now() - timedelta(days=days))


def went_out(messages: QuerySet[Message], *, days_ago: int = 0) -> None:
    """The post sent them then: nothing of the sample leaves the house."""
    at = timezone.now() - timedelta(days=days_ago)
    for message in messages:
        _happen(message, State.SENT, "", at=at)


def _happen(message: Message, state: str, said: str, *, at) -> None:
    """What became of it some days ago."""
    is_sent = state != State.FAILED
    Message.objects.filter(pk=message.pk).update(
        state=state,
        created_at=at,
        send_after=at,
        next_try_at=at,
        sent_at=at if is_sent else None,
        last_error=said,
        attempts=1,
    )
    outcome, answer = (Outcome.SENT, "250 2.0.0 Ok: queued") if is_sent else (Outcome.REJECTED, said)
    Attempt.objects.create(message=message, at=at + timedelta(seconds=2), outcome=outcome, said=answer)
