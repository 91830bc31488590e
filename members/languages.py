"""Which language a text is in: the reader's on a page, the house's own in what is kept, printed or sent."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.utils import translation


@contextmanager
def language_of_records() -> Iterator[None]:
    """For words that stay: minutes, histories, papers. Whoever acts in English leaves German ones.

    Serves as a decorator too, also in several threads (translation.override as a decorator does not).
    """
    with translation.override(settings.LANGUAGE_CODE):
        yield


def is_german() -> bool:
    """Whether the words of the moment are German; they are where nobody chose a language."""
    return (translation.get_language() or settings.LANGUAGE_CODE).startswith("de")
