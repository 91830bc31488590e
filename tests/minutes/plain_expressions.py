"""What an able developer writes in an afternoon: protocols read with a few regular expressions.

The yardstick beside the reader in bench/reading.py: where it does well, a shelf is easy. Written once, by
common sense, without a look at the reader or at any shelf; mended for one it measures nothing any more.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import pairwise

MONTHS = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"]
DATE = re.compile(
    r"\b(?:(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)|(?P<day>\d{1,2})\.\s?"
    rf"(?:(?P<month>\d{{1,2}})\.|(?P<name>{'|'.join(MONTHS)})\w*\.?)(?P<year>\s?20\d\d|\d\d)?)(?!\d)",
    re.I,
)
CLOCK = r"(\d{1,2})(?:[:.](\d\d))?\s*(?:Uhr|h\b)?"
SPAN = re.compile(rf"\b{CLOCK}\s*(?:-|–|—|bis)\s*(?:ca\. )?{CLOCK}(?<=Uhr)")
START = re.compile(
    rf"(?:Beginn|Start|Anfang|eröffnet|begrüßt)(?:[^\n\d]{{0,80}}\bum|\W{{0,8}})\s*{CLOCK}", re.I
)
END = re.compile(rf"(?:Ende|Schluss|schließt|beendet)(?:[^\n\d]{{0,80}}\bum|\W{{0,8}})\s*{CLOCK}", re.I)
PLACE = re.compile(r"^\W*(?:(?:sitzungs|tagungs)?ort|wo|raum)\b[^\w\n]*[:|]\W*([^\n|]+)", re.I | re.M)
WORD = r"(anwesen|teilnehm|teilgenommen|dabei|entschuldigt|abwesen|es fehl|gäste|gast\b)"
PEOPLE = re.compile(rf"^\W*{WORD}(?:[^:|]{{0,40}}[:|](.*)|\w*)$", re.I)
GROUPS = {"en": "excused", "ab": "absent", "es": "absent", "gä": "guests", "ga": "guests"}
ITEM = re.compile(
    r"^(?:(?:#+\s*)?(?:TOP|Punkt)\s*\d[\d.]*|\d+(?:\.\d+)*[.):]|#+\s*\d[\d.]*|##+)[\s.:)–-]+"
    r"([^\W\d].{2,90}?)[\s:]*$",
    re.I,
)
NO_ITEM = re.compile(r"anwesen|teilnehm|tagesordnung|protokoll\b|entschuldigt|gäste|\.$", re.I)
RESOLUTION = re.compile(
    r"^\W*(?:Beschlu(?:ss|ß)|Antrag)[^:]{0,30}:|\bbeschlie(?:ß|ss)(?:t|en)\b|\bbeschlossen\b|\bangenommen\b"
    r"|\babgelehnt\b|\b(?:einstimmig|mehrheitlich)\b",
    re.I,
)
SIDES = {"votes_for": "ja|dafür|für", "votes_against": "nein|dagegen|gegen", "votes_abstain": "enth"}
TRIPLE = re.compile(r"(?<![\d/.])(\d{1,3})\s?/\s?(\d{1,3})\s?/\s?(\d{1,3})(?![\d/.])")
VERBS = (
    "übernimmt|übernehmen|kümmert sich|kümmern sich|erstellt|schreibt|verschickt|schickt|organisiert|klärt"
    "|prüft|bereitet|besorgt|bestellt|sammelt|kontaktiert|soll|sollen"
)
NAME = r"(?:(?:Frau|Herrn?|Dr\.|Prof\.) )*[A-ZÄÖÜ][\w.-]*(?: [A-ZÄÖÜ][\w.-]+){0,2}"
NAMES = rf"{NAME}(?:(?:, | und | & |/){NAME})*"
LABEL = r"^\W*(?:TODO|ToDo|Todo|To-do|To-Do|Aufgaben?|Auftrag)\b\W*"
TASK = re.compile(
    rf"{LABEL}|\[ \]|→|->|=>|\b{NAMES} (?:{VERBS})\b|\bbis (?:zum |spätestens )*\d{{1,2}}\.\s?\d"
)
ASSIGNEE = re.compile(rf"@([\w-]+)|\b({NAMES})(?= (?:{VERBS})\b|:)|\(({NAMES})(?:[,;][^)]*)?\)")
NEXT = re.compile(r"\bnächste[rsn]?\b[\w -]{0,30}|\bfolge-?(?:termin|sitzung|treffen)|^\W*termine?\b", re.I)


def read_plainly(text: str) -> dict:
    """What the expressions find, as plain data like the reader's: dates ISO, times HH:MM, unknown None."""
    lines = [re.sub(r"\*\*|__|`", "", line).strip() for line in text.splitlines()]
    text = "\n".join(lines)
    held, span, place = next(_days(text), None), SPAN.search(text), PLACE.search(text)
    return {
        "date": held.isoformat() if held else None,
        "start": _clock(START.search(text)) or _clock(span),
        "end": _clock(END.search(text)) or _clock(span, 3),
        "place": place[1].strip() if place else None,
        **_people(lines),
        "agenda": _agenda(lines),
        "resolutions": [
            one | _votes(" ".join(lines[one["line"] - 1 :][:3])) for one in _said(lines, RESOLUTION)
        ],
        "action_items": [one | {"assignee": _assignees(one["text"])} for one in _said(lines, TASK)],
        "next_dates": _next_dates(lines, held),
    }


