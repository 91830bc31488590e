"""The record of processing activities (Art. 30 GDPR): what is done with people's data, and why."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.fields import label_of

MOST = 4000


class ProcessingActivity(models.Model):
    """One activity; what the law wants to be said of it (Art. 30 (1) GDPR), in the office's words."""

    name = models.CharField(_("Tätigkeit"), max_length=200)
    purpose = models.TextField(_("Zweck"), max_length=MOST)
    legal_basis = models.TextField(_("Rechtsgrundlage"), max_length=MOST)
    people = models.TextField(_("Betroffene"), max_length=MOST)
    data = models.TextField(_("Daten"), max_length=MOST)
    recipients = models.TextField(_("Wer sie bekommt"), max_length=MOST)
    deletion = models.TextField(_("Löschfrist"), max_length=MOST)
    measures = models.TextField(_("Schutzmaßnahmen"), max_length=MOST)
    # None: nobody has looked at the first text yet.
    checked_on = models.DateField(_("geprüft am"), null=True, blank=True, editable=False)

    TOLD = ("purpose", "legal_basis", "people", "data", "recipients", "deletion", "measures")

    class Meta:
        verbose_name = _("Verarbeitungstätigkeit")
        verbose_name_plural = _("Verarbeitungstätigkeiten")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name

    def facts(self) -> list[dict]:
        """[{label, value}] of everything but the name, as page and paper show it."""
        return [{"label": label_of(self, name), "value": getattr(self, name)} for name in self.TOLD]
