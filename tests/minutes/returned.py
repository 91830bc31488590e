"""Minutes as a Word file that somebody edits: what the tests of its way back share."""

import re
from html import unescape
from io import BytesIO
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from members.letterhead import LetterPaper
from minutes.gathering import gather
from minutes.models import Minutes
from minutes.returning.arriving import read_file
from minutes.returning.taking import Look, look_at, proposal, take_over
from minutes.revising.matching import SAME
from minutes.revising.steps import TAKE
from minutes.word import minutes_word

WATCHED = {"author": "A. Yılmaz", "date": "2026-11-20T10:15:00Z"}
FIELD = re.compile(r'<input type="hidden" name="(?P<name>shown)" value="(?P<value>[^"]*)"')
CHOICE = re.compile(
    r'<input type="(?:radio|checkbox)" name="(?P<name>(?:step|title)-\d+)"'
    r'(?: value="(?P<value>\w+)")?[^>]*checked'
)
CHANGE = re.compile(r'<span class="chip[^"]*">([^<]+)</span>|<(ins|del)>([^<]*)</', re.DOTALL)
ERROR = re.compile(r'class="errorlist"[^>]*><li>([^<]*)<')


def written(minutes: Minutes, by) -> bytes:
    """The file as this user takes it along now."""
    minutes.refresh_from_db()
    return minutes_word(gather(minutes, reader=by), LetterPaper(name="Runder Tisch"))


class Word:
    """Somebody with the file open in Word."""

    def __init__(self, file: bytes):
        self.document = Document(BytesIO(file))

    def paragraph(self, words: str) -> Paragraph:
        """The only paragraph outside of tables that has these words."""
        [found] = [one for one in self.document.paragraphs if words in one.text]
        return found

    def replace(self, old: str, new: str):
        """Change words within one run, as somebody who types there; also in tables."""
        cells = (cell for table in self.document.tables for row in table.rows for cell in row.cells)
        everywhere = [*self.document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
        run = next(run for one in everywhere for run in one.runs if old in run.text)
        run.text = run.text.replace(old, new, 1)
        return self

    def append(self, words: str, more: str):
        """Type behind the last word of a paragraph: Word ends the bookmark before it."""
        self.paragraph(words).add_run(more)
        return self

    def insert(self, words: str, new: str, style: str = "Protokolltext"):
        """A new paragraph below the one with these words."""
        below = OxmlElement("w:p")
        self.paragraph(words)._p.addnext(below)
        made = Paragraph(below, self.paragraph(words)._parent)
        made.style = self.document.styles[style]
        made.add_run(new)
        return self

    def remove(self, words: str):
        element = self.paragraph(words)._p
        element.getparent().remove(element)
        return self

    def unmark(self, words: str):
        """Cut and paste: the bookmark is lost."""
        for mark in ("w:bookmarkStart", "w:bookmarkEnd"):
            for found in self.paragraph(words)._p.findall(qn(mark)):
                found.getparent().remove(found)
        return self

    def lose_marks(self):
        """A detour through a program that keeps neither bookmarks nor styles of characters."""
        for tag in ("w:bookmarkStart", "w:bookmarkEnd", "w:rStyle"):
            for found in list(self.document.element.iter(qn(tag))):
                found.getparent().remove(found)
        return self

    def lose_head(self):
        """Somebody cut off the title and the table of when, where and who."""
        self.remove("Protokoll: Vorstandssitzung")
        facts = self.document.tables[0]._tbl
        facts.getparent().remove(facts)
        return self

    def date_back(self, old: str = "9. November", new: str = "12. Oktober"):
        """Somebody took the minutes of another day as a pattern: its head says so."""
        for text in self.document.element.iter(qn("w:t")):
            text.text = (text.text or "").replace(old, new)
        return self

    def move(self, words: str, below: str):
        self.paragraph(below)._p.addnext(self.paragraph(words)._p)
        return self

    def comment(self, words: str, text: str, author: str = "A. Yılmaz"):
        run = next(run for run in self.paragraph(words).runs if words in run.text)
        self.document.add_comment(run, text=text, author=author, initials="AY")
        return self

    def strike(self, words: str):
        """Delete a whole run under watch."""
        run = next(run for run in self.paragraph(words).runs if words in run.text)
        change = _watched("w:del", run._r)
        for text in change.iter(qn("w:t")):
            text.tag = qn("w:delText")
        return self

    def append_watched(self, words: str, more: str):
        """Type behind the last word under watch."""
        _watched("w:ins", self.paragraph(words).add_run(more)._r)
        return self

    def save(self) -> bytes:
        out = BytesIO()
        self.document.save(out)
        return out.getvalue()


def _watched(tag: str, run):
    change = OxmlElement(tag)
    for name, value in {"id": "900", **WATCHED}.items():
        change.set(qn(f"w:{name}"), value)
    run.addprevious(change)
    change.append(run)
    return change


def look(minutes: Minutes, by, file: bytes) -> Look:
    minutes.refresh_from_db()
    return look_at(minutes, read_file(minutes, file, name="protokoll.docx"), reader=by)


def changes(minutes: Minutes, by, file: bytes) -> list[tuple[str, str, str]]:
    """(kind, old, new) of all that is not the same."""
    return [
        (step.change.kind, step.change.old, step.change.new)
        for step, _remarks in look(minutes, by, file).steps
        if step.change.kind != SAME
    ]


def bring_back(minutes: Minutes, by, file: bytes, *, retitled=(), answers=None, seed=None, everything=False):
    """Upload and accept what is proposed, or `everything`, or what `answers` says."""
    seen = look(minutes, by, file)
    said = {
        place: TAKE if everything and TAKE in step.answers else proposal(step)
        for place, (step, _remarks) in enumerate(seen.steps)
    }
    return take_over(
        minutes,
        read_file(minutes, file),
        by=by,
        answers=said | (answers or {}),
        retitled=retitled,
        shown=seen.shown,
        seed=seed or uuid4(),
    )


class Desk:
    """Somebody who brings Word files back, without a browser."""

    def __init__(self, minutes: Minutes, user):
        self.client = Client()
        self.client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        self.door = f"/intern/protokolle/{minutes.pk}/aus-word/"

    def send(self, file: bytes, name: str = "protokoll.docx"):
        upload = SimpleUploadedFile(name, file)
        return self.read(self.client.post(self.door, {"file": upload}, follow=True))

    def read(self, response):
        self.response, self.html = response, response.text
        self.address = response.redirect_chain[-1][0] if response.redirect_chain else self.door
        found = [*FIELD.finditer(self.html), *CHOICE.finditer(self.html)]
        self.fields = {one["name"]: unescape(one["value"] or "on") for one in found}
        return self

    def post(self, **more):
        sent = self.fields | {name.replace("_", "-"): value for name, value in more.items()}
        page = self.address
        self.read(self.client.post(page, {k: v for k, v in sent.items() if v is not None}, follow=True))
        self.address = page
        return self

    def changes(self) -> list[str]:
        signs = {"ins": "+", "del": "-"}
        return [word or signs[kind] + unescape(text) for word, kind, text in CHANGE.findall(self.html)]

    def errors(self) -> list[str]:
        return [unescape(text) for text in ERROR.findall(self.html)]

    def messages(self) -> list[str]:
        return [str(message) for message in self.response.context["messages"]]
