"""Own lists of recipients: people of the register, and addresses nobody is known of."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.models import Person


class ContactListQuerySet(models.QuerySet["ContactList"]):
    def with_counts(self):
        """Each with `entry_count`."""
        return self.annotate(entry_count=models.Count("entries"))


class ContactList(models.Model):
    """A list the office keeps; the press list is one of them."""

    class Kind(models.TextChoices):
        OWN = "own", _("eigene Liste")
        PRESS = "press", _("Presseverteiler")

    name = models.CharField(_("Name"), max_length=150, unique=True)
    kind = models.CharField(_("Art"), max_length=5, choices=Kind, default=Kind.OWN)
    purpose = models.CharField(
        _("Wofür"), max_length=300, blank=True, help_text=_("So steht es in der Frage nach der Einwilligung.")
    )

    objects = ContactListQuerySet.as_manager()

    class Meta:
        verbose_name = _("Liste von Empfänger*innen")
        verbose_name_plural = _("Listen von Empfänger*innen")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("recipient_list", args=[self.pk])


class ListEntry(models.Model):
    """Somebody on a list: a person of the register, or an address with what is known of it."""

    contact_list = models.ForeignKey(ContactList, on_delete=models.CASCADE, related_name="entries")
    person = models.ForeignKey(
        Person,
        verbose_name=_("Person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="list_entries",
    )
    address = models.EmailField(_("E-Mail-Adresse"), blank=True)
    name = models.CharField(_("Name"), max_length=200, blank=True)
    organisation = models.CharField(_("Organisation"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("Eintrag einer Liste")
        verbose_name_plural = _("Einträge von Listen")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contact_list", "person"],
                condition=Q(person__isnull=False),
                name="once_on_a_list_by_person",
            ),
            models.UniqueConstraint(
                "contact_list", Lower("address"), condition=~Q(address=""), name="once_on_a_list_by_address"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(address=""), name="list_entry_of_somebody"
            ),
        ]

    def __str__(self) -> str:
        return str(self.person) if self.person else self.name or self.address
