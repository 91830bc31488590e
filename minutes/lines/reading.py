"""Reading one typed line: it becomes something special only when it is certain."""

import re
import unicodedata
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from members.languages import language_of_records
from minutes.lines.alternatives import alternatives_of
from minutes.lines.announcing import read_event, read_occasion
from minutes.lines.ballots import read_ballot
from minutes.lines.line import KINDS, Context, Line
from minutes.lines.marks import INNER, JUMP, Marks, read_marks
from minutes.lines.names import Somebody, has_title, looks_like_a_name, surname, who_is
from minutes.lines.promises import read_promises
from minutes.lines.sections import section_of
from minutes.lines.who import spell_unclear

SPEAKER = re.compile(r"(?P<label>[^:\n„\"“]{1,80}?)\s*:(?=\s|$|[^\W\d_])\s*")
SECTION_KINDS = frozenset(("wish", "lesson", "finding", "question", "figure", "topic"))


@dataclass(frozen=True)
class Speaker:
    """Who speaks in a line: her label as it was typed, where her words begin, and who fits."""

    label: str
    body: int
    present: tuple[Somebody, ...]
    register: tuple[Somebody, ...]

    @property
    def is_somebody(self) -> bool:
        return bool(self.present or self.register) or has_title(self.label)


@language_of_records()
def read_line(typed: str, *, context: Context) -> Line:
    """What one typed line says, in whatever context it stands. Never raises; never loses a letter.

    `problem` is kept with the line for everybody, so its language is that of records.
    """
    text = unicodedata.normalize("NFC", typed).strip()
    if not text:
        return Line("blank")
    marks = read_marks(text)
    speaker = _read_speaker(text, marks, context)
    line = _recognised(text, marks, speaker, context)
    may_speak = speaker is not None and (not marks.kind or bool(speaker.present))
    is_named = speaker is not None and bool(speaker.present or speaker.register or context.speaker_block)
    kinds = alternatives_of(line, text[marks.body :], is_named=is_named, may_speak=may_speak, context=context)
    if context.chosen in KINDS and context.chosen != line.kind:
        line = replace(_chosen(context.chosen, text, marks, speaker, context), audience=line.audience)
    return replace(line, alternatives=kinds)


def _recognised(text: str, marks: Marks, speaker: Speaker | None, context: Context) -> Line:
    if jump := JUMP.fullmatch(text):
        return Line("jump", jump["number"], marker=text[: jump.start("number")])
    if marks.kind and (line := _marked(text, marks, speaker, context)):
        return line
    if speaker and (line := _spoken(text, marks, speaker, context)):
        return line
    if speaker and len(speaker.present) > 1:
        line = _cut("note", text, marks.inner, marks)
        return replace(line, problem=spell_unclear((speaker.label,)), certain=False)
    is_certain = speaker is None or not speaker.is_somebody
    if context.speaker_block:
        return replace(_in_block(text, marks, context), certain=is_certain)
    kind = context.section if context.section in SECTION_KINDS else "bullet" if marks.is_bullet else "note"
    line = _cut(kind, text, marks.before_label if marks.is_bullet else marks.inner, marks)
    return replace(line, certain=is_certain)


def _marked(text: str, marks: Marks, speaker: Speaker | None, context: Context) -> Line | None:
    """A line with a sign or label; None when the label turns out to be mere text."""
    line = _built(marks.kind, text, marks.body, marks, context)
    if marks.is_label and marks.kind == "date" and line.event is None and not line.problem:
        return None
    if marks.is_label and marks.kind == "topic" and line.topic_for is None and _is_theme(text, marks):
        return None
    is_name = marks.is_label and speaker is not None and bool(speaker.present)
    is_ballot = marks.kind == "outcome" and read_ballot(line.text)[0] is not None
    return replace(line, certain=not is_name and not is_ballot)


def _is_theme(text: str, marks: Marks) -> bool:
    """ "Thema (Sand): …" says what was talked about; only "Themenvorschlag" needs no meeting."""
    return not text[marks.before_label :].lower().startswith("themenvorschlag")


