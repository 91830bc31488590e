"""What the office decides about a period."""

from django.utils.translation import gettext_lazy as _

from members.forms import SectionedForm
from members.forms.together import Together
from roundtable.models import RetentionRule
from roundtable.privacy.retention import KINDS


class RetentionForm(Together, SectionedForm):
    """A promised period is not asked for: only its reason may be said better."""

    SECTIONS = (
        (_("Wie lange"), ("number", "unit", "reason")),
        (_("Wer löscht"), ("is_automatic",)),
    )

    class Meta:
        model = RetentionRule
        fields = ["number", "unit", "reason", "is_automatic"]
        help_texts = {
            "is_automatic": _(
                "Dann löscht die Hintergrundarbeit, was fällig ist, ohne zu fragen. Sonst löschen Sie selbst."
            )
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if KINDS[self.instance.kind].is_promised:
            for name in ("number", "unit", "is_automatic"):
                del self.fields[name]
