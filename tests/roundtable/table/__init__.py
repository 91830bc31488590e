"""The permission table of all URLs and roles, a file for each area; none of them has to be registered."""

from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from meetings.models import Meeting
from members.models import Committee, District, Person, User

AREAS = [
    import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__) if found.name != "answers"
]
TABLE: dict[str, dict[str, int]] = {}
for _area in AREAS:
    assert not TABLE.keys() & _area.TABLE.keys(), _area
    TABLE |= _area.TABLE


@dataclass
class Example:
    """What the rows of several areas hang on."""

    other: User
    board: Committee
    harz: District
    meeting: Meeting
    person: Person


def make_rows() -> None:
    """One row of the board for each URL with an argument; all of them have the key 1."""
    board = Committee.objects.create(pk=1, slug="vorstand", name="Vorstand", kind="board")
    example = Example(
        person=Person.objects.create(pk=1, last_name="Beispiel"),
        other=User.objects.create_user("jemand@rollen.example"),
        board=board,
        harz=District.objects.create(key="15085", name="Harz", plate="HZ"),
        meeting=Meeting.objects.create(pk=1, committee=board, title="Sitzung", state="held"),
    )
    for area in AREAS:
        area.rows(example)
