"""Bring the catalogues in locale/ up to date with the texts of the interface (`make messages`)."""

from django.conf import settings
from django.core.management.base import BaseCommand

from roundtable.catalogues import TRANSLATED, catalogue_path, collect, update


class Command(BaseCommand):
    help = (
        "Die Texte der Oberfläche sammeln und in locale/ nachtragen; sagt, welche noch nicht übersetzt sind."
    )
    requires_system_checks = []

    def handle(self, *args, **options):
        found = collect(settings.BASE_DIR)
        for language in TRANSLATED:
            missing = update(catalogue_path(settings.BASE_DIR, language), found)
            self.stdout.write(f"{language}: {len(found)} Texte, {len(missing)} noch nicht übersetzt")
            for message in missing if options["verbosity"] > 1 else []:
                self.stdout.write(f"  {message.id}")
