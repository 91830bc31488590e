"""The answer to an invitation."""

from django import forms

from meetings.models import Attendance

GIVEN = [choice for choice in Attendance.Answer.choices if choice[0] != Attendance.Answer.NEEDS_ACTION]


class InvitationForm(forms.Form):
    """One of the three answers one can give."""

    answer = forms.ChoiceField(choices=GIVEN)
