"""Names as they are kept and compared: any script, without what only garbles a page."""

import re
import unicodedata

# Marks that turn the direction of writing or are not to be seen; the joiners of Persian script stay.
UNSEEN = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
)
LEGAL_FORM = re.compile(
    r"(?<![^\W_])(?:e\s*\.?\s*v\s*\.?|e\s*\.?\s*g\s*\.?|ggmbh|gmbh|g\s*ug|ag|eingetragener verein)(?![^\W_])"
)


def clean_name(text: str) -> str:
    """One line in NFC, without invisible marks and doubled spaces."""
    return " ".join(UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


def fold(text: str) -> str:
    """To compare by: "Müller-Łoś" and "mueller los" are the same."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(UMLAUTS)
    bare = "".join(one for one in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(one))
    return " ".join(re.sub(r"[\W_]+", " ", UNSEEN.sub("", bare)).split())


def fold_organisation(text: str) -> str:
    """As `fold`, without the legal form: "Frauen aktiv e. V." and "Frauen aktiv"."""
    return fold(LEGAL_FORM.sub(" ", text.casefold())) or fold(text)
