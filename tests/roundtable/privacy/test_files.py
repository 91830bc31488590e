"""A private file that no row names any more leaves the disk after a week, no other does."""

import os
import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meetings.models import Meeting, MeetingPaper
from members import files
from members.models import Committee
from roundtable.privacy.files import sweep_unnamed

pytestmark = pytest.mark.django_db
TEN_DAYS = 10 * 24 * 60 * 60


@pytest.fixture(autouse=True)
def root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    return tmp_path


def keep(words: str, *, age: int = TEN_DAYS) -> files.Stored:
    stored = files.keep(SimpleUploadedFile("brief.txt", words.encode()))
    then = time.time() - age
    os.utime(files.path_of(stored.digest), (then, then))
    return stored


def test_what_no_row_names_goes():
    stored = keep("vergessen")
    assert (sweep_unnamed(), files.path_of(stored.digest).exists()) == (
        "1 Dateien ohne Eintrag entfernt",
        False,
    )


def test_what_a_row_names_stays():
    stored = keep("gebraucht")
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    meeting = Meeting.objects.create(committee=board, title="Sitzung")
    MeetingPaper.objects.create(
        meeting=meeting,
        title="Brief",
        name=stored.name,
        digest=stored.digest,
        size=stored.size,
        content_type=stored.content_type,
    )
    assert (sweep_unnamed(), files.path_of(stored.digest).exists()) == (
        "0 Dateien ohne Eintrag entfernt",
        True,
    )


def test_what_just_came_stays_until_its_row_is_there():
    stored = keep("gerade hochgeladen", age=60)
    assert (sweep_unnamed(), files.path_of(stored.digest).exists()) == (
        "0 Dateien ohne Eintrag entfernt",
        True,
    )


def test_what_is_no_file_of_ours_stays(root):
    other = root / "ab" / "notiz.txt"
    other.parent.mkdir()
    other.write_text("von Hand")
    os.utime(other, (0, 0))
    assert (sweep_unnamed(), other.exists()) == ("0 Dateien ohne Eintrag entfernt", True)
