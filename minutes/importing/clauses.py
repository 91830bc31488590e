"""Sentences of a paragraph; the full stop of a date, a number or a short word ends none."""

import re

END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„\"(\d])")
SHORT = re.compile(
    r"(?:(?<!\w)(?:\d{1,2}|[A-Za-zÄÖÜ]|Nr|Abs|Art|Dr|Prof|Hr|Fr|Frl|Hrn|Gfrd|St|Str|ca|bzw|ggf|evtl|inkl|zzgl|lt|vgl|usw"
    r"|etc|Ziff|Bd|Tel|Mio|Mrd|Tsd|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez|Stellv|stellv|gem|max|min|entsch|Enth))\.$"
)


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, in order; joined by blanks they are the text."""
    found: list[str] = []
    for part in END.split(text):
        if found and SHORT.search(found[-1]):
            found[-1] += " " + part
        else:
            found.append(part)
    return [part.strip() for part in found if part.strip()]
