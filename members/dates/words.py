"""The German words for days, months, numbers and seasons, as data for the grammars beside it."""

MONTH_NAMES = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
WEEKDAY_NAMES = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
WEEKDAY_SHORT = tuple(name[:2] for name in WEEKDAY_NAMES)

MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)} | {
    "jan": 1,
    "jänner": 1,
    "feb": 2,
    "febr": 2,
    "feber": 2,
    "mär": 3,
    "mrz": 3,
    "maerz": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dez": 12,
}
ROMAN_MONTHS = {
    name: number for number, name in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)
}
WEEKDAYS = {name.lower(): index for index, name in enumerate(WEEKDAY_NAMES)} | {
    **{short.lower(): index for index, short in enumerate(WEEKDAY_SHORT)},
    "sonnabend": 5,
    "die": 1,
}

NUMBERS = {
    "einem": 1,
    "einer": 1,
    "eines": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "zehn": 10,
    "zwölf": 12,
    "vierzehn": 14,
}

# The last month of each season, by the calendar of the weather service (winter ends in the year after).
SEASONS = {
    "frühjahr": 5,
    "frühling": 5,
    "frühsommer": 6,
    "sommer": 8,
    "spätsommer": 9,
    "frühherbst": 10,
    "herbst": 11,
    "spätherbst": 11,
    "winter": 14,
}
# Feasts by which people set a deadline: days from Easter Sunday, or month and day.
AROUND_EASTER = {"ostern": 0, "himmelfahrt": 39, "pfingsten": 49}
FEASTS = {
    "weihnachten": (12, 24),
    "heiligabend": (12, 24),
    "silvester": (12, 31),
    "nikolaus": (12, 6),
}
ORDINALS = {"1.": 1, "2.": 2, "3.": 3, "4.": 4, "i.": 1, "ii.": 2, "iii.": 3, "iv.": 4} | {
    f"{word}{ending}": number
    for number, word in enumerate(("erste", "zweite", "dritte", "vierte"), 1)
    for ending in ("", "n", "s")
}

# Soon, but nobody said when.
VAGUE = (
    r"in\s+den\s+(?:nächsten|kommenden)\s+(?:Tagen|Wochen|Monaten)",
    r"möglichst\s+(?:bald|schnell|zeitnah|umgehend|rasch)",
    r"so\s+(?:bald|schnell|rasch)\s+wie\s+möglich",
    r"(?:schnellst|baldmöglichst|schnellstmöglich|baldigst|frühestmöglich)\w*",
    r"zeitnah\b|umgehend\b|demnächst\b|kurzfristig\b|unverzüglich\b|asap\b",
    r"(?:vor|nach)\s+(?:den|der)\s+(?:\w+ferien|Ferien|Sommerpause|Weihnachtspause|Winterpause)",
    r"bis\s+zu[rm]\s+(?:MV|Sitzung|Klausur|Klausurtagung|Veranstaltung|Mitgliederversammlung|Vorstandssitzung)\b",
)
ONGOING = (
    r"(?:fort)?laufend\b",
    r"Daueraufgabe\b",
    r"dauerhaft\b",
    r"(?:fort)?während\s+des\s+ganzen\s+Jahres",
)

GATHERINGS = r"(?:\w+-?)?(?:sitzung|versammlung|treffen|plenum|beratung|tagung|konferenz)|Termin|Mal|MV|VS"


def alternatives(words) -> str:
    """A regular expression that matches any of the words, the longest first."""
    return "|".join(sorted((word.replace(".", r"\.") for word in words), key=len, reverse=True))
