r"""Commands that a LaTeX file defines itself: \newcommand{\beschluss}[4]{…} and what it stands for, used."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from members.extraction.markup.tex_commands import BOLD, DROPPED, HEADINGS, LAST_OF, PLAIN

DEFINES = re.compile(
    r"\\(?:(?P<how>(?:re)?new|provide|DeclareRobust)[Cc]ommand\*?|(?P<document>(?:New|Renew|Provide|Declare)DocumentCommand)"
    r"|[gex]?def)\s{0,5}\{?\\(?P<name>[A-Za-z@]{1,40})\}?"
)
ENVIRONMENT = re.compile(r"\\(?:re)?newenvironment\*?\{(?P<name>[A-Za-z@]{1,40})\}")
COUNT = re.compile(r"\s{0,5}\[(?P<count>\d)\]")
DEFAULT = re.compile(r"\s{0,5}\[(?P<words>[^\[\]]{0,200})\]")
KINDS = re.compile(r"\s{0,5}\{(?P<kinds>[^{}]{0,60})\}")
HASHED = re.compile(r"(?:#\d){0,9}")
BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
USE = re.compile(r"\\(?:(?P<side>begin|end)\{(?P<environment>[A-Za-z@]{1,40})\}|(?P<name>[A-Za-z@]+)\*?)")
BETWEEN = re.compile(r"[ \t]*\n?[ \t]*(?=[\[{])")
PLACE = re.compile(r"#(\d)")
# Words of the reader keep their meaning, whatever a layout makes of them.
KEPT = {*HEADINGS, *PLAIN, *BOLD, *DROPPED, *LAST_OF, "item", "maketitle", "par", "and", "today"}
MOST, MOST_DEEP, LONGEST_BODY, LONGEST = 100, 8, 5_000, 1_000_000


@dataclass(frozen=True)
class Macro:
    """What a command stands for; `places` has for each argument its default, None where it must be given."""

    places: tuple[str | None, ...]
    body: str


Macros = Mapping[str, Macro]


def expanded(source: str, macros: Macros) -> str:
    """A stretch with every use of these commands replaced; never much longer than it makes sense to read."""
    out: list[str] = []
    _expand(source, macros, out, [LONGEST])
    return "".join(out)


def _expand(source: str, macros: Macros, out: list[str], left: list[int], deep: int = 0) -> None:
    at = 0
    for use in USE.finditer(source):
        macro = macros.get(use["name"] or f"{use['side']} {use['environment']}")
        if not macro or use.start() < at or left[0] < 0:
            continue
        out.append(source[at : use.start()])
        given, at = _given(source, use.end(), macro)
        words = dict(enumerate(given, 1))
        body = "".join(
            words.get(int(part), "") if nth % 2 else part for nth, part in enumerate(PLACE.split(macro.body))
        )
        left[0] -= len(body) + 1
        if deep < MOST_DEEP:
            _expand(body, macros, out, left, deep + 1)
    out.append(source[at:])


def _given(source: str, at: int, macro: Macro) -> tuple[list[str], int]:
    """The arguments of one use and where it ends."""
    given: list[str] = []
    for default in macro.places:
        behind = BETWEEN.match(source, at)
        opens = source[behind.end()] if behind else ""
        if default is not None and opens != "[":
            given.append(default)
        elif behind and opens == "[" and default is not None:
            end = source.find("]", behind.end(), behind.end() + 500)
            given.append(source[behind.end() + 1 : end] if end > 0 else "")
            at = end + 1 if end > 0 else behind.end()
        elif behind and opens == "{":
            words, at = group(source, behind.end())
            given.append(words)
        else:
            given.append("")
    if not macro.places and source.startswith("{}", at):
        at += 2
    return given, at


def defined(source: str) -> tuple[dict[str, Macro], str]:
    """The commands that a file defines, by name, and the file without their definitions."""
    macros: dict[str, Macro] = {}
    kept, at = [], 0
    for found in [*DEFINES.finditer(source)][:MOST]:
        if found.start() < at:
            continue
        places, begins = _places(source, found)
        if not source.startswith("{", begins):
            continue
        body, ends = group(source, begins)
        kept.append(source[at : found.start()])
        at = ends
        if found["name"] not in KEPT and len(body) < LONGEST_BODY:
            macros[found["name"]] = Macro(places, body)
    rest = "".join([*kept, source[at:]])
    return _environments(rest, macros)


def _environments(source: str, macros: dict[str, Macro]) -> tuple[dict[str, Macro], str]:
    """The same for environments: "begin beschluss" and "end beschluss" are two commands."""
    kept, at = [], 0
    for found in [*ENVIRONMENT.finditer(source)][:MOST]:
        count = COUNT.match(source, found.end())
        default = DEFAULT.match(source, count.end()) if count else None
        begins = (default or count or found).end()
        if found.start() < at or not source.startswith("{", begins):
            continue
        before, middle = group(source, begins)
        after, ends = group(source, middle) if source.startswith("{", middle) else ("", middle)
        kept.append(source[at : found.start()])
        at = ends
        places = _counted(int(count["count"]) if count else 0, default)
        macros[f"begin {found['name']}"] = Macro(places, before[:LONGEST_BODY])
        macros[f"end {found['name']}"] = Macro((), after[:LONGEST_BODY])
    return macros, "".join([*kept, source[at:]])


def _places(source: str, found: re.Match[str]) -> tuple[tuple[str | None, ...], int]:
    """What a definition says of its arguments, and where its body begins."""
    at = found.end()
    if found["document"]:
        kinds = KINDS.match(source, at)
        letters = re.findall(r"[mo]|O\{[^{}]*\}", kinds["kinds"]) if kinds else []
        return tuple(None if one == "m" else one[2:-1] for one in letters), kinds.end() if kinds else at
    if found["how"]:
        count = COUNT.match(source, at)
        default = DEFAULT.match(source, count.end()) if count else None
        ends = (default or count or found).end()
        return _counted(int(count["count"]) if count else 0, default), _open(source, ends)
    hashed = HASHED.match(source, at)
    return (None,) * (len(hashed[0]) // 2 if hashed else 0), hashed.end() if hashed else at


def _open(source: str, at: int) -> int:
    behind = BETWEEN.match(source, at)
    return behind.end() if behind else at


def _counted(count: int, default: re.Match[str] | None) -> tuple[str | None, ...]:
    return tuple(default["words"] if default and not number else None for number in range(count))


def group(source: str, at: int) -> tuple[str, int]:
    """What stands in the braces that open here, and where they end; to the end where they never close."""
    depth = 0
    for brace in BRACE.finditer(source, at):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth:
            return source[at + 1 : brace.start()], brace.end()
    return source[at + 1 :], len(source)
