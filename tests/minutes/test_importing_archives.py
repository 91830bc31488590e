"""A ZIP is looked at before it is unpacked: what is in it, and what is refused with which sentence."""

import io
import zipfile

import pytest

from minutes.importing.queue.archives import MOST_FILES, ArchiveRefused, is_archive, unpack


def made(*entries, **options) -> io.BytesIO:
    """A ZIP of (name or ZipInfo, content)."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return file


def names(*entries) -> list[str]:
    return [member.name for member in unpack(made(*entries))]


def test_files_come_in_the_order_in_which_people_count():
    assert names(("b/10.txt", "x"), ("b/9.txt", "x"), ("a.txt", "x")) == ["a.txt", "b/9.txt", "b/10.txt"]


def test_what_file_managers_put_beside_them_is_left_out():
    clutter = ("__MACOSX/a.txt", "b/.DS_Store", "b/Thumbs.db", "b/~$a.docx", "b/._a.txt", "b/")
    assert names(("b/a.txt", "x"), *((name, "") for name in clutter)) == ["b/a.txt"]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/tmp/a.txt", "tmp/a.txt"),
        ("C:\\Ablage\\a.txt", "C/Ablage/a.txt"),
        ("a\u202etxt.exe", "atxt.exe"),
    ],
)
def test_no_name_leads_out_of_the_archive(path, name):
    assert names((path, "x")) == [name]


@pytest.mark.parametrize("encoding", ["utf-8", "cp850"])
def test_names_of_old_programs_keep_their_umlauts(encoding):
    """Written without the mark of UTF-8, as Windows and macOS do."""
    wanted = "Müller Größe.txt".encode(encoding)
    data = made(("X" * len(wanted), "x")).getvalue().replace(b"X" * len(wanted), wanted)
    assert [member.name for member in unpack(io.BytesIO(data))] == ["Müller Größe.txt"]


def problems(*entries) -> dict[str, str]:
    return {member.name: member.refusal.get("code", "") for member in unpack(made(*entries))}


def test_one_bad_file_leaves_the_others():
    assert problems(("a.txt", "x"), ("b.zip", made(("c.txt", "x")).getvalue())) == {
        "a.txt": "",
        "b.zip": "zip_in_zip",
    }


def test_a_bomb_is_not_unpacked():
    assert problems(("a.txt", " " * 3_000_000), ("b.txt", "x " * 3_000)) == {
        "a.txt": "steep",
        "b.txt": "",
    }


def test_an_encrypted_file_is_said_to_be_one():
    data = bytearray(made(("a.txt", "geheim")).getvalue())
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    members = list(unpack(io.BytesIO(bytes(data))))
    assert [(one.name, one.refusal, one.content) for one in members] == [
        ("a.txt", {"code": "locked_in_zip"}, b"")
    ]


def test_a_broken_file_is_said_to_be_one():
    data = made(("a.txt", " ".join(str(number) for number in range(300)))).getvalue()
    broken = data[:100] + b"\x00" * 50 + data[150:]
    assert [one.refusal for one in unpack(io.BytesIO(broken))] == [{"code": "damaged_in_zip"}]


def test_a_size_that_lies_gives_no_more_than_it_says():
    data = bytearray(made(("a.txt", "Wort " * 5000)).getvalue())
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    assert [one.content for one in unpack(io.BytesIO(bytes(data)))] == [b""]


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (io.BytesIO(b"PK\x03\x04 kein ZIP"), "Das ZIP ist beschädigt und lässt sich nicht öffnen."),
        (made(), "Im ZIP ist keine Datei."),
        (made(("leer/", "")), "Im ZIP ist keine Datei."),
        (
            made(*((f"{number}.txt", "x") for number in range(MOST_FILES + 1))),
            "Im ZIP sind 301 Dateien; höchstens 300 gehen auf einmal.",
        ),
        (
            made(*((f"{number}.txt", b"\x00" * 18_000_000) for number in range(6))),
            "Ausgepackt ist das ZIP größer als 100\xa0MB. Bitte teilen Sie es auf.",
        ),
    ],
    ids=["broken", "empty", "folders", "many", "large"],
)
def test_what_makes_the_whole_archive_impossible(file, sentence):
    with pytest.raises(ArchiveRefused) as refused:
        unpack(file)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("name", "answer"), [("a.zip", True), ("A.ZIP", True), ("a.docx", False), ("zip", False)]
)
def test_only_what_is_called_so_is_an_archive(name, answer):
    assert is_archive(name) is answer
