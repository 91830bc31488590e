"""The row of a paper, as the office and editors fill it in the CMS."""

from django.utils import timezone
from wagtail.admin.forms.models import WagtailAdminModelForm

from members.forms.days import DayField
from minutes.papers.models import PositionPaper
from minutes.papers.publishing import publish


class PaperRowForm(WagtailAdminModelForm):
    """A paper that is set to "veröffentlicht" gets its number and date by the way."""

    class Meta:
        model = PositionPaper
        fields = [
            "kind",
            "title",
            "state",
            "dated_on",
            "number",
            "embargo_until",
            "fields_of_action",
            "committee",
            "audience",
        ]
        field_classes = {"dated_on": DayField}

    def save(self, commit=True):
        paper = super().save(commit)
        if commit and paper.state == PositionPaper.State.PUBLISHED:
            publish(paper, on=timezone.localdate(), embargo_until=paper.embargo_until)
        return paper
