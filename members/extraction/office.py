"""Word 97 and RTF: LibreOffice makes a .docx of them where it is installed."""

import shutil
import tempfile
from pathlib import Path

from members.extraction.sandbox import run
from members.extraction.trouble import Unreadable

SECONDS = 60
NAMES = {"doc": "Word 97", "rtf": "RTF"}
# Its own profile: no macros, nothing fetched from elsewhere.
SAFETY = ("DisableMacrosExecution", "BlockUntrustedRefererLinks", "DisableActiveContent")
SETTING = (
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="{}" oor:op="fuse"><value>true</value></prop></item>'
)
SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + "".join(SETTING.format(name) for name in SAFETY)
    + "</oor:items>"
)
# Whatever it wants from the network ends at a closed door.
OFFLINE = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}


def converted(data: bytes, kind: str) -> bytes:
    """The .docx of a "doc" or "rtf" file. Raises Unreadable, "no_office" without LibreOffice."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise Unreadable("no_office", kind=NAMES[kind])
    with tempfile.TemporaryDirectory(prefix="extraction-") as place:
        folder = Path(place)
        profile = folder / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(SETTINGS)
        (folder / f"source.{kind}").write_bytes(data)
        run(
            _command(program, folder, kind),
            b"",
            seconds=SECONDS,
            folder=folder,
            environment=_surroundings(folder),
        )
        result = folder / "source.docx"
        if not result.is_file():
            raise Unreadable("broken")
        return result.read_bytes()


def _command(program: str, folder: Path, kind: str) -> list[str]:
    limits = ["ulimit -t 60 -f 200000 -v 6000000 -c 0", 'exec "$@"']
    return [
        "/bin/sh", "-c", "; ".join(limits), "sh", program, "--headless", "--norestore", "--nolockcheck",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(folder / f"source.{kind}"),
    ]  # fmt: skip


def _surroundings(folder: Path) -> dict[str, str]:
    return OFFLINE | {"HOME": str(folder), "TMPDIR": str(folder)}
