"""What leaves the house as a file or text holds what its reader may see, runs nothing, stays in no cache."""

from io import BytesIO
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from meetings import narrowing, papers
from meetings.models import Attendance, Meeting
from members.models import Committee, User
from minutes import closing, writing
from minutes.importing.queue import taking
from minutes.importing.takeover.history import History
from minutes.models import Entry, Minutes, SourceFile
from tests.boards import board_in_session, item, writer
from tests.members.registered import organisation, send
from tests.roles import make_user

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
BOTH = ("docx", "txt")
FOR_ALL, FOR_SEATS, FOR_OFFICE = "Stühle", "Kassensturz", "Personalakte"
DELETED, WITHDRAWN, PAPER, SECRET_PAPER = "Versehen", "Zaunfarbe", "Lageplan", "Gehaltsliste"
WORDS = (FOR_ALL, FOR_SEATS, FOR_OFFICE, DELETED, WITHDRAWN, PAPER, SECRET_PAPER)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NASTY = "<script>alert(1)</script>\x0b\x1f=HYPERLINK(1)\ufffe"


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


@pytest.fixture
def office() -> User:
    return writer()


def say(minutes: Minutes, by, typed: str) -> Entry:
    draft = writing.Draft(uuid=uuid4(), typed=typed, item=item(minutes, "1"))
    return writing.save_line(minutes, draft, by=by)[0]


@pytest.fixture
def minutes(office) -> Minutes:
    """Running minutes with something for everybody and something for nobody any more."""
    found = board_in_session()
    say(found, office, FOR_ALL)
    say(found, office, f"(intern) {FOR_SEATS}")
    hidden = say(found, office, FOR_OFFICE)
    Entry.objects.filter(pk=hidden.pk).update(audience="office")
    for typed in (DELETED, f"! Lindner: {WITHDRAWN}"):
        line = say(found, office, typed)
        writing.delete_line(found, line.uuid, version=1, by=office)
    for title, audience in ((PAPER, "committee"), (SECRET_PAPER, "office")):
        upload = SimpleUploadedFile("datei.txt", title.encode())
        papers.attach(found.meeting, upload, title=title, item=item(found, "1"), audience=audience, by=None)
    return found


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def of_role(role: str, minutes: Minutes, office: User) -> Client:
    """A client; "guest" and "taker" are delegates with what one meeting gives them."""
    if role == "visitor":
        return Client()
    if role == "office":
        return signed_in(office)
    user = make_user(role)
    if role in ("guest", "taker"):
        send(user.person, organisation(f"Verein {role}", is_member=True))
    if role == "guest":
        second = item(minutes, "2")
        Attendance.objects.create(
            meeting=minutes.meeting,
            person=user.person,
            state="present",
            capacity="guest",
            from_item=second,
        )
    if role == "taker":
        Meeting.objects.filter(pk=minutes.meeting_id).update(minute_taker=user.person)
    return signed_in(user)


def words_of(response) -> str:
    """All that is written in a file, its metadata too."""
    if "wordprocessingml" not in response.headers["Content-Type"]:
        return response.text
    with ZipFile(BytesIO(response.content)) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def got(client: Client, address: str) -> int | list[str]:
    """Which of the words somebody gets, or the status without any."""
    response = client.get(address)
    if response.status_code != 200:
        return response.status_code
    text = words_of(response)
    return [word for word in WORDS if word in text]


FOR_BOARD, FOR_COMMITTEE = [FOR_ALL, FOR_SEATS, PAPER], [FOR_ALL, PAPER]


FOR_THE_OFFICE = [FOR_ALL, FOR_SEATS, FOR_OFFICE, PAPER, SECRET_PAPER]
# What each gets of running minutes and of ended ones.
MINUTES = {
    "visitor": (302, 302),
    "delegate": (404, 404),
    "deputy": (404, 404),
    "former": (404, 404),
    "adviser": (404, FOR_COMMITTEE),
    "board": (404, FOR_BOARD),
    "guest": (404, []),
    "taker": (FOR_BOARD, FOR_BOARD),
    "office": (FOR_THE_OFFICE, FOR_THE_OFFICE),
    "admin": (FOR_THE_OFFICE, FOR_THE_OFFICE),
}


def test_minutes_leave_with_the_lines_of_their_reader(minutes, office):
    clients = {role: of_role(role, minutes, office) for role in MINUTES}
    address = f"/intern/protokolle/{minutes.pk}/protokoll."
    running = {role: [got(one, address + ending) for ending in BOTH] for role, one in clients.items()}
    closing.close(minutes, by=office)
    ended = {role: [got(one, address + ending) for ending in BOTH] for role, one in clients.items()}
    assert running == {role: [before, before] for role, (before, _after) in MINUTES.items()}
    assert ended == {role: [after, after] for role, (_before, after) in MINUTES.items()}


