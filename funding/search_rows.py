"""How applications are found, with their programme."""

from funding.models import Application, FundingProgramme
from funding.permissions import sees_funding
from members.search.rows import Row, Source, Watch, each

APPLICATION = "funding.application"


def _applications():
    return Application.objects.select_related("committee", "programme")


def _application(one: Application) -> Row:
    programme = one.programme.name if one.programme else ""
    return Row(
        thing=one.pk,
        title=one.title,
        text=" · ".join(filter(None, [programme, one.funder, one.next_step])),
        day=one.submit_by,
        year=one.year,
        path=one.get_absolute_url(),
        audience=one.audience,
        committee=one.committee_id,
        committee_kind=one.committee.kind,
    )


def _seen(user):
    """Whoever may not open the page finds nothing of it, however wide an application is."""
    return Application.objects.visible_to(user) if sees_funding(user) else Application.objects.none()


SOURCES = (Source(APPLICATION, "foerderung", _applications, each(_application), seen=_seen),)
WATCHES = (
    Watch(FundingProgramme, lambda keys: [(APPLICATION, Application.objects.filter(programme__in=keys))]),
)
