"""Letter paper for Word: real styles, headings, lists and tables that an office can go on with.

Importing this room brings in python-docx: only modules named `word` do, and views reach those through
`members.lazily.on_first_use`.
"""

from members.letterhead_word.paper import WordPaper
from members.letterhead_word.words import Content, Words, marked

__all__ = ["Content", "WordPaper", "Words", "marked"]
