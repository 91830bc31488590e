"""Our own image and document models, so that they can grow; only for what may be public."""

import secrets
import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image, ImageQuerySet

from members.models.association import Association
from members.models.consents import Consent
from members.models.people import Person


class CustomImageQuerySet(ImageQuerySet):
    def showable(self):
        """Those that may stand on a public page today: nobody can be recognised there, or each who can be
        is named and agreed to this picture."""
        named = Depiction.objects.filter(image=OuterRef("pk"))
        unasked = named.with_consent().filter(has_agreed=False)
        nobody = Q(shows=CustomImage.Shows.NOBODY) & ~Exists(named)
        all_agreed = Q(shows=CustomImage.Shows.PEOPLE) & Exists(named) & ~Exists(unasked)
        return self.filter(nobody | all_agreed)

    def hidden(self):
        """The others, without the logo, which is no picture of people."""
        return self.for_office().filter(is_showable=False)

    def for_office(self):
        """All but the logo, with `is_showable` and who is to be seen, whether she agreed or not."""
        logos = Association.objects.filter(logo__isnull=False).values("logo")
        here = self.model._default_manager.showable().filter(pk=OuterRef("pk"))
        people = Depiction.objects.with_consent().select_related("person")
        found = self.exclude(pk__in=logos).annotate(is_showable=Exists(here))
        return found.prefetch_related(Prefetch("depictions", people))


class CustomImage(AbstractImage):
    """A picture for public pages. Confidential files never become one of these.

    `uuid` is what consents to it name. Another file under the same entry is another picture, with a new one.
    """

    class Shows(models.TextChoices):
        UNSAID = "", _("noch nicht gesagt")
        NOBODY = "nobody", _("Niemand ist zu erkennen, niemand ist zu fragen")
        PEOPLE = "people", _("Menschen sind zu erkennen")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    credit = models.CharField(_("Bildnachweis"), max_length=200, blank=True)
    shows = models.CharField(
        _("Wer ist zu erkennen?"), max_length=6, choices=Shows, default=Shows.UNSAID, blank=True
    )
    admin_form_fields = (*Image.admin_form_fields, "credit", "shows")

    objects = CustomImageQuerySet.as_manager()

    class Meta(AbstractImage.Meta):
        verbose_name = _("Bild")
        verbose_name_plural = _("Bilder")


class CustomRendition(AbstractRendition):
    """A picture in one size."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)

    def get_upload_to(self, filename):
        """Nobody guesses where it lies: the web server hands it to whoever knows its name, so the sizes of a
        hidden picture are known to the office alone."""
        folder, _slash, name = super().get_upload_to(filename).rpartition("/")
        return f"{folder}/{secrets.token_urlsafe(16)}.{name}"


class DepictionQuerySet(models.QuerySet["Depiction"]):
    def with_consent(self):
        """With `has_agreed`: whether she agrees to this very picture today."""
        given = Consent.objects.for_publication().in_force()
        agreed = given.filter(person=OuterRef("person"), about_uuid=OuterRef("image__uuid"))
        return self.annotate(has_agreed=Exists(agreed))


class Depiction(models.Model):
    """Somebody can be recognised on a picture."""

    image = models.ForeignKey(
        CustomImage, verbose_name=_("Bild"), on_delete=models.CASCADE, related_name="depictions"
    )
    person = models.ForeignKey(
        Person, verbose_name=_("Person"), on_delete=models.PROTECT, related_name="depictions"
    )

    objects = DepictionQuerySet.as_manager()

    class Meta:
        verbose_name = _("Abbildung")
        verbose_name_plural = _("Abbildungen")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["image", "person"], name="depicted_once")]

    def __str__(self) -> str:
        """Says nobody's name: it stands in the log, also after the person was forgotten."""
        return f"{self._meta.verbose_name} {self.pk}"


class CustomDocument(AbstractDocument):
    """A file for public pages."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("Dokument")
        verbose_name_plural = _("Dokumente")
