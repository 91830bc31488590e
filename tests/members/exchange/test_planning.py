"""What the dry run says of a row: matches, doubts, errors, and a second row that says something else."""

from datetime import date

import pytest

from members.exchange.importing.planning import plan
from members.exchange.importing.register import Group, Period, Register, Someone

TODAY = date(2026, 11, 21)
MAPPING = [
    *("first_name", "last_name", "email", "organisation", "member_since", "member_until", "function"),
    *("phone", "district"),
]


def register() -> Register:
    bridge = Group("5", {"name": "Brücke e. V."}, [Period("9", date(2020, 1, 1), None)], {("1", "delegate")})
    left = Group("6", {"name": "Altes Haus"}, [Period("8", date(2010, 1, 1), date(2015, 12, 31))])
    return Register(
        [
            Someone("1", {"first_name": "Mona", "last_name": "Haddad", "email": "m@x.example"}, {"5"}),
            Someone("2", {"first_name": "Ole", "last_name": "Vogt", "phone": "0391 1"}),
        ],
        [bridge, left],
        {"harz": ("7", "Harz")},
    )


def planned(*rows: dict[str, str], **decisions: str):
    """The dry run of rows, numbered from 2."""
    cells = [[row.get(target, "") for target in MAPPING] for row in rows]
    decided = {key.replace("__", ":"): value for key, value in decisions.items()}
    return list(plan(enumerate(cells, 2), MAPPING, register(), decided, today=TODAY))


SIMILAR = {"organisation": "Brücke Magdeburg"}
MONA = {"first_name": "Mona", "last_name": "Haddad"}
OLE = {"first_name": "Ole", "last_name": "Vogt"}
EVA = {"first_name": "Eva", "last_name": "Roth", "email": "eva@x.example"}


@pytest.mark.parametrize(
    ("row", "outcome", "code"),
    [
        ({"last_name": "Haddad", "first_name": "Mona", "email": "M@X.example"}, "nothing", ""),
        ({"last_name": "Haddad", "first_name": "M.", "email": "m@x.example"}, "nothing", ""),
        ({"last_name": "Haddad-Lind", "first_name": "Mona", "email": "m@x.example"}, "change", ""),
        ({"last_name": "Roth", "first_name": "Eva", "email": "m@x.example"}, "doubt", "same_email"),
        ({"last_name": "HADDAD", "first_name": "mona", "organisation": "BRUECKE"}, "nothing", ""),
        (OLE, "nothing", ""),
        (OLE | {"phone": "+49 391 1"}, "nothing", ""),
        (OLE | {"phone": "0391 2"}, "doubt", "same_name"),
        (EVA, "new", ""),
        ({"organisation": "„Brücke“ e.V."}, "nothing", ""),
        ({"organisation": "Brücke Magdeburg"}, "doubt", "similar"),
        ({"organisation": "Brücken e. V."}, "doubt", "similar"),
        ({"organisation": "Sprachcafé"}, "new", ""),
        ({"organisation": "Brücke", "member_since": "1.1.2020"}, "nothing", ""),
        ({"organisation": "Brücke", "member_since": "1.1.2021"}, "error", "overlap"),
        ({"organisation": "Brücke", "member_until": "31.12.2026"}, "change", ""),
        ({"organisation": "Brücke", "member_until": "31.12.2019"}, "error", "end_without_start"),
        ({"organisation": "Altes Haus", "member_until": "31.12.2015"}, "nothing", ""),
        ({"organisation": "Altes Haus", "member_since": "1.3.2024"}, "change", ""),
        (
            {"organisation": "Neu", "member_since": "1.3.2024", "member_until": "1.2.2024"},
            "error",
            "end_before_start",
        ),
        ({"organisation": "Neu", "member_until": "1.2.2024"}, "error", "end_without_start"),
        ({"organisation": "Brücke", "district": "Landkreis Harz"}, "change", ""),
        ({"organisation": "Brücke", "district": "Mondkreis"}, "error", "district_unknown"),
        (EVA | {"organisation": "Brücke", "function": "Delegierte"}, "error", "second_delegate"),
        (EVA | {"organisation": "Brücke", "function": "stellv. Delegierte"}, "new", "from_today"),
        (EVA | {"organisation": "Altes Haus", "function": "Delegierte"}, "new", "over"),
        (
            {
                "last_name": "Haddad",
                "first_name": "Mona",
                "organisation": "Brücke",
                "function": "Stellvertretung",
            },
            "error",
            "speaks_already",
        ),
        (EVA | {"organisation": "Brücke"}, "new", "contact"),
        (EVA | {"function": "Kassenwartin"}, "new", "no_organisation"),
        ({"first_name": "Eva"}, "error", "no_last_name"),
        ({"phone": "0391 1"}, "error", "nobody"),
        (EVA | {"email": "eva@"}, "error", "email_wrong"),
        ({"last_name": "R" * 101}, "error", "too_long"),
    ],
    ids=str,
)
def test_a_row_is_told_apart(row, outcome, code):
    [found] = planned(row)
    last = found.problems[-1].code if found.problems else ""
    assert (found.outcome, last) == (outcome, code)


def test_a_later_row_does_not_overrule_an_earlier_one():
    first, second = planned(EVA | {"phone": "1"}, EVA | {"phone": "2"})
    assert (first.outcome, second.outcome) == ("new", "nothing")
    assert [problem.details for problem in second.problems] == [{"row": 2, "text": "1"}]


def test_a_row_that_is_left_out_makes_nothing_for_later_rows():
    first, second = planned(
        {"organisation": "Neu", "district": "Mondkreis"}, {"organisation": "Neu", "district": "Harz"}
    )
    assert (first.outcome, second.outcome) == ("error", "new")
    assert second.deeds[0]["fields"] == {"name": [None, "Neu"], "district_id": [None, "7"]}


def test_a_function_becomes_a_position():
    [found] = planned(EVA | {"organisation": "Brücke", "function": "Kassenwartin"})
    assert found.deeds[-1] == {
        "what": "position",
        "key": "new:2",
        "is_new": True,
        "fields": {
            "organisation": [None, "5"],
            "person": [None, "new:2"],
            "function": [None, "Kassenwartin"],
        },
    }


@pytest.mark.parametrize(
    ("row", "decisions", "outcome"),
    [
        (OLE | {"phone": "0391 2"}, {"person__2": "2"}, "change"),
        (OLE | {"phone": "0391 2"}, {"person__2": "new"}, "new"),
        (OLE | {"phone": "0391 2"}, {"person__2": "99"}, "doubt"),
        (OLE | {"phone": "0391 2"}, {"row__2": "skip"}, "skipped"),
        (
            {"organisation": "Brücke Magdeburg", "phone": "1"},
            {"organisation__bruecke magdeburg": "5"},
            "change",
        ),
        ({"organisation": "Brücke Magdeburg"}, {"organisation__bruecke magdeburg": "new"}, "new"),
        ({"organisation": "Brücke", "district": "Mondkreis"}, {"row__2": "without"}, "nothing"),
        ({"organisation": "Brücke", "member_since": "03/04/22"}, {"row__2": "without"}, "nothing"),
        (EVA | {"organisation": "Brücke", "function": "Delegierte"}, {"row__2": "without"}, "new"),
        ({"phone": "1"}, {"row__2": "without"}, "error"),
    ],
    ids=str,
)
def test_decisions_settle_a_row(row, decisions, outcome):
    assert [found.outcome for found in planned(row, **decisions)] == [outcome]
