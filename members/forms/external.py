"""External committees, and what our people report from them."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members import files
from members.audience import Audience
from members.filekinds import KINDS
from members.forms import DayInput, SectionedForm
from members.forms.names import CleanNames
from members.forms.together import Together
from members.models import Committee, CommitteeReport
from members.permissions import committees_of


class ExternalForm(CleanNames, Together, SectionedForm):
    """A committee of others."""

    NAMES = ("name",)
    SECTIONS = ((_("Welches Gremium"), ("name", "description", "dissolved_on")),)

    class Meta:
        model = Committee
        fields = ["name", "description", "dissolved_on"]
        widgets = {"dissolved_on": DayInput}
        help_texts = {"description": _("Wer es einberuft, worüber es berät, warum wir dort sitzen.")}


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
        widgets = {"held_on": DayInput, "text": forms.Textarea(attrs={"rows": 10})}
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
