"""A row in words: which of its fields say something to people, what they are called, how a value reads."""

from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format, localize
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.models import Meeting
from members.models import Person, User
from members.post.kinds import label_of
from members.post.models import Message
from minutes.models import Minutes

# Keys to doors: knowing them helps nobody but a thief.
SECRET = {"password", "data", "digest", "session_key", "secret", "token", "lease", "content", "key"}
# What the program needs for itself.
INNER = {
    *("agenda_item", "position", "chosen_kind", "problem", "version", "revision", "sequence", "changed_at"),
    *("is_settled", "deleted_at", "updated_at", "proposed_meeting", "proposal", "waiting_for", "level"),
    *("from_item", "until_item", "message", "problems", "question", "deeds", "kept", "outcome", "source"),
    *("released_at", "withdrawn_at", "removed_at", "called_back_at", "message_id", "sha256", "next_try_at"),
    *("leased_until", "attempts", "speaker_label", "followed_up_at", "send_after", "id", "user", "is_done"),
}
# Fields whose model gives them no German word, because no form shows them.
WORDS = {
    "action_item": gettext_lazy("Aufgabe"),
    "announcement": gettext_lazy("Nachricht zu einer Sitzung"),
    "answered_at": gettext_lazy("beantwortet am"),
    "asked_at": gettext_lazy("gebeten am"),
    "at": gettext_lazy("Zeitpunkt"),
    "by_name": gettext_lazy("Name"),
    "cells": gettext_lazy("Inhalt der Zeile"),
    "circular": gettext_lazy("Rundschreiben"),
    "committee": gettext_lazy("Gremium"),
    "contact_list": gettext_lazy("Liste"),
    "created_at": gettext_lazy("angelegt am"),
    "decided_at": gettext_lazy("entschieden am"),
    "decision": gettext_lazy("Entscheidung"),
    "done_at": gettext_lazy("erledigt am"),
    "invited_at": gettext_lazy("eingeladen am"),
    "ip": gettext_lazy("IP-Adresse"),
    "kind": gettext_lazy("Art"),
    "last_seen_at": gettext_lazy("zuletzt gesehen"),
    "last_used_at": gettext_lazy("zuletzt benutzt"),
    "meeting": gettext_lazy("Sitzung"),
    "merged_at": gettext_lazy("zusammengeführt am"),
    "minutes": gettext_lazy("Protokoll"),
    "new": gettext_lazy("neu"),
    "old": gettext_lazy("vorher"),
    "organisation": gettext_lazy("Organisation"),
    "printed_at": gettext_lazy("gedruckt am"),
    "proposed_at": gettext_lazy("vorgeschlagen am"),
    "reason": gettext_lazy("Grund"),
    "returned_at": gettext_lazy("zurückgegeben am"),
    "seat": gettext_lazy("Amt"),
    "sender": gettext_lazy("Absender"),
    "sent_at": gettext_lazy("gesendet am"),
    "term": gettext_lazy("Wahlperiode"),
    "title": gettext_lazy("Titel"),
    "type": gettext_lazy("Art"),
    "uploaded_at": gettext_lazy("hochgeladen am"),
    "user_agent": gettext_lazy("Gerät"),
    "written_at": gettext_lazy("geschrieben am"),
}


def has_own_word(field: models.Field) -> bool:
    """Whether the model says what it is called; what Django makes of its name is no word."""
    return str(field.verbose_name) != field.name.replace("_", " ")


def is_told(field: models.Field) -> bool:
    """Whether it says something to people; who else is named in a row is that person's own."""
    if isinstance(field, models.AutoField | models.UUIDField | models.BinaryField | models.FileField):
        return False
    if field.name in SECRET | INNER:
        return False
    return not (field.is_relation and field.related_model in (Person, User))


def words_for(field: models.Field) -> str:
    return capfirst(str(field.verbose_name if has_own_word(field) else WORDS.get(field.name, field.name)))


def spell(row: models.Model, field: models.Field) -> str:
    """A value as people read it; "" for none."""
    value = getattr(row, field.name)
    if value in (None, "", [], {}):
        return ""
    if isinstance(row, Message) and field.name == "kind":
        return label_of(row.kind)
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {said}" for name, said in value.items())
    return name_of(value) if isinstance(value, models.Model) else str(localize(value))


def name_of(row: models.Model) -> str:
    """Its own words; a meeting and its minutes with the day, for thirty others have the same title."""
    meeting = row.meeting if isinstance(row, Minutes) else row
    if not isinstance(meeting, Meeting):
        return str(row)
    if meeting.starts_at is None:
        return f"{row}, {meeting.day_words}" if meeting.day_words else str(row)
    return f"{row}, {date_format(timezone.localtime(meeting.starts_at), 'SHORT_DATE_FORMAT')}"
