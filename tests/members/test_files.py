"""Uploads: what we take, what we refuse and how we say so, and where the bytes go."""

import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404

from members import files
from members.views.files import send

PDF = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj"


def archive(**entries: bytes | str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        for name, content in entries.items():
            made.writestr(name.replace("__", "/").replace("CT", "[Content_Types].xml"), content)
    return data.getvalue()


DOCX = archive(CT="<x/>", **{"word/document.xml": "<x/>"})
ODT = archive(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": "<x/>"})
GOOD = {
    "a.pdf": (PDF, "application/pdf"),
    "a.PDF": (PDF, "application/pdf"),
    "a.docx": (DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "a.xlsx": (
        archive(CT="", **{"xl/workbook.xml": ""}),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "a.pptx": (
        archive(CT="", **{"ppt/presentation.xml": ""}),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    "a.odt": (ODT, "application/vnd.oasis.opendocument.text"),
    "a.ods": (
        archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        "application/vnd.oasis.opendocument.spreadsheet",
    ),
    "a.txt": ("Grüße".encode("cp1252"), "text/plain; charset=utf-8"),
    "a.md": ("# Grüße".encode("utf-16"), "text/plain; charset=utf-8"),
    "a.csv": (b"a;b\n1;2", "text/csv; charset=utf-8"),
    "a.png": (b"\x89PNG\r\n\x1a\n....", "image/png"),
    "a.jpg": (b"\xff\xd8\xff\xe0....", "image/jpeg"),
    "a.jpeg": (b"\xff\xd8\xff\xe1....", "image/jpeg"),
    "a.webp": (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
    "a.gif": (b"GIF89a....", "image/gif"),
    "a.heic": (b"\0\0\0\x18ftypheic\0\0\0\0", "image/heic"),
}
NOT_WHAT_IT_SAYS = {
    "html.pdf": b"<html><script>alert(1)</script>",
    "pdf.docx": PDF,
    "excel.docx": archive(CT="", **{"xl/workbook.xml": ""}),
    "makros.docx": archive(CT="", **{"word/document.xml": "", "word/vbaProject.bin": "x"}),
    "word.odt": DOCX,
    "tabelle.odt": archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
    "kaputt.docx": DOCX[: len(DOCX) // 2],
    "programm.txt": b"MZ\x90\x00\x03\x00",
    "svg.png": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "film.heic": b"\0\0\0\x18ftypisom\0\0\0\0",
    "ton.webp": b"RIFF\x10\0\0\0WAVEfmt ",
}


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="text/html")


@pytest.mark.parametrize("name", GOOD)
def test_what_we_take(name):
    content, content_type = GOOD[name]
    assert files.check(upload(name, content)).content_type == content_type


@pytest.mark.parametrize("name", NOT_WHAT_IT_SAYS)
def test_what_is_not_what_its_name_says_is_refused(name):
    with pytest.raises(ValidationError):
        files.check(upload(name, NOT_WHAT_IT_SAYS[name]))


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (
            "seite.html",
            b"<html>",
            "„seite.html“ können wir nicht annehmen. Möglich sind PDF, Word, Excel, PowerPoint, ODT, ODS, "
            "Text, CSV, PNG, JPG, WebP, GIF, HEIC.",
        ),
        ("leer.pdf", b"", "„leer.pdf“ ist leer. Bitte prüfen Sie die Datei."),
        (
            "bild.pdf",
            b"GIF89a",
            "„bild.pdf“ ist keine PDF-Datei, obwohl sie so heißt, oder sie ist beschädigt.",
        ),
    ],
)
def test_the_refusal_is_a_sentence(name, content, sentence):
    with pytest.raises(ValidationError) as refused:
        files.check(upload(name, content))
    assert refused.value.messages == [sentence]


def test_too_much_is_refused_with_both_sizes(settings):
    settings.UPLOAD_MAX_BYTES = 1024
    with pytest.raises(ValidationError) as refused:
        files.check(upload("a.pdf", PDF + b"x" * 2048))
    assert refused.value.messages == ["„a.pdf“ ist zu groß (2\xa0KB). Höchstens 1\xa0KB sind möglich."]


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Eigene Dateien\\Plan.pdf", "Plan.pdf"),
        ("Rech\u202efdp.exe", "Rechfdp.exe"),
        ("a\r\nb.pdf", "ab.pdf"),
        (" ..  ", "Datei"),
        ("Über „uns“.pdf", "Über „uns“.pdf"),
        ("x" * 300 + ".pdf", "x" * 146 + ".pdf"),
    ],
)
def test_names_lose_their_folders_and_tricks(name, clean):
    assert files.clean_name(name) == clean


@pytest.fixture
def private_root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path / "private"
    return settings.PRIVATE_ROOT


def test_equal_bytes_are_kept_once_and_come_back_whole(private_root):
    first, second = (files.keep(upload(name, PDF)) for name in ("a.pdf", "b.pdf"))
    assert (first.name, second.name, first.digest, first.size) == ("a.pdf", "b.pdf", second.digest, len(PDF))
    assert [path.name for path in private_root.rglob("*") if path.is_file()] == [first.digest]
    with files.open_kept(first.digest) as kept:
        assert kept.read() == PDF


def test_what_is_refused_leaves_nothing_behind(private_root):
    with pytest.raises(ValidationError):
        files.keep(upload("a.pdf", b"GIF89a"))
    assert [path for path in private_root.rglob("*") if path.is_file()] == []


def test_no_path_is_built_from_anything_but_a_digest():
    with pytest.raises(ValueError):
        files.path_of("../../etc/passwd")


@pytest.mark.parametrize(
    ("content_type", "disposition"),
    [
        ("application/pdf", "inline"),
        ("image/png", "inline"),
        ("image/heic", "attachment"),
        ("text/plain; charset=utf-8", "attachment"),
    ],
)
def test_a_file_is_sent_under_its_name_and_nothing_guesses_its_type(private_root, content_type, disposition):
    kept = files.keep(upload("Übersicht.pdf", PDF))
    response = send(digest=kept.digest, name=kept.name, content_type=content_type)
    assert response.headers["Content-Disposition"] == f"{disposition}; filename*=utf-8''%C3%9Cbersicht.pdf"
    assert response.headers["Content-Type"] == content_type
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "private, no-store"
    assert b"".join(response.streaming_content) == PDF


def test_bytes_that_are_gone_are_a_404(private_root):
    with pytest.raises(Http404):
        send(digest="0" * 64, name="a.pdf", content_type="application/pdf")
