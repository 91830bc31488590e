"""Bringing a paper to a meeting."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from meetings.models import AgendaItem, Meeting, MeetingPaper
from members import files
from members.audience import Audience, is_narrower
from members.filekinds import KINDS
from members.sizes import spell_size


class PaperForm(forms.ModelForm):
    """A file, what it is called here, and which item it belongs to."""

    file = forms.FileField(
        label=_("Datei"), widget=forms.ClearableFileInput(attrs={"accept": ",".join(KINDS)})
    )

    class Meta:
        model = MeetingPaper
        fields = ["title", "agenda_item", "audience"]
        help_texts = {"title": _("Bleibt er leer, gilt der Name der Datei.")}

    field_order = ["file", "title", "agenda_item", "audience"]

    def __init__(self, *args, meeting: Meeting, **kwargs):
        super().__init__(*args, **kwargs)
        self.order_fields(self.field_order)
        self.fields["title"].required = False
        self.fields["agenda_item"].queryset = AgendaItem.objects.filter(meeting=meeting)
        self.fields["agenda_item"].empty_label = _("zur ganzen Sitzung")
        self.fields["audience"].initial = meeting.audience
        self.fields["audience"].choices = [
            (value, label)
            for value, label in Audience.choices
            if not is_narrower(meeting.audience, than=value)
        ]
        limit = spell_size(settings.UPLOAD_MAX_BYTES)
        self.fields["file"].help_text = _("%(kinds)s; höchstens %(limit)s.") % {
            "kinds": files.spell_kinds(),
            "limit": limit,
        }

    def clean_file(self):
        upload = self.cleaned_data["file"]
        files.check(upload)
        return upload
