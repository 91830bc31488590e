"""Whatever the bytes, an answer comes: text or a known trouble, and no error that nobody thought of."""

import string
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from members.extraction import ExtractionError, extracting, worker
from members.extraction.kinds import kind_of_text
from members.extraction.sandbox import Unreadable
from tests.members.extraction.printed import printed
from tests.members.extraction.wordfiles import cell, counting, p, table, word_file
from tests.members.extraction.writerfiles import number, writer_file
from tests.members.extraction.writerfiles import p as paragraph

MARKUP = {
    "html": "<h1>A</h1><ol start=2><li>b<p>c</ol><table><tr><td rowspan=2>d<td>e<tr><td>f</table>"
    "<dl><dt>g<dd>h",
    "org": "#+TITLE: A\n* TODO *b* :c:\n:PROPERTIES:\n:END:\n| d | e |\n- [X] f :: g\n"
    "[[h][i]] <2025-05-14 Mi>\n",
    "rst": "A\n=\n:b: c\n\n.. list-table::\n\n   * - d\n     - e\n\n"
    "+--+--+\n|f |g |\n+--+--+\n\n== ==\nh  i\n== ==\n",
    "tex": r"\title{A}\begin{document}\section{b}\begin{itemize}\item[c] d\end{itemize}\TOP{e}{f} \"a % g",
}


@cache
def samples() -> dict[str, bytes]:
    """One valid file of each kind."""
    body = p("Protokoll", style="Titel") + p("Punkt", numbered=(1, 0)) + table([cell("a"), cell("b", "c")])
    return {
        "docx": word_file(body, numbering=counting("decimal %1."), footnotes="<w:footnote/>"),
        "odt": writer_file(paragraph("Protokoll") + number("L1", "eins", "zwei")),
        "pdf": printed(["Protokoll", "", "• Punkt"], ["Seite zwei"], head="Kopf"),
    } | {kind: text.encode() for kind, text in MARKUP.items()}


# (how, where between beginning and end, how many bytes, which ones)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["change", "cut", "double", "insert", "end"]),
        st.floats(0, 1),
        st.integers(0, 40),
        st.binary(max_size=20),
    ),
    min_size=1,
    max_size=8,
)
KINDS = st.sampled_from(["docx", "odt", "pdf", *sorted(MARKUP)])


def mutated(kind: str, changes) -> bytes:
    """A valid file with some bytes changed, cut out, doubled or put in."""
    data = bytearray(samples()[kind])
    for how, where, length, put in changes:
        at = int(where * len(data))
        if how == "change":
            data[at : at + len(put)] = put
        elif how == "cut":
            del data[at : at + length]
        elif how == "double":
            data[at:at] = data[at : at + length] * 3
        elif how == "insert":
            data[at:at] = put
        else:
            del data[at:]
    return bytes(data)


def answered(kind: str, data: bytes) -> None:
    """The worker's answer is text or a trouble that it knows."""
    answer = worker.read(kind, data)
    assert "error" not in answer, answer["error"]
    assert isinstance(answer.get("text"), str) or answer["code"]


@settings(max_examples=300)
@given(KINDS, CHANGES)
def test_mutated_files_are_read_or_refused(kind, changes):
    answered(kind, mutated(kind, changes))


@pytest.mark.proof
@settings(max_examples=20_000)
@given(KINDS, CHANGES)
def test_many_mutated_files_are_read_or_refused(kind, changes):
    answered(kind, mutated(kind, changes))


def through_the_door(data: bytes, name: str) -> None:
    """`extract` without its process: its answers are the same, only faster to come by."""
    try:
        found = extracting.extract(data, filename=name)
    except ExtractionError as error:
        assert str(error)
    else:
        assert found.text.encode()


@pytest.fixture(scope="module")
def no_process():
    """The worker's reading in this process; old files are none of it."""

    def read(kind, data, **options):
        answer = worker.read(kind, data)
        assert "error" not in answer, answer["error"]
        if "code" in answer:
            raise Unreadable(answer["code"], **answer["details"])
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extracting, "in_sandbox", read)
        patch.setattr(extracting, "converted", lambda data, kind: data)
        yield


NAMES = st.sampled_from(
    ["", "a.txt", "a.md", "a.html", "a.org", "a.rst", "a.tex", "a.docx", "a.pdf", "\x00/\udcff"]
)
MARKS = st.text(alphabet=string.printable + "\u0600ä„ⅷ\u200f", max_size=300)
STARTS = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"{\\rtf1 ", b"<html>"]
)


@settings(max_examples=300)
@given(st.one_of(st.tuples(STARTS, st.binary(max_size=300)).map(b"".join), MARKS.map(str.encode)), NAMES)
def test_any_bytes_are_read_or_refused(no_process, data, name):
    through_the_door(data, name)


@pytest.mark.proof
@settings(max_examples=20_000)
@given(st.one_of(st.tuples(STARTS, st.binary(max_size=300)).map(b"".join), MARKS.map(str.encode)), NAMES)
def test_many_bytes_are_read_or_refused(no_process, data, name):
    through_the_door(data, name)


@pytest.mark.parametrize("kind", sorted(MARKUP))
@pytest.mark.parametrize(
    "piece", ["\\a{", "{", "*", "<b>", "<table>", "[[", "`", "|", "+--", "\\title{", "(", " ", "_"]
)
def test_long_lines_of_one_sign_are_no_trap(kind, piece):
    answered(kind, (piece * (20_000 // len(piece))).encode())


def test_a_tower_of_braces_or_lists_is_no_trap():
    answered("tex", b"\\a{" * 5000 + b"}" * 5000)
    answered("html", b"<ul><li>" * 5000)
    answered("docx", word_file("<w:p><w:r>" * 3000 + "</w:r></w:p>" * 3000))
    assert kind_of_text("<!--" * 5000, "a.html") == "text"
