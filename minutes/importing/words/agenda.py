"""What an agenda is called."""

AGENDA_LABEL = r"(?:vorläufige\s+|vorgeschlagene\s+)?(?:Tagesordnung(?:spunkte)?|TOPs?|TO|Agenda|Themen)"
