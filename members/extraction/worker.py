"""Reads one foreign file in a process of its own, with bounded memory and time; knows no Django.

`python -m members.extraction.worker KIND` takes the bytes on stdin and gives JSON on stdout:
{"text": …}, {"paragraphs": […]}, {"sheets": […]} or {"code": …, "details": {…}}.
"""

import json
import resource
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import PurePath
from traceback import extract_tb
from typing import Any

from members.extraction.trouble import Unreadable, bounded

MEMORY = 768 * 1024 * 1024
PROCESSOR_SECONDS = 25
OPEN_FILES = 32
OUT_OF_MEMORY = 3
# Module and function of each kind; only the one that is needed is imported.
READERS = {
    "docx": ("word.text", "word_text"),
    "odt": ("odt.text", "odt_text"),
    "pdf": ("pdf.text", "pdf_text"),
    "html": ("web", "html_text"),
    "rst": ("markup.rst", "rst_text"),
    "org": ("markup.org", "org_text"),
    "tex": ("markup.tex", "tex_text"),
}
WORD_PARAGRAPHS = "word-paragraphs"
TABLES = {
    "csv": ("delimited", "csv_sheets"),
    "xlsx": ("workbook", "xlsx_sheets"),
    "vcard": ("cards", "card_sheets"),
}


def read(kind: str, data: bytes) -> dict[str, Any]:
    """What the file holds, or the code of what is wrong with it. Never raises for bad files."""
    try:
        if kind == WORD_PARAGRAPHS:
            document = import_module("members.extraction.word.document").read_word(data)
            return {"paragraphs": [asdict(paragraph) for paragraph in document.paragraphs]}
        if kind in TABLES:
            module, function = TABLES[kind]
            sheets = getattr(import_module(f"members.extraction.tables.{module}"), function)(data)
            return {"sheets": sheets}
        module, function = READERS[kind]
        reader = getattr(import_module(f"members.extraction.{module}"), function)
        return {"text": bounded(reader(data))}
    except Unreadable as trouble:
        return {"code": trouble.code, "details": trouble.details}
    except MemoryError:
        return {"code": "too_heavy", "details": {}}
    except RecursionError:
        return {"code": "broken", "details": {}}
    # Whatever a foreign file does to a library, nobody sees a traceback.
    except Exception as error:
        return {"code": "broken", "details": {}, "error": _told(error)}


def _told(error: Exception) -> str:
    """What happened and where; its message may quote the file, and this goes to the log."""
    where = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {PurePath(where.filename).name}:{where.lineno}"


def limit() -> None:
    """From here on this process can neither grow nor stay nor write files."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, PROCESSOR_SECONDS),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def main() -> None:
    """Read, answer, end."""
    limit()
    try:
        answer = json.dumps(read(sys.argv[1], sys.stdin.buffer.read())).encode()
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
