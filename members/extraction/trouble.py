"""What can be wrong with a foreign file, as a word; `refusals` makes a sentence of it. No Django here."""

MAX_CHARACTERS = 5_000_000
MAX_LINES = 50_000


class Unreadable(Exception):
    """The file cannot be read; `code` is a key of `refusals.SENTENCES`, `details` fill it in."""

    def __init__(self, code: str, **details: str | int):
        super().__init__(code)
        self.code = code
        self.details = details


def bounded(text: str) -> str:
    """The text if it is not longer than any minutes are. Raises Unreadable."""
    if len(text) > MAX_CHARACTERS or text.count("\n") > MAX_LINES:
        raise Unreadable("too_long")
    return text
