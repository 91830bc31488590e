"""Addresses for the members' letters, and an invented list that waits in its dry run."""

from django.core.files.uploadedfile import SimpleUploadedFile

from members.exchange import deciding
from members.exchange.importing import intake, working
from members.models import Organisation, User

STREETS = ("Beispielweg", "Musterallee", "Lindengang", "Am Probeplatz", "Ahornring", "Werkstraße")
TOWNS = (("39104", "Magdeburg"), ("06108", "Halle (Saale)"), ("38820", "Halberstadt"), ("39576", "Stendal"))
HEAD = "Nr.;Verein;Ansprechpartner*in;eMail-Adresse;Str.;PLZ Ort;Tel.;Mitglied seit;Funktion;Bemerkung"
ROWS = (
    "1;{known};Lene Marquardt;lene.marquardt@demo.example;;;0391 000 11;;Stellvertretung;",
    "2;Nähstube am Ring e. V.;Sarkissian, Aram;aram@naehstube.example;Ahornring 9;6112 Halle;;1.2.26;;neu",
    "3;Fahrradwerkstatt Nord;Frau Dr. Ida Wendt;ida@rad.example;Werkstraße 1;39576 Stendal;;03/04/26;;",
    "4;Chor ohne Grenzen;Tomma Brandt;tomma(at)chor.example;Lindengang 2;39104 Magdeburg;;März 2026;;",
)


def make() -> None:
    """Write them once; the organisations and the accounts must be there."""
    _addresses()
    known = Organisation.objects.order_by("pk")[0].name
    text = "\n".join(["Neue Kontakte vom Fachtag;;;;;;;;;", "", HEAD, *ROWS]).format(known=known)
    upload = SimpleUploadedFile("kontakte-vom-fachtag.csv", text.encode("cp1252"))
    source = intake.begin(upload, by=User.objects.get(email="buero@demo.example"))
    deciding.map_columns(source, mapping=source.mapping, address_of=source.address_of)
    working.work(source.pk)


def _addresses() -> None:
    for number, one in enumerate(Organisation.objects.filter(street="").order_by("pk")):
        one.street = f"{STREETS[number % len(STREETS)]} {number + 1}"
        one.postcode, one.town = TOWNS[number % len(TOWNS)]
        one.save(update_fields=["street", "postcode", "town"])
