"""What happened to a row, by whom and when: kept in Wagtail's log, shown as "Verlauf"."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy
from wagtail.log_actions import log, registry
from wagtail.models import ModelLogEntry

from members.models import User

CREATED, EDITED, STATE = "history.created", "history.edited", "history.state"
INVITED, ACCEPTED, REVOKED = "account.invited", "account.accepted", "account.revoked"
DISABLED, ENABLED, SESSIONS_ENDED = "account.disabled", "account.enabled", "account.sessions_ended"
FACTOR_RESET, ADDRESS = "account.factor_reset", "account.address"
WIDENED, MERGED = "history.widened", "history.merged"
# An app with further verbs registers them in its own wagtail_hooks.py, as "meetings.moved".
ACTIONS = {
    CREATED: gettext_lazy("angelegt"),
    EDITED: gettext_lazy("geändert"),
    STATE: gettext_lazy("Stand geändert"),
    WIDENED: gettext_lazy("für mehr Menschen freigegeben"),
    INVITED: gettext_lazy("zu einem Konto eingeladen"),
    ACCEPTED: gettext_lazy("Einladung angenommen"),
    REVOKED: gettext_lazy("Einladung zurückgezogen"),
    DISABLED: gettext_lazy("Konto gesperrt"),
    ENABLED: gettext_lazy("Konto freigegeben"),
    SESSIONS_ENDED: gettext_lazy("überall abgemeldet"),
    FACTOR_RESET: gettext_lazy("zweiter Faktor zurückgesetzt"),
    ADDRESS: gettext_lazy("E-Mail-Adresse des Kontos geändert"),
    "rules.corrected": gettext_lazy("berichtigt"),
    "seats.accepted": gettext_lazy("angenommen"),
    "seats.left": gettext_lazy("ausgeschieden"),
    "seats.corrected": gettext_lazy("berichtigt"),
    "seats.deputy_named": gettext_lazy("Vertretung bestimmt"),
    "seats.deputy_ended": gettext_lazy("Vertretung beendet"),
    MERGED: gettext_lazy("zusammengeführt"),
}


@dataclass(frozen=True)
class Happening:
    """One line of a row's history: `what` is the action in words, `note` its details, maybe empty."""

    at: datetime
    who: str
    what: str
    note: str


def record(row: models.Model, action: str, *, by: User | None, **data) -> None:
    """Write one line; `by` is None for the program itself.

    Details are words as people read them: `old` and `new` of one value, `fields` (a list of labels),
    `reason`. The name stays as it is today. Raises ValidationError for an action nobody registered.
    """
    who = by.get_full_name() if by else ""
    log(row, action, user=by, data={"by_name": who} | {key: said for key, said in data.items() if said})


def record_all(lines: Iterable[tuple[models.Model, str, Mapping]], *, by: User | None) -> None:
    """A line for each of many rows (row, action, details as `record` takes them), in a few statements."""
    who, at = by.get_full_name() if by else "", timezone.now()
    kinds: dict[type, ContentType] = {}
    entries = []
    for row, action, data in lines:
        kind = kinds.setdefault(type(row), ContentType.objects.get_for_model(row))
        said = {"by_name": who} | {key: one for key, one in data.items() if one}
        entries.append(
            ModelLogEntry(
                content_type=kind,
                object_id=str(row.pk),
                label=str(row),
                action=action,
                timestamp=at,
                data=said,
                user=by,
            )
        )
    ModelLogEntry.objects.bulk_create(entries, batch_size=500)


def history_of(row: models.Model) -> list[Happening]:
    """The lines of one row, the newest first; one query."""
    entries = registry.get_logs_for_instance(row).select_related("user__person").order_by("-timestamp", "-pk")
    return [_happening(entry) for entry in entries]


def details_of(row: models.Model, *actions: str) -> list[Mapping]:
    """What its lines of these actions noted, as `record` took it, the newest first; one query."""
    entries = registry.get_logs_for_instance(row).filter(action__in=actions).order_by("-timestamp", "-pk")
    return [entry.data for entry in entries]


def doers(rows: Iterable[models.Model], action: str) -> dict[int, str]:
    """{key: who did this to it last}, for rows of one model; one query."""
    there = {str(row.pk): row for row in rows}
    if not there:
        return {}
    kind = ContentType.objects.get_for_model(next(iter(there.values())))
    entries = ModelLogEntry.objects.filter(content_type=kind, object_id__in=there, action=action)
    told = entries.select_related("user__person").order_by("timestamp", "pk")
    return {there[entry.object_id].pk: _happening(entry).who for entry in told}


def _happening(entry) -> Happening:
    who = entry.data.get("by_name") or (entry.user.get_full_name() if entry.user else "")
    what = entry.formatter.label if entry.formatter else entry.action
    return Happening(entry.timestamp, who or gettext("das Programm"), str(what), _note(entry.data))


def _note(data: Mapping) -> str:
    steps = [data.get("old"), data.get("new")]
    parts = [
        " → ".join(step for step in steps if step),
        ", ".join(data.get("fields", [])),
        data.get("reason"),
    ]
    return "; ".join(part for part in parts if part)
