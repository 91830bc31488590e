"""What is written with an invitation, and whether others are told of a change."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from meetings.forms.meetings import CancelForm, WhenForm
from meetings.inviting.invitees import Invitee
from meetings.inviting.messages import Draft, papers_to_send
from meetings.models import Announcement, Meeting, MeetingPaper
from members.sizes import spell_size


class WordsField(forms.CharField):
    """The office's own words, in front of what the program says."""

    def __init__(self, **kwargs):
        kwargs = {"label": _("Ihre Worte"), "required": False, "max_length": 5000} | kwargs
        super().__init__(widget=forms.Textarea(attrs={"rows": 4}), **kwargs)


class PapersField(forms.ModelMultipleChoiceField):
    """Papers by title and size."""

    def __init__(self, **kwargs):
        kwargs = {"label": _("Unterlagen beilegen"), "required": False} | kwargs
        super().__init__(MeetingPaper.objects.none(), widget=forms.CheckboxSelectMultiple, **kwargs)

    def label_from_instance(self, obj: MeetingPaper) -> str:
        return f"{obj.title} ({obj.name}, {spell_size(obj.size)})"


class TellForm(forms.Form):
    """Put before another form: whether everybody who was written to hears of it, and with which words.

    The two fields are left out where nobody was written to.
    """

    def __init__(self, *args, told: int, **kwargs):
        super().__init__(*args, **kwargs)
        if told:
            label = ngettext("%d Person benachrichtigen", "%d Personen benachrichtigen", told) % told
            help_text = _("Alle, denen von hier geschrieben wurde; mit neuem Kalendereintrag.")
            self.fields["tell"] = forms.BooleanField(
                label=label, help_text=help_text, required=False, initial=True
            )
            self.fields["words"] = WordsField(help_text=_("Sie stehen ganz vorn in der Nachricht."))

    @property
    def words(self) -> str | None:
        """The words of a message, maybe empty; None when nobody is to be told. After `is_valid`."""
        return self.cleaned_data["words"].strip() if self.cleaned_data.get("tell") else None


class MoveForm(TellForm, WhenForm):
    """Another day or place."""


class CallOffForm(TellForm, CancelForm):
    """Why it does not take place."""


class InviteForm(forms.Form):
    """An invitation; `people` only once some were invited, to choose among the others."""

    words = WordsField(
        help_text=_(
            "Sie stehen vor der Einladung. Anrede, Termin, Tagesordnung und Gruß schreibt das Programm."
        )
    )
    with_agenda = forms.BooleanField(label=_("Tagesordnung als PDF beilegen"), required=False, initial=True)
    papers = PapersField(help_text=_("Gäste bekommen nur, was öffentlich ist; Briefen liegt nichts bei."))
    people = forms.MultipleChoiceField(label=_("An wen"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args, meeting: Meeting, to_choose: list[Invitee], **kwargs):
        super().__init__(*args, **kwargs)
        papers = papers_to_send(meeting)
        self.fields["papers"].queryset = papers
        if not papers.exists():
            del self.fields["papers"]
        if to_choose:
            self.fields["people"].choices = [(one.key, f"{one.name}, {one.way.label}") for one in to_choose]
            self.fields["people"].initial = [one.key for one in to_choose]
        else:
            del self.fields["people"]

    def draft(self) -> Draft:
        """After `is_valid`, or before with what stands in an empty form."""
        given = self.cleaned_data if self.is_bound and self.is_valid() else {"with_agenda": True}
        return Draft(
            kind=Announcement.Kind.INVITATION,
            words=given.get("words", "").strip(),
            with_agenda=given.get("with_agenda", False),
            papers=list(given.get("papers", [])),
        )

    def only(self) -> list[str] | None:
        """The keys of those chosen; None for everybody."""
        return self.cleaned_data.get("people")
