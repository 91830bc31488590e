"""Open an account again when its only second factor is lost and nobody else can help."""

from django.core.management.base import BaseCommand, CommandError

from members.accounts import first_admin
from members.refusal import Refused


class Command(BaseCommand):
    help = "Ein Konto wieder öffnen: zweiter Faktor weg, alle Geräte abgemeldet, Link für ein neues Passwort."

    def add_arguments(self, parser):
        parser.add_argument("email", help="Adresse des Kontos")

    def handle(self, *args, email: str, **options):
        try:
            link = first_admin.rescue(email=email)
        except Refused as no:
            raise CommandError(no.message) from no
        self.stdout.write("Der zweite Faktor ist zurückgesetzt. Mit diesem Link ein neues Passwort setzen:")
        self.stdout.write(link)
