"""Circulars, whom they are for, what is sent along; lists of recipients; texts to begin with."""

from members.circulars.models.circulars import Attachment, Circular
from members.circulars.models.deliveries import Delivery
from members.circulars.models.lines import RecipientLine, RecipientLineQuerySet
from members.circulars.models.lists import ContactList, ListEntry
from members.circulars.models.omissions import Omission
from members.circulars.models.sources import Source
from members.circulars.models.templates import TextTemplate

__all__ = [
    "Attachment",
    "Circular",
    "ContactList",
    "Delivery",
    "ListEntry",
    "Omission",
    "RecipientLine",
    "RecipientLineQuerySet",
    "Source",
    "TextTemplate",
]
