"""Fields of action as tags: the picker of a form, the filter of a list."""

from collections.abc import Iterable

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models import FieldOfAction, Vocabulary


def current_fields(*, besides=()) -> QuerySet[FieldOfAction]:
    """The fields of the version in force today, and those already chosen; one query."""
    in_force = Vocabulary.objects.filter(valid_from__lte=timezone.localdate()).order_by("-valid_from", "-pk")
    found = FieldOfAction.objects.filter(Q(vocabulary=in_force.values("pk")[:1]) | Q(pk__in=besides))
    return found.order_by("vocabulary__valid_from", "number")


class FieldsOfActionField(forms.ModelMultipleChoiceField):
    """Boxes of today's version. A form about a row says `offer(self)` to keep what it has of an older one."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        defaults = {"label": _("Handlungsfelder"), "required": False}
        super().__init__(**(defaults | kwargs | {"queryset": FieldOfAction.objects.none()}))


def offer(form: forms.BaseForm, name: str = "fields_of_action", *, row=None) -> None:
    """Put today's fields into the picker; without any the form does without it."""
    has = list(getattr(row, name).values_list("pk", flat=True)) if row is not None and row.pk else []
    form.fields[name].queryset = current_fields(besides=has)
    if not form.fields[name].queryset.exists():
        del form.fields[name]


class FieldFilter(forms.ModelChoiceField):
    """One field of today's version, for a list."""

    def __init__(self, **kwargs):
        defaults = {"label": _("Handlungsfeld"), "required": False, "empty_label": _("alle")}
        super().__init__(FieldOfAction.objects.none(), **(defaults | kwargs))


class ByFieldForm(forms.Form):
    """?feld= cuts a list down to one field; a list that asks for more has a form of its own."""

    feld = FieldFilter()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["feld"].queryset = current_fields()

    @property
    def field(self) -> FieldOfAction | None:
        """What was chosen; nothing where the address makes no sense."""
        return self.cleaned_data["feld"] if self.is_valid() else None


def tagged(rows, chosen: FieldOfAction | None):
    """Rows with this field, also under the same name in another version; all when none is chosen."""
    if chosen is None:
        return rows
    same = FieldOfAction.objects.filter(name=chosen.name)
    with_it = rows.model.fields_of_action.through.objects.filter(fieldofaction__in=same)
    column = rows.model.fields_of_action.field.m2m_field_name()
    return rows.filter(pk__in=with_it.values(column))


def names_of(row) -> str:
    """ "Spracherwerb, Wohnen", for a page about the row; one query."""
    return names(row.fields_of_action.all())


def names(fields: Iterable[FieldOfAction]) -> str:
    """Each name once, also where two versions have it."""
    return ", ".join(dict.fromkeys(field.name for field in fields))
