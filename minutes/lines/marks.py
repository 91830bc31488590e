"""What stands before the text of a line: "(intern)", a sign such as "!", a label such as "Beschluss:"."""

import re
from dataclasses import dataclass

from minutes.lines.words import NEXT_LABEL, PARKED_LABEL

INTERN = r"[(\[]\s*intern\s*[)\]]"
INNER = re.compile(rf"{INTERN}\s*:?\s*", re.IGNORECASE)
BULLET = re.compile(r"[-*•–▪‣◦●○■□➢]\s+(?=\S)")
JUMP = re.compile(r"/\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})\.?")
# A sign counts where it cannot belong to the sentence: "!!" and "!=" do not, nor "~50 Personen" or "#Thema".
SIGNS = (
    ("heading", re.compile(r"#{2,6}\s*(?=[^\s#])")),
    ("agenda_item", re.compile(r"#\s+(?=\S)")),
    ("task", re.compile(r"!\s*(?=[^\W_]|[(\[@„\"])|\[\s?\]\s+(?=\S)")),
    ("resolution", re.compile(r"=(?:\s+(?=\S)|(?=[^\W\d_]|[(\[„\"]))")),
    ("parked", re.compile(r"~(?:\s*(?=[^\s\d~=])|\s+(?=\d{1,2}\.\s))")),
)
# Where a label must have ended; without it a line of blanks would be tried in every way.
LONGEST_LABEL = 200
# Labels in the singular with something behind them: "Lernerfahrungen:" and "Drittmittel: …" are text.
FOR = r"(?P<when>(?:für|zu[rm])\s[^:\n]{2,60}?)"
DETAIL = r"\s*[(\[](?P<detail>[^()\[\]\n]{1,80})[)\]]"
LABELS = tuple(
    (kind, re.compile(rf"(?:{label})(?:\s*{INTERN})?\s*:(?!\d\d\b)\s*(?=\S)", re.IGNORECASE))
    for kind, label in (
        ("task", r"(?:Aufgabe|To-?\s?do|Arbeitsauftrag)(?:\s+(?:für\s+)?(?P<who>[^:\n]{2,60}?))?"),
        ("resolution", r"Beschluss(?:text|fassung)?(?:\s+(?:(?:Nr\.?|Nummer)\s*)?[\d/.-]*\d)?"),
        ("outcome", r"Ergebnis(?:\s+der\s+(?:Diskussion|Beratung|Aussprache))?|Festlegung"),
        ("date", r"(?:Termin|Save\s+the\s+Date)(?:\s+(?P<what>[^:\n]{2,60}?))?"),
        ("date", rf"(?P<next>{NEXT_LABEL})"),
        ("topic", rf"(?:Thema|Themenvorschlag){DETAIL}|Themenvorschlag|Thema\s+{FOR}"),
        ("wish", r"Wunsch(?:\s+an\s+[^:\n]{2,40}?)?"),
        ("lesson", r"Lernerfahrung"),
        ("finding", r"Erkenntnis"),
        ("figure", r"Zahl"),
        ("question", r"Frage"),
        ("parked", PARKED_LABEL),
    )
)  # fmt: skip


@dataclass(frozen=True)
class Marks:
    """Where what begins in a line, as positions in its text.

    inner: behind a leading "(intern)"; body: behind sign and label; before_label: behind the sign alone.
    kind: what sign or label say, or "". words: what the label itself says ("MV" in "Termin MV: …"), and
    words_at where.
    """

    inner: int
    before_label: int
    body: int
    kind: str = ""
    is_bullet: bool = False
    is_label: bool = False
    words: str = ""
    words_at: int = 0
    audience: str = ""


def read_marks(text: str) -> Marks:
    """The marks at the head of a line; "(intern)" may stand before, between and behind them."""
    inner = _skip(INNER, text, 0)
    bullet = _skip(BULLET, text, inner)
    after_bullet = _skip(INNER, text, bullet)
    sign, place = _sign(text, after_bullet)
    if bullet > inner and sign in ("heading", "agenda_item", "resolution"):
        sign, place = "", after_bullet
    before_label = _skip(INNER, text, place)
    label, body, words, words_at = _label(text, before_label)
    if sign and label not in ("", sign):
        label, body, words, words_at = "", before_label, "", 0
    body = _skip(INNER, text, body)
    return Marks(
        inner=inner,
        before_label=before_label,
        body=body,
        kind=sign or label,
        is_bullet=bullet > inner,
        is_label=bool(label) and not sign,
        words=words,
        words_at=words_at,
        audience="seats" if INNER.search(text, 0, body) else "",
    )


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _sign(text: str, at: int) -> tuple[str, int]:
    for kind, pattern in SIGNS:
        if match := pattern.match(text, at):
            return kind, match.end()
    return "", at


def _label(text: str, at: int) -> tuple[str, int, str, int]:
    """The kind of a label, where it ends, what it says beside its kind, and where."""
    for kind, pattern in LABELS:
        if match := pattern.match(text, at, at + LONGEST_LABEL):
            name = next((name for name, words in match.groupdict().items() if words), None)
            return (kind, match.end(), match[name], match.start(name)) if name else (kind, match.end(), "", 0)
    return "", at, "", 0
