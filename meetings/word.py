"""The agenda on letter paper, as it lies with the invitation."""

from meetings.agenda_document import AgendaDocument, AgendaLine
from meetings.wording import facts_of, papers_line, remarks_of
from members.letterhead import LetterPaper
from members.letterhead_word import WordPaper, Words


def agenda_word(document: AgendaDocument, paper: LetterPaper) -> bytes:
    """A Word file of the agenda; everything in the document is shown, so gather it for its reader."""
    word = WordPaper(paper, title=document.title, foot=document.committee, changed_at=document.changed_at)
    word.title(document.title)
    word.facts(list(facts_of(document)))
    for line in document.lines:
        _write(word, line)
    if document.papers:
        word.paragraph(papers_line(document.papers), "Tagesordnung Unterlagen")
    return word.save()


def _write(word: WordPaper, line: AgendaLine) -> None:
    number = [Words(f"{line.number}\t")] if line.number else []
    word.paragraph([*number, Words(line.title)], f"Tagesordnung {min(line.level, 2)}")
    for remark in remarks_of(line):
        word.paragraph(remark, f"Tagesordnung Hinweis {min(line.level, 2)}")
