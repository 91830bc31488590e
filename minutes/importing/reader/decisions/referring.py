"""Votes that say by a letter or number which motion they are on: "Ergebnis A: 4 Ja, 6 Nein", "zu b):"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.reader.decisions.told import told_votes
from minutes.importing.reader.finds import LIKELY, FoundResolution, Kind
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.text.sentences import split_sentences
from minutes.importing.reader.walk import Walk
from minutes.importing.reader.words import decisions as words
from minutes.lines.votes import Votes

# "Antrag A (Mia): …", "Variante 2: …", "a) …"
NAMED = re.compile(
    rf"^(?:(?:{words.VARIANT})\s+(?P<named>[A-Z]|\d{{1,2}}[a-z]?)(?:\s*\([^()]{{2,60}}\))?\s*[:–-]|(?P<point>[a-z])\))\s+(?P<text>\S.{{5,}})$"
)
REFERS = re.compile(
    rf"^(?:{words.BALLOT_LABEL}|Damit|{words.VARIANT})\s+(?:(?:zu|über|für)\s+)?(?:(?:{words.VARIANT})\s+)?"
    r"(?P<named>[A-Z]|\d{1,2}[a-z]?|[a-z](?=\)))\)?\s*(?:\([^()]{2,60}\)\s*)?[:–-]\s*(?P<votes>.{0,80})$"
)
LONGEST = 400


def keep_named(walk: Walk, paragraph: Paragraph) -> None:
    """Remember what is named by a letter or number, as long as its item lasts."""
    match = NAMED.match(paragraph.text)
    if match and told_votes(match["text"])[0] is None:
        found = FoundResolution(
            paragraph.line, "resolution.referred", LIKELY, match["text"], Votes(), walk.item
        )
        walk.named[match["named"] or match["point"]] = found


def take_referred(walk: Walk, paragraph: Paragraph) -> bool:
    """Each result of a paragraph makes a resolution of what it names; its numbers may stand beneath it."""
    sentences = split_sentences(paragraph.text) if walk.named and len(paragraph.text) < LONGEST else []
    found = _referred(walk, sentences) if sentences and REFERS.match(sentences[0]) else []
    if not found:
        return False
    walk.motions.clear()
    walk.resolutions += found
    walk.add(paragraph, Kind.RESOLUTION)
    return True


def _referred(walk: Walk, sentences: Sequence[str]) -> list[FoundResolution]:
    found: list[FoundResolution] = []
    for sentence in sentences:
        match = REFERS.match(sentence)
        motion = walk.named.get(match["named"]) if match else None
        votes = told_votes(match["votes"])[0] if match else None
        if match and motion and (votes or not match["votes"]):
            del walk.named[match["named"]]
            found.append(replace(motion, votes=votes or Votes()))
    return found
