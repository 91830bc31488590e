"""The association's colour: may it carry text, and which shades follow from it for light and dark."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

DEFAULT_ACCENT = "#0b5a63"
READABLE = 4.5  # WCAG 2.2, 1.4.3: text against its ground
LIGHT_PAPER, DARK_PAPER = "#fbf9f6", "#16191b"
HEX = re.compile(r"#[0-9a-fA-F]{6}")


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue (0–255) of "#rrggbb"; anything else raises ValueError."""
    if not HEX.fullmatch(colour):
        raise ValueError(f"not a colour: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mix(colour: str, other: str, share: float) -> str:
    """`share` (0–1) of `other` stirred into `colour`, channel by channel."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def validate_accent(colour: str) -> None:
    """Refuse what is no colour, and what is too pale to be read on white; raises ValidationError."""
    if not HEX.fullmatch(colour):
        raise ValidationError(
            _("Bitte geben Sie die Farbe als # und sechs Ziffern an, zum Beispiel #0b5a63.")
        )
    if contrast(colour, light_tint(colour)) < READABLE:
        raise ValidationError(
            _("Diese Farbe ist zu hell: Schrift darin wäre auf Weiß kaum lesbar. Bitte dunkler wählen.")
        )


def light_tint(colour: str) -> str:
    """The faint ground on which the accent stands on light pages."""
    return mix(colour, "#ffffff", 0.9)


def accent_tokens(colour: str) -> dict[str, tuple[str, str]]:
    """CSS token → (on light pages, on dark pages); an unusable colour gives the default's shades."""
    try:
        validate_accent(colour)
    except ValidationError:
        colour = DEFAULT_ACCENT
    dark_tint = mix(DARK_PAPER, colour, 0.28)
    bright = colour
    while contrast(bright, dark_tint) < READABLE + 1.5:
        bright = mix(bright, "#ffffff", 0.1)
    return {
        "--accent": (colour, bright),
        "--accent-tint": (light_tint(colour), dark_tint),
        "--accent-strong": (mix(colour, "#000000", 0.25), mix(bright, "#ffffff", 0.35)),
    }
