"""The letter paper of this installation, as the settings of round table and carrier say."""

from contextlib import suppress

from members.colours import DEFAULT_ACCENT, HEX
from members.letterhead import LetterPaper
from members.models import Association, Carrier, CustomImage

LOGO_SIZE = "max-900x300|format-png"


def letter_paper() -> LetterPaper:
    """Name, logo and colour of the association; the carrier is its legal home and lends its address.

    A logo whose file is gone, or that cannot be drawn on paper, is left out.
    """
    association, carrier = Association.load(), Carrier.load()
    contact = " · ".join(part for part in (association.phone, association.email) if part)
    return LetterPaper(
        name=association.name,
        carrier=carrier.name,
        address=_lines(association.address or carrier.address),
        contact=contact,
        logo=_logo(association.logo),
        accent=association.accent if HEX.fullmatch(association.accent) else DEFAULT_ACCENT,
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _logo(image: CustomImage | None) -> bytes | None:
    if image is None or image.is_svg():
        return None
    with suppress(OSError), image.get_rendition(LOGO_SIZE).file.open("rb") as file:
        return file.read()
    return None
