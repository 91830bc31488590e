"""Text out of foreign files; each kind of file gets a room of its own here.

The worker imports this package without Django, so the face is loaded when somebody asks for it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from members.extraction.extracting import Extracted, extract, word_paragraphs
    from members.extraction.refusals import ExtractionError

__all__ = ["Extracted", "ExtractionError", "extract", "word_paragraphs"]

_HOMES = {"ExtractionError": "refusals"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"members.extraction.{_HOMES.get(name, 'extracting')}"), name)
