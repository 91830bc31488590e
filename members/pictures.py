"""Pictures on the website: who can be recognised on them, and the one way by which a page may show one.

Every picture goes through `shown`: without the consent of each person on it nothing of it is told, neither
its address nor its words. The logo alone needs nobody's consent. Sizes that were made lie under names nobody
guesses; `hide` removes them, so that an address somebody kept opens nothing any more.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members import history
from members.models import Consent, CustomImage, CustomRendition, Depiction, Person, User
from members.refusal import Refused

ON_PAGE, TO_JUDGE = "max-1200x1200", "max-640x640"
NAMED, UNNAMED, NOBODY = "pictures.named", "pictures.unnamed", "pictures.nobody"
ACTIONS = {
    NAMED: gettext_lazy("eine abgebildete Person genannt"),
    UNNAMED: gettext_lazy("eine Person vom Bild genommen"),
    NOBODY: gettext_lazy("niemand ist zu erkennen"),
}
Shows = CustomImage.Shows


@dataclass(frozen=True)
class Wanted:
    """What an editor put on a page."""

    image: CustomImage
    alt: str
    caption: str = ""


@dataclass(frozen=True)
class Shown:
    """What a template needs of a picture."""

    url: str
    width: int
    height: int
    alt: str
    caption: str = ""
    credit: str = ""


def shown(wanted: Iterable[Wanted]) -> list[Shown]:
    """Those of them that everybody may see today, in their order; two queries, however many there are."""
    asked = list(wanted)
    if not asked:
        return []
    may = CustomImage.objects.showable().prefetch_renditions(ON_PAGE)
    free = may.in_bulk({one.image.pk for one in asked})
    found = ((one, free[one.image.pk]) for one in asked if one.image.pk in free)
    made = (_made(image, ON_PAGE, alt=one.alt, caption=one.caption) for one, image in found)
    return [one for one in made if one]


def to_judge(image: CustomImage) -> Shown | None:
    """For the office and the people on it, who have to know what they are asked about."""
    return _made(image, TO_JUDGE, alt=image.title)


def asked_about(consent: Consent) -> Shown | None:
    """The picture she is asked about, if it is one and she is still named on it."""
    rows = CustomImage.objects.filter(uuid=consent.about_uuid, depictions__person=consent.person_id)
    image = rows.first() if consent.about_uuid else None
    return to_judge(image) if image else None


def _made(image: CustomImage, size: str, *, alt: str, caption: str = "") -> Shown | None:
    """None where its file is gone or broken."""
    with suppress(OSError):
        made = image.get_rendition(size)
        return Shown(made.url, made.width, made.height, alt, caption, image.credit)
    return None


def hide(image: CustomImage) -> None:
    """Remove what was made of it for pages; they make it anew as far as it may still be shown."""
    CustomRendition.objects.filter(image=image).delete()


def hide_about(uuid: UUID | None) -> None:
    """The same for the picture a consent is about, if it is about one."""
    for image in CustomImage.objects.filter(uuid=uuid) if uuid else []:
        hide(image)


def hide_of(person: Person) -> None:
    """The same for all she is on."""
    for image in CustomImage.objects.filter(depictions__person=person):
        hide(image)


@transaction.atomic
def name(image: CustomImage, person: Person, *, by: User) -> Depiction:
    """She can be recognised there. Raises Refused when that is said already."""
    row = _locked(image)
    made, is_new = Depiction.objects.get_or_create(image=row, person=person)
    if not is_new:
        raise Refused(_("%s ist bei diesem Bild schon genannt.") % person, field="person")
    _say(row, Shows.PEOPLE)
    history.record(row, NAMED, by=by)
    return made


@transaction.atomic
def unname(depiction: Depiction, *, by: User) -> None:
    """She is not on it. It stays hidden when nobody is left, until somebody says who can be recognised."""
    row = _locked(depiction.image)
    depiction.delete()
    _say(row, row.shows if row.depictions.exists() else Shows.UNSAID)
    history.record(row, UNNAMED, by=by)


@transaction.atomic
def say_nobody(image: CustomImage, *, by: User) -> None:
    """Nobody can be recognised there. Raises Refused while somebody is named."""
    row = _locked(image)
    if row.depictions.exists():
        raise Refused(_("Bei diesem Bild ist schon jemand genannt."))
    _say(row, Shows.NOBODY)
    history.record(row, NOBODY, by=by)


def _locked(image: CustomImage) -> CustomImage:
    return CustomImage.objects.select_for_update().get(pk=image.pk)


def _say(image: CustomImage, shows: str) -> None:
    image.shows = shows
    image.save(update_fields=["shows"])
    hide(image)
