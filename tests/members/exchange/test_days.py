"""What a cell says of a day, and in which order a column writes its days."""

from datetime import date

import pytest

from members.exchange.importing.days import order_of, read_day


@pytest.mark.parametrize(
    ("text", "day", "codes"),
    [
        ("1.2.22", date(2022, 2, 1), []),
        ("01.02.2022", date(2022, 2, 1), []),
        ("2022-02-01", date(2022, 2, 1), []),
        ("2022-02-01 00:00", date(2022, 2, 1), []),
        ("seit 1. Februar 2022", date(2022, 2, 1), []),
        ("03/04/22", None, ["day_ambiguous"]),
        ("3-4-2022", None, ["day_ambiguous"]),
        ("13/04/22", date(2022, 4, 13), []),
        ("04/13/2022", date(2022, 4, 13), []),
        ("04/04/22", date(2022, 4, 4), []),
        ("2019", date(2019, 1, 1), ["day_rough"]),
        ("März 2019", date(2019, 3, 1), ["day_rough"]),
        ("03/2019", date(2019, 3, 1), ["day_rough"]),
        ("Mo, 3.2.26", date(2026, 2, 3), ["weekday"]),
        ("31.2.2020", None, ["day_wrong"]),
        ("43831", None, ["day_wrong"]),
        ("3.4.", None, ["day_wrong"]),
        ("1.1.2020?", None, ["day_wrong"]),
        ("demnächst", None, ["day_wrong"]),
    ],
)
def test_days(text, day, codes):
    found, problems = read_day(text, "member_since")
    assert (found, [problem.code for problem in problems]) == (day, codes)


@pytest.mark.parametrize(
    ("text", "day"),
    [("2019", date(2019, 12, 31)), ("02/2020", date(2020, 2, 29)), ("1.3.2020", date(2020, 3, 1))],
)
def test_an_end_is_the_last_day(text, day):
    assert read_day(text, "member_until", is_end=True)[0] == day


@pytest.mark.parametrize(
    ("text", "order", "day", "codes"),
    [
        ("03/04/22", "dmy", date(2022, 4, 3), []),
        ("03/04/22", "mdy", date(2022, 3, 4), []),
        ("seit 03/04/2022 00:00", "mdy", date(2022, 3, 4), []),
        ("3-4-71", "dmy", date(1971, 4, 3), []),
        ("13/04/22", "dmy", date(2022, 4, 13), []),
        ("13/04/22", "mdy", date(2022, 4, 13), ["day_order"]),
        ("04/13/22", "dmy", date(2022, 4, 13), ["day_order"]),
        ("04/04/22", "mdy", date(2022, 4, 4), []),
        ("31/31/22", "dmy", None, ["day_wrong"]),
        ("30/02/22", "mdy", None, ["day_wrong"]),
        ("1.2.22", "mdy", date(2022, 2, 1), []),
    ],
)
def test_what_somebody_said_of_the_column_tells_day_from_month(text, order, day, codes):
    found, problems = read_day(text, "member_since", order=order)
    assert (found, [problem.code for problem in problems]) == (day, codes)


@pytest.mark.parametrize(
    ("cells", "doubtful", "order"),
    [
        (["03/04/22", "13/04/22", ""], "03/04/22", "dmy"),
        (["04/13/22", "03/04/22"], "03/04/22", "mdy"),
        (["03/04/22", "13/04/22", "04/13/22"], "03/04/22", ""),
        (["03/04/22", "1.2.22", "31/31/22", "demnächst"], "03/04/22", ""),
        (["13/04/22", "04/13/22"], "", ""),
        (["04/04/22"], "", ""),
        (["1.2.22"], "", ""),
        ([], "", ""),
    ],
    ids=str,
)
def test_the_other_rows_tell_the_order_if_they_agree(cells, doubtful, order):
    assert order_of(cells) == (doubtful, order)
