"""Two entries that are one: everything that names either names the kept one, and nothing is lost.

What points at a person or an organisation by a key is found by walking the models' relations. Rows that
name people by a plain UUID, and rows of upper apps that need sense, are handed in from the roof.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry

from members import history
from members.joining import steps
from members.languages import language_of_records
from members.models import Merged, Organisation, Person, User
from members.refusal import Refused
from members.register import apart, clashes
from members.register.choosing import take_over
from members.register.pointing import Combines, count_doubles, move, pointing_at

Entry = Person | Organisation
Rename = Callable[[UUID, UUID], None]


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


def moves(other: Entry, *, kept: Entry) -> list[Move]:
    """What will move, kind by kind, the most first."""
    found: dict[str, list[int]] = {}
    for model, key in pointing_at(type(other)):
        if not (count := model._base_manager.filter(**{key: other}).count()):
            continue
        counts = found.setdefault(_kind_of(model, key), [0, 0])
        counts[0] += count
        counts[1] += count_doubles(model, key, kept=kept, other=other)
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
    left_out = take_over(kept, other, chosen)
    for model, key in pointing_at(type(other)):
        for row in model._base_manager.filter(**{key: other}).select_for_update():
            move(row, key, kept, combine)
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


def _locked(kept: Entry, other: Entry):
    rows = type(kept)._base_manager.select_for_update().filter(pk__in=[kept.pk, other.pk]).order_by("pk")
    found = {row.pk: row for row in rows}
    if len(found) < 2:
        raise Refused(_("Einen der beiden Einträge gibt es nicht mehr."))
    return found[kept.pk], found[other.pk]


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


def _kind_of(model: type[models.Model], key: str) -> str:
    """ "Anwesenheit"; of a many-to-many the rows that name the entry: "Aufgaben"."""
    if not model._meta.auto_created:
        return str(model._meta.verbose_name_plural)
    keys = [field for field in model._meta.fields if field.is_relation and field.name != key]
    others = [field.related_model for field in keys if field.related_model]
    return str(others[0]._meta.verbose_name_plural) if others else str(model._meta.verbose_name_plural)
