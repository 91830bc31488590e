"""A board around a table, as the tests of the writing line know it: no rows, only names."""

from dataclasses import replace
from datetime import date

from minutes.lines import Context, Line, Somebody, read_line

MONDAY = date(2026, 11, 9)
PRESENT = (
    Somebody("person:1", "Mira Haddad"),
    Somebody("person:2", "Paul Lindner"),
    Somebody("person:3", "Tom Brandt"),
    Somebody("person:4", "Ewa Sand"),
    Somebody("person:5", "Ole Sand"),
    Somebody("guest:1", "Jona Falkner"),
)
REGISTER = (Somebody("person:7", "Rosa Weiß"),)
CONTEXT = Context(today=MONDAY, meeting_day=MONDAY, present=PRESENT, register=REGISTER)


def read(typed: str, **said) -> Line:
    """The line, read on a Monday with everybody there; `said` changes the context."""
    return read_line(typed, context=replace(CONTEXT, **said))
