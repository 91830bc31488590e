"""LaTeX, command by command; unknown ones keep their name and what they are given."""

import re
from dataclasses import dataclass, field

from members.extraction.markup.tex_commands import (
    BOLD,
    CHOICES,
    DROPPED,
    HEADINGS,
    LAST_OF,
    LISTS,
    PLAIN,
    SILENT,
    SPEAKING,
    TABLES,
)
from members.extraction.markup.tex_macros import group
from members.extraction.markup.tex_words import ACCENTS, LETTERS, accented, side_by_side, with_dashes

TOKEN = re.compile(r"\\(?:[A-Za-z@]+\*?|[^A-Za-z])|[{}&$]", re.DOTALL)
ITEMS, SIDES = ("item",), ("begin", "end")
WRAPPED = {"footnote": (" (", ")"), "enquote": ("„", "“")}
BLANKS = re.compile(r"\s*+")
MOST_DEEP = 12
# Marks of bold text until the line is known.
OPEN, CLOSE = "\ue000", "\ue001"


@dataclass
class Reader:
    """Reads one stretch of LaTeX; inner stretches are read by readers of their own."""

    source: str
    deep: int = 0
    at: int = 0
    out: list[str] = field(default_factory=list)
    # Open lists: their count, None for points; and how many tables are open.
    lists: list[int | None] = field(default_factory=list)
    tables: int = 0

    def read(self) -> str:
        """The whole stretch as text."""
        source = self.source
        while self.at < len(source):
            token = TOKEN.search(source, self.at)
            self._put(source[self.at : token.start() if token else len(source)])
            if token is None:
                break
            self.at = token.end()
            if token[0].startswith("\\"):
                self._command(token[0][1:])
            elif token[0] == "&":
                self.out.append(" | " if self.tables else "&")
        return "".join(self.out)

    def _put(self, text: str) -> None:
        if text:
            self.out.append(with_dashes(text))

    def _command(self, name: str) -> None:
        bare = name.rstrip("*")
        if len(name) == 1 and not name.isalpha():
            self._sign(name)
            return
        handlers = (
            (HEADINGS, self._heading),
            (BOLD, self._bold),
            (PLAIN, self._plain),
            (ITEMS, self._item),
            (SIDES, self._environment),
            (DROPPED, self._dropped),
            (LAST_OF, self._last),
            (CHOICES, self._choice),
            (LETTERS, self._letter),
            (ACCENTS, self._accent),
            (WRAPPED, self._wrapped),
        )
        next((handler for names, handler in handlers if bare in names), self._unknown)(bare)

    def _heading(self, name: str) -> None:
        self.options()
        self.out.append(f"\n\n{'#' * HEADINGS[name]} {one(self.argument())}\n\n")

    def _bold(self, name: str) -> None:
        self.out.append(f"{OPEN}{self.argument()}{CLOSE}")

    def _plain(self, name: str) -> None:
        self.out.append(self.argument())

    def _dropped(self, name: str) -> None:
        self._drop(DROPPED[name])

    def _last(self, name: str) -> None:
        self.options()
        self.out.append([self.argument() for _each in range(LAST_OF[name])][-1])

    def _choice(self, name: str) -> None:
        asked, first, second = self._group(), self._group(), self._group()
        self.out.append(self._inner(first if re.fullmatch(CHOICES[name], asked) else second))

    def _letter(self, name: str) -> None:
        self._skip_blank()
        self.out.append(LETTERS[name])

    def _accent(self, name: str) -> None:
        self.out.append(accented(name, self.argument()))

    def _wrapped(self, name: str) -> None:
        before, after = WRAPPED[name]
        self.out.append(f"{before}{self.argument()}{after}")

    def _sign(self, sign: str) -> None:
        if sign in ACCENTS:
            self.out.append(accented(sign, self.argument()))
        elif sign == "\\":
            self.options()
            self.out.append("\n")
        elif sign in "%&#_${}":
            self.out.append(sign)
        elif sign in ", ;:\n":
            self.out.append(" ")

    def _item(self, name: str) -> None:
        label = self.options()
        level = "  " * max(len(self.lists) - 1, 0)
        mark = "-"
        if self.lists and (count := self.lists[-1]) is not None and not label:
            self.lists[-1] = count + 1
            mark = f"{count + 1}."
        label = label.strip()
        named = (
            f"{label}{' ' if label.endswith((')', '.')) else ': '}" if (label := label.rstrip(":")) else ""
        )
        self.out.append(f"\n{level}{mark} {named}")

    def _environment(self, side: str) -> None:
        opens, name = side == "begin", self.argument()
        if name in LISTS:
            self.options()
            if opens:
                self.lists.append(0 if "enum" in name else None)
            elif self.lists:
                self.lists.pop()
            self.out.append("\n" if self.lists else "\n\n")
        elif name in TABLES:
            self.tables = max(self.tables + (1 if opens else -1), 0)
            if opens:
                self.options()
                self._drop(TABLES[name])
            self.out.append("\n\n")
        elif not opens or name.rstrip("*") in SILENT:
            self.out.append("\n\n")
            if opens and name in ("minipage", "multicols", "spacing"):
                self.options()
                self.argument()
            elif opens:
                self.options()
        else:
            self.out.append("\n\n")
            self._named(name)
            if SPEAKING.search(name) and not "".join(self.out[-1:]).strip():
                self.at += len(BLANKS.findall(self.source, self.at, self.at + 99)[0])
                self.out.append(f"{name.rstrip('*')}: ")
            else:
                self.out.append("\n\n")

    def _unknown(self, name: str) -> None:
        """Alone on its line it is a statement; inside a sentence its words count, its name only sometimes."""
        if self._ahead() not in ("{", "["):
            self._skip_blank()
            return
        before = "".join(self.out[-3:])
        stands_alone = not before.strip(" ") or before.rstrip(" ").endswith("\n")
        if stands_alone or SPEAKING.search(name):
            self._named(name)
        else:
            self.options()
            self.out.append(" ".join(self._arguments()))

    def _named(self, name: str) -> None:
        option = one(self.options())
        words = [one(argument) for argument in self._arguments()]
        if words or option:
            self.out.append(f"{name}: {side_by_side(words)}" + (f" ({option})" if option else ""))

    def _arguments(self) -> list[str]:
        found: list[str] = []
        while self._ahead() == "{" and len(found) < 12:
            found.append(self.argument())
        return found

    def _ahead(self) -> str:
        return self.source[self.at : self.at + 1]

    def _skip_blank(self) -> None:
        while self._ahead() in (" ", "\t"):
            self.at += 1

    def _drop(self, count: int) -> None:
        self.options()
        for number in range(count):
            if self._ahead() == "[" and number:
                self.options()
            if self._ahead() == "{" or number == 0:
                self._group()

    def options(self) -> str:
        """What stands in [brackets] here, as text; "" for none."""
        if self._ahead() != "[":
            return ""
        end = self.source.find("]", self.at, self.at + 500)
        if end < 0:
            return ""
        inner, self.at = self.source[self.at + 1 : end], end + 1
        return self._inner(inner)

    def argument(self) -> str:
        """What stands in {braces} here, or the next letter, as text."""
        return self._inner(self._group())

    def _inner(self, source: str) -> str:
        if self.deep >= MOST_DEEP or not source:
            return ""
        return Reader(source, self.deep + 1, tables=self.tables).read()

    def _group(self) -> str:
        self._skip_blank()
        if self._ahead() != "{":
            taken = self._ahead()
            if taken == "\\":
                found = TOKEN.match(self.source, self.at)
                taken = found[0] if found else taken
            self.at += len(taken)
            return taken
        words, self.at = group(self.source, self.at)
        return words


def one(text: str) -> str:
    """In one line, without marks of bold type."""
    return " ".join(text.replace(OPEN, "").replace(CLOSE, "").split())
