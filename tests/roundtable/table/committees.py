"""Committees, seats, rules, fields of action, districts."""

from datetime import date

from members.models import (
    Appointment,
    FieldOfAction,
    GoverningRules,
    GuidingPrinciple,
    Seat,
    SeatDeputy,
    Vocabulary,
)
from tests.roundtable.table.answers import OFFICE, OFFICE_DOES, REGISTER

TABLE = {
    "intern/mitglieder/gremien/": REGISTER,
    "intern/mitglieder/gremien/neu/": OFFICE,
    "intern/mitglieder/gremien/<int:pk>/": REGISTER,
    "intern/mitglieder/gremien/<int:pk>/bearbeiten/": OFFICE,
    "intern/mitglieder/gremien/<int:pk>/namen/fragen/": OFFICE_DOES,
    "intern/mitglieder/gremien/<int:pk>/sitz/": OFFICE,
    "intern/mitglieder/gremien/<int:pk>/wahlperiode/": OFFICE,
    "intern/mitglieder/sitze/<int:pk>/": REGISTER,
    "intern/mitglieder/sitze/<int:pk>/bearbeiten/": OFFICE,
    "intern/mitglieder/sitze/<int:pk>/besetzen/": OFFICE,
    "intern/mitglieder/sitze/<int:pk>/freimachen/": OFFICE,
    "intern/mitglieder/sitze/<int:pk>/vertretung/": OFFICE,
    "intern/mitglieder/sitze/<int:pk>/was-offen-bleibt/": OFFICE,
    "intern/mitglieder/besetzungen/<int:pk>/annahme/": OFFICE,
    "intern/mitglieder/besetzungen/<int:pk>/ausscheiden/": OFFICE,
    "intern/mitglieder/besetzungen/<int:pk>/berichtigen/": OFFICE,
    "intern/mitglieder/vertretungen/<int:pk>/beenden/": OFFICE,
    "intern/mitglieder/ordnungen/": REGISTER,
    "intern/mitglieder/ordnungen/neu/": OFFICE,
    "intern/mitglieder/ordnungen/<int:pk>/": REGISTER,
    "intern/mitglieder/ordnungen/<int:pk>/bearbeiten/": OFFICE,
    "intern/mitglieder/handlungsfelder/": REGISTER,
    "intern/mitglieder/handlungsfelder/neu/": OFFICE,
    "intern/mitglieder/handlungsfelder/<int:pk>/": REGISTER,
    "intern/mitglieder/handlungsfelder/<int:pk>/bearbeiten/": OFFICE,
    "intern/mitglieder/handlungsfelder/feld/<int:pk>/leitlinie/": OFFICE,
    "intern/mitglieder/leitlinien/<int:pk>/vorschlag/": OFFICE,
    "intern/mitglieder/landkreise/": REGISTER,
    "intern/mitglieder/landkreise/<slug:key>/": REGISTER,
    "intern/mitglieder/landkreise/<slug:key>/kennzahl/": OFFICE,
}


def rows(example) -> None:
    since = date(2024, 1, 1)
    seat = Seat.objects.create(pk=1, committee=example.board, name="Vorsitz", holds_over=False)
    Appointment.objects.create(pk=1, seat=seat, person=example.person, starts_on=since)
    GoverningRules.objects.create(pk=1, name="Satzung", valid_from=since)
    vocabulary = Vocabulary.objects.create(pk=1, name="Fassung", valid_from=since)
    field = FieldOfAction.objects.create(pk=1, vocabulary=vocabulary, number=1, name="Wohnen")
    GuidingPrinciple.objects.create(pk=1, field=field, number=1, text="Alle wohnen", valid_from=since)
    SeatDeputy.objects.create(pk=1, seat=seat, person=example.person, starts_on=since)
