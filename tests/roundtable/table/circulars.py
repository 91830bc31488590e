"""Circular mail, lists of recipients, consents."""

from members.circulars.models import Circular, ContactList, ListEntry, Source, TextTemplate
from members.models import Consent
from tests.roles import ROLES
from tests.roundtable.table.answers import NOBODYS, OFFICE, OFFICE_DOES
from tests.roundtable.table.register import NOBODY_BUT_OFFICE, OFFICE_TICKS

# A token nobody made.
OPENS_NOTHING = dict.fromkeys(ROLES, 404)

TABLE = {
    "abmelden/<str:token>/": OPENS_NOTHING,
    "intern/rundschreiben/": OFFICE,
    "intern/rundschreiben/neu/": OFFICE,
    "intern/rundschreiben/<int:pk>/": OFFICE,
    "intern/rundschreiben/<int:pk>/bearbeiten/": OFFICE,
    "intern/rundschreiben/<int:pk>/kopieren/": OFFICE_DOES,
    "intern/rundschreiben/<int:pk>/verwerfen/": OFFICE_DOES,
    "intern/rundschreiben/<int:pk>/empfaenger/": OFFICE,
    "intern/rundschreiben/<int:pk>/empfaenger/neu/": OFFICE,
    "intern/rundschreiben/empfaenger/<int:pk>/entfernen/": OFFICE_DOES,
    # Nobody of the groups has this mark.
    "intern/rundschreiben/<int:pk>/empfaenger/<str:mark>/auslassen/": OFFICE
    | dict.fromkeys(["office", "admin"], 404),
    "intern/rundschreiben/<int:pk>/empfaenger/<str:mark>/aufnehmen/": OFFICE_DOES,
    "intern/rundschreiben/<int:pk>/anlagen/neu/": OFFICE,
    "intern/rundschreiben/anlagen/<int:pk>/": NOBODYS,
    "intern/rundschreiben/anlagen/<int:pk>/entfernen/": NOBODYS,
    "intern/rundschreiben/<int:pk>/vorschau/": OFFICE,
    "intern/rundschreiben/<int:pk>/probe/": OFFICE_DOES,
    "intern/rundschreiben/<int:pk>/senden/": OFFICE,
    "intern/rundschreiben/<int:pk>/doch-nicht/": OFFICE_DOES,
    # Of a draft there are no letters.
    "intern/rundschreiben/<int:pk>/briefe.pdf": NOBODYS,
    "intern/rundschreiben/<int:pk>/gedruckt/": OFFICE_DOES,
    "intern/rundschreiben/listen/": OFFICE,
    "intern/rundschreiben/listen/neu/": OFFICE,
    "intern/rundschreiben/listen/<int:pk>/": OFFICE,
    "intern/rundschreiben/listen/<int:pk>/bearbeiten/": OFFICE,
    "intern/rundschreiben/listen/<int:pk>/eintragen/": OFFICE,
    "intern/rundschreiben/listen/<int:pk>/einfuegen/": OFFICE,
    "intern/rundschreiben/listen/<int:pk>/einwilligung/": OFFICE_DOES,
    "intern/rundschreiben/listen/<int:pk>/loeschen/": OFFICE_DOES,
    "intern/rundschreiben/listen/eintraege/<int:pk>/entfernen/": OFFICE_DOES,
    "intern/rundschreiben/vorlagen/": OFFICE,
    "intern/rundschreiben/vorlagen/neu/": OFFICE,
    "intern/rundschreiben/vorlagen/<int:pk>/": OFFICE,
    "intern/rundschreiben/vorlagen/<int:pk>/loeschen/": OFFICE,
    "intern/mitglieder/personen/<int:pk>/einwilligungen/": NOBODY_BUT_OFFICE,
    "intern/mitglieder/personen/<int:pk>/einwilligungen/fragen/": OFFICE_TICKS,
    "intern/mitglieder/personen/<int:pk>/einwilligungen/widersprechen/": OFFICE_TICKS,
    "intern/mitglieder/personen/<int:pk>/einwilligungen/veroeffentlichen/": OFFICE_TICKS,
    "intern/mitglieder/einwilligungen/<int:pk>/widerrufen/": OFFICE_DOES,
}


def rows(example) -> None:
    circular = Circular.objects.create(pk=1, subject="Rundbrief", text="{anrede}")
    press = ContactList.objects.create(pk=1, name="Presse", kind="press")
    Source.objects.create(pk=1, circular=circular, kind="list", contact_list=press)
    ListEntry.objects.create(pk=1, contact_list=press, person=example.person)
    TextTemplate.objects.create(pk=1, name="Einladung", text="{anrede}")
    Consent.objects.create(pk=1, person=example.person)