def _days(text: str, held: date | None = None) -> Iterator[date]:
    """The dates of a text; one without a year is the first after the day of the meeting."""
    for found in DATE.finditer(text):
        day, year = int(found["d"] or found["day"]), found["y"] or found["year"]
        month = int(found["m"] or found["month"] or MONTHS.index(found["name"].lower()) + 1)
        if not year and held:
            year = held.year + ((month, day) < (held.month, held.day))
        with suppress(ValueError, TypeError):
            yield date(int(year) % 100 + 2000, month, day)


def _clock(found: re.Match | None, group: int = 1) -> str | None:
    return f"{int(found[group]):02}:{found[group + 1] or '00'}" if found else None


def _people(lines: list[str]) -> dict[str, list[dict]]:
    """The names behind a label, or in the lines below it."""
    groups = {"present": [], "excused": [], "absent": [], "guests": []}
    for number, label in enumerate(map(PEOPLE.match, lines), 1):
        if label:
            said = [label[2] or ""]
            for line in lines[number:] if not said[0].strip(" |") else ():
                if PEOPLE.match(line) or ITEM.match(line) or (said[1:] and not line):
                    break
                said.append(line)
            parts = re.split(r"[,;|\n](?![^(]*\))| und ", "\n".join(said))
            names = (name.strip(" -*•+.\t") for name in parts)
            groups[GROUPS.get(label[1][:2].lower(), "present")] += [
                {"name": name} for name in names if re.match(r"[^\W\d]", name) and len(name.split()) < 6
            ]
    return groups


def _agenda(lines: list[str]) -> list[dict]:
    titles = [item[1] for item in map(ITEM.match, lines) if item and not NO_ITEM.search(item[1])]
    return [{"title": title} for title in dict.fromkeys(titles)]


def _said(lines: list[str], expression: re.Pattern) -> Iterator[dict]:
    """The lines that match, each with the next one where it is but a label."""
    for number, (line, after) in enumerate(pairwise([*lines, ""]), 1):
        if expression.search(line):
            yield {"line": number, "text": f"{line} {after}" if line.endswith(":") else line}


def _votes(text: str) -> dict[str, int | None]:
    if triple := TRIPLE.search(text):
        return {side: int(count) for side, count in zip(SIDES, triple.groups(), strict=True)}
    has_labels = re.search(r"\b(?:ja|dafür|nein|dagegen)[\w-]*\s*[:=]", text, re.I)
    form = r"\b(?:{})[\w-]*\s*[:=]\s*(\d+)" if has_labels else r"\b(\d+)\s*(?:x|Stimmen?)?\s*(?:{})"
    counts = {side: re.search(form.format(words), text, re.I) for side, words in SIDES.items()}
    return {side: int(count[1]) if count else None for side, count in counts.items()}


def _assignees(line: str) -> list[str]:
    found = ASSIGNEE.search(re.sub(LABEL, "", line))
    said = next(filter(None, found.groups())) if found else ""
    return [name for name in re.split(r", | und | & |/", said) if name]


def _next_dates(lines: list[str], held: date | None) -> list[dict]:
    """The dates from a line that announces some until one without."""
    found, announced = [], False
    for line in lines:
        days = list(_days(line, held))
        announced = bool(NEXT.search(line) or (announced and (days or not line)))
        found += days if announced else []
    return [{"date": day.isoformat()} for day in dict.fromkeys(found)]
