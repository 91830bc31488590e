"""A chip under the writing line was pressed: other words for one promise."""

from django import forms


class CorrectionForm(forms.Form):
    """Who does it and until when, in the writer's words; "" for nobody, without a day."""

    task = forms.IntegerField(min_value=0)
    who = forms.CharField(required=False, max_length=200)
    due = forms.CharField(required=False, max_length=100)

    def __init__(self, data: object):
        super().__init__(data if isinstance(data, dict) else {})
