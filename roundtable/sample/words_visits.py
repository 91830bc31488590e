"""What the invented visits were about. The places in the districts and what was said do not exist."""

from dataclasses import dataclass

HEARING, ON_THE_SPOT = "Anhörung", "Runder Tisch vor Ort"


@dataclass(frozen=True)
class Story:
    """One visit: weeks from today (None: no day yet), official key of the district, and its texts."""

    weeks: int | None
    key: str
    title: str
    state: str
    place: str = ""
    format_name: str = ON_THE_SPOT
    audience: str = "public"
    findings: str = ""
    report: str = ""
    answer_reason: str = ""


STORIES = [
    Story(
        -148,
        "15090",
        "Wohnen nach der Gemeinschaftsunterkunft",
        "closed",
        place="Altes Salzmagazin",
        format_name=HEARING,
        findings=(
            "Elf Familien suchen seit mehr als einem Jahr. Drei Vermieter laden nach der ersten Nachfrage "
            "nicht mehr zur Besichtigung ein. Die Kreisverwaltung prüft Mietverträge im Schnitt sechs "
            "Wochen lang; in dieser Zeit sind die Wohnungen vergeben."
        ),
        report=(
            "Wer eine Wohnung findet, verliert sie oft, weil die Prüfung des Vertrags zu lange dauert. "
            "Der Landkreis hat zugesagt, Verträge künftig innerhalb von zehn Tagen zu prüfen."
        ),
    ),
    Story(
        -131,
        "15085",
        "Zum Sprachkurs ohne Bus",
        "closed",
        place="Kreismusikschule",
        format_name=HEARING,
        findings=(
            "Der letzte Bus fährt um 18:12 Uhr, der Abendkurs endet um 20 Uhr. Neun von zweiundzwanzig "
            "Teilnehmenden haben deshalb aufgehört. Eine Fahrgemeinschaft der Kirchengemeinde trägt sich "
            "nur bis zum Sommer."
        ),
        report=(
            "Abendkurse helfen nur, wenn danach noch ein Bus fährt. Volkshochschule und Verkehrsbetrieb "
            "wollen Kurszeiten und Fahrplan gemeinsam planen."
        ),
    ),
    Story(
        -112,
        "15003",
        "Wer berät im Stadtteil?",
        "closed",
        place="Nachbarschaftshaus am Park",
        format_name=HEARING,
        findings=(
            "Vier Beratungsstellen liegen in einer Straße, in den beiden Neubaugebieten gibt es keine. "
            "Die Menschen vor Ort wünschen sich eine feste Stunde im Nachbarschaftshaus, an einem "
            "Nachmittag und mit Kinderecke."
        ),
        report=(
            "Beratung muss dort stattfinden, wo Menschen wohnen. Seit dem Herbst gibt es im "
            "Nachbarschaftshaus jeden Donnerstag eine offene Stunde in vier Sprachen."
        ),
    ),
    Story(
        -101,
        "15087",
        "Pflegekräfte gewinnen und halten",
        "closed",
        place="Bergmannssaal",
        format_name=HEARING,
        findings=(
            "Zwei Kliniken haben angeworben, eine hat nach einem Jahr die Hälfte wieder verloren. "
            "Gegangen sind die, deren Partnerinnen und Partner keine Arbeit fanden. Anerkennungen dauern "
            "hier neun Monate."
        ),
        report=(
            "Pflegekräfte bleiben, wenn die ganze Familie ankommt. Das haben uns Beschäftigte zweier "
            "Kliniken erzählt."
        ),
        answer_reason=(
            "Beide Ansprechpartnerinnen haben die Klinik verlassen; danach war dort niemand mehr zuständig."
        ),
    ),
    Story(
        -83,
        "15090",
        "Ein Jahr danach: Wohnen",
        "follow_up",
        place="Bürgertreff Kornstraße",
        findings=(
            "Die Prüfung dauert jetzt zwölf Tage. Vier der elf Familien sind umgezogen. Neu ist die Sorge "
            "um Schulplätze in den Ortsteilen; die Schulbehörde war eingeladen und kam."
        ),
        report=(
            "Wir sind wiedergekommen: Mietverträge werden schneller geprüft, vier Familien haben eine "
            "Wohnung. Offen bleiben die Schulplätze in den Ortsteilen."
        ),
    ),
    Story(
        -66,
        "15091",
        "Schule, wenn das Jahr schon läuft",
        "follow_up",
        place="Aula der Fliederschule",
        findings=(
            "Kinder, die nach den Herbstferien kommen, warten bis zu drei Monate auf einen Platz. Eine "
            "Schule nimmt alle sofort auf und bildet Lesepat*innen aus; sie würde ihr Vorgehen gern "
            "weitergeben."
        ),
        report=(
            "Eine Schule im Kreis zeigt, dass kein Kind warten muss. Wir laden sie ein, anderen davon zu "
            "berichten."
        ),
    ),
    Story(
        -52,
        "15082",
        "Arbeit mit Zukunft am Chemiestandort",
        "feedback",
        place="Kantine im Industriepark",
        findings=(
            "Die Betriebe suchen Menschen für ihre Anlagen und stellen auf Deutschniveau B2 ein. Im "
            "Betriebsrat sagt man, B1 und ein Sprachkurs in der Schicht würden genügen. Die "
            "Arbeitsagentur sieht dafür ein Programm."
        ),
        report="Zwei Betriebe wollen es mit B1 und einem Kurs während der Arbeitszeit versuchen.",
    ),
    Story(
        -37,
        "15084",
        "Nach der Anfeindung: wer steht den Familien bei?",
        "feedback",
        place="Gemeindehaus",
        audience="committee",
        findings=(
            "Zwei Familien haben nach den Vorfällen am Spielplatz überlegt wegzuziehen. Geholfen hat der "
            "Kita-Träger, nicht die Stadt. Die Familien wollen nicht, dass Einzelheiten öffentlich "
            "werden."
        ),
    ),
    Story(
        -21,
        "15088",
        "Verstehen, was die Ärztin sagt",
        "evaluated",
        place="Kulturscheune",
        findings=(
            "Kinder übersetzen für ihre Eltern, auch bei schweren Diagnosen. Eine Praxis ruft seit Januar "
            "einen Dolmetschdienst per Video an und spart damit Zeit. Das Krankenhaus will zuerst wissen, "
            "wer bezahlt."
        ),
        report=(
            "Kein Kind soll seinen Eltern eine Diagnose übersetzen müssen. Eine Praxis zeigt, wie es mit "
            "einem Dolmetschdienst per Video geht."
        ),
    ),
    Story(
        -4,
        "15090",
        "Jugendliche sagen, was sie hält",
        "held",
        place="Jugendzentrum Kanal 8",
    ),
    Story(
        5,
        "15085",
        "Wieder im Harz: Was fährt jetzt abends?",
        "invited",
        place="Alte Brauerei",
    ),
    Story(
        14,
        "15089",
        "Ehrenamt in kleinen Städten",
        "preparation",
        place="Haus der Vereine",
        audience="committee",
    ),
    Story(
        None,
        "15086",
        "Rechte bei der Erntearbeit",
        "idea",
        audience="committee",
    ),
]
