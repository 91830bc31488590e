"""Two entries that are one: everything that names either names the kept one, and nothing is lost.

What points at a person or an organisation by a key is found by walking the models' relations. Rows that
name people by a plain UUID, and rows of upper apps that need sense, are handed in from the roof.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry

from members import history
from members.joining import steps
from members.languages import language_of_records
from members.models import Merged, Organisation, Person, User
from members.refusal import Refused
from members.register import apart, clashes

Entry = Person | Organisation
# (kept, other): what becomes of two rows that may not stand side by side; `other` is deleted afterwards.
Combine = Callable[[Any, Any], None]
Combines = Mapping[type[models.Model], Combine]
Rename = Callable[[UUID, UUID], None]
NOT_COMPARED = {"id", "uuid", "user", "erased_at"}


@dataclass(frozen=True)
class Choice:
    """One field of both: in words, and which of them is proposed ("kept" or "other")."""

    name: str
    label: str
    kept: str
    other: str
    proposed: str

    @property
    def is_same(self) -> bool:
        return self.kept == self.other


@dataclass(frozen=True)
class Move:
    """So many rows of one kind that will name the kept entry; `doubles` are there twice and become one."""

    label: str
    count: int
    doubles: int


def kept_number(model: type[models.Model], number: int) -> int | None:
    """Under which number a merged entry stands now; None when it was not merged."""
    name = "person" if model is Person else "organisation"
    found = Merged.objects.filter(was_number=number, **{f"{name}__isnull": False})
    return found.values_list(name, flat=True).first()


def choices(kept: Entry, other: Entry) -> list[Choice]:
    """Every field of both, those of `kept` proposed unless they are empty."""
    found = []
    for field in _compared(kept):
        mine, theirs = _spell(kept, field), _spell(other, field)
        proposed = "other" if theirs and not mine else "kept"
        found.append(Choice(field.name, str(field.verbose_name), mine, theirs, proposed))
    return found


def moves(other: Entry, *, kept: Entry) -> list[Move]:
    """What will move, kind by kind, the most first."""
    found: dict[str, list[int]] = {}
    for model, key in pointing_at(type(other)):
        if not (count := model._base_manager.filter(**{key: other}).count()):
            continue
        counts = found.setdefault(_kind_of(model, key), [0, 0])
        counts[0] += count
        counts[1] += _count_doubles(model, key, kept=kept, other=other)
    sorted_kinds = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))
    return [Move(label, count, doubles) for label, (count, doubles) in sorted_kinds]


def check(kept: Entry, other: Entry) -> None:
    """Raises Refused, with a sentence, for two that cannot become one."""
    if type(kept) is not type(other) or kept.pk == other.pk:
        raise Refused(_("Bitte wählen Sie zwei verschiedene Einträge."))
    if isinstance(kept, Organisation) and isinstance(other, Organisation):
        steps.check_merged(kept, other)
    if isinstance(kept, Person) and isinstance(other, Person):
        if kept.erased_at or other.erased_at:
            raise Refused(_("Eine der beiden Personen ist gelöscht. Gelöschtes wird nicht zusammengeführt."))
        if kept.user_id and other.user_id:
            raise Refused(
                _(
                    "Beide haben ein Konto. Schließen Sie zuerst eines der Konten, "
                    "damit niemand unbemerkt ausgesperrt wird."
                )
            )
    clashes.check(kept, other)


def merge(
    kept: Entry,
    other: Entry,
    *,
    chosen: Mapping[str, str],
    by: User,
    combine: Combines | None = None,
    rename: Sequence[Rename] = (),
) -> None:
    """Make `other` part of `kept`: rows move, `other` is deleted, its values not chosen stand in the history.

    `chosen` names for a field "kept" or "other"; what it leaves out is as proposed. Of rows that cannot stand
    side by side (`clashes.between`) it must say which one stays. Raises Refused with nothing changed when it
    does not, when both have an account, or a rule of the database is in the way.
    """
    try:
        _merge(kept, other, chosen=chosen, by=by, combine=combine or {}, rename=rename)
    except IntegrityError as broken:
        raise Refused(
            _("Die beiden lassen sich so nicht zusammenführen: Zwei ihrer Zeilen schließen einander aus.")
        ) from broken


@transaction.atomic
@language_of_records()
def _merge(kept, other, *, chosen, by, combine, rename) -> None:
    check(kept, other)
    kept, other = _locked(kept, other)
    check(kept, other)
    clashes.settle(kept, other, chosen=chosen, by=by)
    # Somebody changed her mind: they are one after all.
    apart.take_back(kept, other)
    left_out = _take_over(kept, other, chosen)
    for model, key in pointing_at(type(other)):
        for row in model._base_manager.filter(**{key: other}).select_for_update():
            _move(row, key, kept, combine)
    for tell in rename:
        tell(other.uuid, kept.uuid)
    _move_history(other, kept)
    name, number, uuid = str(other), other.pk, other.uuid
    user = _give_up_account(other)
    type(other)._base_manager.filter(pk=other.pk).delete()
    if user is not None:
        kept.user = user
    kept.save()
    keys = {"person" if isinstance(kept, Person) else "organisation": kept}
    Merged.objects.create(was_number=number, was_uuid=uuid, **keys)
    history.record(kept, history.MERGED, by=by, new=f"{name} (Nr. {number})", reason="; ".join(left_out))


def pointing_at(model: type[models.Model]) -> list[tuple[type[models.Model], str]]:
    """(model, name of the key) of everything that points at it, the tables behind many-to-many included."""
    fields = model._meta.get_fields(include_hidden=True)
    keys = [field for field in fields if isinstance(field, models.ManyToOneRel)]
    return [(key.related_model, key.field.name) for key in keys]


def _locked(kept: Entry, other: Entry):
    rows = type(kept)._base_manager.select_for_update().filter(pk__in=[kept.pk, other.pk]).order_by("pk")
    found = {row.pk: row for row in rows}
    if len(found) < 2:
        raise Refused(_("Einen der beiden Einträge gibt es nicht mehr."))
    return found[kept.pk], found[other.pk]


def _take_over(kept: Entry, other: Entry, chosen: Mapping[str, str]) -> list[str]:
    """Set what was chosen; the values not chosen, in words."""
    left_out = []
    for choice in choices(kept, other):
        takes_other = chosen.get(choice.name, choice.proposed) == "other"
        dropped = choice.kept if takes_other else choice.other
        if dropped and not choice.is_same:
            left_out.append(f"{choice.label}: {dropped}")
        if takes_other:
            column = _column(kept, choice.name)
            setattr(kept, column, getattr(other, column))
    return left_out


def _move(
    row: models.Model, key: str, kept: models.Model, combine: Mapping[type[models.Model], Combine]
) -> None:
    """Point a row at the kept entry, or make it part of the row that stands there already."""
    rival = _rival(row, key, kept)
    if rival is None:
        model = type(row)
        model._base_manager.filter(pk=row.pk).update(**{key: kept})
        return
    if type(row) in combine:
        combine[type(row)](rival, row)
    elif not type(row)._meta.auto_created:
        fill_gaps(rival, row)
    for model, name in pointing_at(type(row)):
        for below in model._base_manager.filter(**{name: row}):
            _move(below, name, rival, combine)
    type(row)._base_manager.filter(pk=row.pk).delete()


def fill_gaps(kept: models.Model, other: models.Model) -> None:
    """What stands empty in the one is taken from the other."""
    for field in kept._meta.concrete_fields:
        if getattr(kept, field.attname) in (None, ""):
            setattr(kept, field.attname, getattr(other, field.attname))
    kept.save()


def _rival(row: models.Model, key: str, kept) -> models.Model | None:
    """The row that already says of the kept entry what this one would say."""
    rows = type(row)._base_manager.exclude(pk=row.pk)
    for names, condition in _unique_with(type(row), key):
        same = {name: getattr(row, _column(row, name)) for name in names if name != key}
        if None in same.values() or not type(row)._base_manager.filter(condition, pk=row.pk).exists():
            continue
        if found := rows.filter(condition, **same, **{key: kept}).first():
            return found
    return None


def _count_doubles(model: type[models.Model], key: str, *, kept: Entry, other: Entry) -> int:
    """How many rows of `other` have a rival; two queries for each rule, however many rows there are."""
    twice = set()
    for names, condition in _unique_with(model, key):
        beside = ["pk", *(name for name in names if name != key)]
        rows = model._base_manager.filter(condition).values_list(*beside)
        there = {tuple(said) for _pk, *said in rows.filter(**{key: kept})}
        twice |= {
            pk for pk, *said in rows.filter(**{key: other}) if None not in said and tuple(said) in there
        }
    return len(twice)


def _unique_with(model: type[models.Model], key: str):
    """(fields, condition) of everything that must be unique and has this key in it."""
    options = model._meta
    if getattr(options.get_field(key), "unique", False):
        yield (key,), Q()
    for together in options.unique_together:
        if key in together:
            yield tuple(together), Q()
    for rule in options.constraints:
        if isinstance(rule, models.UniqueConstraint) and key in rule.fields:
            yield rule.fields, rule.condition or Q()


def _move_history(other: Entry, kept: Entry) -> None:
    """What happened to the one is read with the other."""
    rows = ModelLogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(type(other)), object_id=str(other.pk)
    )
    rows.update(object_id=str(kept.pk))


def _give_up_account(other: Entry) -> User | None:
    """Free the account for the kept person; one account belongs to one person."""
    user = other.user if isinstance(other, Person) else None
    if user is not None:
        Person._base_manager.filter(pk=other.pk).update(user=None)
    return user


def _column(row: models.Model, name: str) -> str:
    """ "district_id" for a key, the name itself for everything else."""
    return getattr(row._meta.get_field(name), "attname", name)


def _compared(row: models.Model):
    return [field for field in row._meta.concrete_fields if field.name not in NOT_COMPARED]


def _spell(row: models.Model, field) -> str:
    """The value of a field as people read it."""
    value = getattr(row, field.name)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value)) if value else ""
    if isinstance(value, bool):
        return _("ja") if value else ""
    return "" if value is None else str(value)


def _kind_of(model: type[models.Model], key: str) -> str:
    """ "Anwesenheit"; of a many-to-many the rows that name the entry: "Aufgaben"."""
    if not model._meta.auto_created:
        return str(model._meta.verbose_name_plural)
    keys = [field for field in model._meta.fields if field.is_relation and field.name != key]
    others = [field.related_model for field in keys if field.related_model]
    return str(others[0]._meta.verbose_name_plural) if others else str(model._meta.verbose_name_plural)
