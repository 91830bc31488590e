"""Writing a circular: its text, the groups it goes to, what is sent along.

Whatever changes after it was given to wait for its day takes that back: somebody has to look at it again.
"""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members import files, history
from members.circulars import wording
from members.circulars.models import Attachment, Circular, Source
from members.languages import language_of_records
from members.models import User
from members.refusal import Refused
from members.sizes import spell_size

# Every recipient has a message of her own with every byte of it, in the database and on the line.
MOST_ATTACHED = 5 * 1024 * 1024
UNSCHEDULED, SCHEDULED, SENT = "circulars.unscheduled", "circulars.scheduled", "circulars.sent"
ACTIONS = {
    SCHEDULED: gettext_lazy("zum Senden vorgemerkt"),
    UNSCHEDULED: gettext_lazy("Vormerkung zurückgenommen"),
    SENT: gettext_lazy("an alle gegeben"),
}


@transaction.atomic
def begin(circular: Circular, *, by: User) -> Circular:
    """Keep a new draft. Raises Refused for placeholders nobody can fill."""
    check_texts(circular)
    circular.written_by = getattr(by, "person", None)
    circular.save()
    history.record(circular, history.CREATED, by=by)
    return circular


@transaction.atomic
def copy(circular: Circular, *, by: User) -> Circular:
    """A new draft with the text and the groups of an earlier one, whatever became of that."""
    new = begin(
        Circular(subject=circular.subject, text=circular.text, is_official=circular.is_official), by=by
    )
    for source in circular.sources.all():
        source.pk, source.circular = None, new
        source.save(force_insert=True)
    return new


@transaction.atomic
def change(circular: Circular, *, fields: Sequence[str], by: User) -> bool:
    """Save an edited draft; returns whether it was taken back from waiting. Raises Refused."""
    stored = open_for_change(circular)
    check_texts(circular)
    Circular.objects.filter(pk=circular.pk).update(
        subject=circular.subject,
        text=circular.text,
        is_official=circular.is_official,
        as_of=circular.as_of,
    )
    if fields:
        history.record(circular, history.EDITED, by=by, fields=[str(label) for label in fields])
    return bool(fields) and take_back(stored, by=by)


@transaction.atomic
def add_source(source: Source, *, by: User) -> bool:
    """One more group; the same one twice is there once. Returns whether the circular no longer waits."""
    circular = open_for_change(source.circular)
    same = {
        field.name: getattr(source, field.name)
        for field in Source._meta.concrete_fields
        if field.name not in ("id", "circular")
    }
    if circular.sources.filter(**same).exists():
        return False
    source.save()
    with language_of_records():
        history.record(circular, history.EDITED, by=by, fields=[_("Empfänger*innen")], new=spell(source))
    return take_back(circular, by=by)


@transaction.atomic
def remove_source(source: Source, *, by: User) -> bool:
    """One group less."""
    circular = open_for_change(source.circular)
    with language_of_records():
        history.record(
            circular, history.EDITED, by=by, fields=[_("Empfänger*innen entfernt")], old=spell(source)
        )
    source.delete()
    return take_back(circular, by=by)


@transaction.atomic
def attach(circular: Circular, uploads: Sequence[UploadedFile], *, by: User) -> bool:
    """Send files along. Raises Refused when all together are too large, or one is no file we take."""
    circular = open_for_change(circular)
    there = sum(circular.attachments.values_list("size", flat=True))
    together = there + sum(upload.size or 0 for upload in uploads)
    if together > MOST_ATTACHED:
        raise Refused(
            _(
                "Alle Anlagen zusammen wären %(size)s groß; höchstens %(most)s sind möglich. Größere Dateien "
                "legen Sie besser auf die Website und nennen den Link."
            )
            % {"size": spell_size(together), "most": spell_size(MOST_ATTACHED)},
            field="uploads",
        )
    for upload in uploads:
        try:
            kept = files.keep(upload)
        except ValidationError as no:
            raise Refused(" ".join(no.messages), field="uploads") from no
        facts = {"size": kept.size, "content_type": kept.content_type}
        Attachment.objects.get_or_create(
            circular=circular, digest=kept.digest, name=kept.name, defaults=facts
        )
        with language_of_records():
            history.record(circular, history.EDITED, by=by, fields=[_("Anlagen")], new=kept.name)
    return take_back(circular, by=by)


@transaction.atomic
def detach(attachment: Attachment, *, by: User) -> bool:
    """Do not send a file along; its name stays in the history."""
    circular = open_for_change(attachment.circular)
    with language_of_records():
        history.record(circular, history.EDITED, by=by, fields=[_("Anlage entfernt")], old=attachment.name)
    attachment.delete()
    return take_back(circular, by=by)


@transaction.atomic
def drop(circular: Circular) -> None:
    """Throw a draft away. Raises Refused for what was sent."""
    open_for_change(circular).delete()


@transaction.atomic
def take_back(circular: Circular, *, by: User | None) -> bool:
    """It does not wait for its day any more; False when it did not wait."""
    row = Circular.objects.select_for_update().get(pk=circular.pk)
    if row.state != Circular.State.SCHEDULED:
        return False
    row.state, row.send_at = Circular.State.DRAFT, None
    row.save(update_fields=["state", "send_at"])
    circular.state, circular.send_at = row.state, None
    history.record(row, UNSCHEDULED, by=by)
    return True


def check_texts(circular: Circular) -> None:
    """Raises Refused at the field that has a placeholder nobody can fill."""
    wording.check(circular.subject, field="subject")
    wording.check(circular.text, field="text")


def spell(source: Source) -> str:
    """ "Delegierte, Landkreis Harz, mit Handlungsfeld Spracherwerb"."""
    parts = [str(source)]
    if source.kind == Source.Kind.COMMITTEE:
        parts += [] if source.with_advisers else [_("ohne Beratende")]
        parts += [_("mit den Vertretungen der Ämter")] if source.with_deputies else []
    if source.kind == Source.Kind.MEMBERS:
        parts += [str(source.district)] if source.district else []
        parts += [str(source.field_of_action)] if source.field_of_action else []
    return ", ".join(parts)


def open_for_change(circular: Circular) -> Circular:
    """The row as it stands now, locked, if nobody got it yet."""
    row = Circular.objects.select_for_update().get(pk=circular.pk)
    if not row.is_open:
        raise Refused(_("Dieses Rundschreiben ist schon gesendet und bleibt, wie es ist."))
    return row
