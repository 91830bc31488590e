"""Fields of action on the visits, applications and tasks of the invented round table."""

from funding.models import Application
from meetings.tasks.models import ActionItem
from meetings.visits.models import Visit
from members.forms.tags import current_fields


def make() -> None:
    """After everything else; in turn, so that each field has something."""
    fields = list(current_fields())
    for rows in (Visit, Application, ActionItem):
        for place, row in enumerate(rows.objects.order_by("pk")[:24]):
            row.fields_of_action.set([fields[place % len(fields)]])
