"""The words of motions, votes and results."""

BALLOT_LABEL = r"(?:Abstimmung(?:sergebnis)?|Ergebnis(?:\s+der\s+Abstimmung)?|Abgestimmt|Votum|Stimmen)"
RESOLVES = (
    r"^(?:Der|Die|Das)\s+(?:\w+\s+){0,2}?\w*(?:Vorstand|Mitgliederversammlung|MV|Versammlung|Plenum"
    r"|Ausschuss|Stadtrat|(?:Pro)?[Dd]ekan(?:in)?|Gemeinderat|"
    r"Kreistag|Beirat|Rat|AG|Runde|Fachschaftsrat|StuRa|FSR|Anwesenden)\s+(?:beschließ(?:t|en)"
    r"|hat\s+beschlossen)\b"
    r"|^(?:Es\s+wird|Wir\s+haben|Es\s+wurde)\s+(?:einstimmig\s+)?beschlossen\b|^Einstimmig\s+(?:wird"
    r"|wurde)\s+beschlossen\b"
)
ADOPTED = (
    r"\b(?:Antrag|Vorschlag|Protokoll|Tagesordnung|Beschluss(?:vorlage)?|Haushalt\w*"
    r"|Vorlage|Entlastung)\b.*\b(?:angenommen|beschlossen|genehmigt|abgelehnt|bestätigt|verabschiedet"
    r"|erteilt)\b"
)
# With the numbers of a vote any of these words is enough.
DECIDED = (
    r"\b(?:angenommen|beschlossen|genehmigt|abgelehnt|bestätigt|verabschiedet|erteilt|zugestimmt|gewählt"
    r"|befürwortet)\b"
)
