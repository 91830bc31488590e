"""The day alone, for who only asks of which meeting a file is."""

from datetime import date

from minutes.importing.reader.head.facts import read_head
from minutes.importing.reader.head.heldon import day_of_name
from minutes.importing.reader.text.paragraphs import read


def day_said(text: str, *, filename: str = "") -> date | None:
    """The day that the head says, or else the file's name."""
    paragraphs = read(text)
    return read_head(paragraphs, 0, filename=filename).day if paragraphs else day_of_name(filename)
