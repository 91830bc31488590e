"""The texts of the interface and their translations: German in the code, other languages in locale/.

Babel reads and writes the catalogues, so nobody needs gettext's programs. What is written depends on the
texts alone, never on the day or the folder: collecting twice changes nothing.
"""

import re
from io import BytesIO
from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from django.utils.translation.template import templatize

TRANSLATED = ("en",)
FOLDERS = ("roundtable", "members", "meetings", "minutes", "funding", "templates")
WORDS = {
    **dict.fromkeys(["_", "gettext", "gettext_lazy", "gettext_noop"], None),
    **dict.fromkeys(["ngettext", "ngettext_lazy"], (1, 2)),
    **dict.fromkeys(["pgettext", "pgettext_lazy"], ((1, "c"), 2)),
    **dict.fromkeys(["npgettext", "npgettext_lazy"], ((1, "c"), 2, 3)),
}
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
NOTE = "Übersetzung:"  # begins a comment meant for those who translate
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[ds]|\{\w+\}")


def catalogue_path(root: Path, language: str) -> Path:
    """Where the translations into a language stand."""
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def read_catalogue(path: Path) -> Catalog:
    """The translations in a file; an empty catalogue if there is none yet."""
    language = path.parts[-3]
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return pofile.read_po(file, locale=language)


def write_catalogue(path: Path, catalogue: Catalog) -> None:
    """Sorted, without what is no longer used, without dates, machines or line numbers."""
    body = BytesIO()
    pofile.write_po(
        body,
        catalogue,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        include_lineno=False,
        include_previous=False,
        width=100,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    head = HEADER.format(language=path.parts[-3])
    path.write_text(head + body.getvalue().decode().strip() + "\n", encoding="utf-8")


def collect(root: Path) -> Catalog:
    """Every text of the interface that asks to be translated, in Python and in templates."""
    found = Catalog(locale="de")
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".py", ".html", ".txt") and path.is_file():
                _collect_file(found, path, path.relative_to(root).as_posix())
    _collect_reworded(found, root)
    return found


def update(path: Path, found: Catalog) -> list[Message]:
    """Bring a catalogue up to date with the texts found; returns those still without translation."""
    catalogue = read_catalogue(path)
    catalogue.update(found, no_fuzzy_matching=True, update_header_comment=False)
    write_catalogue(path, catalogue)
    return [message for message in catalogue if message.id and not is_translated(message)]


def is_translated(message: Message) -> bool:
    """Whether every form is there and nobody has to look at it again."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(forms) and not message.fuzzy


def same_placeholders(message: Message) -> bool:
    """Whether the translation fills in what the text fills in; a singular may spell out the number."""
    pairs = zip(_forms(message.id), _forms(message.string), strict=False)
    checked = [_placeholders(text) == _placeholders(translation) for text, translation in pairs]
    return checked[-1] if len(checked) > 1 else all(checked)


def _forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return text if isinstance(text, tuple) else (text,)


def _placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def _collect_file(found: Catalog, path: Path, name: str) -> None:
    source = path.read_text(encoding="utf-8")
    code = source if path.suffix == ".py" else _flat(templatize(source, origin=name))
    for _line, text, notes, context in extract("python", BytesIO(code.encode()), WORDS, [NOTE]):
        found.add(text, locations=[(name, 0)], auto_comments=notes, context=context)


def _collect_reworded(found: Catalog, root: Path) -> None:
    """What a library says and we say otherwise in German (by hand), we say in our words in every language."""
    path = catalogue_path(root, "de")
    for message in read_catalogue(path):
        if message.id:
            found.add(message.id, locations=[(path.relative_to(root).as_posix(), 0)], context=message.context)


def _flat(code: str) -> str:
    """What Django makes of a template, without the indentation Python would mind."""
    return "\n".join(line.strip() for line in code.splitlines())
