"""What a page says of a person or an organisation to each role; its tests hold the table."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from members import roles
from members.models import Organisation, Person

# Who sees which fact of somebody one may see at all; what stands nowhere is for the office.
PERSON_FOR_WORKING = ("name", "functions", "email")
ORGANISATION_FOR_MEMBERS = ("kind", "district", "website", "fields", "description")
ORGANISATION_FOR_WORKING = (*ORGANISATION_FOR_MEMBERS, "email", "phone", "address", "standing")


def person_facts(person: Person, *, user) -> list[dict]:
    """As components/_facts.html takes them."""
    facts = {
        "form_of_address": {
            "label": _("Anrede"),
            "value": person.form_of_address and person.get_form_of_address_display(),
        },
        "email": _mail(_("E-Mail"), person.email),
        "phone": _phone(person.phone),
        "address": {"label": _("Anschrift"), "value": ", ".join(person.address_lines)},
    }
    return _cut(facts, None if roles.is_office(user) else PERSON_FOR_WORKING)


def organisation_facts(organisation: Organisation, *, user, standing: str = "") -> list[dict]:
    """As components/_facts.html takes them; `standing` in words."""
    copies = _("bekommt eine Kopie der Nachrichten an die Delegierten") if organisation.copies_mail else ""
    facts = {
        "standing": {"label": _("Mitgliedschaft"), "value": standing or _("keine")},
        "kind": {"label": _("Art"), "value": organisation.get_kind_display()},
        "district": {"label": _("Landkreis oder Stadt"), "value": str(organisation.district or "")},
        "fields": {
            "label": _("Handlungsfelder"),
            "value": ", ".join(str(field) for field in organisation.fields_of_action.all()),
        },
        "website": {
            "label": pgettext("address", "Internetseite"),
            "value": organisation.website,
            "url": organisation.website,
        },
        "email": _mail(_("Postfach"), organisation.email) | {"note": copies if organisation.email else ""},
        "phone": _phone(organisation.phone),
        "address": {"label": _("Anschrift"), "value": ", ".join(organisation.address_lines)},
    }
    if roles.is_office(user):
        return _cut(facts, None)
    return _cut(facts, ORGANISATION_FOR_WORKING if roles.is_working(user) else ORGANISATION_FOR_MEMBERS)


def email_of(person: Person, *, user) -> str:
    """The address in a list of people, or "" for those it is not for."""
    return person.email if roles.is_working(user) else ""


def _cut(facts: dict[str, dict], names: tuple[str, ...] | None) -> list[dict]:
    return [fact for name, fact in facts.items() if names is None or name in names]


def _mail(label: str, address: str) -> dict:
    return {"label": label, "value": address, "url": f"mailto:{address}"}


def _phone(number: str) -> dict:
    digits = "".join(one for one in number if one.isdigit() or one == "+")
    return {"label": _("Telefon"), "value": number, "url": f"tel:{digits}" if digits else ""}
