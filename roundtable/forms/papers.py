"""Narrowing the list of papers: by field of action, year and kind, all optional."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.tags import tagged
from members.models import FieldOfAction
from minutes.papers.models import PositionPaper


class PaperFilter(forms.Form):
    """Reads the query string; what it does not understand leaves the list as it is."""

    field = forms.ModelChoiceField(
        FieldOfAction.objects.none(), label=_("Handlungsfeld"), required=False, empty_label=_("alle")
    )
    year = forms.TypedChoiceField(label=_("Jahr"), required=False, coerce=int, empty_value=None)
    kind = forms.ChoiceField(label=_("Art"), required=False)

    use_required_attribute = False

    def __init__(self, data, *, papers):
        """`papers` are the pages to choose from; only years and fields that occur are offered."""
        super().__init__(data)
        self.papers = papers
        rows = papers.order_by().values_list("paper__pk", "paper__dated_on__year", "paper__kind")
        found = list(rows)
        years = sorted({year for _pk, year, _kind in found if year}, reverse=True)
        kinds = {kind for _pk, _year, kind in found}
        self.fields["field"].queryset = FieldOfAction.objects.filter(
            papers__in=[pk for pk, _year, _kind in found]
        ).distinct()
        self.fields["year"].choices = [("", _("alle")), *((year, year) for year in years)]
        self.fields["kind"].choices = [
            ("", _("alle")),
            *((value, label) for value, label in PositionPaper.Kind.choices if value in kinds),
        ]

    @property
    def is_narrowed(self) -> bool:
        return self.is_valid() and any(self.cleaned_data.values())

    def chosen(self):
        """The pages that fit everything that was chosen."""
        if not self.is_valid():
            return self.papers
        conditions = {
            "paper__dated_on__year": self.cleaned_data["year"],
            "paper__kind": self.cleaned_data["kind"],
        }
        found = self.papers.filter(**{path: value for path, value in conditions.items() if value})
        if field := self.cleaned_data["field"]:
            found = found.filter(paper__in=tagged(PositionPaper.objects.all(), field).values("pk"))
        return found
