"""What became of a list, in words and numbers."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from members.exchange.models import Import

State = Import.State
PROBLEMS = {
    "changed": gettext_lazy(
        "Inzwischen hat sich das Register geändert. Es ist noch nichts übernommen: "
        "Bitte sehen Sie sich die neue Probe an."
    ),
    "failed": gettext_lazy(
        "Das ist nicht gelungen; es ist nichts geändert. Bitte versuchen Sie es noch einmal, "
        "und sagen Sie es der Stelle, die den Server betreut, wenn es wieder geschieht."
    ),
    "partly": gettext_lazy(
        "Mitten in der Liste ist etwas nicht gelungen: Was unten steht, ist übernommen, der Rest nicht. "
        "Die Zeilen, die fehlen, können Sie herunterladen und noch einmal einlesen."
    ),
    "partly_undone": gettext_lazy(
        "Mitten in der Liste ist etwas nicht gelungen: Ein Teil ist zurückgenommen. "
        "Bitte versuchen Sie es noch einmal; es geht dort weiter."
    ),
}
GONE = gettext_lazy(
    "Die eingelesene Datei ist gelöscht, weil darin Daten einer gelöschten Person standen. "
    "Was schon übernommen wurde, bleibt."
)
KEPT = {
    "gone": gettext_lazy("gibt es nicht mehr"),
    "changed": gettext_lazy("wurde seither geändert und bleibt"),
    "built_upon": gettext_lazy("wird inzwischen gebraucht und bleibt"),
}
CHIPS: dict[str, str] = {State.APPLIED: "good", State.UNDONE: "plain"}
MOST_SHOWN = 200


def problem_of(source: Import) -> str:
    """What stands above the pages of a list; "" where all is well."""
    told = [PROBLEMS.get(source.problem, ""), "" if source.digest else GONE]
    return " ".join(str(one) for one in told if one)


def list_row(source: Import) -> dict:
    """One list as templates/components/_rows.html takes it."""
    done = source.undone_at or source.applied_at or source.at
    return {
        "title": str(source),
        "url": source.get_absolute_url(),
        "chip": source.get_state_display(),
        "chip_style": CHIPS.get(source.state, "task"),
        "note": " · ".join([f"{timezone.localtime(done):%d.%m.%Y, %H:%M}", *_counted(source)]),
    }


def _counted(source: Import) -> list[str]:
    new, changed = source.counts.get("new", 0), source.counts.get("change", 0)
    words = [
        (new, ngettext("%d neu", "%d neu", new)),
        (changed, ngettext("%d geändert", "%d geändert", changed)),
    ]
    return [word % count for count, word in words if count]


def figures(source: Import) -> list[dict]:
    """What the import did, in numbers."""
    names = [
        ("new", _("Zeilen mit Neuem")),
        ("change", _("Zeilen mit Änderungen")),
        ("nothing", _("Zeilen ohne Neues")),
        ("removed", _("wieder gelöscht")),
        ("restored", _("wieder wie vorher")),
        ("kept", _("geblieben")),
    ]
    return [{"value": source.counts[name], "what": what} for name, what in names if name in source.counts]


def kept_rows(source: Import) -> list[dict]:
    """What an undo left standing, and why."""
    if source.state != State.UNDONE:
        return []
    rows = source.rows.exclude(kept=[])[:MOST_SHOWN]
    return [
        {"title": row.title, "note": "; ".join(dict.fromkeys(str(KEPT[one["why"]]) for one in row.kept))}
        for row in rows
    ]
