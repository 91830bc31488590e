"""What would be saved: the finds, with names matched to the people we know, all of it to be corrected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from minutes.importing.lazily import meeting_title
from minutes.importing.reader.finds import CERTAIN, DOUBTFUL, LIKELY, FoundPerson, FoundTask, Parsed
from minutes.lines.names import strip_titles

GROUPS = ("present", "excused", "absent", "guests")


@dataclass(frozen=True)
class Known:
    """One person of the register, as much of her as matching needs; `pk` as text.

    `belonged` says that she had a seat, a delegation or an office on the day of the meeting.
    """

    pk: str
    name: str
    org: str = ""
    belonged: bool = False


@dataclass(frozen=True)
class Candidate:
    """Somebody of the register who may be meant, and how sure that is (0–1)."""

    known: Known
    confidence: float


@dataclass(frozen=True)
class PersonChoice:
    """One name of the source. `person` is the chosen pk, "" to create her, None to leave her out.

    `said` is the name as the source has it, where it was corrected; lines and promises go on using it.
    """

    found: FoundPerson
    group: str
    candidates: tuple[Candidate, ...]
    person: str | None
    said: str = ""


@dataclass(frozen=True)
class Preview:
    """What would be saved; `still_open` are the promises of an old protocol that are not done yet."""

    parsed: Parsed
    people: tuple[PersonChoice, ...]
    still_open: frozenset[FoundTask] = frozenset()


def preview(parsed: Parsed, *, register: Iterable[Known]) -> Preview:
    """The parsed document with candidates for every name; one sure candidate is chosen at once."""
    register = list(register)
    choices = []
    for group in GROUPS:
        for found in getattr(parsed, group):
            fitting = candidates(found, register)
            choices.append(PersonChoice(found, group, fitting, _chosen(fitting)))
    head = replace(parsed.head, title=meeting_title(parsed.head))
    return Preview(replace(parsed, head=head), tuple(choices))


def only_known(found: Preview) -> Preview:
    """The same without creating anybody: a name that is not known for sure stays a name."""
    return replace(found, people=tuple(replace(one, person=one.person or None) for one in found.people))


def candidates(found: FoundPerson, register: Sequence[Known]) -> tuple[Candidate, ...]:
    """Who may be meant, the surest first: the whole name, surname with initial, surname alone."""
    wanted = _parts(found.name)
    if not wanted:
        return ()
    scored = [Candidate(known, _score(wanted, found.org, known)) for known in register]
    return tuple(
        sorted(
            (one for one in scored if one.confidence),
            key=lambda one: (-one.confidence, not one.known.belonged),
        )
    )


def _chosen(fitting: Sequence[Candidate]) -> str:
    """The one who is meant beyond doubt, else "" for somebody new.

    Of several who fit equally, the only one who belonged to the body on that day is meant; so she is
    when a bare surname fits nobody else who belonged to it.
    """
    best = [one for one in fitting if one.confidence == fitting[0].confidence]
    if len(best) == 1 and best[0].confidence >= LIKELY:
        return best[0].known.pk
    belonging = [one for one in best if one.known.belonged]
    return belonging[0].known.pk if len(belonging) == 1 else ""


@lru_cache(maxsize=10_000)
def _parts(name: str) -> tuple[str, ...]:
    """The words of a name without titles; kept, because every name is compared with everybody's."""
    return tuple(strip_titles(name).casefold().split())


def _score(wanted: Sequence[str], org: str, known: Known) -> float:
    name = _parts(known.name)
    if not name:
        return 0
    if wanted == name:
        return CERTAIN
    if wanted[-1] != name[-1]:
        return DOUBTFUL if len(wanted) == 1 and wanted[0] == name[0] else 0
    first, other = wanted[0].rstrip("."), name[0].rstrip(".")
    if len(wanted) > 1 and not (first.startswith(other) or other.startswith(first)):
        return 0
    same_org = bool(org) and org.casefold() == known.org.casefold()
    return LIKELY if len(wanted) > 1 or same_org else DOUBTFUL
