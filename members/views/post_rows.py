"""What the pages of outgoing mail say of a message: a line of a list, its facts, what can be done."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from members.dates import spell_span
from members.models import Person
from members.post import steps
from members.post.contents import Content
from members.post.kinds import label_of
from members.post.models import Message
from members.sizes import spell_size

State = Message.State


def row(message: Message) -> dict:
    """A line of a list, as components/_rows.html takes it."""
    said = (recipient(message), label_of(message.kind), when(message))
    return {
        "title": title(message),
        "url": message.get_absolute_url(),
        "note": " · ".join(part for part in said if part),
        "late": message.last_error,
        "chip": message.get_state_display() if message.state in (State.SENDING, State.PAPER) else "",
        "chip_style": "plain",
    }


def title(message: Message) -> str:
    """The subject; the kind where the person was forgotten, or nobody wrote one."""
    return message.subject or label_of(message.kind)


def recipient(message: Message) -> str:
    """ "Mona Haddad, mona@verein.example"; the role where the person was forgotten."""
    return ", ".join(part for part in (message.to_name, message.to_address) if part) or message.role


def when(message: Message) -> str:
    """The time that counts in its state, in words where it is none of the past."""
    if message.state == State.WAITING:
        words = _("nächster Versuch: %(when)s") if message.attempts else _("geht hinaus: %(when)s")
        return words % {"when": spell_span(message.next_try_at, None)}
    return spell_span(message.printed_at or message.sent_at or message.created_at, None)


def facts(message: Message, person: Person | None, content: Content | None) -> list[dict]:
    """What is known of one message, in the order in which one asks."""
    files = [f"{name} ({spell_size(size)})" for name, size in (content.attachments if content else [])]
    calendar = [_("Kalendereintrag")] if content and content.has_calendar else []
    return [
        {"label": _("Stand"), "value": message.get_state_display(), "note": message.last_error},
        {"label": _("An"), "value": recipient(message), "note": message.role if message.to_name else ""},
        {"label": _("Person"), "value": str(person) if person and str(person) != message.to_name else ""},
        {"label": _("Kopie an"), "value": ", ".join(message.cc)},
        {"label": _("Von"), "value": content.sender if content else ""},
        {"label": _("Art"), "value": _kind(message)},
        {"label": _("Angelegt"), "value": spell_span(message.created_at, None)},
        {"label": _("Nächster Versuch"), "value": _next_try(message)},
        {"label": _("Angenommen"), "value": message.sent_at and spell_span(message.sent_at, None)},
        {"label": _("Gedruckt"), "value": message.printed_at and spell_span(message.printed_at, None)},
        {"label": _("Anlagen"), "value": ", ".join(calendar + files)},
        {
            "label": _("Prüfsumme"),
            "value": message.sha256,
            "note": _("SHA-256 der Nachricht, wie sie hinausging"),
        },
    ]


def _kind(message: Message) -> str:
    official = [_("förmlich")] if message.is_official else []
    return ", ".join([label_of(message.kind), *official])


def _next_try(message: Message) -> str:
    return spell_span(message.next_try_at, None) if message.state == State.WAITING else ""


def actions(message: Message) -> list[dict]:
    """What the office may do with it now; the first is the one that is wanted most."""
    state, found = message.state, []
    if message.is_forgotten:
        return []
    if state == State.PAPER and not message.is_printed:
        found.append(_step(message, "post_mark_printed", _("Als gedruckt markieren"), ""))
    is_for_later = state == State.WAITING and message.send_after > timezone.now()
    if state in steps.RETRIED and message.to_address and not is_for_later:
        found.append(_step(message, "post_retry", _retry_label(message), ""))
    if state == State.WAITING:
        found.append(_step(message, "post_cancel", _("Nicht senden"), "quiet"))
    if state in (State.SENT, State.FAILED):
        found.append(_page(message, "post_mark_bounced", _("Als unzustellbar markieren")))
    return found


def _retry_label(message: Message) -> str:
    if message.state == State.CANCELLED:
        return _("Doch senden")
    return _("Jetzt senden") if message.state == State.WAITING else _("Noch einmal versuchen")


def _step(message: Message, name: str, label: str, style: str) -> dict:
    return _page(message, name, label) | {"style": style, "is_post": True}


def _page(message: Message, name: str, label: str) -> dict:
    return {"label": label, "url": reverse(name, args=[message.pk]), "style": "quiet"}
