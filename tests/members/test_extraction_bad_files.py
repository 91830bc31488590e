"""Foreign files do no harm: whatever they are, a sentence comes back, within bounds of memory and time."""

import io
import shutil
import subprocess
import sys
import zipfile

import pytest
from django.utils import translation

from members.extraction import ExtractionError, extract, office, sandbox, word_paragraphs, worker
from members.extraction.refusals import SENTENCES, sentence
from members.extraction.trouble import Unreadable
from tests.members.extraction.wordfiles import SPACES, archive, p, word_file
from tests.members.extraction.writerfiles import p as paragraph
from tests.members.extraction.writerfiles import writer_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORD = word_file(p("Protokoll vom 3. März"))
LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><w:document {SPACES}><w:p>&l9;</w:p></w:document>'
TYPED = f"<!DOCTYPE x><w:document {SPACES}><w:p/></w:document>"
TYPED = f"<!DOCTYPE x><w:document {SPACES}><w:p/></w:document>"
OUTSIDE = f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document {SPACES}>&f;</w:document>'


def with_document(xml: str | bytes) -> bytes:
    return archive({"word/document.xml": xml})


def utf16(name: str) -> bytes:
    return OLE + name.encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "code", "details"),
    [
        (WORD[: len(WORD) // 2], "broken", {}),
        (WORD[:200] + b"\x00" * 300 + WORD[500:], "broken", {}),
        (with_document(b"<w:document"), "broken", {}),
        (with_document("<a><b></a>"), "broken", {}),
        (with_document(BOMB), "entities", {}),
        (with_document(OUTSIDE), "entities", {}),
        (with_document(TYPED), "entities", {}),
        (word_file("<w:p/>"), "empty", {}),
        (writer_file(""), "empty", {}),
        (archive({"word/document.xml": b" " * 12_000_000}), "bomb", {}),
        (archive({f"word/{at}": "" for at in range(10_001)}), "bomb", {}),
        (archive({"a.txt": "Text"}), "foreign", {"kind": "ZIP"}),
        (archive({"xl/workbook.xml": "x"}), "foreign", {"kind": "Excel"}),
        (utf16("EncryptedPackage"), "encrypted", {}),
        (utf16("Workbook"), "foreign", {"kind": "Excel"}),
        (utf16("__substg1.0_"), "foreign", {"kind": "Outlook"}),
        (word_file("".join(p(str(at)) for at in range(25_010))), "too_long", {}),
    ],
)
def test_each_has_a_sentence_of_its_own(data, code, details):
    with pytest.raises(ExtractionError) as error:
        extract(data, filename="alt.docx")
    assert str(error.value) == sentence(code, name="alt.docx", **details)


def test_an_encrypted_writer_file_is_known_by_its_manifest():
    file = io.BytesIO(writer_file(paragraph("x")))
    with zipfile.ZipFile(file, "a") as made:
        made.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    with pytest.raises(ExtractionError, match="Passwort"):
        extract(file.getvalue())


def test_the_bytes_decide_and_not_the_name():
    assert extract(WORD, filename="alt.txt").kind == "docx"
    assert extract(b"Protokoll", filename="alt.docx").kind == "text"
    assert extract(writer_file(paragraph("x")), filename="alt.pdf").kind == "odt"


def test_ten_languages_stay_as_they_are():
    words = "Grüße محضر الجلسة صورت‌جلسه Протокол protokół zápis πρακτικά 议事录 ፕሮቶኮል תקציר tutanağı"
    assert extract(word_file(p(words))).text.split() == words.split()
    assert extract(words.encode()).text == words


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_is_whole_in_both_languages(code):
    for language in ("de", "en"):
        with translation.override(language):
            said = sentence(code, name="a.pdf", most="20", kind="RTF")
        assert said.startswith("a.pdf ")
        assert said.endswith(".")
        assert "%" not in said


def test_only_a_word_file_has_word_paragraphs():
    with pytest.raises(ExtractionError, match="keine Word-Datei"):
        word_paragraphs(b"Text", filename="a.txt")


def test_the_worker_knows_no_django():
    code = "import sys, members.extraction.worker; print(*sorted(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not [name for name in found.stdout.split() if name.startswith(("django", "wagtail"))]


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("worker.read = lambda kind, data: bytearray(10**12); worker.main()", "too_heavy"),
        ("open('never', 'w').write('x')", "broken"),
        ("while True: pass", "too_slow"),
        ("import signal; os.kill(os.getpid(), signal.SIGSEGV)", "broken"),
        ("print('no json')", "broken"),
    ],
)
def test_a_worker_that_misbehaves_is_ended(program, code, monkeypatch, tmp_path):
    begin = f"from members.extraction import worker; import os\nos.chdir({str(tmp_path)!r})\nworker.limit()"
    script = f"{begin}\n{program}"
    started = sandbox.run

    def run(command, data, **options):
        return started([sys.executable, "-c", script, "docx"], data, **options)

    monkeypatch.setattr(sandbox, "run", run)
    with pytest.raises(Unreadable) as trouble:
        sandbox.in_sandbox("docx", b"", seconds=3)
    assert trouble.value.code == code
    assert [path.name for path in tmp_path.iterdir() if path.stat().st_size] == []


def test_the_process_is_told_nothing_of_ours(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "geheim")
    program = "import os; print(*sorted(os.environ))"
    _code, output = sandbox.run([sys.executable, "-c", program], b"", seconds=10, folder=tmp_path)
    assert output.decode().split() == sorted(sandbox.ENVIRONMENT)


def test_what_a_process_started_ends_with_it(tmp_path):
    script = "sleep 60 & echo $! > child; sleep 60"
    with pytest.raises(Unreadable):
        sandbox.run(["/bin/sh", "-c", script], b"", seconds=1, folder=tmp_path)
    child = int((tmp_path / "child").read_text())
    # A dead process may lie there until somebody asks for it ("Z").
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(child)], capture_output=True, text=True).stdout
    assert state.strip()[:1] in ("", "Z")


def test_without_libreoffice_an_old_file_says_what_to_do(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    for data, kind in ((utf16("WordDocument"), "Word 97"), (b"{\\rtf1 Text}", "RTF")):
        with pytest.raises(ExtractionError) as error:
            extract(data, filename="alt.doc")
        assert str(error.value) == sentence("no_office", name="alt.doc", kind=kind)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_old_files_are_read_through_libreoffice():
    found = extract(b"{\\rtf1\\ansi Protokoll vom 3. M\\'e4rz\\par Zweiter Absatz\\par}", filename="alt.rtf")
    assert (found.text, found.kind) == ("Protokoll vom 3. März\n\nZweiter Absatz\n", "rtf")


def test_libreoffice_that_makes_nothing_is_a_broken_file(monkeypatch):
    monkeypatch.setattr(office, "run", lambda *arguments, **options: (1, b""))
    monkeypatch.setattr(shutil, "which", lambda name: "/bin/false")
    with pytest.raises(Unreadable) as trouble:
        office.converted(b"", "doc")
    assert trouble.value.code == "broken"


def test_an_error_nobody_thought_of_is_a_broken_file(monkeypatch):
    monkeypatch.setitem(worker.READERS, "docx", ("nowhere", "nothing"))
    assert worker.read("docx", b"")["code"] == "broken"
