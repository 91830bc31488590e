"""Read a protocol that was written elsewhere, and say what was understood."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from members.extraction import ExtractionError, extract
from minutes.importing.export import as_data
from minutes.importing.parse import parse


class Command(BaseCommand):
    help = "Reads minutes from a text file; prints what was understood and saves nothing."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--json", action="store_true", help="print everything as JSON")

    def handle(self, *args, **options):
        path = options["file"]
        try:
            extracted = extract(path.read_bytes(), filename=path.name)
        except (OSError, ExtractionError) as error:
            raise CommandError(str(error)) from error
        data = as_data(parse(extracted.text), file=path.name)
        self.stdout.write(
            json.dumps(data, ensure_ascii=False, indent=2) if options["json"] else summary(data)
        )


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
