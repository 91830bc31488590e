"""People whom the text names without listing them: known by a first name where somebody does something."""

import re
from collections.abc import Iterable, Sequence

from minutes.importing.reader.finds import DOUBTFUL, FoundPerson
from minutes.importing.reader.people.names import match_name
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.given_names import GIVEN_NAMES
from minutes.importing.reader.words.names import UPPER

WORD = rf"[{UPPER}][\w'’]+(?:-[{UPPER}][\w'’]+)?"
# None are "St. Anna", "Haus Maria", "Clara-Zetkin-Straße", "Max. 20" and "3. Jan.".
NAMED = re.compile(
    rf"(?<![\w@/.-])(?<!Sankt\s)(?<!Haus\s)(?<!St\.\s)(?<!\d\.\s)(?P<first>{WORD})(?!\.\s?\d)(?:\s(?P<last>{WORD})(?=[\s.,;:()]|$))?(?![\w-])"
)
# What follows a whole name and shows that the second word belongs to it.
ENDS_NAME = re.compile(
    r"\s*(?:[.,;:()/&+|]|$|(?:und|will|soll|kann|muss|darf|war|bat|bot|wollen|haben|sind)\b|[a-zäöüß]{2,}t\b)"
)


def mentioned_people(paragraphs: Sequence[Paragraph], listed: Iterable[FoundPerson]) -> list[FoundPerson]:
    """Everybody the text names by a usual first name who is not listed: "Rolf fragt beim Vermieter nach"."""
    known = list(listed)
    found: dict[str, FoundPerson] = {}
    for paragraph in paragraphs:
        for match in NAMED.finditer(paragraph.text):
            if not _is_first_name(match["first"]):
                continue
            name = _name(match)
            if name not in found and not match_name(name, known):
                found[name] = FoundPerson(paragraph.line, "people.mentioned", DOUBTFUL, name)
    return [one for name, one in found.items() if " " in name or not _is_part(name, found)]


def _is_first_name(word: str) -> bool:
    return word in GIVEN_NAMES or word.partition("-")[0] in GIVEN_NAMES


def _name(match: re.Match[str]) -> str:
    """First name and surname where what follows shows that both belong together, else the first name."""
    if match["last"] and ENDS_NAME.match(match.string, match.end("last")):
        return f"{match['first']} {match['last']}"
    return match["first"]


def _is_part(name: str, found: Iterable[str]) -> bool:
    return any(one != name and one.split()[0] == name for one in found)
