"""What stands on paper because it is paper: page numbers."""

import re

PAGE = re.compile(
    r"(?<!\w)(?:Seite|Page|Blatt|S\.)\s*(?:\d{1,4}\s*(?:von|of|/)\s*\d{1,4}|\d{1,4}|(?:von|of|/)?)"
    r"\s*(?=$|[|·•\t–-])",
    re.IGNORECASE,
)
ALONE = re.compile(r"^[\s–—-]*(?:\d{1,4}(?:\s*(?:von|of|/)\s*\d{1,4})?)?[\s–—-]*$", re.IGNORECASE)


def without_page_numbers(line: str) -> str:
    """The rest of a line of a head or foot; empty when nothing but a page number stands there."""
    rest = PAGE.sub("", line)
    return "" if ALONE.match(rest) else rest.strip(" \t|·•–-")
