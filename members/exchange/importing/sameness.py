"""Whether two spellings of a field say the same."""

import re

from members.names import fold


def is_same(name: str, old: str, new: str) -> bool:
    """Whether two spellings say the same of a field: telephone numbers, addresses of websites, names."""
    if old == new:
        return True
    if not old:
        return False
    return _bare(name, old) == _bare(name, new) or (
        name == "first_name" and fold(old).startswith(fold(new)) and len(fold(new)) <= 2
    )


def _bare(name: str, text: str) -> str:
    if name == "phone":
        national = re.sub(r"^\s*(?:\+|00)49", "0", text.replace("(0)", ""))
        return re.sub(r"\D", "", national)
    if name == "website":
        return re.sub(r"^https?://(?:www\.)?", "", text.casefold()).rstrip("/")
    if name == "street":
        return re.sub(r"str(?:asse)?\b", "strasse", fold(text)).replace(" ", "")
    return fold(text)
