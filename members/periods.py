"""Dated facts: rows that hold from one day to another, and the question "who on that day?"."""

from datetime import date

from django.db.models import Q


def holds_on(day: date, *, start: str = "starts_on", end: str = "ends_on") -> Q:
    """Rows whose period contains `day`; the last day counts, an empty end means "until further notice"."""
    return Q(**{f"{start}__lte": day}) & (Q(**{f"{end}__isnull": True}) | Q(**{f"{end}__gte": day}))


def open_on(day: date, *, path: str = "") -> Q:
    """The same for rows (at the end of `path`) whose beginning may be empty, too: "since ever"."""
    begun = Q(**{f"{path}starts_on__isnull": True}) | Q(**{f"{path}starts_on__lte": day})
    return begun & (Q(**{f"{path}ends_on__isnull": True}) | Q(**{f"{path}ends_on__gte": day}))
