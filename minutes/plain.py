"""The minutes, or one decision, as plain text."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from meetings.tasks.models import ActionItem
from members import plaintext
from minutes.document import DocumentEntry, DocumentItem, DocumentTask, MinutesDocument
from minutes.models import Resolution
from minutes.voting import votes_of
from minutes.wording import facts_of, head_of, lines_of, mark, title_of, votes_and_verdict


def minutes_text(document: MinutesDocument) -> str:
    """The whole minutes; everything in the document is shown, so gather it for its reader."""
    blocks = [plaintext.heading(title_of(document)), plaintext.facts(facts_of(document))]
    for item in document.items:
        blocks += _item(item)
    if document.tasks:
        blocks.append(plaintext.heading(_("Aufgaben aus dieser Sitzung"), level=2))
        blocks.append("\n".join(_promise(task, shows_item=True) for task in document.tasks))
    return plaintext.joined(blocks)


def _item(item: DocumentItem) -> Iterator[str]:
    yield plaintext.heading(f"{item.number} {item.title}".strip(), level=2)
    if item.carried:
        tasks = [_promise(task) for task in item.carried]
        yield "\n".join([_("Offen aus früheren Sitzungen:"), *tasks])
    yield "\n".join(_entry(entry) for entry in item.entries)
    yield "\n".join(f"{_('Unterlage:')} {paper.title}" for paper in item.papers)


def _entry(entry: DocumentEntry) -> str:
    if entry.kind == "heading":
        return f"\n{mark(entry.audience)}{entry.text}:".replace("::", ":")
    if entry.resolution:
        head = f"{mark(entry.audience)}{head_of(entry.resolution)}{entry.resolution.text}"
        votes = votes_and_verdict(entry.resolution)
        return f"{head}\n  {votes}" if votes else head
    if entry.tasks:
        return "\n".join(_promise(task) for task in entry.tasks)
    return _lines(entry)


def _lines(entry: DocumentEntry) -> str:
    """What stands before the words, then the words; before a list it has a line of its own."""
    labels = [f"{label}: " for label in (entry.speaker, entry.label) if label]
    lead = mark(entry.audience) + "".join(labels)
    lines = [(is_point, words) for is_point, words in lines_of(entry) if words.strip()]
    if lead and (not lines or lines[0][0]):
        lines.insert(0, (False, ""))
    texts = [f"- {words}" if is_point else words for is_point, words in lines]
    return "\n".join([(lead + texts[0]).rstrip(), *texts[1:]]) if texts else ""


def _promise(task: DocumentTask, *, shows_item: bool = False) -> str:
    place = _("TOP %s") % task.item_number if shows_item and task.item_number else ""
    due = ", ".join(part for part in (place, task.due) if part)
    return plaintext.promise(task.text, who=task.who, due=due, note=mark(task.audience))


def resolution_text(
    resolution: Resolution, facts: Iterable[tuple[str, str]], followed: Iterable[ActionItem]
) -> str:
    """One resolution: wording, votes, where it was decided, and the tasks that followed."""
    votes = " – ".join(part for part in (votes_of(resolution), resolution.verdict) if part)
    tasks = [plaintext.promise(task.text, who=task.who, due=task.due) for task in followed]
    return plaintext.joined(
        [
            plaintext.heading(f"{_('Beschluss')} {resolution.label}".strip()),
            resolution.text,
            votes,
            plaintext.facts(facts),
            "\n".join([f"{_('Was daraus wurde')}:", *tasks]) if tasks else "",
        ]
    )
