"""Who is meant: by e-mail, by name within an organisation, by name alone; organisations by folded name."""

from dataclasses import dataclass, field

from members.exchange.importing.entries import Entry
from members.exchange.importing.problems import DOUBT, Problem
from members.exchange.importing.register import Group, Register, Someone, name_key
from members.names import fold, fold_organisation

NEW = "new"


@dataclass(frozen=True)
class Question:
    """What somebody has to decide: `key` says about what, `options` are keys of rows and their names."""

    key: str
    options: tuple[tuple[str, str], ...]


@dataclass
class Match:
    """The key of what is meant, NEW for nobody yet, or a question while nothing is decided.

    `certain` are candidates to be taken without asking where nothing would change.
    """

    key: str = NEW
    question: Question | None = None
    problem: Problem | None = None
    certain: tuple[str, ...] = field(default=())


def find_group(entry: Entry, register: Register, decisions: dict[str, str]) -> Match:
    """The organisation of a row that names one."""
    name = entry.organisation["name"]
    folded = fold_organisation(name)
    if known := register.group_by_name.get(folded):
        return Match(known)
    key = f"organisation:{folded}"
    if (decided := decisions.get(key)) and (decided == NEW or decided in register.groups):
        return Match(decided)
    found = [register.groups[one] for one in register.similar(name)]
    if not found:
        return Match()
    names = ", ".join(f"„{group.name}“" for group in found)
    return Match(
        question=Question(key, tuple((group.key, group.name) for group in found)),
        problem=Problem("similar", DOUBT, "organisation", {"text": names}),
    )


def find_person(entry: Entry, group: str, register: Register, decisions: dict[str, str]) -> Match:
    """The person of a row that names one; `group` is the key of her organisation, or ""."""
    decided = decisions.get(f"person:{entry.number}")
    if decided and (decided == NEW or decided in register.people):
        return Match(decided)
    named = [register.people[key] for key in register.by_name.get(name_key(entry.person), [])]
    email = entry.person.get("email", "").casefold()
    mailed = [register.people[key] for key in register.by_email.get(email, [])] if email else []
    alike = [someone for someone in mailed if is_alike(someone.fields, entry.person)]
    if len(alike) == 1:
        return Match(alike[0].key)
    if mailed:
        return _ask(entry, "same_email", alike or mailed, register)
    within = [someone for someone in named if group and group in someone.organisations]
    if len(within) == 1:
        return Match(within[0].key)
    return _ask(entry, "same_name", named, register) if named else Match()


def is_alike(fields: dict[str, str], said: dict[str, str]) -> bool:
    """Whether both can be names of one person: the same last name, or the first name of one who married."""
    last = fold(fields.get("last_name", "")), fold(said.get("last_name", ""))
    first = fold(fields.get("first_name", "")), fold(said.get("first_name", ""))
    if last[0] == last[1]:
        return not first[0] or not first[1] or first[0][0] == first[1][0]
    return bool(first[0]) and first[0] == first[1]


def _ask(entry: Entry, code: str, found: list[Someone], register: Register) -> Match:
    options = tuple((someone.key, described(someone, register)) for someone in found[:8])
    names = ", ".join(label for _key, label in options)
    return Match(
        question=Question(f"person:{entry.number}", options),
        problem=Problem(code, DOUBT, "last_name", {"text": names}),
        certain=tuple(someone.key for someone in found) if code == "same_name" else (),
    )


def described(someone: Someone, register: Register) -> str:
    """ "Mona Haddad (mona@…, Brücke e. V.)", so that she can be told from another of the name."""
    groups: list[Group] = [
        register.groups[key] for key in sorted(someone.organisations) if key in register.groups
    ]
    about = [someone.fields.get("email", ""), *(group.name for group in groups)]
    known = ", ".join(part for part in about if part)
    return f"{someone.name} ({known})" if known else someone.name
