"""First texts for the record of processing: what this software does; the office checks and completes them.

What a text says of deletion ends with the periods of its kinds of data, by their names in the table.
"""

from collections.abc import Iterator

from roundtable.privacy.retention import KINDS

_ROLES = (
    "Jede*r sieht nur, was ihr oder sein Amt erlaubt; geändert wird mit Eintrag im Verlauf. Zugang nur mit "
    "Anmeldung, für die Koordinierungsstelle mit zweitem Faktor; Verbindungen sind verschlüsselt."
)
_HOST = "Der Dienstleister, bei dem der Server steht: bitte hier mit Namen und Sitz eintragen."
_ELSE = "Wofür keine steht: Bitte tragen Sie hier ein, wann die Koordinierungsstelle nachsieht."
_ERASURE = "Auf Wunsch wird eine Person gelöscht; zwei Menschen sehen vorher hin."


def _words(name, *, purpose, legal_basis, people, data, recipients, deletion, measures=_ROLES) -> dict:
    return {
        "name": name,
        "purpose": purpose,
        "legal_basis": legal_basis,
        "people": people,
        "data": data,
        "recipients": recipients,
        "deletion": deletion,
        "measures": measures,
    }


FIRST: tuple[dict, ...] = (
    _words(
        "Register der Mitglieder und Kontakte",
        purpose="Wissen, welche Organisationen Mitglied sind und wie man sie und ihre Menschen erreicht.",
        legal_basis="Mitgliedschaft: Art. 6 Abs. 1 Buchst. b DSGVO. Kontakte bei anderen Stellen: Buchst. f, "
        "unser Interesse an der Zusammenarbeit.",
        people="Ansprechpersonen von Mitgliedern, Behörden, Politik und Partnern.",
        data="Name, Anrede, Titel, Anschrift, Telefon, E-Mail-Adresse, Funktion mit Zeitraum, "
        "Kontaktnotizen.",
        recipients=f"Koordinierungsstelle; Vorstand und Delegierte im Rahmen ihrer Rechte. {_HOST}",
        deletion=f"{_ERASURE} {_ELSE}",
    ),
    _words(
        "Delegationen, Vorstand und Gremien",
        purpose="Festhalten, wer wen vertritt, wer abstimmt und wer welches Amt hat, auch rückblickend.",
        legal_basis="Art. 6 Abs. 1 Buchst. b und f DSGVO: Satzung oder Geschäftsordnung.",
        people="Delegierte, Stellvertretungen, Mitglieder der Gremien.",
        data="Name, Organisation, Amt oder Sitz, Beginn und Ende, Grund des Ausscheidens.",
        recipients="Mitglieder und Gremien; auf der Website nur mit Einwilligung. " + _HOST,
        deletion=f"Die Amtszeiten bleiben; nach einer Löschung steht dort nur die Rolle. {_ERASURE}",
    ),
    _words(
        "Sitzungen und Protokolle",
        purpose="Sitzungen einladen, durchführen und beschließen; Beschlüsse nachweisen.",
        legal_basis="Art. 6 Abs. 1 Buchst. b und f DSGVO: Satzung oder Geschäftsordnung.",
        people="Mitglieder der Gremien, Gäste, in Protokollen genannte Menschen.",
        data="Zusage und Anwesenheit, Wortbeiträge, Anträge, Abstimmungen, Unterlagen, eingelesene frühere "
        "Protokolle.",
        recipients="Das Gremium; Mitglieder oder Öffentlichkeit, soweit freigegeben. " + _HOST,
        deletion="Genehmigte Protokolle bleiben auf Dauer unverändert; sonst steht nach einer Löschung nur "
        f"die Rolle. Dateien, die zu nichts mehr gehören, gehen nach einer Woche. {_ERASURE}",
    ),
    _words(
        "Aufgaben",
        purpose="Verabreden, wer was bis wann tut, und daran erinnern.",
        legal_basis="Art. 6 Abs. 1 Buchst. f DSGVO: die gemeinsame Arbeit.",
        people="Wer eine Aufgabe übernommen hat.",
        data="Name, Aufgabe, Frist, Stand, was dazu notiert wurde.",
        recipients="Das Gremium der Aufgabe und die Koordinierungsstelle. " + _HOST,
        deletion=f"Die Aufgabe bleibt, nach einer Löschung ohne Namen. {_ERASURE} {_ELSE}",
    ),
    _words(
        "Nachrichten, Rundschreiben und Presseverteiler",
        purpose="Einladen, informieren und belegen, dass eine Nachricht hinausging.",
        legal_basis="Amtliche Nachrichten: Art. 6 Abs. 1 Buchst. b und f DSGVO. Anderes: Einwilligung "
        "(Buchst. a), jederzeit zu widerrufen.",
        people="Mitglieder, Delegierte, Abonnent*innen, Redaktionen.",
        data="Name, Adresse, Text und Zeitpunkt der Nachricht, Rückläufer, Einwilligung und Widerruf.",
        recipients="Die Empfänger*innen selbst; der Dienstleister für E-Mail: bitte hier eintragen.",
        deletion="Nach einer Löschung bleibt von ausgegangenen amtlichen Nachrichten nur, dass sie "
        f"hinausgingen. {_ELSE}",
        measures=f"{_ROLES} Abmelden mit einem Klick; niemand sieht die Adressen der anderen.",
    ),
    _words(
        "Antrag auf Mitgliedschaft",
        purpose="Anträge von der Website entgegennehmen und prüfen.",
        legal_basis="Art. 6 Abs. 1 Buchst. b DSGVO: Schritte vor der Mitgliedschaft.",
        people="Wer für eine Organisation einen Antrag stellt.",
        data="Name, E-Mail-Adresse, Telefon, Organisation mit Anschrift, was sie tut.",
        recipients="Koordinierungsstelle; über die Aufnahme entscheidet das Gremium. " + _HOST,
        deletion=f"Nicht bestätigte Anträge von selbst nach {KINDS['antraege'].number} Tagen. {_ELSE}",
        measures=f"{_ROLES} Vor der Bestätigung der E-Mail-Adresse sieht niemand den Antrag.",
    ),
    _words(
        "Konten und Anmeldung",
        purpose="Zugang zum Arbeitsbereich geben und vor Missbrauch schützen.",
        legal_basis="Art. 6 Abs. 1 Buchst. f und Art. 32 DSGVO: Sicherheit der Verarbeitung.",
        people="Wer ein Konto hat oder dazu eingeladen wurde.",
        data="E-Mail-Adresse, Passwort (nur als Prüfwert), zweiter Faktor, Sprache, letzte Anmeldung, "
        "angemeldete Geräte mit Netzadresse, Zähler falscher Versuche.",
        recipients="Koordinierungsstelle und Administration. " + _HOST,
        deletion="Das Konto mit der Löschung der Person.",
    ),
    _words(
        "Website und Rückmeldungen",
        purpose="Über die Arbeit informieren, Rückmeldungen beantworten, Störungen erkennen.",
        legal_basis="Art. 6 Abs. 1 Buchst. f DSGVO; Bilder und Namen: Einwilligung (Buchst. a).",
        people="Wer die Website besucht, uns schreibt oder dort genannt wird.",
        data="Protokoll des Servers (Netzadresse, Zeit, Seite). Eine Rückmeldung geht als E-Mail an die "
        "Koordinierungsstelle und wird hier nicht gespeichert.",
        recipients="Koordinierungsstelle; Veröffentlichtes sieht jede*r. " + _HOST,
        deletion="Protokolle des Servers: bitte hier eintragen, was dort eingestellt ist. Rückmeldungen im "
        "Postfach: bitte Frist eintragen.",
        measures="Keine Zählung von Besuchen, keine Inhalte anderer Anbieter; Verbindungen sind "
        "verschlüsselt.",
    ),
    _words(
        "Besuche vor Ort",
        purpose="Besuche in Landkreisen und Städten vorbereiten, auswerten und weiterverfolgen.",
        legal_basis="Art. 6 Abs. 1 Buchst. f DSGVO: unsere Arbeit als Interessenvertretung.",
        people="Teilnehmende, Gesprächspersonen, Verantwortliche.",
        data="Name, Funktion, Kontakt, was besprochen wurde, was daraus folgt.",
        recipients="Das Gremium des Besuchs; auf der Website nur der freigegebene Bericht. " + _HOST,
        deletion=f"{_ERASURE} {_ELSE}",
    ),
    _words(
        "Förderung",
        purpose="Fördermittel beantragen, verwenden und nachweisen.",
        legal_basis="Art. 6 Abs. 1 Buchst. b und c DSGVO: Zuwendungsrecht, Pflichten zur Aufbewahrung.",
        people="Wer bei uns, beim Träger oder beim Fördermittelgeber zuständig ist.",
        data="Namen in Anträgen, Bescheiden und Nachweisen.",
        recipients="Koordinierungsstelle, stimmberechtigte Sitze, Träger, Fördermittelgeber. " + _HOST,
        deletion="Wie lange Unterlagen aufzubewahren sind, sagt der Bescheid: bitte hier eintragen.",
    ),
    _words(
        "Einlesen und Ausgeben von Listen",
        purpose="Vorhandene Listen ins Register übernehmen; Auszüge für Briefe und Etiketten.",
        legal_basis="Wie bei der Tätigkeit, für die die Liste gebraucht wird.",
        people="Wer in der Liste steht.",
        data="Was die Liste enthält, die Datei und was übernommen wurde.",
        recipients="Koordinierungsstelle; Druckerei oder Versand, falls beauftragt: bitte eintragen. "
        + _HOST,
        deletion=f"{_ERASURE} {_ELSE}",
        measures=f"{_ROLES} Vor der Übernahme steht eine Vorschau; sie lässt sich zurücknehmen.",
    ),
    _words(
        "Auskunft und Löschung",
        purpose="Rechte der Betroffenen erfüllen und das belegen.",
        legal_basis="Art. 6 Abs. 1 Buchst. c DSGVO mit Art. 15 bis 17.",
        people="Wer Auskunft oder Löschung verlangt.",
        data="Der Wunsch, Zeitpunkt, wer ihn bearbeitet und bestätigt hat.",
        recipients="Koordinierungsstelle; wer die Löschung bestätigt. " + _HOST,
        deletion="Der Nachweis bleibt, nach der Löschung ohne Namen.",
    ),
)

# Each kind of the table of periods belongs to the activity it comes from.
KINDS_OF: dict[str, tuple[str, ...]] = {
    "Register der Mitglieder und Kontakte": ("kontaktnotizen",),
    "Sitzungen und Protokolle": ("protokolldateien", "kalender"),
    "Nachrichten, Rundschreiben und Presseverteiler": (
        *("nachrichten", "zustellversuche", "empfaenger", "einwilligungen"),
    ),
    "Antrag auf Mitgliedschaft": ("antraege", "abgelehnt"),
    "Konten und Anmeldung": ("anmeldungen", "kontoverlauf"),
    "Einlesen und Ausgeben von Listen": ("listen",),
}


def first_texts() -> Iterator[dict]:
    """The texts as they are entered first."""
    for words in FIRST:
        kinds = ", ".join(f"„{KINDS[kind].label}“" for kind in KINDS_OF.get(words["name"], ()))
        periods = f" Fristen unter „Löschfristen“ im Arbeitsbereich: {kinds}." if kinds else ""
        yield words | {"deletion": words["deletion"] + periods}
