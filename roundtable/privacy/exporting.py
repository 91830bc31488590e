"""What we hold of a person, as data: areas with rows, each row with labels and values.

Rows about her are shown whole, but for other people's names and what is secret for her own safety; rows
that only say that she did something are named. Data of others that hang on them stay with them.
"""

from collections import defaultdict
from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format, localize
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from members.history import history_of
from members.models import Person, User
from roundtable.privacy.naming import Place, messages_to, places

# Keys to doors: knowing them helps nobody but a thief.
SECRET = {"password", "data", "digest", "session_key", "secret", "token", "lease", "content", "key"}
TECHNICAL = (models.AutoField, models.UUIDField, models.BinaryField)

Row = dict[str, str]


def data_of(person: Person) -> dict[str, list[Row]]:
    """{"Person": [{"Vorname": "Mona", …}], "Anwesenheiten": […], …}; empty areas are left out."""
    areas: dict[str, list[Row]] = defaultdict(list)
    areas[_("Stammdaten")].append(_whole(person))
    if person.user is not None:
        areas[_("Konto")].append(_whole(person.user))
    for place in places():
        if place.model in (Person, User):
            continue
        for row in place.rows(person):
            areas[_area(place)].append(_whole(row, but=place) if place.is_about_her else _named(row))
    areas[_("Nachrichten an Sie")].extend(_whole(message) for message in messages_to(person))
    areas[_("Verlauf Ihres Eintrags")].extend(_happenings(person))
    return {area: rows for area, rows in areas.items() if rows}


def _area(place: Place) -> str:
    """The plural of the rows, and what she is to them where that says more."""
    name = capfirst(str(place.model._meta.verbose_name_plural))
    if place.model._meta.auto_created:
        owner = place.model._meta.auto_created
        return capfirst(str(owner._meta.verbose_name_plural))
    what = str(place.field.verbose_name)
    return f"{name}: {what}" if what.lower() not in ("person", "user", "konto") else name


def _whole(row: models.Model, *, but: Place | None = None) -> Row:
    """Each field of a row that says something, in words."""
    if row._meta.auto_created:  # "many to many" has no words of its own
        return _named(_other_end(row, but))
    said: Row = {_("Eintrag"): str(row)} if but else {}
    for field in row._meta.concrete_fields:
        if isinstance(field, TECHNICAL) or field.name in SECRET or (but and field == but.field):
            continue
        if field.is_relation and field.related_model in (Person, User):
            continue
        if words := spell(row, field):
            said[capfirst(str(field.verbose_name))] = words
    return said


def _named(row: models.Model) -> Row:
    return {_("Eintrag"): str(row)}


def _other_end(row: models.Model, place: Place | None) -> models.Model:
    keys = [field for field in row._meta.concrete_fields if field.is_relation]
    return next(getattr(row, key.name) for key in keys if place is None or key != place.field)


def spell(row: models.Model, field: models.Field) -> str:
    """A value as people read it; "" for none."""
    value = getattr(row, field.name)
    if value in (None, "", [], {}):
        return ""
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    return str(localize(value))


def _happenings(person: Person) -> list[Row]:
    """What was changed of her entry, without who did it: that is the office's."""
    return [
        {
            _("Zeitpunkt"): date_format(timezone.localtime(happening.at), "SHORT_DATETIME_FORMAT"),
            _("Geschehen"): happening.what,
            _("Einzelheiten"): happening.note,
        }
        for happening in history_of(person)
    ]
