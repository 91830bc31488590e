"""How large a file is, in words: one form for limits and for files."""

import re

from django.template.defaultfilters import filesizeformat


def spell_size(size: int) -> str:
    """20 MB, 1,4 MB: bytes in the next larger unit, with a space that does not break."""
    return re.sub(r"[.,]0(?=\D)", "", filesizeformat(size))
