"""Proposing a topic and deciding on it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.models import Meeting, TopicProposal
from members import dates
from members.forms.tags import FieldsOfActionField, offer
from members.models import Committee


class ProposalForm(forms.ModelForm):
    """What one would like to talk about, in which committee, and why."""

    class Meta:
        model = TopicProposal
        fields = ["committee", "title", "reason", "fields_of_action"]
        field_classes = {"fields_of_action": FieldsOfActionField}
        labels = {"committee": _("Gremium")}
        widgets = {"reason": forms.Textarea(attrs={"rows": 4})}
        help_texts = {"reason": _("Was soll dabei herauskommen? Ein, zwei Sätze reichen.")}

    def __init__(self, *args, committees, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self)
        self.fields["committee"].queryset = committees
        self.fields["committee"].empty_label = None


class MeetingChoice(forms.ModelChoiceField):
    """Meetings told apart by their day."""

    def label_from_instance(self, meeting: Meeting) -> str:
        when = dates.spell_day(meeting.starts_at) if meeting.starts_at else meeting.day_words
        return ", ".join(part for part in (meeting.title, when) if part)


class ChooseMeetingForm(forms.Form):
    """One of the coming meetings of a committee."""

    meeting = MeetingChoice(Meeting.objects.none(), label=_("Sitzung"), empty_label=None)

    def __init__(self, *args, committee: Committee, user, **kwargs):
        super().__init__(*args, **kwargs)
        coming = Meeting.objects.visible_to(user).filter(committee=committee).upcoming()
        self.fields["meeting"].queryset = coming.exclude(state=Meeting.State.CANCELLED)


class AnswerForm(forms.Form):
    """What whoever proposed it is told."""

    answer = forms.CharField(label=_("Antwort"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args, is_required: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["answer"].required = is_required
