"""Which column is what: the heading is found beneath titles, then headings and contents are asked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from members.exchange.importing import words
from members.exchange.importing.days import order_of
from members.names import fold

Rows = Sequence[Sequence[str]]
FIRST_ROWS = 40
SAMPLE = 200
EXAMPLES = 3
UNGUARDED = re.compile(r"^'(?=\s*[=+\-@＝＋－＠])")
GROUPS: tuple[tuple[Promise, tuple[tuple[str, Promise], ...]], ...] = (
    (
        _("Person"),
        (
            ("form_of_address", _("Anrede")),
            ("title", _("Titel")),
            ("first_name", _("Vorname")),
            ("last_name", _("Nachname")),
            ("full_name", _("Vor- und Nachname")),
            ("email", _("E-Mail-Adresse")),
            ("phone", _("Telefon")),
            ("mobile", _("Mobiltelefon")),
            ("function", _("Funktion")),
        ),
    ),
    (
        _("Organisation"),
        (
            ("organisation", _("Name der Organisation")),
            ("short_name", _("Kurzname")),
            ("org_email", _("E-Mail-Adresse der Organisation")),
            ("org_phone", _("Telefon der Organisation")),
            ("website", _("Internetseite")),
            ("district", _("Landkreis oder kreisfreie Stadt")),
            ("member_since", _("Mitglied seit")),
            ("member_until", _("Mitglied bis")),
        ),
    ),
    (
        _("Anschrift"),
        (
            ("street", _("Straße und Hausnummer")),
            ("postcode", _("Postleitzahl")),
            ("town", _("Ort")),
            ("postcode_town", _("Postleitzahl und Ort")),
            ("address", _("ganze Anschrift")),
        ),
    ),
    (_("Kontakte"), (("note", _("Notiz, nur für die Koordinierungsstelle")),)),
)
LABELS = {target: label for _group, targets in GROUPS for target, label in targets}
DAYS = ("member_since", "member_until")
# Nobody knows what stands there: it may be more than the register should know of people.
ONLY_IF_CHOSEN = ("note",)
# What the list says twice is taken once, unless it may be put together.
NAMES = ("first_name", "last_name", "full_name", "organisation")


@dataclass(frozen=True)
class Column:
    """One column: its heading ("" without one), what it is taken for ("" for nothing), values beside it.

    `doubtful` is a cell that may mean two days, "" without one; `order` what the others tell (days.order_of).
    """

    label: str
    target: str = ""
    examples: tuple[str, ...] = ()
    number: int = 0
    doubtful: str = ""
    order: str = ""


@dataclass(frozen=True)
class Table:
    """A list: columns, and the filled rows beneath the heading with their numbers in the file."""

    columns: list[Column]
    rows: list[tuple[int, list[str]]] = field(default_factory=list)


def table_of(rows: Rows) -> Table:
    """The heading is found, empty rows and columns and repeated headings are left out."""
    at = find_heading(rows)
    heading = list(rows[at]) if at is not None else []
    below = range(0 if at is None else at + 1, len(rows))
    filled = [
        (index + 1, list(rows[index])) for index in below if any(rows[index]) and rows[index] != heading
    ]
    width = max((len(cells) for _number, cells in [*filled, (0, heading)]), default=0)
    heading += [""] * (width - len(heading))
    # Lists of ours come back with the apostrophe that keeps "+49 …" from being run as a formula.
    filled = [(number, [UNGUARDED.sub("", cell) for cell in cells]) for number, cells in filled]
    filled = [(number, cells + [""] * (width - len(cells))) for number, cells in filled]
    used = [place for place in range(width) if heading[place] or any(cells[place] for _n, cells in filled)]
    narrow = [(number, [cells[place] for place in used]) for number, cells in filled]
    return Table(guessed([heading[place] for place in used], [cells for _n, cells in narrow]), narrow)


def find_heading(rows: Rows) -> int | None:
    """The index of the row with the headings; None for a list that begins with its first row of data."""
    first = list(islice(rows, FIRST_ROWS))
    known = [sum(1 for cell in row if meant_by(cell) or fold(cell) == words.NAME) for row in first]
    most = max(known, default=0)
    if most >= 2 or (most == 1 and _is_lone(first[known.index(1)])):
        return known.index(most)
    widest = max((sum(map(bool, row)) for row in first), default=0)
    candidate = next((index for index, row in enumerate(first) if sum(map(bool, row)) == widest), 0)
    looks_like_data = not first or any(
        any(char.isdigit() or char == "@" for char in cell) for cell in first[candidate]
    )
    return None if looks_like_data or len(rows) < candidate + 2 or widest < 2 else candidate


def _is_lone(row: Sequence[str]) -> bool:
    """A known word that fills a whole short row, not one within a sentence above the list."""
    return sum(map(bool, row)) <= 3


def meant_by(heading: str) -> str:
    """What a heading says by itself: "Tel. (dienstl.)" a phone; "" when it says nothing."""
    folded = fold(heading.split("\n")[0] if len(heading) < 80 else "")
    short = fold(heading.split("(")[0])
    bare = folded.rstrip("0123456789 ")
    return next((words.HEADERS[one] for one in (folded, short, bare) if one in words.HEADERS), "")


def guessed(headings: Sequence[str], rows: Rows) -> list[Column]:
    """The columns with what each is taken for; the same thing is never meant twice."""
    samples = [_sample(rows, place) for place in range(len(headings))]
    wanted = [_target(heading, sample) for heading, sample in zip(headings, samples, strict=True)]
    if "last_name" in wanted or words.NAME in wanted:
        # "Deutsch, Arabisch" looks like a name where there are no better ones.
        named = [bool(meant_by(heading)) or fold(heading) in ("", words.NAME) for heading in headings]
        wanted = [
            target if is_named or target != "full_name" else ""
            for target, is_named in zip(wanted, named, strict=True)
        ]
    taken: set[str] = set()
    columns = []
    for number, (heading, sample, target) in enumerate(zip(headings, samples, wanted, strict=True), 1):
        chosen = _unless_taken(target, taken, wanted)
        taken.add(chosen)
        examples = tuple(dict.fromkeys(sample))[:EXAMPLES]
        columns.append(Column(heading, chosen, examples, number, *order_of(row[number - 1] for row in rows)))
    return columns


def _sample(rows: Rows, place: int) -> list[str]:
    return list(islice((row[place] for row in rows if row[place]), SAMPLE))


def _target(heading: str, sample: Sequence[str]) -> str:
    """Of one column; "name" where only its neighbours can tell."""
    said, shown = meant_by(heading), by_contents(sample)
    if fold(heading) == words.NAME:
        if shown == "full_name":
            return shown
        return "organisation" if _share(sample, words.ORGANISATION, whole=False) >= 0.4 else words.NAME
    if said in ("street", "address", "town") and shown in ("address", "street", "email", "postcode_town"):
        return shown
    if said in ("postcode", "full_name") and shown in ("postcode_town", "email", "phone"):
        return shown
    if said == "last_name" and shown == "full_name":
        return shown
    return said or ("" if heading and shown in ("title", "form_of_address") else shown)


def _unless_taken(target: str, taken: set[str], wanted: Sequence[str]) -> str:
    if target == words.NAME:
        target = "last_name" if "first_name" in wanted else "full_name"
    if target == "last_name" and "first_name" not in wanted and "full_name" not in taken:
        target = "last_name"
    # A second address of an organisation with people is often the other one's.
    if target == "email" and "email" in taken and "organisation" in wanted:
        target = "org_email"
    if target == "phone" and "phone" in taken:
        target = "mobile"
    return "" if target in taken or target not in LABELS or target in ONLY_IF_CHOSEN else target


def by_contents(sample: Sequence[str]) -> str:
    """What most of the cells look like."""
    return next((target for target, look in words.CONTENTS if _share(sample, look) >= words.SHARE), "")


def _share(sample: Sequence[str], look, *, whole: bool = True) -> float:
    if not sample:
        return 0.0
    match = look.fullmatch if whole else look.search
    return sum(1 for cell in sample if match(cell[:300])) / len(sample)