def _spoken(text: str, marks: Marks, speaker: Speaker, context: Context) -> Line | None:
    """A statement, if it is certain who speaks: somebody present, or whoever was picked."""
    if len(speaker.present) == 1:
        return _statement(text, marks, speaker, speaker.present[0].key)
    picked = [one for one in speaker.register + speaker.present if one.key == context.speaker_block]
    return _statement(text, marks, speaker, picked[0].key) if picked else None


def _statement(text: str, marks: Marks, speaker: Speaker, key: str) -> Line:
    inner = INNER.match(text, speaker.body)
    line = _cut("statement", text, inner.end() if inner else speaker.body, marks)
    return replace(line, speaker=key, speaker_label=speaker.label, opens_block=bool(key) and not line.text)


def _in_block(text: str, marks: Marks, context: Context) -> Line:
    """One more line of whoever has the floor."""
    everybody = context.present + context.register
    name = next((surname(one.name) for one in everybody if one.key == context.speaker_block), "")
    line = _cut("statement", text, marks.before_label, marks)
    return replace(line, speaker=context.speaker_block, speaker_label=name)


def _chosen(kind: str, text: str, marks: Marks, speaker: Speaker | None, context: Context) -> Line:
    """The line as somebody wants it, whatever it looks like."""
    if kind == "note":
        return _cut(kind, text, marks.inner, marks)
    if kind == "bullet":
        return _cut(kind, text, marks.before_label if marks.is_bullet else marks.inner, marks)
    if kind == "statement":
        return _chosen_statement(text, marks, speaker, context)
    if kind == "heading" and marks.is_label:
        return _built(kind, text, marks.before_label, marks, context)
    return _built(kind, text, marks.body, marks, context)


def _chosen_statement(text: str, marks: Marks, speaker: Speaker | None, context: Context) -> Line:
    if speaker and (line := _spoken(text, marks, speaker, context)):
        return line
    if speaker and len(speaker.register) == 1 and not speaker.present:
        return _statement(text, marks, speaker, speaker.register[0].key)
    if context.speaker_block:
        return _in_block(text, marks, context)
    if speaker:
        several = speaker.present if len(speaker.present) > 1 else ()
        problem = spell_unclear((speaker.label,)) if several else ""
        return replace(_statement(text, marks, speaker, ""), problem=problem)
    return _cut("statement", text, marks.before_label, marks)


def _built(kind: str, text: str, start: int, marks: Marks, context: Context) -> Line:
    """A line of this kind, with all that its text says for it."""
    line = _cut(kind, text, start, marks)
    own = marks.words if marks.kind == kind else ""
    if kind == "task":
        tasks, problem = read_promises(line.text, context=context, asked=own)
        return replace(line, tasks=tasks, problem=problem)
    if kind == "resolution":
        return _with_votes(line)
    if kind == "date":
        event, problem = read_event(line.text, context, before=own)
        whole = _cut(kind, text, marks.words_at if own else start, marks)
        return replace(whole, event=event, problem=problem)
    if kind == "topic":
        return replace(line, topic_for=read_occasion(own, context) if own else None)
    if kind == "heading":
        return replace(line, section=section_of(line.text))
    return line


def _with_votes(line: Line) -> Line:
    votes, end, problem = read_ballot(line.text)
    wording = line.text[:end].rstrip(" ,;:–-")
    if not wording:
        return replace(line, problem=_("Der Wortlaut fehlt: Was wurde beschlossen?"))
    return replace(line, text=wording, tail=line.text[len(wording) :], votes=votes, problem=problem)


def _cut(kind: str, text: str, start: int, marks: Marks) -> Line:
    audience = "seats" if INNER.search(text, 0, start) else marks.audience
    return Line(kind, text[start:], marker=text[:start], audience=audience)


def _read_speaker(text: str, marks: Marks, context: Context) -> Speaker | None:
    """What stands before the first colon, if it can be a name at all."""
    match = SPEAKER.match(text, marks.before_label)
    if not match:
        return None
    label = INNER.sub("", match["label"]).strip()
    present = who_is(label, context.present)
    speaker = Speaker(label, match.end(), present, () if present else who_is(label, context.register))
    return speaker if speaker.is_somebody or looks_like_a_name(label) else None
