"""What every installation starts with: the districts of the state and two versions of the fields of action.

Names of fields and approaches as Magdeburg published them; the sentences of its principles are not ours.
"""

from datetime import date

from django.db import transaction

from members.models import Approach, District, FieldOfAction, Vocabulary

# (official key, name, letters of the number plate); keys below 15080 are cities of their own.
DISTRICTS = [
    ("15001", "Dessau-Roßlau", "DE"),
    ("15002", "Halle (Saale)", "HAL"),
    ("15003", "Magdeburg", "MD"),
    ("15081", "Altmarkkreis Salzwedel", "SAW"),
    ("15082", "Anhalt-Bitterfeld", "ABI"),
    ("15083", "Börde", "BK"),
    ("15084", "Burgenlandkreis", "BLK"),
    ("15085", "Harz", "HZ"),
    ("15086", "Jerichower Land", "JL"),
    ("15087", "Mansfeld-Südharz", "MSH"),
    ("15088", "Saalekreis", "SK"),
    ("15089", "Salzlandkreis", "SLK"),
    ("15090", "Stendal", "SDL"),
    ("15091", "Wittenberg", "WB"),
]
OPENNESS = "Internationalität, Weltoffenheit, gegen Extremismus und Fremdenfeindlichkeit"
LANGUAGE = (
    "Spracherwerb",
    [
        "Motivation zum Spracherwerb",
        "Vermittlung von (ausreichenden) Kenntnissen der deutschen Sprache für jede Altersgruppe unabhängig "
        "vom Aufenthaltsstatus durch vielschichtige Arten von Sprachkursen",
        "Nutzung von Muttersprachen",
    ],
)
DISTRICT_LIFE = (
    "Integration in den Stadtteilen",
    ["Wohnen", "Gesellschaftliches Zusammenleben", "Nachbarschaft", "Gesundheit", "Willkommenskultur"],
)
ADMINISTRATION = (
    "Interkulturelle Öffnung der Verwaltung",
    ["Information und Aufklärung", "Willkommenskultur", "Interkulturelles Personalmanagement"],
)


def _work(livelihood: str, management: str) -> tuple[str, list[str]]:
    return (
        "Berufliche Qualifizierung und Arbeitsmarktintegration",
        [
            "Berufsausbildung",
            "Studium",
            "Aus- und Weiterbildung",
            "Vermittlung in den Arbeitsmarkt",
            livelihood,
            management,
        ],
    )


def _taking_part(participation: str) -> tuple[str, list[str]]:
    return (
        "Gesellschaftliche Teilhabe",
        ["Bildung", "Kita, Schulbildung", "(Inter-)Kultur", "Sport", participation],
    )


# (name, source, valid from, [(field, [approaches])])
VOCABULARIES = [
    (
        "Projektskizze 2018",
        "Projektskizze Integrationskonzept 2018",
        date(2018, 1, 1),
        [
            (
                OPENNESS,
                [
                    "Information und Öffentlichkeitsarbeit",
                    "Dialog zu Kulturen und Weltanschauungen",
                    "Toleranz, Akzeptanz, Organisieren des Miteinander",
                    "Förderung der interkulturellen Kompetenz bei Migrant*innen und der nativen Bevölkerung",
                    "Gleichberechtigung aller Geschlechter und Bevölkerungsgruppen (junge Menschen, "
                    "Senioren, Menschen mit Behinderungen...etc.)",
                ],
            ),
            LANGUAGE,
            _work(
                "Befähigung zur möglichst selbstständigen Sicherung des Lebensunterhaltes durch "
                "Erwerbstätigkeit",
                "Interkulturelles Personalmanagement der Unternehmen, Institutionen/ Behörden etc.",
            ),
            DISTRICT_LIFE,
            _taking_part(
                "politische Partizipation besonders durch bürgerschaftliches und zivilgesellschaftliches "
                "Engagement der Migranten(-gruppen)"
            ),
            ADMINISTRATION,
        ],
    ),
    (
        "DS0301/16",
        "Drucksache DS0301/16, nach der Dokumentation vom 9. Oktober 2018",
        date(2018, 10, 9),
        [
            (
                OPENNESS,
                [
                    "Information und Öffentlichkeitsarbeit",
                    "Dialog zu Kulturen und Weltanschauungen",
                    "Toleranz, Akzeptanz, Miteinander",
                    "Gleichberechtigung aller Geschlechter und Bevölkerungsgruppen (Kinder, Jugendliche, "
                    "Senioren, Behinderte)",
                ],
            ),
            LANGUAGE,
            _work(
                "Befähigung zu möglichst selbstständigen Sicherung des Lebensunterhaltes durch "
                "Erwerbstätigkeit",
                "Interkulturelles Personalmanagement der Unternehmen, Institutionen/Behörden etc.",
            ),
            DISTRICT_LIFE,
            _taking_part(
                "Politische Partizipation besonders durch bürgerschaftliches und zivilgesellschaftliches "
                "Engagement der Migranten(-gruppen)"
            ),
            ADMINISTRATION,
        ],
    ),
]


@transaction.atomic
def make() -> None:
    """Add what is missing; what is there stays as people made it, however often this runs."""
    for key, name, plate in DISTRICTS:
        is_city = key < "15080"
        District.objects.get_or_create(key=key, defaults={"name": name, "plate": plate, "is_city": is_city})
    for name, source, valid_from, fields in VOCABULARIES:
        found = {"source": source, "valid_from": valid_from}
        vocabulary, is_new = Vocabulary.objects.get_or_create(name=name, defaults=found)
        if is_new:
            _fill(vocabulary, fields)


def _fill(vocabulary: Vocabulary, fields: list[tuple[str, list[str]]]) -> None:
    for number, (name, approaches) in enumerate(fields, start=1):
        field = FieldOfAction.objects.create(vocabulary=vocabulary, number=number, name=name)
        Approach.objects.bulk_create(
            Approach(field=field, number=place, name=said) for place, said in enumerate(approaches, start=1)
        )
