"""Text out of foreign files; each kind of file gets a room of its own here."""

from members.extraction.text import Extracted, ExtractionError, extract

__all__ = ["Extracted", "ExtractionError", "extract"]
