"""A row of a list as what it says about a person and an organisation, with what is remarkable about it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from members.dates import spell_day
from members.exchange.importing import cells
from members.exchange.importing.days import read_day
from members.exchange.importing.problems import CHECK, ERROR, NOTE, Problem

MAILBOX = re.compile(
    r"(?:info|kontakt|post|buero|büro|office|mail|verein|vorstand|geschaeftsstelle|geschäftsstelle|zentrale|"
    r"sekretariat|gs|hallo|service|verwaltung|poststelle|beratung)@",
    re.IGNORECASE,
)
DEPUTY = re.compile(r"\bstellv|\bvertret(?!en)|ersatz", re.IGNORECASE)
DELEGATE = re.compile(r"delegiert|stimmberechtigt|^stellvertretung$", re.IGNORECASE)
LONGEST = {
    "title": 50, "first_name": 100, "last_name": 100, "email": 254, "phone": 50, "street": 200,
    "postcode": 10, "town": 100, "name": 200, "short_name": 50, "website": 200, "function": 150, "note": 5000,
}  # fmt: skip
ADDRESS = ("street", "postcode", "town")
TARGET_OF = {"name": "organisation"}


@dataclass
class Entry:
    """One row. `person` and `organisation` hold fields of the models, filled ones only.

    `delegation` is "delegate", "deputy" or ""; `district` is as it was written.
    """

    number: int
    person: dict[str, str] = field(default_factory=dict)
    organisation: dict[str, str] = field(default_factory=dict)
    function: str = ""
    delegation: str = ""
    district: str = ""
    note: str = ""
    member_since: date | None = None
    member_until: date | None = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def has_errors(self) -> bool:
        return any(problem.level == ERROR for problem in self.problems)


def entry_of(
    number: int,
    row: Sequence[str],
    mapping: Sequence[str],
    *,
    address_of: str = "organisation",
    orders: Mapping[str, str] | None = None,
    without_wrong: bool = False,
) -> Entry:
    """What the row says; `mapping` has a target or "" for each cell.

    An address belongs to the organisation if there is one and `address_of` says so. `orders` has one of
    days.ORDERS for targets whose days are written in another order. `without_wrong` leaves out what is wrong
    instead of the whole row.
    """
    said = {target: cell for target, cell in zip(mapping, row, strict=False) if target and cell}
    entry = Entry(number)
    _name(entry, said)
    if said.get("organisation"):
        entry.organisation["name"] = " ".join(said["organisation"].split())
    if said.get("short_name") and entry.organisation:
        entry.organisation["short_name"] = said["short_name"]
    _reachable(entry, said)
    _address(entry, said, to_organisation=address_of == "organisation" or not entry.person)
    _membership(entry, said, orders or {})
    _function(entry, said.get("function", ""))
    entry.district, entry.note = said.get("district", ""), said.get("note", "").strip()
    _look(entry)
    return _without_wrong(entry) if without_wrong else entry


def _name(entry: Entry, said: Mapping[str, str]) -> None:
    person = entry.person
    if whole := said.get("full_name", ""):
        name = cells.split_name(whole)
        person |= {"first_name": name.first, "last_name": name.last, "title": name.title}
        person["form_of_address"] = name.form_of_address
        if "," not in whole:
            level = NOTE if name.is_sure else CHECK
            details = {"text": whole[:80], "first": name.first, "last": name.last}
            entry.problems.append(Problem("name_split", level, "full_name", details))
    last = said.get("last_name", "")
    if "," in last and not said.get("first_name"):
        name = cells.split_name(last)
        person |= {"first_name": name.first, "last_name": name.last, "title": name.title}
    elif last:
        person["last_name"] = last
    for part in ("first_name", "title"):
        if said.get(part):
            person[part] = said[part]
    if said.get("form_of_address"):
        person["form_of_address"], problems = cells.read_form_of_address(
            said["form_of_address"], "form_of_address"
        )
        entry.problems += problems
    _tidy(person)
    if not (person.get("last_name") or person.get("first_name")):
        # A salutation or a title without a name is nobody.
        person.clear()


def _tidy(fields: dict[str, str]) -> None:
    for key in list(fields):
        fields[key] = " ".join(fields[key].split())
        if not fields[key]:
            del fields[key]


def _reachable(entry: Entry, said: Mapping[str, str]) -> None:
    """E-mail, telephone and website; a common mailbox is the organisation's."""
    for target, own in (("email", entry.person), ("org_email", entry.organisation)):
        if said.get(target):
            email, problems = cells.read_email(said[target], target)
            entry.problems += problems
            goes_up = target == "email" and bool(entry.organisation) and bool(MAILBOX.match(email))
            if goes_up and entry.person:
                entry.problems.append(Problem("mailbox", NOTE, target, {"text": email}))
            to = entry.organisation if (goes_up or not own) and entry.organisation else own
            if email and (own or entry.organisation):
                to.setdefault("email", email)
    phone, mobile = (cells.read_phone(said.get(target, "")) for target in ("phone", "mobile"))
    owner = entry.person or entry.organisation
    if (phone or mobile) and owner:
        owner["phone"] = phone or mobile
        if phone and mobile and phone != mobile:
            entry.problems.append(Problem("phone_more", NOTE, "mobile", {"text": mobile[:40]}))
    if said.get("org_phone") and entry.organisation:
        entry.organisation["phone"] = cells.read_phone(said["org_phone"])
    if said.get("website") and entry.organisation:
        website, problems = cells.read_website(said["website"], "website")
        entry.problems += problems
        entry.organisation |= {"website": website} if website else {}


