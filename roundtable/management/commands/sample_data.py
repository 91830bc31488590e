"""Fill an empty database with the invented round table."""

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from members.models import Person
from members.search.indexing import together
from roundtable.sample import (
    accounts,
    ahead,
    circulars,
    committees,
    dates,
    erasures,
    funding,
    lists,
    membership,
    minutes,
    old_minutes,
    pages,
    papers,
    people,
    pictures,
    post,
    register,
    reviews,
    tags,
    visits,
)


class Command(BaseCommand):
    help = "Beispieldaten in eine leere Datenbank schreiben; eine gefüllte bleibt, wie sie ist."

    def add_arguments(self, parser):
        parser.add_argument(
            "--scale", type=int, default=1, help="so viel mal mehr Organisationen, Personen und Sitzungen"
        )

    @transaction.atomic
    @together()
    def handle(self, *args, scale: int, **options):
        if Person.objects.exists():
            self.stdout.write("Es sind schon Daten da; sie bleiben, wie sie sind.")
            return
        today = timezone.localdate()
        people.make(today=today, scale=scale)
        committees.make(today=today)
        minutes.make(today=today, scale=scale)
        reviews.make()
        old_minutes.make(today=today)
        ahead.make(today=today)
        visits.make(today=today)
        funding.make(today=today)
        pages.make()
        papers.make(today=today)
        dates.make(today=today)
        register.make(today=today)
        accounts.make()
        membership.make(today=today)
        post.make()
        circulars.make()
        pictures.make()
        lists.make()
        tags.make()
        erasures.make()
        self.stdout.write("Beispieldaten sind angelegt.")
