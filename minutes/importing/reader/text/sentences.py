"""Sentences of a paragraph; the full stop of a date, a number or a short word ends none."""

import re

END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„\"(\d])")
SHORT = re.compile(
    r"(?:(?<!\w)(?:\d{1,2}|[A-Za-zÄÖÜ]|Nr|Abs|Art|Dr|Prof|Hr|Fr|Frl|Hrn|Gfrd|St|Str|ca|bzw|ggf|evtl|inkl|zzgl|lt|vgl|usw"
    r"|etc|Ziff|Bd|Tel|Mio|Mrd|Tsd|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez|Stellv|stellv|gem|max|min|entsch|Enth))\.$"
)
# The longest of them with its full stop and what stands before it.
LONGEST_SHORT = 10


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, in order; joined by blanks they are the text."""
    found: list[list[str]] = []
    for part in END.split(text):
        if found and SHORT.search(found[-1][-1][-LONGEST_SHORT:]):
            found[-1].append(part)
        else:
            found.append([part])
    joined = (" ".join(parts).strip() for parts in found)
    return [sentence for sentence in joined if sentence]


SENTENCE_ENDS = re.compile(r"(?:(?<=[a-zäöüß)]{2}[.!])|(?<=\d\sh\.))\s+(?=[A-ZÄÖÜ])|\s*[;|]\s*")
