"""People, accounts, organisations, committees, and what everything else points at."""

from members.models.apart import OrganisationsApart, PeopleApart
from members.models.applications import MembershipApplication
from members.models.association import Association, Carrier
from members.models.committees import Committee, Term
from members.models.consents import Consent
from members.models.contacts import ContactNote
from members.models.delegations import Delegation
from members.models.deputies import SeatDeputy
from members.models.districts import District, KeyFigure
from members.models.entries import DelegationProposal, EntryCheck
from members.models.invitations import AccountInvitation
from members.models.media import CustomDocument, CustomImage, CustomRendition, Depiction
from members.models.memberships import Dormancy, Membership
from members.models.merged import Merged
from members.models.numbering import NumberSequence
from members.models.organisations import Organisation
from members.models.people import Person
from members.models.places import Place
from members.models.positions import Position
from members.models.reports import CommitteeReport, ReportFile
from members.models.rules import GoverningRules
from members.models.seats import Appointment, Seat
from members.models.users import User
from members.models.vocabularies import (
    Approach,
    FieldOfAction,
    GuidingPrinciple,
    ProposedRewording,
    Vocabulary,
)

__all__ = [
    "AccountInvitation",
    "Appointment",
    "Approach",
    "Association",
    "Carrier",
    "Committee",
    "CommitteeReport",
    "Consent",
    "ContactNote",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "Delegation",
    "DelegationProposal",
    "Depiction",
    "District",
    "Dormancy",
    "EntryCheck",
    "FieldOfAction",
    "GoverningRules",
    "GuidingPrinciple",
    "KeyFigure",
    "Membership",
    "MembershipApplication",
    "Merged",
    "NumberSequence",
    "Organisation",
    "OrganisationsApart",
    "PeopleApart",
    "Person",
    "Place",
    "Position",
    "ProposedRewording",
    "ReportFile",
    "Seat",
    "SeatDeputy",
    "Term",
    "User",
    "Vocabulary",
]
