"""Entering organisations and choosing from their list."""

from django import forms
from django.db.models import F, Min, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members import roles
from members.forms import SectionedForm
from members.forms.days import DayField
from members.forms.names import CleanNames
from members.forms.searching import holding_all_words
from members.forms.together import Together
from members.joining import standing
from members.models import District, FieldOfAction, Membership, Organisation, Vocabulary


class OrganisationForm(CleanNames, Together, SectionedForm):
    """What is known of an organisation; membership and delegates have steps of their own."""

    NAMES = ("name", "short_name")
    SECTIONS = (
        (_("Wer"), ("name", "short_name", "kind", "district", "description", "fields_of_action")),
        (_("Erreichbar"), ("email", "copies_mail", "phone", "website")),
        (_("Anschrift"), ("street", "postcode", "town")),
    )

    website = forms.URLField(
        label=pgettext_lazy("address", "Internetseite"),
        required=False,
        max_length=200,
        assume_scheme="https",
        help_text=_("Zum Beispiel: www.verein.example"),
    )

    class Meta:
        model = Organisation
        fields = [
            "name",
            "short_name",
            "kind",
            "district",
            "description",
            "fields_of_action",
            "email",
            "copies_mail",
            "phone",
            "website",
            "street",
            "postcode",
            "town",
        ]
        widgets = {"fields_of_action": forms.CheckboxSelectMultiple}
        labels = {"fields_of_action": _("Handlungsfelder")}
        help_texts = {
            "short_name": _("So steht sie in Listen und Protokollen."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["district"].empty_label = _("noch nicht eingetragen")
        chosen = list(self.instance.fields_of_action.all()) if self.instance.pk else []
        self.fields["fields_of_action"].queryset = fields_to_choose(besides=[one.pk for one in chosen])

    def clean(self):
        given = super().clean()
        if given.get("copies_mail") and not given.get("email") and "email" not in self.errors:
            self.add_error("copies_mail", _("Dafür braucht die Organisation ein Postfach."))
        return given


def fields_to_choose(*, besides=()):
    """The fields of the newest vocabulary in force, and those that were chosen from older ones."""
    newest = Vocabulary.objects.filter(valid_from__lte=timezone.localdate()).order_by("-valid_from").first()
    return FieldOfAction.objects.filter(Q(vocabulary=newest) | Q(pk__in=besides)).select_related("vocabulary")


class OrganisationFilter(forms.Form):
    """Which organisations are listed, as of which day, in which order; what makes no sense is left out."""

    ORDERS = {
        "name": (_("Name"), [F("name").asc()]),
        "kind": (_("Art"), ["kind", "name"]),
        "district": (_("Landkreis"), [F("district__name").asc(nulls_last=True), "name"]),
        "since": (_("Mitglied seit"), [F("member_since").asc(nulls_last=True), "name"]),
    }
    FOR_WORKING = ("stand", "am")

    q = forms.CharField(label=_("Suchen"), required=False, max_length=100, widget=forms.SearchInput)
    art = forms.ChoiceField(
        label=_("Art"), required=False, choices=[("", _("alle")), *Organisation.Kind.choices]
    )
    kreis = forms.ModelChoiceField(
        District.objects.all(),
        label=_("Landkreis oder Stadt"),
        required=False,
        to_field_name="key",
        empty_label=_("alle"),
    )
    feld = forms.ModelChoiceField(
        FieldOfAction.objects.none(), label=_("Handlungsfeld"), required=False, empty_label=_("alle")
    )
    stand = forms.ChoiceField(
        label=_("Mitgliedschaft"),
        required=False,
        choices=[
            ("", _("alle")),
            *((state.value, state.label) for state in standing.STRONGEST_FIRST),
            (standing.NONE, _("keine")),
        ],
    )
    am = DayField(label=_("Stand am"), required=False)
    sortierung = forms.ChoiceField(
        label=_("Sortieren nach"),
        required=False,
        choices=[(key, label) for key, (label, _fields) in ORDERS.items()],
    )

    def __init__(self, data, *, user):
        super().__init__(data)
        self.fields["feld"].queryset = fields_to_choose()
        if not roles.is_working(user):
            for name in self.FOR_WORKING:
                del self.fields[name]

    @property
    def wanted(self) -> dict:
        self.is_valid()
        return self.cleaned_data

    @property
    def day(self):
        """The day the list is about: today, unless another one was asked for."""
        return self.wanted.get("am") or timezone.localdate()

    def chosen(self, organisations):
        """The rows that were asked for, in the order that was asked for."""
        wanted = self.wanted
        if wanted.get("art"):
            organisations = organisations.filter(kind=wanted["art"])
        if wanted.get("kreis"):
            organisations = organisations.filter(district=wanted["kreis"])
        if wanted.get("feld"):
            organisations = organisations.filter(fields_of_action=wanted["feld"])
        if wanted.get("stand"):
            organisations = standing.in_standing(organisations, wanted["stand"], self.day)
        rows = holding_all_words(organisations, wanted.get("q"), fields=("name", "short_name", "town"))
        return self._in_order(rows)

    def _in_order(self, rows):
        order = self.wanted.get("sortierung") or "name"
        if order == "since":
            members = Q(memberships__kind=Membership.Kind.MEMBER)
            rows = rows.annotate(member_since=Min("memberships__starts_on", filter=members))
        return rows.order_by(*self.ORDERS[order][1], "pk")
