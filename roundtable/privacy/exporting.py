"""What we hold of a person, as data: areas with rows, each row with labels and values.

Rows about her are shown whole, but for other people's names and what is secret for her own safety; rows
that only say that she did something are named. Data of others that hang on them stay with them: of a line,
a task or a visit that names her and that she may not open, only its kind is told.
"""

import json
from collections import defaultdict
from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry, PageLogEntry

from members.audience import AudienceQuerySet
from members.history import history_of
from members.models import Person, User
from roundtable.privacy.fates import FATES, Act
from roundtable.privacy.naming import Place, messages_to, places
from roundtable.privacy.spelling import is_told, name_of, spell, words_for

Row = dict[str, str]
Areas = dict[str, list[Row]]
# Rows of her account that say something of her, not only that she did something.
HERS = (EmailAddress, Authenticator, UserSession)


def data_of(person: Person | None, user: User | None = None) -> Areas:
    """{"Stammdaten": [{"Vorname": "Mona", …}], "Ämter und Sitze": […], …}; empty areas are left out."""
    user = user or (person.user if person else None)
    areas: Areas = defaultdict(list)
    if person is not None:
        areas[_("Stammdaten")].append(_whole(person))
    if user is not None:
        areas[_("Konto")].append(_whole(user))
    for place in places():
        if place.model is Person or place.name not in FATES:
            continue
        closed = _closed_to(user, place)
        for row in place.rows(person, user):
            is_whole = place.is_about_her or isinstance(row, HERS)
            told = _whole(row) if is_whole else _named(row)
            areas[str(FATES[place.name].area)].append(_kind_only(row) if row.pk in closed else told)
    areas[_("Nachrichten an Sie")].extend(_whole(message) for message in messages_to(person))
    if person is not None:
        areas[_("Verlauf Ihres Eintrags")].extend(_happenings(person))
    return {area: [row for row in rows if row] for area, rows in areas.items() if any(rows)}


def as_json(areas: Areas, *, name: str, at: datetime) -> str:
    """The same as a file that other programs read (Art. 20 GDPR)."""
    told = {"person": name, "stand": at.isoformat(timespec="seconds"), "bereiche": areas}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _closed_to(user: User | None, place: Place) -> set:
    """Which rows there she may not open: others wrote them for others. What is about her alone is hers.

    Without an account the office answers by letter, and looks through what it sends.
    """
    rows = place.model._default_manager.all()
    if user is None or FATES[place.name].act is not Act.KEEP or not isinstance(rows, AudienceQuerySet):
        return set()
    named = rows.filter(pk__in=place.rows(getattr(user, "person", None), user).values("pk"))
    return set(named.exclude(pk__in=rows.visible_to(user).values("pk")).values_list("pk", flat=True))


def _kind_only(row: models.Model) -> Row:
    return {_("Eintrag"): str(row._meta.verbose_name)}


def _whole(row: models.Model) -> Row:
    """Each field of a row that says something, in words."""
    told = [(field, spell(row, field)) for field in row._meta.concrete_fields if is_told(field)]
    return {words_for(field): words for field, words in told if words}


def _named(row: models.Model) -> Row:
    """That she did it, and to what; whom the row of a log is about is somebody else's."""
    if isinstance(row, ModelLogEntry | PageLogEntry):
        what = row.formatter.label if row.formatter else row.action
        return {_("Zeitpunkt"): _moment(row.timestamp), _("Geschehen"): str(what)}
    return {_("Eintrag"): name_of(row)}


def _happenings(person: Person) -> list[Row]:
    """What was changed of her entry, without who did it: that is the office's."""
    return [
        {_("Zeitpunkt"): _moment(one.at), _("Geschehen"): one.what, _("Einzelheiten"): one.note}
        for one in history_of(person)
    ]


def _moment(at: datetime) -> str:
    return date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT")
