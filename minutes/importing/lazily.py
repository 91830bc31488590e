"""The one way to the reader and to what is built on it: its patterns compile when the first protocol is read,
not at start-up. Only the command line, whose every run reads, goes past it."""

from collections.abc import Callable
from datetime import date

from members.lazily import on_first_use
from minutes.importing.reader.finds import Head, Parsed
from minutes.models import Minutes

parse: Callable[..., Parsed] = on_first_use("minutes.importing.reader.parse:parse")
day_said: Callable[..., date | None] = on_first_use("minutes.importing.reader.head.days:day_said")
meeting_title: Callable[[Head], str] = on_first_use("minutes.importing.reader.head.titles:meeting_title")
apply: Callable[..., Minutes] = on_first_use("minutes.importing.takeover.apply:apply")
