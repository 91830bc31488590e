"""Let the first administrator in."""

from django.core.management.base import BaseCommand, CommandError

from members import first_admin, inviting
from members.refusal import Refused


class Command(BaseCommand):
    help = "Das erste Konto der Administration: schickt eine Einladung und zeigt ihren Link."

    def add_arguments(self, parser):
        parser.add_argument("email", help="Adresse, mit der sie oder er sich anmelden wird")
        parser.add_argument("--name", default="", help="Vorname und Nachname")

    def handle(self, *args, email: str, name: str, **options):
        try:
            invitation = first_admin.invite_first(email=email, name=name)
        except Refused as no:
            raise CommandError(no.message) from no
        self.stdout.write(f"Eingeladen ist {invitation.email}. Der Link gilt einmal und zwei Wochen:")
        self.stdout.write(inviting.link_to(invitation))
