"""What a deed refers to: "new:7" is what row 7 of the same list makes, until that has a key of its own."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Deed = dict[str, Any]
# A kind and a key: ("person", "12") or ("organisation", "new:7").
Reference = tuple[str, str]
POINTERS = ("organisation", "person")


def references(deed: Deed) -> Iterator[Reference]:
    """What must be there before the deed can be done."""
    if not deed["is_new"]:
        yield deed["what"], deed["key"]
    if "organisation" in deed:
        yield "organisation", deed["organisation"]
    for name in POINTERS:
        if name in deed["fields"]:
            yield name, str(deed["fields"][name][1])


def made_by(number: int, deeds: Iterable[Deed]) -> dict[Reference, str]:
    """What a row that is done has made, with the real keys."""
    return {(deed["what"], f"new:{number}"): deed["key"] for deed in deeds if deed["is_new"]}


def resolve(deed: Deed, made: Mapping[Reference, str]) -> Deed:
    """The deed with real keys wherever they are known."""
    found = deed | {"fields": dict(deed["fields"])}
    if not deed["is_new"]:
        found["key"] = made.get((deed["what"], deed["key"]), deed["key"])
    if "organisation" in deed:
        found["organisation"] = made.get(("organisation", deed["organisation"]), deed["organisation"])
    for name in POINTERS:
        if name in deed["fields"]:
            old, new = deed["fields"][name]
            found["fields"][name] = [old, made.get((name, str(new)), new)]
    return found
