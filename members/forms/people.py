"""Entering people and choosing from their list."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members import roles
from members.forms import SectionedForm
from members.forms.days import DayField
from members.forms.names import CleanNames
from members.forms.picking import OrganisationField
from members.forms.searching import holding_all_words
from members.forms.together import Together
from members.models import Appointment, Committee, Delegation, District, Person, Position
from members.register import visible


class PersonForm(CleanNames, Together, SectionedForm):
    """What is known of a person. Nobody asks for religion, origin or residence status."""

    NAMES = ("title", "first_name", "last_name")
    SECTIONS = (
        (_("Wer"), ("form_of_address", "title", "first_name", "last_name")),
        (_("Erreichbar"), ("email", "phone")),
        (_("Anschrift"), ("street", "postcode", "town")),
    )

    class Meta:
        model = Person
        fields = [
            *("form_of_address", "title", "first_name", "last_name"),
            *("email", "phone", "street", "postcode", "town"),
        ]
        help_texts = {
            "first_name": _("Darf fehlen; dann steht der Nachname allein."),
            "email": _("Hierher geht die Post; ein Konto behält die Adresse, mit der es sich anmeldet."),
            "phone": _("Telefon und Anschrift sieht nur die Koordinierungsstelle."),
        }


class PositionForm(CleanNames, Together, SectionedForm):
    """A function of a person: in an organisation of the register, or in a body by its name."""

    NAMES = ("function", "body", "parliamentary_group")
    SECTIONS = (
        (_("Welche Funktion"), ("kind", "function", "parliamentary_group")),
        (_("Wo"), ("organisation", "body", "district")),
        (_("Von wann bis wann"), ("starts_on", "ends_on")),
    )

    class Meta:
        model = Position
        fields = [
            *("kind", "function", "parliamentary_group", "organisation", "body", "district"),
            *("starts_on", "ends_on"),
        ]
        field_classes = {"organisation": OrganisationField} | dict.fromkeys(
            ["starts_on", "ends_on"], DayField
        )
        help_texts = {
            "function": _("Zum Beispiel: Dezernentin, Abgeordneter, Integrationskoordinatorin"),
            "parliamentary_group": _("Nur bei Parlamenten, Räten und Kreistagen."),
            "body": _("Wenn die Stelle nicht unter den Organisationen steht, zum Beispiel: Landtag"),
            "starts_on": _("Darf offen bleiben, wenn es niemand weiß."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["district"].empty_label = _("keiner")

    def clean(self):
        given = super().clean()
        starts_on, ends_on = given.get("starts_on"), given.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("Das Ende liegt vor dem Anfang."))
        if not given.get("organisation") and not given.get("body") and not given.get("district"):
            self.add_error("body", _("Bitte nennen Sie eine Organisation, eine Stelle oder einen Landkreis."))
        if given.get("kind") == Position.Kind.COORDINATOR and not given.get("district"):
            self.add_error("district", _("Für welchen Landkreis oder welche Stadt?"))
        return given


class PersonFilter(forms.Form):
    """Which people are listed; what makes no sense is left out."""

    class Part:
        SEAT, DELEGATE, POSITION, NOTHING = "sitz", "vertretung", "funktion", "ohne"

    ORDERS = {"last_name": ["last_name", "first_name"], "first_name": ["first_name", "last_name"]}

    q = forms.CharField(label=_("Suchen"), required=False, max_length=100, widget=forms.SearchInput)
    aufgabe = forms.ChoiceField(
        label=_("Was sie tun"),
        required=False,
        choices=[
            ("", _("alle")),
            (Part.SEAT, _("haben einen Sitz")),
            (Part.DELEGATE, _("vertreten eine Organisation")),
            (Part.POSITION, _("haben anderswo eine Funktion")),
            (Part.NOTHING, _("nichts davon")),
        ],
    )
    gremium = forms.ModelChoiceField(
        Committee.objects.filter(dissolved_on=None),
        label=_("Gremium"),
        required=False,
        to_field_name="slug",
        empty_label=_("alle"),
    )
    kreis = forms.ModelChoiceField(
        District.objects.all(),
        label=_("Landkreis oder Stadt"),
        required=False,
        to_field_name="key",
        empty_label=_("alle"),
    )
    am = DayField(label=_("Stand am"), required=False)
    sortierung = forms.ChoiceField(
        label=_("Sortieren nach"),
        required=False,
        choices=[("last_name", _("Nachname")), ("first_name", _("Vorname"))],
    )

    def __init__(self, data, *, user):
        super().__init__(data)
        if not roles.is_office(user):
            # Whom others see depends on today; a past day would open more.
            del self.fields["am"]
            self.fields["aufgabe"].choices = self.fields["aufgabe"].choices[:3]

    @property
    def wanted(self) -> dict:
        self.is_valid()
        return self.cleaned_data

    @property
    def day(self):
        """The day the list is about."""
        return self.wanted.get("am") or timezone.localdate()

    def chosen(self, people):
        """The rows that were asked for, in the order that was asked for."""
        wanted, day = self.wanted, self.day
        if wanted.get("gremium"):
            seats = Appointment.objects.in_office(day).filter(seat__committee=wanted["gremium"])
            people = people.filter(pk__in=seats.values("person"))
        if wanted.get("kreis"):
            there = Delegation.objects.in_force(day).filter(organisation__district=wanted["kreis"])
            works = Position.objects.held_on(day).filter(district=wanted["kreis"])
            people = people.filter(Q(pk__in=there.values("person")) | Q(pk__in=works.values("person")))
        people = self._by_part(people, day)
        found = holding_all_words(people, wanted.get("q"), fields=("first_name", "last_name"))
        return found.order_by(*self.ORDERS[wanted.get("sortierung") or "last_name"], "pk")

    def _by_part(self, people, day):
        part = self.wanted.get("aufgabe")
        if part == self.Part.SEAT:
            return people.filter(pk__in=Appointment.objects.in_office(day).values("person"))
        if part == self.Part.DELEGATE:
            return people.filter(pk__in=Delegation.objects.in_force(day).values("person"))
        if not part:
            return people
        held = Position.objects.held_on(day).values("person")
        if part == self.Part.POSITION:
            return people.filter(pk__in=held)
        return people.exclude(visible.is_active_condition(day)).exclude(pk__in=held)
