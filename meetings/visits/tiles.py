"""The map of the 14 districts: one tile each, roughly where the district lies."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.urls import reverse

from meetings.visits.models import Visit
from members.models import District

# Row and column of each official key, north at the top.
PLACES = {
    "15081": (1, 2),
    "15090": (1, 3),
    "15083": (2, 2),
    "15003": (2, 3),
    "15086": (2, 4),
    "15085": (3, 1),
    "15089": (3, 2),
    "15082": (3, 3),
    "15001": (3, 4),
    "15091": (3, 5),
    "15087": (4, 2),
    "15088": (4, 3),
    "15002": (4, 4),
    "15084": (5, 3),
}
MANY = 3


@dataclass(frozen=True)
class Tile:
    """A district on the map; `shade` is the class of its colour: none, some or many visits."""

    name: str
    plate: str
    url: str
    count: int
    row: int
    column: int

    @property
    def shade(self) -> str:
        return "v3" if self.count >= MANY else "" if self.count else "v0"


def public_tiles() -> list[Tile]:
    """All districts that have a place on the map, in reading order, with their public visits; one query."""
    shown = Visit.objects.public().filter(state__in=Visit.OVER)
    districts = District.objects.filter(key__in=PLACES).annotate(
        held=Count("visits", filter=Q(visits__in=shown))
    )
    tiles = [
        Tile(
            district.name,
            district.plate,
            reverse("visits_district", args=[district.key]),
            district.held,
            *PLACES[district.key],
        )
        for district in districts
    ]
    return sorted(tiles, key=lambda tile: (tile.row, tile.column))
