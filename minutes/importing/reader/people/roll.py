"""A list of those present while it is read: the group that goes on, and groups within it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from minutes.importing.reader.finds import FoundPerson
from minutes.importing.reader.people.names import all_people
from minutes.importing.reader.people.persons import HONOURED, NOT_A_NAME, is_function
from minutes.importing.reader.people.tables import RollTable
from minutes.importing.reader.text.labels import LABELLED
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.attendance import INNER, PARTY
from minutes.importing.reader.words.head import HEAD_KINDS, ROLE_LABELS

GROUPS = ("present", "excused", "absent", "guests")
INNER_LABEL, PARTY_LABEL = re.compile(INNER, re.IGNORECASE), re.compile(PARTY, re.IGNORECASE)
OTHER_LABEL = re.compile("|".join(words for _kind, words in HEAD_KINDS), re.IGNORECASE)
ROLE_LABEL = re.compile(ROLE_LABELS, re.IGNORECASE)
PARTIES = re.compile(rf"(?:^|[;,.]\s*)((?i:{PARTY}|{INNER})):\s+")
# A heading so is none of the groups of a list.
NO_GROUP = re.compile(r"\d|TOPs?\b|Tagesordnung|Agenda|Beschl(?:uss|uß|üsse)|Themen", re.IGNORECASE)
CELL = re.compile(r"\s+\|\s+")
LETTER = re.compile(r"^(?:[a-z]\)|[a-z]\.|\d\.\d?)\s+(?=\w)")
OF_WHOM = re.compile(r"(?:vom|von|aus|seitens)\s", re.IGNORECASE)
SHORT = re.compile(r"^(?P<label>[AEUGaeug])\s*:\s+(?P<value>\S.*)$")
SHORT_GROUPS = {"A": "present", "E": "excused", "U": "absent", "G": "guests"}


@dataclass
class Roll:
    """The place in the list: which group goes on, for whom, how deep its heading is, in which table."""

    starts: Collection[int]
    head_end: int
    turned: bool
    group: str = ""
    org: str = ""
    depth: int = 0
    table: RollTable | None = None
    listed: bool = False
    # How deep the heading is beneath which everybody present is listed, party by party.
    section: int = 0
    begun: bool = False
    counted: bool = False
    # Whether the list stands behind the minutes: there its labels mean what they do in the head.
    annex: bool = False
    chair: list[FoundPerson] = field(default_factory=list)
    people: dict[str, list[FoundPerson]] = field(default_factory=lambda: {name: [] for name in GROUPS})

    def add(self, group: str, people: Sequence[FoundPerson]) -> None:
        for person in people:
            org = person.org or (self.org if not person.group else "")
            self.people[person.group or group].append(replace(person, org=org, group=""))
        self.begun = self.begun or bool(people)

    def open(self, group: str, paragraph: Paragraph) -> None:
        self.group, self.org, self.depth, self.listed = group, "", paragraph.depth, False
        self.begun = True

    def close(self) -> None:
        self.group, self.org, self.table, self.listed = "", "", None, False


def subsection(roll: Roll, paragraph: Paragraph) -> bool:
    """A deeper heading beneath "Anwesenheit": for whom those beneath it speak."""
    if not roll.section or not paragraph.depth or NO_GROUP.match(paragraph.text):
        return False
    if paragraph.depth <= roll.section:
        roll.section = 0
        return False
    roll.open("present", paragraph)
    roll.org = re.sub(r"\s*\([^()]*\)$", "", paragraph.text)
    return True


def by_party(value: str) -> list[tuple[str, str]]:
    """ "SPD: A, B; CDU: C" as each party with its names; any other list with none."""
    pieces = PARTIES.split(value) if ":" in value else [value]
    if pieces[0].strip() or len(pieces) < 3:
        return [("", value)]
    return [(org.strip(), names.strip(" ,;")) for org, names in zip(pieces[1::2], pieces[2::2], strict=True)]


def short_label(paragraph: Paragraph, roll: Roll) -> tuple[str, str] | None:
    """ "A: Mia Lind, Tom Zahn", "E: Ben Kurz", where only names follow."""
    match = SHORT.match(paragraph.text)
    if not match or not all_people(match["value"], line=1, rule="", turned=roll.turned):
        return None
    return SHORT_GROUPS[match["label"].upper()], match["value"]


def inner_label(roll: Roll, paragraph: Paragraph) -> bool:
    """A group within the list: "Fraktion SPD: A, B", "Von der Verwaltung:", "Vorstand", "Haus Süd: C"."""
    match = LABELLED.match(CELL.sub(": ", paragraph.text, count=1))
    label = LETTER.sub("", (match["label"] if match else paragraph.text).strip(" *"))
    value = match["value"].strip(" *") if match else ""
    if ROLE_LABEL.fullmatch(label) and not roll.begun:
        roll.chair += all_people(value, line=paragraph.line, rule="attendance.role")
    is_party = bool(PARTY_LABEL.fullmatch(label))
    is_group = bool(INNER_LABEL.fullmatch(label)) or is_party
    if not roll.begun and (not match or not is_group or OF_WHOM.match(label)):
        return False
    if not is_group and (not value or (NOT_A_NAME.fullmatch(label) and not is_function(label))):
        return False
    is_over = not roll.group or roll.listed or paragraph.after_blank
    if OTHER_LABEL.fullmatch(label) or (ROLE_LABEL.fullmatch(label) and value and is_over):
        return bool(value)
    if not value:
        roll.group = roll.group if is_party and roll.group else "present"
        roll.org, roll.listed = label if is_party else "", False
        return True
    roll.listed = roll.listed or paragraph.after_blank
    people = all_people(value, line=paragraph.line, rule="attendance.group", turned=roll.turned)
    if not is_group and any(" " not in one.name for one in people) and not HONOURED.match(value):
        return False
    known = is_group or is_function(label)
    group = roll.group if is_party and roll.group else "present"
    roll.add(
        group, [replace(one, org=one.org or ("" if known and not is_party else label)) for one in people]
    )
    return bool(people)
