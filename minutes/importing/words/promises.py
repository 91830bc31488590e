"""Verbs that promise, and the same verbs where they only report."""

# The same verb, but no promise: "stellt vor", "führt aus", "informiert über", "spricht sich … aus".
REPORTS = (
    r"\b(?:stellt|stellen)\b.*\b(?:vor|fest|dar|infrage|(?:die|eine)\s+Frage)$|\bstellt\b.*\b(?:vor|fest"
    r"|dar)\b(?=\s*[,:;.(]|$)",
    r"\bführt\b.*\baus\b",
    r"\bführt\s+(?:durch|in)\b",
    r"\binformiert\s+(?:über|darüber|zu[rm]?\b|dass)",
    r"\b(?:spricht|sprechen)\s+sich\b|\bspricht\b.*\ban\b(?=\s*[,.]|$)",
    r"\bmeldet\s+sich\s+zu\b",
    r"\bruft\s+(?:auf|dazu)|\bruft\b.*\bauf$",
    r"\bübernimmt\b.*\b(?:Protokoll|Leitung|\w*leitung|Moderation|Vorsitz)\b",
    r"\bleitet\s+(?:die\s+Sitzung|durch|ein\b|das|seit)",
    r"\bschreibt\s+(?:vor|sich)\b",
    r"\b(?:lädt|laden)\s+(?:zu[mr]?|herzlich)\b",
    r"\bwird\b.*\b\w*(?:ge\w+(?:t|en)|iert|ver\w+t|be\w+t)$|\bwird\s+(?:als|zum|zur|von|durch)\b",
    r"\b(?:bereits|schon|gestern|früher|damals|seit|bisher|hatte?|wurden?|worden)\b",
)
# Verbs that promise only with these words behind them: "fragt beim Amt", "arbeitet die Änderungen ein".
SOMETIMES = {
    "fragt": r"\bbei(?:m|\s+der|\s+[A-ZÄÖÜ])|\ban$",
    "fragen": r"\bbei(?:m|\s+der|\s+[A-ZÄÖÜ])|\ban$",
    "beauftragt": r"\S",
    "sucht": r"\S",
    "hält": r"\b(?:Kontakt|Rücksprache)\b",
    "nimmt": r"\bKontakt\b.*\bauf$",
    "gibt": r"\b(?:weiter|ab|Bescheid|frei|in\s+Auftrag|in\s+Druck)$",
    "bringt": r"\b(?:mit|ein)$",
    "lässt": r"[a-zäöü]en$",
    "trifft": r"^\s+sich\b",
    "treffen": r"^\s+sich\b",
    "arbeitet": r"\b(?:ein|aus|um|nach)(?:$|\s+und\b)",
    "arbeiten": r"\b(?:ein|aus|um|nach)(?:$|\s+und\b)",
}
