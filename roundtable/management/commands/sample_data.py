"""Fill an empty database with the invented round table."""

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from members.models import Person
from roundtable.sample import pages, people


class Command(BaseCommand):
    help = "Beispieldaten in eine leere Datenbank schreiben; eine gefüllte bleibt, wie sie ist."

    def add_arguments(self, parser):
        parser.add_argument(
            "--scale", type=int, default=1, help="so viel mal mehr Organisationen und Personen"
        )

    @transaction.atomic
    def handle(self, *args, scale: int, **options):
        if Person.objects.exists():
            self.stdout.write("Es sind schon Daten da; sie bleiben, wie sie sind.")
            return
        people.make(today=timezone.localdate(), scale=scale)
        pages.make()
        self.stdout.write("Beispieldaten sind angelegt.")
