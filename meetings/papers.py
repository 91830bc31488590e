"""Putting papers to a meeting or to one of its items, and taking them away again."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from meetings.models import AgendaItem, Meeting, MeetingPaper
from members import files
from members.models import Person


@transaction.atomic
def attach(
    meeting: Meeting,
    upload: UploadedFile,
    *,
    title: str = "",
    item: AgendaItem | None = None,
    audience: str = "",
    by: Person | None,
) -> MeetingPaper:
    """Keep the upload as a paper; without a title its name serves, without an audience the meeting's.

    The same bytes twice at the same place are one paper. Raises ValidationError for what
    `members.files.check` refuses.
    """
    kept = files.keep(upload)
    same = MeetingPaper.objects.filter(
        meeting=meeting, agenda_item=item, digest=kept.digest, name=kept.name, removed_at=None
    )
    if there := same.first():
        return there
    return MeetingPaper.objects.create(
        meeting=meeting,
        agenda_item=item,
        title=title.strip() or kept.name.rsplit(".", 1)[0],
        name=kept.name,
        digest=kept.digest,
        size=kept.size,
        content_type=kept.content_type,
        audience=audience or meeting.audience,
        uploaded_by=by,
    )


def remove(paper: MeetingPaper) -> None:
    """Nobody sees it any more; `restore` brings it back."""
    paper.removed_at = paper.removed_at or timezone.now()
    paper.save(update_fields=["removed_at"])


def restore(paper: MeetingPaper) -> None:
    """Show it again."""
    paper.removed_at = None
    paper.save(update_fields=["removed_at"])
