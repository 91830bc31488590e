"""Dates, times and money in templates: ours in German, British in English."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.template import Context, Engine
from django.utils import translation

ENGINE = Engine(libraries={"german": "members.templatetags.german"})
VALUES = {
    "day": date(2026, 11, 9),
    "start": datetime(2026, 11, 9, 13, tzinfo=UTC),
    "end": datetime(2026, 11, 9, 15, tzinfo=UTC),
    "late": datetime(2026, 11, 9, 23, 30, tzinfo=UTC),
    "clock": time(14, 30),
    "sum": Decimal("1234.5"),
    "nothing": None,
    "rule": "Höchstens 15.000 €, 20 % selbst; § 5 Abs. 2 gilt, z. B. für Saale e. V. Neues Jahr · "
    "9. November 2026, 14–16 Uhr, TOP 3. Am 3. Maler – so",
    "many": 20_000,
    "key": "ABCDEFGHIJ",
}


def rendered(source):
    return ENGINE.from_string("{% load german %}" + source).render(Context(VALUES))


@pytest.mark.parametrize(
    ("source", "german"),
    [
        ("{{ day|day }}", "Mo, 9. November 2026"),
        ("{{ late|day }}", "Di, 10. November 2026"),
        ("{{ nothing|day }}", ""),
        ("{{ start|clock }}", "14 Uhr"),
        ("{{ clock|clock }}", "14:30 Uhr"),
        ("{{ nothing|clock }}", ""),
        ("{% span start end %}", "Mo, 9. November 2026, 14–16 Uhr"),
        ("{% span start %}", "Mo, 9. November 2026, 14 Uhr"),
        ("{% span nothing %}", ""),
        ("{{ sum|euro }}", "1.234,50\N{NO-BREAK SPACE}€"),
        ("{{ nothing|euro }}", ""),
        (
            "{{ rule|unbroken }}",
            "Höchstens 15.000_€, 20_% selbst; §_5 Abs._2 gilt, z._B. für Saale e._V. Neues Jahr_· "
            "9._November 2026, 14–^16_Uhr, TOP_3. Am 3. Maler – so".replace(
                "_", "\N{NO-BREAK SPACE}"
            ).replace("^", "\N{WORD JOINER}"),
        ),
        ("{{ many|figure }}", "20.000"),
        ("{{ key|in_fours }}", "ABCD EFGH IJ"),
    ],
)
def test_in_german(source, german):
    with translation.override("de"):
        assert rendered(source) == german


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("{{ day|day }}", "Mon 9 November 2026"),
        ("{{ clock|clock }}", "14:30"),
        ("{% span start end %}", "Mon 9 November 2026, 14:00–16:00"),
        ("{{ sum|euro }}", "€1,234.50"),
        ("{{ many|figure }}", "20,000"),
    ],
)
def test_in_another_language(source, english):
    with translation.override("en"):
        assert rendered(source) == english
