"""Visits, public and within."""

from meetings.visits.models import Visit
from tests.roundtable.table.answers import ALL, OFFICE, OFFICE_POSTS, OFFICE_WORKS, REGISTER, VISIT_READS

TABLE = {
    "intern/vor-ort/<int:pk>/kontakt/": VISIT_READS,
    "intern/vor-ort/": REGISTER,
    "intern/vor-ort/neu/": OFFICE,
    "intern/vor-ort/<int:pk>/": VISIT_READS,
    "intern/vor-ort/<int:pk>/bearbeiten/": OFFICE_WORKS,
    "intern/vor-ort/<int:pk>/stand/": OFFICE_POSTS,
    "vor-ort/": ALL,
    "vor-ort/<slug:key>/": ALL,
}


def rows(example) -> None:
    Visit.objects.create(pk=1, committee=example.board, district=example.harz, title="Ankommen im Harz")
