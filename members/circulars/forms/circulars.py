"""The text of a circular, what is sent along, and when it goes out."""

from datetime import datetime

from django import forms
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.circulars import wording
from members.circulars.models import Circular, TextTemplate
from members.circulars.writing import MOST_ATTACHED
from members.filekinds import KINDS
from members.files import spell_kinds
from members.forms import SectionedForm
from members.forms.days import DayField
from members.forms.together import Together
from members.refusal import Refused
from members.sizes import spell_size


def spell_placeholders() -> str:
    """What may stand in a text, one below the other."""
    rows = format_html_join(
        "", "<li><code>{{{}}}</code> {}</li>", ((name, said) for name, said in wording.PLACEHOLDERS.items())
    )
    intro = _(
        "Eine leere Zeile trennt Absätze, Internetadressen werden zu Links. Diese Platzhalter werden ersetzt:"
    )
    return format_html("{}<ul>{}</ul>", intro, rows)


class ChecksPlaceholders:
    """Before a form with subject and text: a placeholder nobody can fill is said at its field."""

    def clean(self):
        given = super().clean()
        given = self.cleaned_data if given is None else given
        for name in ("subject", "text"):
            try:
                wording.check(given.get(name) or "")
            except Refused as no:
                self.add_error(name, no.message)
        return given


class CircularForm(ChecksPlaceholders, Together, SectionedForm):
    """What a circular says, whether it is official, and whose list counts."""

    SECTIONS = (
        (gettext_lazy("Text"), ("subject", "text")),
        (gettext_lazy("An wen"), ("is_official", "as_of")),
    )

    class Meta:
        model = Circular
        fields = ["subject", "text", "is_official", "as_of"]
        field_classes = {"as_of": DayField}
        widgets = {"text": forms.Textarea(attrs={"rows": 16})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].help_text = spell_placeholders()


class TemplateForm(ChecksPlaceholders, Together, SectionedForm):
    """A text to begin with."""

    SECTIONS = ((gettext_lazy("Vorlage"), ("name", "subject", "text")),)

    class Meta:
        model = TextTemplate
        fields = ["name", "subject", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 16})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].help_text = spell_placeholders()


class ManyFiles(forms.FileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Any number of files; writing.attach looks into them."""

    widget = ManyFiles(attrs={"accept": ",".join(KINDS)})

    def clean(self, data, initial=None):
        files = [one for one in (data or []) if one]
        return [super(ManyFilesField, self).clean(one, initial) for one in files] or super().clean(
            None, initial
        )


class AttachForm(forms.Form):
    """Files to send along."""

    uploads = ManyFilesField(label=gettext_lazy("Dateien"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["uploads"].help_text = _("Alle zusammen höchstens %(most)s. Möglich sind %(kinds)s.") % {
            "most": spell_size(MOST_ATTACHED),
            "kinds": spell_kinds(),
        }


class SendForm(forms.Form):
    """Now, or on a day at a time."""

    NOW, LATER = "now", "later"
    when = forms.ChoiceField(
        label=gettext_lazy("Wann"),
        choices=[(NOW, gettext_lazy("jetzt")), (LATER, gettext_lazy("später"))],
        widget=forms.RadioSelect,
        initial=NOW,
    )
    day = DayField(label=gettext_lazy("An welchem Tag"), required=False)
    clock = forms.TimeField(
        label=gettext_lazy("Uhrzeit"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

    def clean(self):
        given = super().clean()
        if given.get("when") == self.LATER:
            if not given.get("day") and "day" not in self.errors:
                self.add_error("day", _("Bitte sagen Sie, an welchem Tag."))
            if not given.get("clock") and "clock" not in self.errors:
                self.add_error("clock", _("Bitte sagen Sie, um wie viel Uhr."))
        return given

    @property
    def moment(self) -> datetime | None:
        """When it goes out; None for now."""
        given = self.cleaned_data
        if given["when"] == self.NOW:
            return None
        return timezone.make_aware(datetime.combine(given["day"], given["clock"]))
