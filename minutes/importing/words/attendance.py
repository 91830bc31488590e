"""What a list of those present, excused, missing or visiting is called."""

# Labels of the head. The first that fits counts; a name list may follow in the line or beneath it.
ATTENDANCE = (
    (
        "excused",
        r"(?:es\s+)?(?:fehl(?:t|en|ten)\s+)?entschuldigt(?:\s+(?:fehl(?:en|ten)|abwesend|sind|waren))?"
        r"|entschuldigte?(?:\s+\w+)?|entsch\.",
    ),
    (
        "absent",
        r"(?:nicht\s+(?:anwesend|dabei|da)|abw\.|abwesend(?:e)?|unentschuldigt(?:\s+\w+)?|es\s+fehl(?:t|en|ten))(?:\s+(?:sind"
        r"|waren|Mitglieder))?",
    ),
    (
        "guests",
        r"(?:als\s+|anwesende\s+)?(?:gäste?|gast|gästinnen und gäste|gäst[*:_]innen)"
        r"(?:\s+(?:sind|waren|anwesend))?",
    ),
    (
        "present",
        r"(?:anwesend(?:e)?|mit dabei|teilnehme(?:nde|r|rinnen|r\*innen|r:innen|r_innen"
        r"|rInnen)(?:\s+und\s+teilnehmer)?|dabei|da|präsenz|online|TN|anw\.)"
        r"(?:\s+(?:sind|waren|vorstandsmitglieder|mitglieder|stimmberechtigte|personen))*",
    ),
)
