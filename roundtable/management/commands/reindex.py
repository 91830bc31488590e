"""Write the index of the search anew; after an update of an old installation, and whenever in doubt."""

from django.core.management.base import BaseCommand

from members.search.indexing import rebuild
from roundtable.searching import SOURCES


class Command(BaseCommand):
    help = "Den Index der Suche neu schreiben: jederzeit, beliebig oft, auch während andere arbeiten."

    def handle(self, *args, **options):
        for source in SOURCES.values():
            done = 0
            for done in rebuild(source):
                self.stdout.write(f"{source.kind}: {done}", ending="\r")
                self.stdout.flush()
            self.stdout.write(f"{source.kind}: {done}")
