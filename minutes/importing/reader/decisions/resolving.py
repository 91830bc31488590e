"""Resolutions while walking down a document: motion, talk, votes and result may stand far apart."""

import re
from dataclasses import replace

from minutes.importing.reader.agenda.unnumbered import INSIDE_ITEM
from minutes.importing.reader.decisions import decided, decisions
from minutes.importing.reader.decisions.amid import counted_of, votes_alone
from minutes.importing.reader.decisions.ballots import (
    is_ballot,
    is_ballot_label,
    is_generic_verdict,
    is_reference,
    is_verdict,
    subject_of,
)
from minutes.importing.reader.decisions.electing import is_known, keep_counts, votes_before
from minutes.importing.reader.decisions.elections import find_election, find_office
from minutes.importing.reader.decisions.polling import take_poll, take_row
from minutes.importing.reader.decisions.referring import keep_named, take_referred
from minutes.importing.reader.decisions.told import told_behind, told_votes
from minutes.importing.reader.decisions.voting import complete, settle
from minutes.importing.reader.finds import CERTAIN, LIKELY, FoundResolution, Kind
from minutes.importing.reader.promises.undertakings import take_more, take_promises
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.text.sentences import split_sentences
from minutes.importing.reader.walk import Walk
from minutes.lines.votes import Votes

ARROW = re.compile(
    r"^(?:=+>|-+>|→|⇒)\s*(?=Beschl|Antrag|Abstimmung|angenommen|abgelehnt|einstimmig|Konsens(?!\s*:\s+(?:\S+\s+){3})|alle\s|\d+\s?[:/])",
    re.IGNORECASE,
)
PLURAL = re.compile(r"^(?:\d+\s+)?Beschlüsse\s*:?$", re.IGNORECASE)
# "Alle aufgenommen, einstimmig.": whom, the sentence before says.
TAKEN_IN = re.compile(
    r"^(?:(?:Alle|Beide|Die\s+\w+|Sie)\s+)?(?:(?:werden|wurden|sind)\s+)?(?:einstimmig\s+)?(?:aufgenommen|gewählt|bestätigt|berufen)"
    r"\s*[,:(–-]+\s*(?:einstimmig|mehrheitlich|ohne\s+Gegenstimmen?)[).!]*$",
    re.IGNORECASE,
)
POINT = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}\.\d{1,3}|[a-z]\))\s+")


def take_resolution(walk: Walk, paragraph: Paragraph) -> bool:
    """Take a paragraph as a resolution, as a motion, as votes on one, or as the label of one to come."""
    if decisions.is_summary(paragraph.text) and walk.resolutions:
        walk.in_summary = True
    if walk.in_summary:
        return False
    paragraph = replace(paragraph, text=ARROW.sub("", paragraph.text))
    if paragraph.is_heading and not INSIDE_ITEM.match(paragraph.text):
        walk.motions.clear()
    keep_named(walk, paragraph)
    return any(
        attempt(walk, paragraph)
        for attempt in (
            take_row,
            take_poll,
            take_referred,
            _office,
            _ballot,
            _label,
            _labelled,
            _motion,
            _trailing,
            _unopposed,
            _told,
        )
    )


def _office(walk: Walk, paragraph: Paragraph) -> bool:
    found = find_office(paragraph.text, line=paragraph.line, item=walk.item, title=walk.title)
    return _take(walk, paragraph, found)


def _ballot(walk: Walk, paragraph: Paragraph) -> bool:
    """Votes, their label, or a line of numbers among them."""
    if is_ballot_label(paragraph.text) or is_reference(paragraph.text):
        last = walk.last_entry()
        if last and last.kind is Kind.RESOLUTION and not (walk.motions and last.line < walk.motions[-1].line):
            walk.add(paragraph, Kind.RESOLUTION)
            return True
        return False
    if subject := subject_of(paragraph.text):
        walk.motions.append(
            FoundResolution(paragraph.line, "resolution.named", LIKELY, subject, Votes(), walk.item)
        )
        return False
    return is_ballot(paragraph.text) and complete(walk, paragraph)


def _label(walk: Walk, paragraph: Paragraph) -> bool:
    """ "Beschluss:" alone; the wording stands beneath it."""
    alone = decisions.is_resolution_label(paragraph.text)
    if not alone and not (paragraph.is_heading and decisions.LABEL_HEADING.match(paragraph.text)):
        return False
    walk.among_resolutions = bool(PLURAL.match(paragraph.text))
    walk.add(paragraph, Kind.RESOLUTION)
    return True


def _labelled(walk: Walk, paragraph: Paragraph) -> bool:
    """The wording behind a label, or beneath one."""
    found = decisions.find_labelled(paragraph.text, line=paragraph.line, item=walk.item)
    if not found and walk.among_resolutions:
        found = _listed(walk, paragraph)
    if not found and (label := _label_above(walk)):
        votes, wording = told_behind(paragraph.text)
        found = FoundResolution(label, "resolution.label", CERTAIN, wording, votes or Votes(), walk.item)
    return _take(walk, paragraph, found)


def _label_above(walk: Walk) -> int:
    last = walk.last_entry()
    if not last or last.kind is not Kind.RESOLUTION or walk.among_resolutions:
        return 0
    is_label = decisions.is_resolution_label(last.text) or decisions.LABEL_HEADING.match(last.text)
    return last.line if is_label else 0


