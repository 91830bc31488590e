"""One cell as a value: days, addresses, telephone numbers, names. Pure."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from members.dates import find_day, spell_day
from members.dates.words import MONTHS
from members.exchange.importing.problems import CHECK, ERROR, NOTE, Problem
from members.exchange.importing.words import EMAIL

AROUND_DAY = re.compile(r"^(?:seit|ab|am|bis|zum|vom|ca\.?|etwa)\s+(?:dem\s+|zum\s+)?", re.IGNORECASE)
# Two orders of day and month are written with these: only a dot is German.
FOREIGN_DAY = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})")
BACKWARDS = re.compile(r"((?:19|20)\d\d)[./](\d{1,2})[./](\d{1,2})\.?")
YEAR = re.compile(r"(?:Jahr\s+)?((?:19|20)\d\d)")
MONTH_YEAR = re.compile(r"(?:(\d{1,2})[./]|([A-Za-zäÄ]+)\.?\s)\s?((?:19|20)\d\d)")
WITH_TIME = re.compile(r"(.*\d)[ T]\d{1,2}:\d\d(?::\d\d)?")
POSTCODE = re.compile(r"(?:D[- ]?)?(\d{4,5})(?:\.0)?", re.IGNORECASE)
FORMS = {
    **dict.fromkeys(("frau", "fr.", "fr", "w", "weiblich", "mrs", "ms", "frau dr."), "frau"),
    **dict.fromkeys(("herr", "herrn", "hr.", "hr", "m", "männlich", "mr", "herr dr.", "herrn dr."), "herr"),
}
NEUTRAL = ("d", "divers", "ohne", "neutral", "x", "keine", "-", "–", "k. a.", "k.a.")
TITLE = re.compile(
    r"((?:(?:prof|dr|dipl|mag|pfr|pd|lic)(?:\.|(?=\s))(?:-?[a-zäöü]+\.)*\s*|h\.\s?c\.\s*"
    r"|(?:phil|med|jur|theol|rer|nat|ing)\.\s*)+)",
    re.IGNORECASE,
)
CALLED = re.compile(r"(frau|herrn?|fr\.|hr\.)\s+", re.IGNORECASE)
PARTICLES = {
    *(
        "von",
        "vom",
        "van",
        "zu",
        "zur",
        "zum",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "der",
        "den",
        "ter",
        "ten",
    ),
    *("el", "al", "bin", "ben", "ibn", "abu", "le", "la", "du", "st.", "san", "mac", "auf", "abd"),
}


@dataclass(frozen=True)
class Name:
    """The parts of a name; `is_sure` is False where it could be cut elsewhere."""

    first: str
    last: str
    title: str = ""
    form_of_address: str = ""
    is_sure: bool = True


def read_day(text: str, column: str, *, is_end: bool = False) -> tuple[date | None, list[Problem]]:
    """The day of a cell, read with `members.dates`; of a year or a month alone its first or last day."""
    bare = AROUND_DAY.sub("", text.strip()).strip(" .,;()")
    if timed := WITH_TIME.fullmatch(bare):
        bare = timed[1]
    if found := FOREIGN_DAY.fullmatch(bare):
        return _foreign(found, text, column)
    if found := BACKWARDS.fullmatch(bare):
        return _built(int(found[1]), int(found[2]), int(found[3]), text, column)
    if rough := _rough(bare, is_end=is_end):
        return rough, [Problem("day_rough", NOTE, column, {"text": text, "day": spell_day(rough)})]
    spoken = find_day(text.strip(), near=None)
    if not spoken or not spoken.day or spoken.until or _rest(text, spoken.words):
        return None, [_wrong(text, column)]
    if not 1900 <= spoken.day.year <= 2100:
        return None, [_wrong(text, column)]
    if not spoken.weekday_fits:
        return spoken.day, [Problem("weekday", CHECK, column, {"text": text, "day": spell_day(spoken.day)})]
    return spoken.day, []


def _rest(text: str, words: str) -> str:
    return AROUND_DAY.sub("", text.strip()).replace(words, "", 1).strip(" .,;()")


def _wrong(text: str, column: str) -> Problem:
    return Problem("day_wrong", ERROR, column, {"text": text[:80]})


def _built(year: int, month: int, day: int, text: str, column: str) -> tuple[date | None, list[Problem]]:
    try:
        return date(year, month, day), []
    except ValueError:
        return None, [_wrong(text, column)]


def _foreign(found: re.Match[str], text: str, column: str) -> tuple[date | None, list[Problem]]:
    """03/04/22 may be April or March; 13/04/22 and 04/13/22 may not."""
    one, other, year = int(found[1]), int(found[2]), int(found[3])
    if year < 100:
        year += 2000 if year < 70 else 1900
    if one <= 12 and other <= 12 and one != other:
        return None, [Problem("day_ambiguous", ERROR, column, {"text": text})]
    day, month = (other, one) if other > 12 else (one, other)
    return _built(year, month, day, text, column)


def _rough(text: str, *, is_end: bool) -> date | None:
    if found := YEAR.fullmatch(text):
        return date(int(found[1]), 12, 31) if is_end else date(int(found[1]), 1, 1)
    found = MONTH_YEAR.fullmatch(text)
    month = found and (int(found[1]) if found[1] else MONTHS.get(found[2].lower(), 0))
    if not found or not month or month > 12:
        return None
    year = int(found[3])
    return date(year, month, calendar.monthrange(year, month)[1] if is_end else 1)


def read_email(text: str, column: str) -> tuple[str, list[Problem]]:
    """The first address of a cell; "Mona Haddad <mona@…>" and "mailto:" are understood."""
    found = [one.removeprefix("mailto:").strip(".'\"()[]") for one in EMAIL.findall(text)]
    try:
        if not found:
            raise ValidationError("")
        validate_email(found[0])
    except ValidationError:
        return "", [Problem("email_wrong", ERROR, column, {"text": text[:80]})]
    others = len({one.casefold() for one in found}) > 1
    return found[0], [Problem("email_more", NOTE, column, {"text": found[0]})] if others else []


def read_postcode(text: str, column: str) -> tuple[str, list[Problem]]:
    """Five digits; what a calculating program made a number of gets its zero back."""
    found = POSTCODE.fullmatch(text.strip())
    if not found:
        return text.strip(), [Problem("postcode_wrong", CHECK, column, {"text": text[:40]})]
    if len(found[1]) == 4:
        new = found[1].zfill(5)
        return new, [Problem("postcode_zero", NOTE, column, {"text": found[1], "new": new})]
    return found[1], []


def read_form_of_address(text: str, column: str) -> tuple[str, list[Problem]]:
    """ "frau", "herr" or "" for a neutral one."""
    folded = text.strip().casefold()
    if folded in FORMS or folded in NEUTRAL:
        return FORMS.get(folded, ""), []
    return "", [Problem("form_of_address", NOTE, column, {"text": text[:40]})]


def read_website(text: str, column: str) -> tuple[str, list[Problem]]:
    """With its scheme; what has a space in it or no dot is none."""
    bare = text.strip().split("\n")[0].strip(" <>;,")
    if not re.fullmatch(r"(?:https?://)?[^\s/@]+\.[^\s/@.]{2,}(?:[/?#]\S*)?", bare, re.IGNORECASE):
        return "", [Problem("website_wrong", ERROR, column, {"text": text[:80]})]
    return bare if bare.lower().startswith("http") else f"https://{bare}", []


def read_phone(text: str) -> str:
    """The number without the word before it."""
    bare = re.sub(r"^(?:tel(?:efon)?|fon|mobil|handy)\.?\s*:?\s*", "", text.strip(), flags=re.IGNORECASE)
    return " ".join(bare.split())


def split_name(text: str) -> Name:
    """ "Haddad, Mona" and "Frau Dr. Mona von der Aue"; sure with a comma or with two words."""
    bare = " ".join(text.split())
    called, title = "", ""
    if found := CALLED.match(bare):
        called, bare = FORMS.get(found[1].casefold(), ""), bare[found.end() :]
    if "," in bare:
        last, first = (part.strip() for part in bare.split(",", 1))
        title, first = _without_title(first)
        more, last = _without_title(last)
        if TITLE.fullmatch(f"{first} "):
            return Name("", last, first, called, is_sure=False)
        return Name(first, last, f"{more} {title}".strip(), called)
    title, bare = _without_title(bare)
    parts = bare.split()
    at = next(
        (place for place, part in enumerate(parts[1:], 1) if part.casefold() in PARTICLES), len(parts) - 1
    )
    first, last = " ".join(parts[:at]), " ".join(parts[at:])
    return Name(first, last, title, called, is_sure=len(parts) == 2 or at < len(parts) - 1)


def _without_title(text: str) -> tuple[str, str]:
    found = TITLE.match(text)
    return (found[1].strip(), text[found.end() :].strip()) if found else ("", text)


def split_postcode_town(text: str) -> tuple[str, str]:
    """ "06108 Halle (Saale)" in two; without digits all of it is the town."""
    found = re.match(r"\s*((?:D[- ]?)?\d{4,5})\s+(.+)", text, re.DOTALL | re.IGNORECASE)
    return (found[1], " ".join(found[2].split())) if found else ("", " ".join(text.split()))


def split_address(text: str) -> tuple[str, str, str]:
    """ "Weg 1, 06108 Halle" as street, postcode and town; without a postcode all of it is the street."""
    found = re.search(r"[,;\n]?\s*\b((?:D[- ]?)?\d{5})\s+([^,;\n]+)", text)
    if not found:
        return " ".join(text.split()), "", ""
    street = " ".join(text[: found.start()].replace("\n", ", ").split()).strip(" ,;")
    return street, found[1], " ".join(found[2].split())
