"""What the pages say of a circular: lines, tabs, facts, what can be done, how far it is."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.circulars.kinds import Reason, Way
from members.circulars.models import Circular, Delivery
from members.circulars.sorting import Recipient
from members.dates import spell_day, spell_span
from members.post.models import Message

State = Circular.State


def tabs(*, current: str) -> list[dict]:
    """The parts of this room, and the post beside it."""
    labels = {
        "circular_list": _("Rundschreiben"),
        "recipient_lists": _("Listen"),
        "text_template_list": _("Vorlagen"),
        "post_list": _("Post"),
    }
    return [
        {"label": label, "url": reverse(name), "is_current": name == current}
        for name, label in labels.items()
    ]


def circular_tabs(circular: Circular, *, current: str) -> list[dict]:
    """Text, recipients, preview: the preview only as long as nobody got it."""
    labels = {"circular_detail": _("Rundschreiben"), "circular_recipients": _("Empfänger*innen")}
    if circular.is_open:
        labels["circular_preview"] = _("Vorschau")
    return [
        {"label": label, "url": reverse(name, args=[circular.pk]), "is_current": name == current}
        for name, label in labels.items()
    ]


def circular_row(circular: Circular) -> dict:
    """A line of the list."""
    notes = [when(circular), str(circular.written_by or ""), _("förmlich") if circular.is_official else ""]
    return {
        "title": circular.subject,
        "url": circular.get_absolute_url(),
        "note": " · ".join(part for part in notes if part),
        "chip": circular.get_state_display() if circular.is_open else "",
        "chip_style": "plain" if circular.state == State.DRAFT else "task",
    }


def when(circular: Circular) -> str:
    """The moment that counts in its state."""
    if circular.state == State.SENT:
        return _("gesendet: %s") % spell_span(circular.sent_at, None)
    if circular.state == State.SCHEDULED:
        return _("geht hinaus: %s") % spell_span(circular.send_at, None)
    return _("begonnen: %s") % spell_day(circular.created_at)


def sources_of(circular: Circular):
    return circular.sources.select_related(
        "committee", "district", "field_of_action", "contact_list", "person"
    )


def facts(circular: Circular) -> list[dict]:
    """What one asks first."""
    official = _("förmlich: an alle, denen es zusteht") if circular.is_official else _("nur mit Einwilligung")
    return [
        {"label": _("Stand"), "value": circular.get_state_display(), "note": when(circular)},
        {"label": _("Art"), "value": official},
        {
            "label": _("Liste vom"),
            "value": spell_day(circular.as_of) if circular.as_of else _("Tag, an dem es hinausgeht"),
        },
        {"label": _("Geschrieben von"), "value": str(circular.written_by or "")},
    ]


def actions(circular: Circular) -> list[dict]:
    """What can be done now, the most likely first."""
    if not circular.is_open:
        return [_step(circular, "circular_copy", _("Noch einmal verwenden"))]
    send = {"label": _("Senden …"), "url": reverse("circular_send", args=[circular.pk])}
    edit = {"label": _("Bearbeiten"), "url": reverse("circular_edit", args=[circular.pk]), "style": "quiet"}
    test = _step(circular, "circular_test", _("Probe an mich"))
    if circular.state == State.SCHEDULED:
        return [_step(circular, "circular_unschedule", _("Doch nicht senden")), edit, test]
    return [send, edit, test, _step(circular, "circular_copy", _("Kopieren")) | {"style": "plain"}]


def _step(circular: Circular, name: str, label: str) -> dict:
    return {"label": label, "url": reverse(name, args=[circular.pk]), "style": "quiet", "is_post": True}


def stand(circular: Circular) -> dict:
    """How far it is, by the rows of the post: numbers in words, and whether something still moves."""
    found = Message.objects.of_batch(circular.uuid)
    by_state = found.by_state()
    states = Message.State
    waiting = by_state.get(states.WAITING, 0) + by_state.get(states.SENDING, 0)
    letters, to_print = by_state.get(states.PAPER, 0), found.to_print().count()
    mails = sum(by_state.values()) - letters
    left_out = circular.deliveries.filter(way=Way.NONE).count()
    figures = [
        (by_state.get(states.SENT, 0), _("ausgegangen"), ""),
        (waiting, _("warten"), reverse("post_waiting")),
        (by_state.get(states.FAILED, 0), _("gescheitert"), reverse("post_failed")),
        (by_state.get(states.BOUNCED, 0), _("unzustellbar"), reverse("post_bounced")),
        (letters, ngettext("Brief", "Briefe", letters), ""),
        (by_state.get(states.CANCELLED, 0), _("nicht gesendet"), reverse("post_cancelled")),
        (left_out, _("ausgelassen"), reverse("circular_recipients", args=[circular.pk])),
    ]
    return {
        "mails": mails,
        "done": mails - waiting,
        "waits": bool(waiting),
        "to_print": to_print,
        "letters": letters,
        "figures": [
            {"value": value, "what": what, "url": url}
            for number, (value, what, url) in enumerate(figures)
            if value or number == 0
        ],
    }


def recipient_row(one: Recipient, *, circular: Circular | None = None) -> dict:
    """Somebody before it is sent; with `circular` also what can be done about her."""
    candidate = one.candidate
    copies = _("Kopie an %s") % ", ".join(one.copies) if one.copies else ""
    return _row(
        title=candidate.name or one.address or candidate.address,
        url=candidate.person.get_absolute_url() if candidate.person else "",
        notes=[candidate.role, one.address if candidate.name else "", copies],
        way=one.way,
        reason=_why(one.reason.label if one.reason else "", one.note),
    ) | (_by_hand(circular, one) if circular else {})


def _by_hand(circular: Circular, one: Recipient) -> dict:
    """To leave her out, or to take her in again."""
    words = [circular.pk, one.candidate.mark]
    if one.reason == Reason.BY_HAND:
        return {"take_in_url": reverse("circular_take_in", args=words)}
    return {} if one.way == Way.NONE else {"leave_out_url": reverse("circular_leave_out", args=words)}


def _why(reason: str, note: str) -> str:
    return ": ".join(part for part in (str(reason), note) if part)


def delivery_row(one: Delivery) -> dict:
    """Somebody after it was sent: as the list stood then, and what became of the message."""
    state = one.message.get_state_display() if one.message else ""
    return _row(
        title=one.name or one.address,
        url=one.message.get_absolute_url() if one.message else "",
        notes=[one.role, one.address if one.name else "", state],
        way=Way(one.way),
        reason=_why(one.get_reason_display() if one.reason else "", one.note),
    )


def _row(*, title: str, url: str, notes: list[str], way: Way, reason: str) -> dict:
    return {
        "title": title,
        "url": url,
        "note": " · ".join(part for part in [reason, *notes] if part),
        "chip": "" if way == Way.MAIL else way.label,
        "chip_style": "plain" if way == Way.LETTER else "task",
    }


def counts(ways: list[str]) -> str:
    """ "12 per E-Mail, 1 als Brief, 3 bekommen es nicht"."""
    mail, letter, none = (ways.count(way) for way in (Way.MAIL, Way.LETTER, Way.NONE))
    parts = [_("%d per E-Mail") % mail]
    if letter:
        parts.append(ngettext("%d als Brief", "%d als Brief", letter) % letter)
    if none:
        parts.append(ngettext("%d bekommt es nicht", "%d bekommen es nicht", none) % none)
    return ", ".join(parts)
