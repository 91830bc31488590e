"""Choosing with which entry another one is the same, and field by field what stays."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.searching import holding_all_words
from members.models import Organisation, Person

MOST_FOUND = 20


class FindOther(forms.Form):
    """A name to look for among the entries of the same kind."""

    q = forms.CharField(label=_("Mit wem?"), max_length=100, widget=forms.SearchInput)

    def found(self, entry: Person | Organisation):
        """Entries that may be meant, without the entry itself."""
        if not self.is_valid():
            return type(entry).objects.none()
        rows = type(entry).objects.exclude(pk=entry.pk)
        fields: tuple[str, ...] = ("name", "short_name")
        if isinstance(entry, Person):
            rows, fields = rows.filter(erased_at=None), ("first_name", "last_name", "email")
        return holding_all_words(rows, self.cleaned_data["q"], fields=fields)[:MOST_FOUND]


class MergeForm(forms.Form):
    """For each field in which the two differ: whose value stays; of rows that clash, which one."""

    def __init__(self, *args, choices, clashes=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.choices, self.clashes = choices, clashes
        for clash in clashes:
            self.fields[clash.name] = forms.ChoiceField(
                label=clash.label,
                choices=[("kept", clash.kept), ("other", clash.other)],
                widget=forms.RadioSelect,
                error_messages={"required": _("Bitte sagen Sie, was bleibt.")},
            )
        for choice in choices:
            if not choice.is_same:
                self.fields[choice.name] = forms.ChoiceField(
                    label=choice.label,
                    choices=[("kept", choice.kept), ("other", choice.other)],
                    initial=choice.proposed,
                    widget=forms.RadioSelect,
                )

    def clashing(self) -> list[forms.BoundField]:
        """The fields that ask what nobody can propose."""
        return [self[clash.name] for clash in self.clashes]

    def rows(self) -> list[dict]:
        """Every field of both: {label, kept, other, name, picked}; without a name where they agree."""
        return [
            {
                "label": choice.label,
                "kept": choice.kept,
                "other": choice.other,
                "name": "" if choice.is_same else choice.name,
                "picked": None if choice.is_same else self[choice.name].value(),
            }
            for choice in self.choices
            if choice.kept or choice.other
        ]
