"""Read a protocol that was written elsewhere: say what was understood, or make a draft of it."""

import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils.translation import gettext as _

from members.extraction import ExtractionError, extract
from members.models import Committee
from minutes.importing.preview.preview import only_known, preview
from minutes.importing.preview.register import known_people, minutes_of_day
from minutes.importing.reader.export import as_data
from minutes.importing.reader.finds import Parsed
from minutes.importing.reader.parse import parse
from minutes.importing.takeover.apply import apply
from minutes.importing.takeover.history import History
from minutes.models import Minutes


class Command(BaseCommand):
    help = "Reads minutes from a text file and prints what was understood; --save makes a draft of it."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--json", action="store_true", help="print everything as JSON; saves nothing")
        parser.add_argument("--save", action="store_true", help="make a draft that only the office sees")
        parser.add_argument("--committee", help="whose minutes they are, by its short name, e.g. vorstand")
        parser.add_argument(
            "--old", action="store_true", help="file them as approved elsewhere; tells nobody"
        )
        parser.add_argument("--again", action="store_true", help="a second set for the same day is meant")

    def handle(self, *args, **options):
        if options["json"] and options["save"]:
            raise CommandError(_("--json zeigt nur und speichert nichts. Bitte entweder --json oder --save."))
        content, text = _read(options["file"])
        committee = _committee(options["committee"]) if options["save"] else None
        parsed = parse(text, filename=options["file"].name)
        data = as_data(parsed, file=options["file"].name)
        if options["json"]:
            self.stdout.write(json.dumps(data, ensure_ascii=False, indent=2))
            return
        if committee:
            _refuse_twins(committee, parsed, is_meant=options["again"])
        self.stdout.write(summary(data))
        if committee:
            source = {"source": text, "source_name": options["file"].name, "original": content}
            minutes = _save(parsed, committee=committee, is_old=options["old"], **source)
            sentence = _("Entwurf: %s") if minutes.is_open else _("Abgelegt: %s")
            self.stdout.write(sentence % address(minutes))


def summary(data: dict) -> str:
    """A few lines for people."""
    counts = ", ".join(
        f"{len(data[key])} {name}"
        for key, name in (
            ("present", _("anwesend")),
            ("agenda", _("Tagesordnungspunkte")),
            ("resolutions", _("Beschlüsse")),
            ("action_items", _("Aufgaben")),
            ("next_dates", _("Termine")),
        )
    )
    when = f"{data['date'] or '?'} {data['start'] or ''}–{data['end'] or ''} {data['place'] or ''}"
    return "\n".join((data["title"], when.strip(), counts))


def address(minutes: Minutes) -> str:
    """Where the draft can be looked at."""
    return settings.WAGTAILADMIN_BASE_URL + reverse("minutes_detail", args=[minutes.pk])


def _read(path: Path) -> tuple[bytes, str]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CommandError(
            _("%(file)s lässt sich nicht öffnen. Gibt es die Datei?") % {"file": path}
        ) from error
    try:
        return content, extract(content, filename=path.name).text
    except ExtractionError as error:
        raise CommandError(str(error)) from error


def _committee(slug: str | None) -> Committee:
    slugs = ", ".join(Committee.objects.order_by("slug").values_list("slug", flat=True))
    if not slug:
        raise CommandError(_("Wessen Protokoll ist das? --committee fehlt (möglich: %s).") % slugs)
    found = Committee.objects.filter(slug=slug).first()
    if found is None:
        raise CommandError(
            _("Ein Gremium „%(slug)s“ gibt es nicht (möglich: %(slugs)s).") % {"slug": slug, "slugs": slugs}
        )
    return found


def _refuse_twins(committee: Committee, parsed: Parsed, *, is_meant: bool) -> None:
    if parsed.head.day is None:
        raise CommandError(
            _("Im Text steht kein Tag. Bitte lesen Sie ihn im Arbeitsbereich ein und ergänzen Sie ihn dort.")
        )
    there = minutes_of_day(committee, parsed.head.day).first()
    if there and not is_meant:
        raise CommandError(
            _("Für diesen Tag gibt es schon ein Protokoll: %s. Mit --again entsteht ein zweites.")
            % address(there)
        )


def _save(parsed: Parsed, *, committee: Committee, is_old: bool, **source) -> Minutes:
    """Nobody looked at the names: who is not known for sure stays a name."""
    found = only_known(preview(parsed, register=known_people(committee, on=parsed.head.day)))
    history = History() if is_old else None
    return apply(found, committee=committee, by=None, history=history, **source)
