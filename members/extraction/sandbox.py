"""The process in which foreign files are read: bytes in, JSON out, killed with all it started."""

import json
import logging
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import members
from members.extraction.trouble import Unreadable
from members.extraction.worker import OUT_OF_MEMORY

WALL_SECONDS = 30
ROOT = Path(members.__file__).parent.parent
# Nothing of ours is told to the process: no keys, no database.
ENVIRONMENT = {
    "PATH": os.defpath,
    "LC_ALL": "C.UTF-8",
    "PYTHONDONTWRITEBYTECODE": "1",
    "MALLOC_ARENA_MAX": "2",
}
ENDINGS = {OUT_OF_MEMORY: "too_heavy", -signal.SIGXCPU: "too_slow", -signal.SIGKILL: "too_slow"}
logger = logging.getLogger(__name__)


def in_sandbox(kind: str, data: bytes, *, seconds: float = WALL_SECONDS) -> dict[str, Any]:
    """The worker's answer for a file of this kind. Raises Unreadable, also when the worker died."""
    command = [sys.executable, "-m", "members.extraction.worker", kind]
    code, output = run(command, data, seconds=seconds, folder=ROOT)
    answer = _answer(output) if code == 0 else None
    if answer is None:
        # The kernel ends what uses too much processor time (SIGXCPU, then SIGKILL).
        logger.warning("the worker for a %s file ended with %s", kind, code)
        raise Unreadable(ENDINGS.get(code, "broken"))
    if error := answer.get("error"):
        logger.warning("a %s file could not be read: %s", kind, error)
    if "code" in answer:
        raise Unreadable(answer["code"], **answer["details"])
    return answer


def run(
    command: list[str],
    data: bytes,
    *,
    seconds: float,
    folder: Path,
    environment: dict[str, str] | None = None,
) -> tuple[int, bytes]:
    """Exit code and output of a command in a process group of its own. Raises Unreadable when it stays."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=ENVIRONMENT | (environment or {}),
        start_new_session=True,
    )
    try:
        output, _errors = process.communicate(data, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise Unreadable("too_slow") from error
    finally:
        _end(process)
    return process.returncode, output


def _end(process: subprocess.Popen[bytes]) -> None:
    """Also what it started and left behind."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _answer(output: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(output)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None
