"""How visits are found."""

from meetings.visits.models import Visit
from members.audience import Audience
from members.search.rows import Reader, Row, Source, each


def _visits():
    return Visit.objects.select_related("committee", "district", "responsible")


def _visit(one: Visit) -> Row:
    """Findings are for whoever sees the row; a public visit stays in its committee until it is announced."""
    parts = [one.format_name, str(one.district), one.place, one.day_words, one.findings, one.report]
    is_inside = one.audience == Audience.PUBLIC and not one.is_announced
    return Row(
        thing=one.pk,
        title=one.title,
        text=" · ".join(filter(None, parts)),
        day=one.starts_on,
        path=one.get_absolute_url(),
        audience=Audience.COMMITTEE if is_inside else one.audience,
        committee=one.committee_id,
        # Until then it is not even the whole assembly's.
        committee_kind="" if is_inside else one.committee.kind,
        readers=frozenset({Reader(person=one.responsible.uuid)} if one.responsible else ()),
    )


SOURCES = (Source("visits.visit", "vor-ort", _visits, each(_visit)),)
WATCHES = ()
