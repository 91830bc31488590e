"""Fields of action on what the invented round table works on."""

from funding.models import Application
from meetings.models import AgendaItem, Meeting, TopicProposal
from meetings.tasks.models import ActionItem
from meetings.visits.models import Visit
from members.forms.tags import current_fields

TAGGED = (
    Visit.objects.all(),
    Application.objects.all(),
    ActionItem.objects.all(),
    TopicProposal.objects.all(),
    Meeting.objects.all(),
    AgendaItem.objects.filter(kind=AgendaItem.Kind.TOPIC),
)


def make() -> None:
    """After everything else; in turn, so that each field has something."""
    fields = list(current_fields())
    for rows in TAGGED:
        for place, row in enumerate(rows.order_by("pk")[:24]):
            row.fields_of_action.set([fields[place % len(fields)]])
