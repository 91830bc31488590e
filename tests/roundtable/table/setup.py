"""Einrichten: the office, and administrators in its stead."""

from tests.roundtable.table.answers import OFFICE, OFFICE_DOES

TABLE = {
    "intern/einrichten/": OFFICE,
    "intern/einrichten/name/": OFFICE,
    "intern/einrichten/traeger/": OFFICE,
    "intern/einrichten/logo/": OFFICE,
    "intern/einrichten/farbe/": OFFICE,
    "intern/einrichten/probemail/": OFFICE,
    "intern/einrichten/hintergrund/": OFFICE,
    "intern/einrichten/ordnung/": OFFICE,
    "intern/einrichten/website/": OFFICE,
    "intern/einrichten/landkreise-und-felder/": OFFICE,
    "intern/einrichten/vorstand/": OFFICE,
    "intern/einrichten/koordinierungsstelle/": OFFICE,
    "intern/einrichten/mitgliederversammlung/": OFFICE,
    "intern/einrichten/vermerk/<slug:slug>/": OFFICE_DOES,
}


def rows(example) -> None:
    """None of its own."""
