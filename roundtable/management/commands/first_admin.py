"""Let the first administrator in."""

from django.core.management.base import BaseCommand, CommandError

from members.accounts import inviting
from members.refusal import Refused
from roundtable.setup.beginning import begin


class Command(BaseCommand):
    help = (
        "Das erste Konto der Administration: schickt eine Einladung, zeigt ihren Link, legt erste Seiten an."
    )

    def add_arguments(self, parser):
        parser.add_argument("email", help="Adresse, mit der sie oder er sich anmelden wird")
        parser.add_argument("--name", default="", help="Vorname und Nachname")

    def handle(self, *args, email: str, name: str, **options):
        try:
            invitation = begin(email=email, name=name)
        except Refused as no:
            raise CommandError(no.message) from no
        self.stdout.write(f"Eingeladen ist {invitation.email}. Der Link gilt einmal und zwei Wochen:")
        self.stdout.write(inviting.link_to(invitation))
