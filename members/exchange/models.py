"""Lists on their way into the register: one row for each list and one for each of its rows."""

from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models import Organisation, Person


class Import(models.Model):
    """A list that was uploaded: its bytes lie in members/files.py under `digest`.

    `columns` is the mapping: importing.columns.Column as dicts; `decisions` says what somebody decided
    (importing/planning.py); `counts` are rows by outcome, later what was undone. The table is the truth,
    a job only the wake-up: whoever comes by works on what is in a state of BUSY. Taking over and taking back
    go by chunks, each a transaction; `is_done` of the rows says how far.
    """

    class Kind(models.TextChoices):
        CSV = "csv", _("CSV")
        XLSX = "xlsx", _("Excel")
        VCARD = "vcard", _("vCard")

    class State(models.TextChoices):
        MAPPING = "mapping", _("Spalten zuordnen")
        CHECKING = "checking", _("wird geprobt")
        CHECKED = "checked", _("Probe ansehen")
        ORDERED = "ordered", _("wird übernommen")
        APPLIED = "applied", _("übernommen")
        UNDOING = "undoing", _("wird zurückgenommen")
        UNDONE = "undone", _("zurückgenommen")

    class AddressOf(models.TextChoices):
        ORGANISATION = "organisation", _("zur Organisation")
        PERSON = "person", _("zur Person")

    BUSY = (State.CHECKING, State.ORDERED, State.UNDOING)
    OPEN = (State.MAPPING, State.CHECKING, State.CHECKED)

    name = models.CharField(_("Datei"), max_length=255)
    digest = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    size = models.PositiveIntegerField(_("Größe in Bytes"))
    kind = models.CharField(_("Art"), max_length=5, choices=Kind)
    sheet = models.CharField(_("Tabellenblatt"), max_length=100, blank=True)
    sheets = models.JSONField(default=list, blank=True)
    columns = models.JSONField(default=list, blank=True)
    address_of = models.CharField(
        _("Die Anschrift gehört"), max_length=12, choices=AddressOf, default=AddressOf.ORGANISATION
    )
    decisions = models.JSONField(default=dict, blank=True)
    state = models.CharField(_("Stand"), max_length=8, choices=State, default=State.MAPPING)
    counts = models.JSONField(default=dict, blank=True)
    problem = models.CharField(max_length=20, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("hochgeladen am"), default=timezone.now)
    checked_at = models.DateTimeField(null=True, blank=True)
    applied_at = models.DateTimeField(_("übernommen am"), null=True, blank=True)
    undone_at = models.DateTimeField(_("zurückgenommen am"), null=True, blank=True)
    # How many rows each table of the register had after the last chunk: {"person": [count, greatest key]}.
    mark: Any = models.JSONField(default=dict, blank=True, editable=False)
    # Set while a process is at it; one that was killed leaves it standing, and it runs out.
    leased_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("eingelesene Liste")
        verbose_name_plural = _("eingelesene Listen")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("import_detail", args=[self.pk])

    @property
    def mapping(self) -> list[str]:
        """The target of each column, "" for what is not taken."""
        return [column["target"] for column in self.columns]

    @property
    def orders(self) -> dict[str, str]:
        """By target in which order its days are written, where somebody said so."""
        return {
            column["target"]: column["order"]
            for column in self.columns
            if column["target"] and column.get("order")
        }

    @property
    def is_busy(self) -> bool:
        return self.state in self.BUSY


class ImportedRowQuerySet(models.QuerySet):
    def accepted(self):
        """Rows that do something."""
        return self.filter(outcome__in=["new", "change"])

    def waiting(self):
        """Rows that are still to be taken over, in their order."""
        return self.accepted().filter(is_done=False).order_by("number")

    def done(self):
        """Rows of which stands in the register what they did."""
        return self.filter(is_done=True)

    def left_out(self):
        """Rows that cannot or shall not be taken over."""
        return self.filter(outcome__in=["error", "doubt", "skipped"])


class ImportedRow(models.Model):
    """One row of a list: its cells, what it would do or did, and why.

    `deeds` as importing/planning.py writes them; after applying with real keys, and `after` with all
    fields of what was made. `kept` says what an undo left standing.
    """

    class Outcome(models.TextChoices):
        NEW = "new", _("neu")
        CHANGE = "change", _("geändert")
        NOTHING = "nothing", _("nichts zu tun")
        DOUBT = "doubt", _("zu entscheiden")
        ERROR = "error", _("Fehler")
        SKIPPED = "skipped", _("ausgelassen")

    source = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("Zeile"))
    cells: Any = models.JSONField(default=list)
    outcome = models.CharField(max_length=7, choices=Outcome, blank=True)
    title = models.CharField(max_length=420, blank=True)
    problems: Any = models.JSONField(default=list)
    question: Any = models.JSONField(default=dict)
    deeds: Any = models.JSONField(default=list)
    kept: Any = models.JSONField(default=list)
    is_done = models.BooleanField(default=False, editable=False)
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="imported_rows"
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="imported_rows"
    )

    objects = ImportedRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("Zeile einer eingelesenen Liste")
        verbose_name_plural = _("Zeilen eingelesener Listen")
        ordering = ["source", "number"]
        constraints = [models.UniqueConstraint(fields=["source", "number"], name="imported_row_once")]
        indexes = [models.Index(fields=["source", "outcome", "number"], name="imported_row_outcome")]

    def __str__(self) -> str:
        return f"{self.source}, {self.number}"
