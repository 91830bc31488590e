"""External committees, and what our people report from them."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members import files
from members.audience import Audience
from members.filekinds import KINDS
from members.forms import SectionedForm
from members.forms.days import DayField
from members.forms.names import CleanNames
from members.forms.picking import PersonField
from members.forms.seats import AskingForm
from members.forms.together import Together
from members.models import Committee, CommitteeReport, Seat
from members.permissions import committees_of


class ExternalForm(CleanNames, Together, SectionedForm):
    """A committee of others."""

    NAMES = ("name",)
    SECTIONS = ((_("Welches Gremium"), ("name", "description", "dissolved_on")),)

    class Meta:
        model = Committee
        fields = ["name", "description", "dissolved_on"]
        field_classes = {"dissolved_on": DayField}
        help_texts = {"description": _("Wer es einberuft, worüber es berät, warum wir dort sitzen.")}


class SendForm(AskingForm):
    """Whom we send to a committee of others, from when to when; on the seat or as its deputy."""

    HOW = (("seat", _("auf dem Sitz")), ("deputy", _("als Stellvertretung")))

    seat = forms.ModelChoiceField(Seat.objects.none(), label=_("Sitz"), empty_label=None)
    person = PersonField(label=_("Person"))
    how = forms.ChoiceField(label=_("Wie?"), choices=HOW, initial="seat", widget=forms.RadioSelect)
    starts_on = DayField(label=_("Ab"), initial=timezone.localdate)
    ends_on = DayField(label=_("Bis einschließlich"), required=False, help_text=_("Leer: bis auf Weiteres."))
    basis = forms.CharField(
        label=_("Grundlage"),
        required=False,
        max_length=200,
        help_text=_("Zum Beispiel: Vorstandsbeschluss 2026/4"),
    )

    field_order = ["seat", "person", "how", "starts_on", "ends_on", "basis", "is_sure"]

    def __init__(self, *args, committee: Committee, **kwargs):
        super().__init__(*args, **kwargs)
        still = Q(ends_on=None) | Q(ends_on__gte=timezone.localdate())
        seats = committee.seats.filter(still).order_by("position", "pk")
        self.fields["seat"].queryset = seats
        self.fields["seat"].label_from_instance = lambda seat: seat.name
        # Of one seat there is nothing to choose.
        self.only = seats[0] if len(seats) == 1 else None
        if self.only:
            del self.fields["seat"]

    def said(self) -> dict:
        """What was entered, with the seat it is about."""
        return {"seat": self.only} | self.cleaned_data


class ManyFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, each checked by its bytes."""

    widget = ManyFiles(attrs={"accept": ",".join(KINDS)})

    def clean(self, data, initial=None):
        uploads = [super(FilesField, self).clean(one, initial) for one in data or []]
        for upload in uploads:
            files.check(upload)
        return uploads


class ReportForm(Together, SectionedForm):
    """What happened there, and who may read it."""

    SECTIONS = (
        (_("Bericht"), ("held_on", "text", "uploads")),
        (_("Wer ihn liest"), ("reported_to", "audience")),
    )
    uploads = FilesField(label=_("Dateien"), required=False)

    class Meta:
        model = CommitteeReport
        fields = ["held_on", "text", "reported_to", "audience"]
        field_classes = {"held_on": DayField}
        widgets = {"text": forms.Textarea(attrs={"rows": 10})}
        help_texts = {
            "reported_to": _("Wer in dem externen Gremium sitzt, liest ihn ohnehin."),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        ours = committees_of(user) | Committee.objects.filter(pk=self.instance.reported_to_id)
        self.fields["reported_to"].queryset = ours
        self.fields["reported_to"].empty_label = _("keines")
        self.fields["audience"].choices = [
            (value, label) for value, label in Audience.choices if value != Audience.PUBLIC
        ]
        self.fields["uploads"].help_text = files.spell_kinds()
        if not self.instance.pk:
            board = ours.filter(kind=Committee.Kind.BOARD).first()
            self.initial.setdefault("reported_to", board and board.pk)

    def clean_held_on(self):
        day = self.cleaned_data["held_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("Dieser Tag liegt noch vor uns."))
        return day
