"""The words of votes: numbers, sides, and what says "all" or "none", as data for the rules beside it."""

COUNTS = {
    word: number
    for number, word in enumerate(
        "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
        " sechzehn siebzehn achtzehn neunzehn zwanzig".split(),
        1,
    )
}
_WORDS = "|".join(sorted(COUNTS, key=len, reverse=True))
NUMBER = rf"(?<![\w.,€])(?:(?:\d{{1,4}}|keine[rn]?|niemand|eine[rms]?|{_WORDS})(?!\w)|\d{{1,4}}(?=[x×]))"
_VOTES = r"[-\s]{0,2}Stimmen?"
SIDES = {
    "votes_abstain": (r"\b(?:(?:Stimm)?enthaltung(?:en)?|Enthaltene|enthalten|enthielten|enthält|Enth\b\.?)"),
    "votes_against": (
        rf"\b(?:Nein(?:{_VOTES})?|Neinstimmen?|dagegen|gegen(?:{_VOTES})|Gegenstimmen?|contra|kontra"
        r"|Ablehnung(?:en)?|Ablehnend\w*|Stimmen?\s+dagegen)(?!\w)"
    ),
    "votes_for": (
        rf"\b(?:Ja(?:{_VOTES})?|Jastimmen?|dafür(?:stimmen?)?|Für{_VOTES}|Fürstimmen?|pro(?=\s*(?:[:=,/;|)]|$))|Zustimmung(?:en)?"
        r"|Zustimmend\w*|Stimmen?\s+dafür|Stimmen?(?=\s+bei\s))(?!\w)"
    ),
    "votes_invalid": r"\b(?:ungültig(?:e[rn]?)?(?:\s+Stimm(?:en?|zettel))?)(?!\w)",
}
# What may stand between a number and its side: "5 x Ja", "6 Mitglieder dagegen", "Ja-Stimmen: 5".
_HEADS = (
    r"Stimmen?|Mitglieder|Delegierte|Anwesende|Personen|Abgeordnete|Gremiumsmitglieder|Stimmberechtigte"
    r"|Hände|Leute"
)
BETWEEN = {
    "before": (
        rf"\s*(?:[x×*]|mal)?\s*[-–]?\s*"
        rf"(?:(?:{_HEADS})(?:\s+(?:mit|sich))?|mit|stimmt|stimmen|sind|waren|weitere[rsn]?|sich(?:\s+der\s+Stimme)?)?\s*"
    ),
    "after": rf"\)?\s*(?:\((?:{_HEADS})\))?\s*[:=–-]?\s*(?:(?:stimmen|stimmten)\s+)?",
}
UNANIMOUS = (
    r"\b(?:einstimmig\w*|einhellig|alle\s+(?:\w+\s+){0,2}dafür|dafür\s*:\s*alle\b"
    r"|stimmen\s+alle\s+(?:\w+\s+)?zu)"
)
# How many all were, right beside the word: "einstimmig (7)", "einstimmig mit 7 Stimmen", "alle 7 dafür".
ALL = (
    r"\beinstimmig\w*\s*(?:\(|mit\s+|:\s*)(?P<after>\d{1,4})\s*(?:Stimmen?\s*)?\)?(?![\w:/])"
    rf"|\balle\s+(?P<before>\d{{1,4}}|{_WORDS})\s+(?:\w+\s+){{0,2}}dafür"
)
NO_AGAINST = (
    r"\b(?:ohne|keinerlei)\s+(?:\w+\s+)?(?:Gegenstimmen?|Nein-?stimmen?)"
    r"|\bdagegen\s*[:=]\s*[–-](?!\d)"
)
NO_OBJECTION = r"\b(?:ohne|keine)\s+Gegenrede\b"
NO_ABSTAIN = (
    r"\b(?:ohne|keinerlei)\s+(?:Gegenstimmen?\s+(?:und|oder|bzw\.|/)\s*(?:ohne\s+)?)?(?:Stimm)?enthaltung(?:en)?"
    r"|\benthaltung(?:en)?\s*[:=]\s*[–-](?!\d)"
)
# "+5/-0/=1", "5+ 0- 1o", "J5/N0/E1".
SIGNED = (
    r"(?<![\w.])\+\s?\d{1,3}\s?[/|,;:]?\s?[-–−]\s?\d{1,3}\s?[/|,;:]?\s?[=~±oO°]\s?\d{1,3}(?!\d)"
    r"|(?<![\w.])\d{1,3}\s?\+\s?[/|,;:]?\s?\d{1,3}\s?[-–−]\s?[/|,;:]?\s?\d{1,3}\s?[=~±oO°](?!\w)"
    r"|(?<!\w)J\s?:?\s?\d{1,3}\s?[/|,;]?\s?N\s?:?\s?\d{1,3}\s?[/|,;]?\s?E\s?:?\s?\d{1,3}(?!\w)"
)
_N = rf"(\d{{1,4}}|{_WORDS}|eine[rm]?)"
# "mit 9 zu 3 Stimmen", "mit 3 gegen 1 Stimme".
VERSUS = rf"\bmit\s+{_N}\s+(?:Ja-?\s?Stimmen?\s+|Stimmen\s+)?(?:zu|gegen)\s+{_N}\s+(?:Nein-?)?Stimmen?\b"
# "mit 12 Stimmen gewählt", "mit sieben Stimmen angenommen".
MAJORITY_OF = (
    rf"\bmit\s+{_N}\s+(?:abgegebenen\s+|gültigen\s+)?Stimmen\b"
    r"(?=[^.;]{0,60}?\b(?:gewählt|wiedergewählt|angenommen|beschlossen|genehmigt|bestätigt|entlastet|bei|zum|zur)\b)"
)
# "Für die Änderung stimmen 69 Mitglieder": the number behind the verb.
VOTING_FOR = rf"\b[Ff]ür\s[^.;:]{{2,80}}?\s(?:stimmen|stimmten|votieren|votierten)\s+{_N}\b"
