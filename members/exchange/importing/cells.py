"""One cell as a value: addresses, telephone numbers, names; days have their own room (days.py). Pure."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from members.exchange.importing.problems import CHECK, ERROR, NOTE, Problem
from members.exchange.importing.words import EMAIL

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
