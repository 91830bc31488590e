"""Minutes that came by mail: the head of a mail says when it was sent, which is no day of a meeting."""

import re
from collections.abc import Sequence

from minutes.importing.reader.text.paragraphs import Paragraph

SENDER = re.compile(r"(?:von|from|absender(?:in)?)\s*:", re.IGNORECASE)
ADDRESSED = re.compile(r"(?:an|to|betreff|subject|cc|empfänger(?:in)?)\s*:", re.IGNORECASE)
SENT = re.compile(r"(?:gesendet|sent|datum|date|received|empfangen)\b.{0,6}?:", re.IGNORECASE)
# "Am 2.3.2026 schrieb Mia:", "On Mon, 2 Mar 2026, Mia wrote:", above what somebody answers to.
QUOTES = re.compile(r"(?:am|on)\s.{4,100}?\b(?:schrieb|wrote|geschrieben)\b.{0,60}:$", re.IGNORECASE)
# The lines of a mail's head stand together.
NEAR = 4


def without_sending(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The same paragraphs without the lines that say when a mail was sent or answered."""
    return [
        one
        for at, one in enumerate(paragraphs)
        if not QUOTES.match(one.text) and not (SENT.match(one.text) and _in_mail(paragraphs, at))
    ]


def _in_mail(paragraphs: Sequence[Paragraph], at: int) -> bool:
    near = paragraphs[max(at - NEAR, 0) : at + NEAR]
    return all(any(words.match(one.text) for one in near) for words in (SENDER, ADDRESSED))
