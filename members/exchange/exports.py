"""Any list of people or organisations as a file: CSV, Excel, vCard. What it says can be read in again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model, Prefetch, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.exchange.recipients import place_of, with_organisations
from members.exchange.vcards import Contact, to_vcards
from members.models import Membership, Organisation, Person
from members.sheets import Value, to_csv, to_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {
    "csv": gettext_lazy("CSV"),
    "xlsx": gettext_lazy("Excel"),
    "vcf": gettext_lazy("vCard 4.0"),
    "vcf3": gettext_lazy("vCard 3.0, für ältere Adressbücher"),
}


@dataclass(frozen=True)
class Exported:
    """A file: its bytes, what it is, and how its name ends."""

    content: bytes
    content_type: str
    suffix: str


def export_people(people: QuerySet[Person], form: str, *, on: date) -> Exported:
    """The people of a list; three queries. KeyError for a format that is none of FORMATS."""
    rows = with_organisations(people, on=on)
    return _export(
        form, rows, head=_people_head(), row=_person_row, contact=_person_card, title=_("Personen")
    )


def export_organisations(organisations: QuerySet[Organisation], form: str, *, on: date) -> Exported:
    """The organisations of a list; two queries. KeyError for a format that is none of FORMATS."""
    dated = Membership.objects.filter(starts_on__lte=on).order_by("-starts_on")
    rows = organisations.select_related("district").prefetch_related(
        Prefetch("memberships", dated, to_attr="dated_memberships")
    )
    head, title = _organisations_head(), _("Organisationen")
    return _export(form, rows, head=head, row=_organisation_row, contact=_organisation_card, title=title)


def _export(
    form: str,
    rows: Iterable[Model],
    *,
    head: list[str],
    row: Callable[..., list[Value]],
    contact: Callable[..., Contact],
    title: str,
) -> Exported:
    if form == "csv":
        return Exported(to_csv(head, map(row, rows)), "text/csv; charset=utf-8", ".csv")
    if form == "xlsx":
        return Exported(to_xlsx(head, map(row, rows), title=title), XLSX, ".xlsx")
    version = {"vcf": "4.0", "vcf3": "3.0"}[form]
    return Exported(to_vcards(map(contact, rows), version=version), "text/vcard; charset=utf-8", ".vcf")


def _people_head() -> list[str]:
    return [
        *(_("Anrede"), _("Titel"), _("Vorname"), _("Nachname"), _("Organisation"), _("Funktion")),
        *(_("E-Mail"), _("Telefon"), _("Straße"), _("PLZ"), _("Ort")),
    ]


def _person_row(person: Person) -> list[Value]:
    organisation, function = place_of(person)
    called = person.get_form_of_address_display() if person.form_of_address else ""
    return [
        *(called, person.title, person.first_name, person.last_name),
        *(organisation.name if organisation else "", function),
        *(person.email, person.phone, person.street, person.postcode, person.town),
    ]


def _person_card(person: Person) -> Contact:
    organisation, function = place_of(person)
    return Contact(
        uid=str(person.uuid),
        last_name=person.last_name,
        first_name=person.first_name,
        title=person.title,
        organisation=organisation.name if organisation else "",
        function=function,
        email=person.email,
        phone=person.phone,
        street=person.street,
        postcode=person.postcode,
        town=person.town,
    )


def _organisations_head() -> list[str]:
    return [
        *(_("Organisation"), _("Kurzname"), _("Art"), _("E-Mail"), _("Telefon"), _("Internet"), _("Straße")),
        *(_("PLZ"), _("Ort"), _("Landkreis"), _("Mitglied seit"), _("Mitglied bis")),
    ]


def _organisation_row(one: Any) -> list[Value]:
    membership = next(iter(one.dated_memberships), None)
    return [
        *(one.name, one.short_name, one.get_kind_display(), one.email, one.phone, one.website),
        *(one.street, one.postcode, one.town, one.district.name if one.district else ""),
        *(membership.starts_on if membership else None, membership.ends_on if membership else None),
    ]


def _organisation_card(one: Organisation) -> Contact:
    return Contact(
        uid=str(one.uuid),
        organisation=one.name,
        email=one.email,
        phone=one.phone,
        street=one.street,
        postcode=one.postcode,
        town=one.town,
        website=one.website,
    )
