"""Adding a group of recipients: a form for each kind, so that nobody fills in what does not apply."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.circulars.models import Source
from members.forms.picking import PersonField
from members.forms.tags import current_fields
from members.models import Committee, Person


class SourceForm(forms.ModelForm):
    """One group of a kind; say `KIND` and the fields."""

    KIND: str

    def save_for(self, circular) -> Source:
        """The row, not kept yet."""
        source = self.save(commit=False)
        source.circular, source.kind = circular, self.KIND
        return source


class CommitteeSource(SourceForm):
    """Everybody who sits in a committee on the day."""

    KIND = Source.Kind.COMMITTEE

    class Meta:
        model = Source
        fields = ["committee", "with_advisers", "with_deputies"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        alive = Q(dissolved_on=None) | Q(dissolved_on__gt=timezone.localdate())
        self.fields["committee"].queryset = Committee.objects.filter(alive)
        self.fields["committee"].required = True
        self.fields["committee"].empty_label = _("Bitte wählen")


class MembersSource(SourceForm):
    """Who speaks for the members, all of them or those of a district or a field of action."""

    KIND = Source.Kind.MEMBERS

    class Meta:
        model = Source
        fields = ["who", "district", "field_of_action"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("district", "field_of_action"):
            self.fields[name].empty_label = _("alle")
        self.fields["field_of_action"].queryset = current_fields(besides=[self.instance.field_of_action_id])


class ListSource(SourceForm):
    """An own list, the press list among them."""

    KIND = Source.Kind.LIST

    class Meta:
        model = Source
        fields = ["contact_list"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contact_list"].required = True
        self.fields["contact_list"].empty_label = _("Bitte wählen")


class PersonSource(SourceForm):
    """One person of the register."""

    KIND = Source.Kind.PERSON

    class Meta:
        model = Source
        fields = ["person"]
        field_classes = {"person": PersonField}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = Person.objects.filter(erased_at=None)
        self.fields["person"].required = True
        self.fields["person"].empty_label = _("Bitte wählen")


FORMS: dict[str, type[SourceForm]] = {
    str(one.KIND): one for one in (CommitteeSource, MembersSource, ListSource, PersonSource)
}