# Agenda and minutes of a meeting that only the office sees any more.
NARROWED = dict.fromkeys(("board", "adviser", "delegate", "taker"), (404, 404)) | {
    "office": ([PAPER, SECRET_PAPER], FOR_THE_OFFICE)
}


def test_nothing_of_a_narrowed_meeting_leaves(minutes, office):
    closing.close(minutes, by=office)
    minutes.meeting.refresh_from_db()
    minutes.meeting.audience = "office"
    narrowing.change(minutes.meeting, by=office, fields=[])
    agenda = f"/intern/sitzungen/{minutes.meeting_id}/tagesordnung."
    address = f"/intern/protokolle/{minutes.pk}/protokoll."
    found = {}
    for role in NARROWED:
        client = of_role(role, minutes, office)
        found[role] = [(got(client, agenda + ending), got(client, address + ending)) for ending in BOTH]
    assert found == {role: [shown, shown] for role, shown in NARROWED.items()}


AGENDA = {"board": [PAPER], "adviser": [PAPER], "delegate": 404, "former": 404, "guest": []}


def test_an_agenda_leaves_with_the_papers_of_its_reader(minutes, office):
    address, found = f"/intern/sitzungen/{minutes.meeting_id}/tagesordnung.", {}
    for role in AGENDA:
        client = of_role(role, minutes, office)
        found[role] = [got(client, address + ending) for ending in BOTH]
    assert found == {role: [shown, shown] for role, shown in AGENDA.items()}


def test_a_task_of_the_office_is_not_the_minute_takers(minutes, office):
    line = say(minutes, office, "! Lindner: prüft die Personalakte")
    Entry.objects.filter(pk=line.pk).update(audience="office")
    line.action_items.update(audience="office")
    client = of_role("taker", minutes, office)
    task = line.action_items.get()
    assert client.get(task.get_absolute_url()).status_code == 404
    closing.close(minutes, by=office)
    pages = ("/intern/aufgaben/alle/", "/intern/aufgaben/alle/aufgaben.txt", "/intern/aufgaben/nach-sitzung/")
    assert [FOR_OFFICE in client.get(page).text for page in pages] == [False] * 3
    assert signed_in(office).get(task.get_absolute_url()).status_code == 200


FILES = [
    "/intern/protokolle/{minutes}/protokoll.docx",
    "/intern/protokolle/{minutes}/protokoll.txt",
    "/intern/protokolle/{minutes}/protokoll.pdf",
    "/intern/sitzungen/{meeting}/tagesordnung.docx",
    "/intern/sitzungen/{meeting}/tagesordnung.txt",
    "/intern/aufgaben/alle/aufgaben.txt",
    "/intern/beschluesse/beschluesse.txt",
    "/intern/beschluesse/ergebnisse/ergebnisse.txt",
]


def test_no_cache_keeps_them_and_no_browser_guesses_what_they_are(minutes, office):
    client, found = signed_in(office), {}
    for address in FILES:
        headers = client.get(address.format(minutes=minutes.pk, meeting=minutes.meeting_id)).headers
        found[address] = (
            set(headers["Cache-Control"].split(", ")),
            headers["X-Content-Type-Options"],
            headers["Content-Type"].split(";")[0],
            "ETag" in headers,
        )
    kinds = {"pdf": "application/pdf", "txt": "text/plain", "docx": WORD}
    assert found == {
        address: ({"private", "no-store"}, "nosniff", kinds[address.rsplit(".", 1)[-1]], False)
        for address in FILES
    }


def test_markup_and_broken_letters_are_words_in_every_file(minutes, office):
    say(minutes, office, NASTY)
    Meeting.objects.filter(pk=minutes.meeting_id).update(title=f"{NASTY}\r\nX-Fremd: 1", place=NASTY)
    Committee.objects.update(name="Vor\r\nstand: <b>")
    client = signed_in(office)
    for address in FILES:
        response = client.get(address.format(minutes=minutes.pk, meeting=minutes.meeting_id))
        assert response.status_code == 200
        assert "X-Fremd" not in response.headers
        if address.endswith("docx"):
            assert "<script>" not in words_of(response)
            assert "\r" not in response.headers["Content-Disposition"]


NOBODY = {"visitor": 302} | dict.fromkeys(("delegate", "adviser", "board", "former", "taker"), 403)


def test_files_that_were_read_in_are_the_offices_alone(minutes, office):
    upload = SimpleUploadedFile("alt.txt", b"Protokoll vom 3.6.2019\n\n1. Ende\n")
    sent = {"committee": minutes.meeting.committee_id, "files": upload}
    signed_in(office).post("/intern/protokolle/einlesen/", sent)
    file = SourceFile.objects.get()
    found = {role: _all_answers(of_role(role, minutes, office), file) for role in NOBODY}
    assert found == {role: {status} for role, status in NOBODY.items()}
    file.refresh_from_db()
    assert (file.minutes, file.corrected_at) == (None, None)


