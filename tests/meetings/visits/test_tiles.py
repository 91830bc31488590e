"""The map has a place for each of the 14 districts and counts what everybody may know."""

import pytest

from meetings.visits.tiles import PLACES, Tile, public_tiles
from members.first_rows import DISTRICTS
from members.models import District
from tests.meetings.visits.examples import district, in_days, visit


def test_every_district_has_a_place_of_its_own():
    assert set(PLACES) == {key for key, *_rest in DISTRICTS}
    assert len(set(PLACES.values())) == 14


@pytest.mark.django_db
def test_only_public_visits_that_were_held_are_counted():
    for key in ("15090", "15003", "15085"):
        district(key)
    District.objects.create(key="16055", name="Weimar", plate="WE")
    visit(audience="public", state="held")
    visit(audience="public", state="closed")
    visit(audience="committee", state="held")
    visit(audience="public", state="invited", starts_on=in_days(9))
    visit(key="15003", audience="public", state="evaluated")
    tiles = [(tile.plate, tile.count, tile.row, tile.column) for tile in public_tiles()]
    assert tiles == [("SDL", 0, 1, 3), ("MD", 1, 2, 3), ("HZ", 2, 3, 1)]


@pytest.mark.parametrize(("count", "shade"), [(0, "v0"), (1, ""), (2, ""), (3, "v3"), (9, "v3")])
def test_the_shade_tells_none_some_and_many(count, shade):
    assert Tile("Harz", "HZ", "/vor-ort/15085/", count, 3, 1).shade == shade
