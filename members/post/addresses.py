"""Addresses as a mail server takes them: one address, ASCII, the domain by IDNA 2008 (RFC 5891)."""

import idna
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from members.post.refused import NotSendable


def to_ascii(address: str) -> str:
    """ "post@xn--bro-hoa.example" for "post@büro.example".

    Raises NotSendable for what is no single address, and for letters before the @ that only few
    servers take (RFC 6531).
    """
    local, at, domain = address.strip().rpartition("@")
    if not at or not local or '"' in local:
        raise _no_address(address)
    if not local.isascii():
        raise NotSendable(
            _("„%(address)s“: Vor dem @ stehen Buchstaben, die Mailserver nicht annehmen, etwa Umlaute.")
            % {"address": address}
        )
    try:
        found = f"{local}@{_domain(domain)}"
        validate_email(found)
    except (ValidationError, idna.IDNAError) as wrong:
        raise _no_address(address) from wrong
    return found


def _domain(domain: str) -> str:
    """ASCII domains stay as they are: not all of them follow the rules for the others."""
    return domain.lower() if domain.isascii() else idna.encode(domain, uts46=True).decode()


def _no_address(address: str) -> NotSendable:
    return NotSendable(_("„%(address)s“ ist keine E-Mail-Adresse.") % {"address": address})