def _listed(walk: Walk, paragraph: Paragraph) -> FoundResolution | None:
    """Points beneath "Beschlüsse:" are one resolution each."""
    if not paragraph.is_bullet and not POINT.match(paragraph.text):
        walk.among_resolutions = False
        return None
    votes, wording = told_votes(POINT.sub("", paragraph.text))
    return FoundResolution(paragraph.line, "resolution.listed", CERTAIN, wording, votes or Votes(), walk.item)


def _motion(walk: Walk, paragraph: Paragraph) -> bool:
    """A motion waits for its votes; with votes of its own it is a resolution at once."""
    last = walk.last_entry()
    found = decisions.find_motion(paragraph.text, line=paragraph.line, item=walk.item)
    if not found and last and decisions.MOTION_ALONE.match(last.text) and not paragraph.is_heading:
        votes, wording = told_votes(paragraph.text)
        found = FoundResolution(last.line, "resolution.motion", CERTAIN, wording, votes or Votes(), walk.item)
    if not found or decisions.is_put_off(paragraph.text):
        return False
    if found.votes != Votes() or decided.DECIDED.search(found.text[-60:]):
        return _take(walk, paragraph, found)
    if found.rule != "resolution.amendment":
        walk.motions = [one for one in walk.motions if one.rule == "resolution.motion"]
    walk.motions.append(found)
    return False


def _trailing(walk: Walk, paragraph: Paragraph) -> bool:
    found = decisions.find_trailing(paragraph.text, line=paragraph.line, item=walk.item)
    return _take(walk, paragraph, found)


def _unopposed(walk: Walk, paragraph: Paragraph) -> bool:
    return _take(walk, paragraph, decided.find_unopposed(paragraph.text, line=paragraph.line, item=walk.item))


def _told(walk: Walk, paragraph: Paragraph) -> bool:
    """Sentences that report a decision; the others of the paragraph may promise or announce something."""
    if not decisions.may_decide(paragraph.text):
        keep_counts(walk, paragraph.text)
        return False
    before, settled = len(walk.resolutions), False
    rest: list[str] = []
    for sentence in split_sentences(paragraph.text):
        known = len(walk.resolutions)
        if _counted_behind(walk, paragraph, sentence, rest, before):
            continue
        settled |= _sentence(walk, paragraph, sentence)
        if rest and len(walk.resolutions) > known:
            votes_before(walk, rest)
        if len(walk.resolutions) == known:
            rest.append(sentence)
    if len(walk.resolutions) == before and not settled:
        keep_counts(walk, paragraph.text)
        return False
    if any(one.line == paragraph.line for one in walk.resolutions[before:]):
        if rest:
            take_promises(walk, paragraph, text=" ".join(rest))
        walk.speaker = ""
        walk.add(paragraph, Kind.RESOLUTION)
        return True
    return False


def _counted_behind(walk: Walk, paragraph: Paragraph, sentence: str, said: list[str], before: int) -> bool:
    """ "Die Bank wird gekauft. 8 Ja, 0 Nein." and "… Konsens.": the sentence before it was voted on."""
    votes = told_votes(sentence)[0]
    if not is_ballot(sentence) or is_generic_verdict(sentence) or not (votes or is_verdict(sentence)):
        return False
    if len(walk.resolutions) > before:
        last = walk.resolutions[-1]
        if votes and last.votes == Votes():
            walk.resolutions[-1] = replace(last, votes=votes)
        return True
    moved = walk.motions[-1] if walk.motions else None
    if said and moved and moved.rule == "resolution.moved" and moved.text == said[-1]:
        walk.motions.clear()
    if not said or walk.motions or decided.is_straw_poll(paragraph.text):
        return False
    if decided.is_reported(said[-1].rstrip("?") if votes else said[-1]):
        return False
    walk.resolutions.append(
        FoundResolution(paragraph.line, "resolution.behind", LIKELY, said.pop(), votes or Votes(), walk.item)
    )
    return True


def _sentence(walk: Walk, paragraph: Paragraph, sentence: str) -> bool:
    """Take one sentence: a result settles what was moved before, a motion waits, a decision is taken."""
    if decisions.is_put_off(sentence):
        if walk.motions and not decided.is_reported(sentence):
            walk.motions.pop()
        return False
    line, item = paragraph.line, walk.item
    elected = find_election(sentence, line=line, item=item, counted=walk.counted, others=walk.others)
    found = elected or decided.find_in_sentence(sentence, line=line, item=item)
    found = found or votes_alone(walk, sentence) or counted_of(sentence, line=line, item=item)
    if not found and sentence != paragraph.text and TAKEN_IN.match(sentence):
        found = FoundResolution(line, "resolution.accepted", LIKELY, paragraph.text, Votes(), item)
    if not found:
        if decisions.is_moved(sentence) and not paragraph.is_heading:
            moved = FoundResolution(paragraph.line, "resolution.moved", CERTAIN, sentence, Votes(), walk.item)
            walk.motions = [*[one for one in walk.motions if one.rule != "resolution.moved"], moved]
        return False
    if not elected and (decided.is_generic(sentence) or found.rule == "resolution.counted"):
        return settle(walk, found, sentence)
    if elected and is_known(walk, sentence):
        return False
    walk.counted, walk.others = {}, Votes()
    walk.motions.clear()
    walk.resolutions.append(found)
    return True


def _take(walk: Walk, paragraph: Paragraph, found: FoundResolution | None) -> bool:
    if not found:
        return False
    if found.rule == "resolution.label":
        walk.motions.clear()
    walk.speaker = ""
    walk.resolutions.append(replace(found, text=found.text.strip()))
    take_more(walk, paragraph)
    walk.add(paragraph, Kind.RESOLUTION)
    return True
