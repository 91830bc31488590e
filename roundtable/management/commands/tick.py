"""The periodic command, to be called every few minutes: `manage.py tick`."""

from django.core.management.base import BaseCommand, CommandError

from roundtable import ticking


class Command(BaseCommand):
    help = "Tut, was fällig ist: sendet Post, liest Rückläufer, räumt auf. Alle paar Minuten aufrufen."

    def handle(self, *args, **options):
        told = ticking.tick()
        for one in told:
            self.stdout.write(str(one))
        if failed := [one.name for one in told if one.is_failed]:
            raise CommandError(f"Nicht alles ging: {', '.join(failed)}")
