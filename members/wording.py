"""Fields of action as people write them: a version as lines of text, and a rewording beside the old words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from django.db import transaction
from django.db.models import F, ProtectedError
from django.utils.translation import gettext as _

from members import history
from members.models import Approach, FieldOfAction, GuidingPrinciple, ProposedRewording, User, Vocabulary
from members.refusal import Refused

# Numbers out of the way of the new ones: at any time one field has one number.
FAR = 1000
_BULLET = re.compile(r"^\s*[-–•*]\s+")
_NUMBER = re.compile(r"^\s*\d{1,2}[.)]\s+")


@dataclass(frozen=True)
class FieldText:
    """A field as it is written: its name and the names of its approaches."""

    name: str
    approaches: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Piece:
    """Words of a text; `differs` from the other one."""

    words: str
    differs: bool


def read(text: str) -> list[FieldText]:
    """Lines into fields: a line is a field, a line that begins with "- " one of its approaches.

    Raises Refused for an approach before the first field, two fields of one name, nothing at all, and
    names that are too long.
    """
    found: list[FieldText] = []
    for line in filter(str.strip, text.splitlines()):
        if not _BULLET.match(line):
            found.append(FieldText(_fits(_NUMBER.sub("", line).strip(), 200)))
        elif found:
            found[-1].approaches.append(_fits(_BULLET.sub("", line).strip(), 250))
        else:
            raise Refused(_("Ein Handlungsansatz steht vor dem ersten Handlungsfeld: „%s“") % line.strip())
    names = [one.name for one in found]
    if not found:
        raise Refused(_("Bitte schreiben Sie mindestens ein Handlungsfeld."))
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise Refused(_("Das Handlungsfeld „%s“ steht zweimal da.") % twice)
    return found


def write(vocabulary: Vocabulary) -> str:
    """The version as `read` takes it."""
    fields = vocabulary.fields.prefetch_related("approaches").order_by("number")
    return "\n".join(
        line for one in fields for line in [one.name, *(f"- {said.name}" for said in one.approaches.all())]
    )


@transaction.atomic
def keep(vocabulary: Vocabulary, *, fields: Sequence[FieldText], by: User | None) -> None:
    """Save a version and its fields. A field keeps its tags by its name, or else by its place, or
    when it is the only one left.

    Raises Refused when a field that is left out is in use.
    """
    is_new = vocabulary.pk is None
    vocabulary.save()
    old = {one.name: one for one in vocabulary.fields.select_for_update()}
    kept = {said.name: old.pop(said.name) for said in fields if said.name in old}
    left = sorted(old.values(), key=lambda one: one.number)
    for place, said in enumerate(fields, start=1):
        if said.name not in kept and (same := next((one for one in left if one.number == place), None)):
            left.remove(same)
            kept[said.name] = same
    new = [said.name for said in fields if said.name not in kept]
    if len(left) == len(new) == 1:
        kept[new[0]] = left.pop()
    for gone in left:
        _remove(gone)
    vocabulary.fields.update(number=F("number") + FAR)
    for place, said in enumerate(fields, start=1):
        _save(kept.get(said.name) or FieldOfAction(vocabulary=vocabulary), place, said)
    history.record(vocabulary, history.CREATED if is_new else history.EDITED, by=by)


@transaction.atomic
def word_principle(
    of: FieldOfAction, *, number: int, text: str, valid_from: date, source: str = "", by: User | None
) -> GuidingPrinciple:
    """A guiding principle, or a newer wording of one; the older stays. Raises Refused for the same day."""
    if of.principles.filter(number=number, valid_from=valid_from).exists():
        raise Refused(_("Von diesem Tag an gibt es schon einen Wortlaut dieser Leitlinie."))
    made = GuidingPrinciple.objects.create(
        field=of, number=number, text=text.strip(), valid_from=valid_from, source=source.strip()
    )
    history.record(of.vocabulary, history.EDITED, by=by, new=f"{of}: {made}")
    return made


def propose(
    principle: GuidingPrinciple, *, new: str, group: str, proposed_on: date, by: User | None
) -> ProposedRewording:
    """How a group would word it; the words of today are kept beside."""
    made = ProposedRewording.objects.create(
        principle=principle, old=principle.text, new=new.strip(), group=group.strip(), proposed_on=proposed_on
    )
    history.record(principle.field.vocabulary, history.EDITED, by=by, new=f"{made.group}: {made.new}")
    return made


def side_by_side(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces, word by word, those that differ marked."""
    before, after = re.findall(r"\S+\s*", old), re.findall(r"\S+\s*", new)
    left: list[Piece] = []
    right: list[Piece] = []
    matcher = SequenceMatcher(None, [w.strip() for w in before], [w.strip() for w in after], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        differs = kind != "equal"
        left += [Piece("".join(before[a:b]), differs)] if b > a else []
        right += [Piece("".join(after[c:d]), differs)] if d > c else []
    return left, right


def _fits(name: str, most: int) -> str:
    if len(name) > most:
        raise Refused(
            _("Zu lang, höchstens %(most)d Zeichen: „%(name)s …“") % {"most": most, "name": name[:40]}
        )
    return name


def _remove(gone: FieldOfAction) -> None:
    if any(_is_used(gone)):
        raise Refused(_("„%s“ ist in Gebrauch und kann nicht wegfallen.") % gone)
    try:
        gone.delete()
    except ProtectedError as used:
        raise Refused(_("„%s“ ist in Gebrauch und kann nicht wegfallen.") % gone) from used


def _is_used(one: FieldOfAction):
    """Whether anything is tagged with it, here or in an app above: asked of the relations themselves."""
    for relation in one._meta.related_objects:
        if relation.many_to_many:
            yield getattr(one, str(relation.get_accessor_name())).exists()


def _save(row: FieldOfAction, place: int, said: FieldText) -> None:
    row.number, row.name = place, said.name
    row.save()
    if [one.name for one in row.approaches.order_by("number")] == said.approaches:
        return
    by_name = {one.name: one for one in row.approaches.all()}
    row.approaches.exclude(name__in=said.approaches).delete()
    row.approaches.update(number=F("number") + FAR)
    for number, name in enumerate(said.approaches, start=1):
        approach = by_name.get(name) or Approach(field=row, name=name)
        approach.number = number
        approach.save()
