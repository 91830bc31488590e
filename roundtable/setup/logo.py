"""Taking a picture as the association's logo."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from members import history
from members.models import Association, CustomImage, User


@transaction.atomic
def take(file: UploadedFile, *, by: User) -> CustomImage:
    """Keep the picture among the website's and put it on the letter paper; the one before stays a picture."""
    association = Association.load()
    image = CustomImage.objects.create(title="Logo", file=file, uploaded_by_user=by)
    association.logo = image
    association.save(update_fields=["logo"])
    history.record(association, history.EDITED, by=by, fields=["Logo"])
    return image
