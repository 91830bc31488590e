"""Minutes, their lines, and what was decided in them."""

from minutes.models.decisions import Outcome, Resolution
from minutes.models.entries import Entry
from minutes.models.minutes import Minutes

__all__ = ["Entry", "Minutes", "Outcome", "Resolution"]
