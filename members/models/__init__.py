"""People, accounts, organisations, committees, and what everything else points at."""

from members.models.association import Association, Carrier
from members.models.committees import Appointment, Committee, Seat, Term
from members.models.media import CustomDocument, CustomImage, CustomRendition
from members.models.numbering import NumberSequence
from members.models.organisations import Delegation, Membership, Organisation
from members.models.people import Person
from members.models.rules import GoverningRules
from members.models.users import User
from members.models.vocabularies import District, FieldOfAction

__all__ = [
    "Appointment",
    "Association",
    "Carrier",
    "Committee",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "Delegation",
    "District",
    "FieldOfAction",
    "GoverningRules",
    "Membership",
    "NumberSequence",
    "Organisation",
    "Person",
    "Seat",
    "Term",
    "User",
]