def _all_answers(client: Client, file: SourceFile) -> set[int]:
    """The statuses of every page and every deed of a file and its pile."""
    one = f"/intern/protokolle/einlesen/{file.pk}/"
    pile = f"/intern/protokolle/einlesen/stapel/{file.reading_id}/"
    looks = [one, f"{one}original/", pile]
    deeds = [f"{one}{verb}/" for verb in ("sichern", "uebernehmen", "beiseitelegen", "zurueckholen")]
    deeds += [f"{pile}{verb}/" for verb in ("weiter", "uebernehmen")]
    return {client.get(path).status_code for path in looks} | {
        client.post(path).status_code for path in deeds
    }


def test_a_preview_that_is_kept_holds_what_every_database_can(office, minutes):
    client = signed_in(office)
    text = "Protokoll vom 3.6.2019\n\n1. Ende\n"
    client.post("/intern/protokolle/einlesen/", {"committee": minutes.meeting.committee_id, "text": text})
    file = SourceFile.objects.get()
    sent = {"head-place": "Tu\0rm", "x\0": ""}
    assert client.post(f"{file.get_absolute_url()}sichern/", sent).status_code == 302
    assert SourceFile.objects.get().corrections == {"head-place": "Turm", "x": ""}


NAMES = [
    ("../../etc/passwd.txt", "passwd.txt"),
    ("C:\\Windows\\alt.txt", "alt.txt"),
    ("a\r\nX-Fremd: 1.txt", "aX-Fremd 1.txt"),
    ('b";filename="x.html', "b;filename=x.html"),
    ("<img src=x onerror=alert(1)>.txt", "img src=x onerror=alert(1).txt"),
    ("gnp\u202etxt.exe", "gnptxt.exe"),
]


@pytest.mark.parametrize(("name", "kept"), NAMES)
def test_a_name_in_a_zip_leads_nowhere_and_runs_nothing(office, name, kept):
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    text = b"Protokoll vom 3.6.2019\n\n1. <script>alert(1)</script>\n\nText\n"
    client = signed_in(office)
    upload = _zip({name: text, "b.txt": text + b"2"})
    client.post("/intern/protokolle/einlesen/", {"committee": board.pk, "files": upload})
    file = SourceFile.objects.exclude(name="b.txt").get()
    assert file.name.rsplit("/", 1)[-1] == kept
    pages = [client.get(file.reading.get_absolute_url()), client.get(file.get_absolute_url())]
    assert [(page.status_code, "<img src=x" in page.text) for page in pages] == [(200, False)] * 2
    assert "<script>alert" not in pages[1].text
    original = client.get(f"/intern/protokolle/einlesen/{file.pk}/original/")
    assert original.headers["Content-Type"] == "application/octet-stream"
    assert original.headers["Content-Disposition"].startswith("attachment;")
    assert "X-Fremd" not in original.headers


def _zip(files: dict[str, bytes]) -> SimpleUploadedFile:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return SimpleUploadedFile("alt.zip", out.getvalue())


def test_empty_files_are_said_one_by_one(office):
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    client = signed_in(office)
    for upload in (SimpleUploadedFile("leer.txt", b""), SimpleUploadedFile("leer.zip", b"")):
        page = client.post("/intern/protokolle/einlesen/", {"committee": board.pk, "files": upload})
        assert page.status_code == 200
        assert len(page.context["form"].errors) == 1
    client.post(
        "/intern/protokolle/einlesen/", {"committee": board.pk, "files": _zip({"a.txt": b"", "b": b" "})}
    )
    states = SourceFile.objects.values_list("name", "state", "refusal")
    assert [(name, state, bool(refusal)) for name, state, refusal in states] == [
        ("a.txt", "refused", True),
        ("b", "refused", True),
    ]


def test_of_two_who_take_one_file_over_both_get_the_same_minutes(office, minutes):
    client = signed_in(office)
    text = "Protokoll vom 3.6.2019\n\n1. Ende\n\nText.\n"
    client.post("/intern/protokolle/einlesen/", {"committee": minutes.meeting.committee_id, "text": text})
    file = SourceFile.objects.get()
    stale = SourceFile.objects.get()
    made = {
        taking.take_over(
            one, taking.understood(one), committee=one.committee, history=History(), by=office
        ).pk
        for one in (file, stale)
    }
    assert (len(made), Minutes.objects.count()) == (1, 2)
    assert not taking.put_aside(stale, by=office)
    assert not taking.bring_back(stale, by=office)
