"""The minutes as they stand now, for one reader: as rows, and as Word would show them."""

from django.utils.translation import gettext as _

from members.languages import language_of_records
from members.lazily import on_first_use
from members.letterhead import LetterPaper
from minutes.gathering import gather
from minutes.models import Entry, Minutes
from minutes.returning.parts import by_key, whole
from minutes.returning.reading import read_back
from minutes.returning.unifying import unified
from minutes.revising.standing import Standing, standing

read_word = on_first_use("members.extraction.word.document:read_word")
minutes_word = on_first_use("minutes.word:minutes_word")


def titles_of(minutes: Minutes) -> dict[str, str]:
    """The items' keys by their titles, for headings without a mark; what stands above the first has none."""
    with language_of_records():
        above = {unified(_("Vorab")): ""}
    return above | {
        unified(title): str(pk) for pk, title in minutes.meeting.agenda.values_list("pk", "title")
    }


class Now:
    """`lines` by key; `texts` their words, `parts` and `file` what a file written now would hold.

    A file that comes back is compared with one that leaves now: so nothing counts that a file cannot hold.
    """

    def __init__(self, minutes: Minutes, *, reader):
        self.minutes = minutes
        self.lines: dict[str, Standing] = {line.key: line for line in standing(minutes, reader=reader)}
        with language_of_records():
            file = minutes_word(gather(minutes, reader=reader), LetterPaper(name=""))
        self.file = read_back(read_word(file).paragraphs, titles=titles_of(minutes))
        self.parts = {(part.key, part.number): part for part in self.file.parts if part.key}
        promises = by_key(self.file.parts)
        self.texts = {key: whole(parts) for key, parts in promises.items() if key in self.lines}
        keys = Entry.objects.filter(minutes=minutes).values_list("uuid", flat=True)
        # Also those that were deleted or are not this reader's.
        self.all_keys = {key.hex for key in keys}
        # The place of each item on the agenda, by its key.
        agenda = minutes.meeting.agenda.order_by("position").values_list("pk", flat=True)
        self.items = {pk: place for place, pk in enumerate(agenda)}

    def is_point(self, key: str) -> bool:
        """The line is a point of a list as a whole."""
        return key in self.lines and self.lines[key].entry.kind == Entry.Kind.BULLET

    def item_of(self, key: str) -> int | None:
        """The agenda item under which the line stands."""
        return self.lines[key].entry.agenda_item_id if key in self.lines else None
