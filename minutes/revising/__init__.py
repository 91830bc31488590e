"""Minutes as one continuous text, changed freely: what that means for their lines."""

from minutes.revising.matching import Change, Piece, match
from minutes.revising.words import Run, differences

__all__ = ["Change", "Piece", "Run", "differences", "match"]
