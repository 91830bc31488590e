"""Programmes and applications."""

from funding.models import Application, FundingProgramme
from tests.roundtable.table.answers import OFFICE, SEATS, SEATS_OFFICE_WORKS, SEATS_READ

TABLE = {
    "intern/foerderung/": SEATS,
    "intern/foerderung/neu/": OFFICE,
    "intern/foerderung/<int:pk>/": SEATS_READ,
    "intern/foerderung/<int:pk>/bearbeiten/": SEATS_OFFICE_WORKS,
    "intern/foerderung/<int:pk>/stand/": SEATS_OFFICE_WORKS | dict.fromkeys(["office", "admin"], 405),
    "intern/foerderung/programme/": SEATS,
    "intern/foerderung/programme/neu/": OFFICE,
    "intern/foerderung/programme/<int:pk>/": OFFICE,
}


def rows(example) -> None:
    FundingProgramme.objects.create(pk=1, name="Ankommen", funder="Stiftung Lindenallee")
    Application.objects.create(pk=1, committee=example.board, title="Fachtag", year=2027, amount_asked=4800)
