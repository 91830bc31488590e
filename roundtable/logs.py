"""What stands in the log: no address that opens something without a login."""

import logging
import re

# What follows is the secret itself: signed links, calendars.
SECRET = re.compile(r"(/(?:antwort|kalender)/)[^/\s?#\"']+")


class NoSecrets(logging.Filter):
    """Django names the address of whatever was refused; of some the address is the key."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(hidden(one) if isinstance(one, str) else one for one in record.args)
        if isinstance(record.msg, str):
            record.msg = hidden(record.msg)
        return True


def hidden(words: str) -> str:
    """ "/antwort/…/" for "/antwort/review.AAAA~…/"."""
    return SECRET.sub(r"\1…", words)
