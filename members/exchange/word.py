"""Letters as a Word file, to be changed before they are printed."""

from collections.abc import Sequence

from members.exchange.letters import Letter
from members.letterhead import LetterPaper
from members.letterhead_word import WordPaper


def letters_word(letters: Sequence[Letter], paper: LetterPaper) -> bytes:
    """All letters in one file, a section each."""
    title = letters[0].subject if letters else ""
    word = WordPaper(paper, title=title, counts_sections=len(letters) > 1)
    for number, letter in enumerate(letters):
        if number:
            word.next_letter()
        word.address_window(letter.address, sender=paper.sender, facts=letter.facts)
        if letter.subject:
            word.paragraph(letter.subject, "Betreff")
        for paragraph in letter.paragraphs:
            word.paragraph(paragraph, "Brieftext")
    return word.save()
