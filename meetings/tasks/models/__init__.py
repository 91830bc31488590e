"""Action items and the log of what happened to them."""

from meetings.tasks.models.items import ActionItem
from meetings.tasks.models.steps import Step

__all__ = ["ActionItem", "Step"]
