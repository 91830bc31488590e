"""A promise corrected by its chips: the typed line written anew, with another person or another day."""

import re
from dataclasses import dataclass

from minutes.lines.line import Line, TaskDraft

OFFICE = "Koordinierungsstelle"
# Words that say by themselves when something is due; before all others stands "bis".
OWN_WORDS = re.compile(
    r"(?:bis|vor|im|in|ab|am|zu[rm]?|nach|laufend|fortlaufend|ständig|dauerhaft|sofort|noch|spätestens)\b",
    re.IGNORECASE,
)
BEFORE_A_DAY = r"(?:\s*,)?(?:\s+(?:bis|vor|im|in|ab|am|zum|zur))*\s+"


@dataclass(frozen=True)
class Promise:
    """One task in the words of the minutes: who, what, until when; "" where nothing is said."""

    who: str
    text: str
    due: str

    def __str__(self) -> str:
        due = self.due if not self.due or OWN_WORDS.match(self.due) else f"bis {self.due}"
        return " ".join(part for part in (f"{self.who}:" if self.who else "", self.text, due) if part)


def promise_of(task: TaskDraft) -> Promise:
    """The words of one task, without names and days inside the text."""
    names = [*task.names, *([OFFICE] if task.for_office else []), *task.unknown_names]
    text = _without_names(task)
    if task.due_words:
        text = re.sub(BEFORE_A_DAY + re.escape(task.due_words) + r"(?!\w)", "", text)
    return Promise(" und ".join(names), text, task.due_words)


def corrected(line: Line, place: int, *, who: str, due: str) -> str:
    """The line as it would be typed with another `who` and `due` for its task at `place`.

    Both are words as one writes them ("Haddad und Lindner", "Ende der Woche"); "" takes them away.
    """
    promises = [promise_of(task) for task in line.tasks]
    promises[place] = Promise(who.strip().rstrip(":"), promises[place].text, due.strip())
    return line.marker + ", dann ".join(str(promise) for promise in promises)


def _without_names(task: TaskDraft) -> str:
    """The text without the name it begins with; a verb stays behind it."""
    office = [r"(?:die\s+|das\s+)?(?:Koordinierungsstelle|Geschäftsstelle|Büro)"] if task.for_office else []
    for name in [*map(re.escape, (*task.names, *task.unknown_names)), *office]:
        if match := re.match(rf"@?{name}\s*:?\s+(?=\S)", task.text):
            return task.text[match.end() :]
    return task.text
