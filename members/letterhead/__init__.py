"""Letter paper of the association: tagged PDF with our fonts. Importing this room costs nothing;
reportlab comes in with `members.letterhead.pages`, which only the modules named `pdf` import."""

from members.letterhead.paper import LetterPaper

__all__ = ["LetterPaper"]
