"""People, with or without a login, and what their dated facts open for them."""

import uuid
from datetime import date
from functools import cache

from django.conf import settings
from django.db import connection, models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.audience import Rights
from members.models.addresses import PostalAddress

# What delegations have not, beside seats in one list: (committee, its kind, is voting, seat).
NO_COMMITTEE = NO_SEAT = models.Value(0, output_field=models.BigIntegerField())
NO_KIND = models.Value("", output_field=models.CharField())
# Of a deputy's committee only this is asked: standing in for the office is not being it.
OUTSIDE = models.Case(
    models.When(seat__committee__kind="external", then=models.Value("external")),
    default=NO_KIND,
    output_field=models.CharField(),
)
NO_VOTE = models.Value(False, output_field=models.BooleanField())
# Stand in the prepared query for the day and the person.
SOME_DAY, SOMEBODY = date(1, 2, 3), -1


class Person(PostalAddress):
    """A human being the round table deals with; most have no account."""

    class FormOfAddress(models.TextChoices):
        NEUTRAL = "", _("ohne (Guten Tag …)")
        FRAU = "frau", _("Frau")
        HERR = "herr", _("Herr")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="person"
    )
    form_of_address = models.CharField(_("Anrede"), max_length=4, choices=FormOfAddress, blank=True)
    title = models.CharField(_("Titel"), max_length=50, blank=True)
    first_name = models.CharField(_("Vorname"), max_length=100, blank=True)
    last_name = models.CharField(_("Nachname"), max_length=100)
    email = models.EmailField(_("E-Mail-Adresse"), blank=True)
    phone = models.CharField(_("Telefon"), max_length=50, blank=True)
    erased_at = models.DateTimeField(_("gelöscht am"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("Person")
        verbose_name_plural = _("Personen")
        ordering = ["last_name", "first_name"]

    def __str__(self) -> str:
        return " ".join(part for part in (self.title, self.first_name, self.last_name) if part)

    def get_absolute_url(self) -> str:
        return reverse("person_detail", args=[self.pk])

    @property
    def short_name(self) -> str:
        """ "M. Haddad", as minutes write it."""
        return f"{self.first_name[:1]}. {self.last_name}" if self.first_name else self.last_name

    def rights_on(self, day: date, *, is_administrator: bool = False) -> Rights:
        """What this person's seats and delegations open on `day`; one query.

        Whoever stands in for a seat reads as an adviser does; the vote and the office stay with its holder.
        """
        facts = _facts(self.pk, day)
        seats = [fact for fact in facts if fact[0]]
        return Rights(
            is_office=is_administrator or any(kind == "office" for _id, kind, _votes, _seat in seats),
            seats=frozenset(pk for pk, _kind, votes, _seat in seats if votes),
            advises=frozenset(pk for pk, _kind, votes, _seat in seats if not votes),
            outside=frozenset(pk for pk, kind, _votes, _seat in seats if kind == "external"),
            held=frozenset(seat for _id, _kind, _votes, seat in seats if seat),
            member=min((kind for pk, kind, _votes, _seat in facts if not pk), default=""),
        )


def _facts(person: int, day: date) -> list[tuple]:
    """(committee or 0, kind of it or of the delegation, is voting, seat or 0) of all she is on that day."""
    sql, params = _prepared(connection.vendor)
    spelled = connection.ops.adapt_datefield_value
    given = {spelled(SOME_DAY): spelled(day), SOMEBODY: person}
    with connection.cursor() as cursor:
        cursor.execute(sql, [given.get(one, one) for one in params])
        return cursor.fetchall()


@cache
def _prepared(_vendor: str) -> tuple[str, tuple]:
    """The SQL and its parameters: asked with every page, and to build it takes longer than to answer it."""
    somebody = Person(pk=SOMEBODY)
    place = ("seat__committee_id", "seat__committee__kind", "seat__is_voting", "seat_id")
    held = somebody.appointments.in_office(SOME_DAY).order_by().values_list(*place)
    beside = (
        somebody.seat_deputies.in_force(SOME_DAY).order_by().values_list(place[0], OUTSIDE, NO_VOTE, NO_SEAT)
    )
    sent = (
        somebody.delegations.in_force(SOME_DAY).order_by().values_list(NO_COMMITTEE, "kind", NO_VOTE, NO_SEAT)
    )
    return held.union(beside, sent, all=True).query.sql_with_params()
