"""The fixed words around what stands in minutes, the same in the PDF, in Word and in plain text."""

import re
from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from minutes.document import DocumentEntry, DocumentResolution, DocumentTask, MinutesDocument

_BULLET = re.compile(r"^[-*•–]\s+")


def title_of(document: MinutesDocument) -> str:
    """ "Protokoll der Vorstandssitzung\\nvom 9. November 2026"."""
    return _("%(title)s\nvom %(day)s") % {"title": document.title, "day": _day(document)}


def foot_of(document: MinutesDocument) -> str:
    """What stands at the foot of each page: committee, day, state."""
    return " · ".join(part for part in (f"{document.committee}, {_day(document)}", document.state) if part)


def facts_of(document: MinutesDocument) -> Iterator[tuple[str, str]]:
    """The head of the minutes: when and where, who was there, whether the invitation was in time."""
    yield _("Zeit und Ort"), document.time_and_place
    if document.chair:
        yield _("Leitung"), document.chair
    if document.minute_taker:
        yield _("Protokoll"), document.minute_taker
    for group in document.attendance:
        remark = f" ({group.remark})" if group.remark else ""
        yield group.label, ", ".join(group.names) + remark
    invitation = "; ".join(part for part in (document.invitation, document.quorum) if part)
    if invitation:
        yield _("Einladung") if document.invitation else _("Beschlussfähigkeit"), invitation


def mark(audience: str) -> str:
    """ "(intern) ": whoever hands a paper on must see which lines are not for everybody."""
    return f"({audience}) " if audience else ""


def head_of(resolution: DocumentResolution) -> str:
    """ "Beschluss 2026/17. "."""
    number = resolution.number
    return f"{_('Beschluss %(number)s.') % {'number': number} if number else _('Beschluss.')} "


def votes_and_verdict(resolution: DocumentResolution) -> str:
    """ "5 Ja · 0 Nein – angenommen", or ""."""
    return " – ".join(part for part in (resolution.votes, resolution.verdict) if part)


def who_before(task: DocumentTask) -> str:
    """ "M. Haddad: ", or ""."""
    return f"{task.who}: " if task.who else ""


def due_behind(task: DocumentTask) -> str:
    """The deadline behind the task, in brackets or, when it has some of its own, behind a dash."""
    if not task.due:
        return ""
    return f" – {task.due}" if "(" in task.due else f" ({task.due})"


def lines_of(entry: DocumentEntry) -> Iterator[tuple[bool, str]]:
    """The entry's lines as (whether it is a point, its words): what begins with a dash is one."""
    for line in entry.text.splitlines() or [""]:
        is_point = entry.kind == "list" or bool(_BULLET.match(line))
        yield is_point, _BULLET.sub("", line) if is_point else line


def task_rows(document: MinutesDocument) -> Iterator[tuple[str, str, str, str, str]]:
    """What stands in the table at the end: item, note of a narrower audience, what, who, until when."""
    for task in document.tasks:
        who, until = task.who or _("noch offen"), task.until or "–"
        yield task.item_number, mark(task.audience), task.text, who, until


def task_heads() -> list[str]:
    """The heads of that table."""
    return [_("TOP"), _("Was"), _("Wer"), _("Bis")]


def _day(document: MinutesDocument) -> str:
    return date_format(document.held_on, "j. F Y")