def _address(entry: Entry, said: Mapping[str, str], *, to_organisation: bool) -> None:
    found = {part: said.get(part, "") for part in ADDRESS}
    if said.get("address"):
        whole = dict(zip(ADDRESS, cells.split_address(said["address"]), strict=True))
        found = {part: found[part] or whole[part] for part in ADDRESS}
    if said.get("postcode_town"):
        postcode, town = cells.split_postcode_town(said["postcode_town"])
        found["postcode"], found["town"] = found["postcode"] or postcode, found["town"] or town
    if found["postcode"]:
        column = next((one for one in ("postcode", "postcode_town", "address") if said.get(one)), "postcode")
        found["postcode"], problems = cells.read_postcode(found["postcode"], column)
        entry.problems += problems
    owner = entry.organisation if to_organisation and entry.organisation else entry.person
    if owner:
        owner |= {part: " ".join(text.split()) for part, text in found.items() if text}


def _membership(entry: Entry, said: Mapping[str, str], orders: Mapping[str, str]) -> None:
    days = {}
    for target in ("member_since", "member_until"):
        if not said.get(target):
            continue
        days[target], problems = read_day(
            said[target], target, is_end=target == "member_until", order=orders.get(target, "")
        )
        entry.problems += problems
        if not entry.organisation:
            entry.problems.append(Problem("no_organisation", NOTE, target))
            days[target] = None
    entry.member_since, entry.member_until = days.get("member_since"), days.get("member_until")
    start, end = entry.member_since, entry.member_until
    if start and end and end < start:
        details = {"start": spell_day(start), "end": spell_day(end)}
        entry.problems.append(Problem("end_before_start", ERROR, "member_until", details))


def _function(entry: Entry, text: str) -> None:
    entry.function = " ".join(text.split())
    if not entry.function:
        return
    if not entry.person:
        entry.problems.append(Problem("no_person", NOTE, "function"))
        entry.function = ""
    elif entry.organisation and DELEGATE.search(entry.function):
        entry.delegation, entry.function = "deputy" if DEPUTY.search(text) else "delegate", ""


def _look(entry: Entry) -> None:
    """What is missing, and what is longer than its field."""
    if not entry.person and not entry.organisation:
        entry.problems.append(Problem("nobody", ERROR))
    if entry.person and not entry.person.get("last_name"):
        entry.problems.append(Problem("no_last_name", ERROR, "last_name"))
    for fields in (entry.person, entry.organisation, {"function": entry.function, "note": entry.note}):
        for name, text in fields.items():
            if len(text) > LONGEST.get(name, 200):
                column = TARGET_OF.get(name, name)
                entry.problems.append(Problem("too_long", ERROR, column, {"most": LONGEST.get(name, 200)}))


def _without_wrong(entry: Entry) -> Entry:
    """The same without the fields that are wrong, if the names are right."""
    kept = []
    for problem in entry.problems:
        is_vital = problem.column in ("", "last_name", "first_name", "full_name", "organisation")
        if problem.level != ERROR or is_vital:
            kept.append(problem)
            continue
        for fields in (entry.person, entry.organisation):
            fields.pop(problem.column.removeprefix("org_"), None)
        if problem.column in ("member_since", "member_until"):
            setattr(entry, problem.column, None)
        if problem.column in ("function", "note"):
            setattr(entry, problem.column, "")
        kept.append(Problem("left_out", CHECK, problem.column))
    entry.problems = kept
    return entry
