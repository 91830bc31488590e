"""Reports from external committees, with their files."""

from collections.abc import Sequence

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from members import files, history, keeping
from members.committees.founding import free_slug
from members.models import Committee, CommitteeReport, ReportFile, Seat, User


@transaction.atomic
def write(report: CommitteeReport, *, by: User, uploads: Sequence[UploadedFile] = ()) -> CommitteeReport:
    """Keep a new report and its files. Raises ValidationError for what `members.files.check` refuses."""
    report.written_by = getattr(by, "person", None)
    keeping.enter(report, by=by)
    for upload in uploads:
        _attach(report, upload)
    return report


@transaction.atomic
def change(
    report: CommitteeReport, *, by: User, fields: Sequence[str], uploads: Sequence[UploadedFile] = ()
) -> None:
    """Save an edited report; new files come on top, showing it to more people leaves a line of its own."""
    labels = [*fields, str(_("Dateien"))] if uploads else list(fields)
    keeping.change(report, by=by, fields=labels)
    for upload in uploads:
        _attach(report, upload)


@transaction.atomic
def remove_file(file: ReportFile, *, by: User) -> None:
    """Take a file off its report; the line in the history keeps its name."""
    history.record(file.report, history.EDITED, by=by, old=file.name, fields=[str(_("Datei entfernt"))])
    file.delete()


@transaction.atomic
def found_external(committee: Committee, *, by: User) -> None:
    """Enter a committee of others, with one seat that does not stay after its time."""
    committee.kind = Committee.Kind.EXTERNAL
    committee.slug = free_slug(committee.name)
    keeping.enter(committee, by=by)
    Seat.objects.create(committee=committee, name="Vertretung des Runden Tisches", holds_over=False)


def _attach(report: CommitteeReport, upload: UploadedFile) -> ReportFile:
    kept = files.keep(upload)
    facts = {"size": kept.size, "content_type": kept.content_type}
    found, _is_new = ReportFile.objects.get_or_create(
        report=report, digest=kept.digest, name=kept.name, defaults=facts
    )
    return found
