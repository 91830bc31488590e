"""How applications are found, with their programme."""

from funding.models import Application, FundingProgramme
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


SOURCES = (Source(APPLICATION, "foerderung", _applications, each(_application)),)
WATCHES = (
    Watch(FundingProgramme, lambda keys: [(APPLICATION, Application.objects.filter(programme__in=keys))]),
)
