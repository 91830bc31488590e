"""A mail server on loopback that keeps what it gets and misbehaves on demand.

It runs in the process of the test, so that it outlives the senders that are killed.
"""

import contextlib
import socketserver
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes

import pytest

BROKEN_OFF = "gone"


@dataclass
class Received:
    """One message with its envelope, as the server answered "250" to it."""

    sender: str
    recipients: list[str]
    content: bytes

    @property
    def message_id(self) -> str:
        return message_from_bytes(self.content)["Message-ID"]


@dataclass
class Behaviour:
    """What the server does at each step: an answer, "gone" to hang up, or "" for the usual one."""

    at: dict[str, Callable[[str], str]] = field(default_factory=dict)
    slow: dict[str, float] = field(default_factory=dict)
    most_messages: int = 0
    knows_size: bool = True

    def answer(self, verb: str, words: str = "") -> str:
        time.sleep(self.slow.get(verb, 0))
        return self.at[verb](words) if verb in self.at else ""


class Gone(Exception):
    """The server hangs up."""


class Session(socketserver.StreamRequestHandler):
    """One conversation, RFC 5321."""

    disable_nagle_algorithm = True

    def handle(self) -> None:
        self.taken = 0
        self.server.conversations += 1
        with contextlib.suppress(Gone, OSError):
            self._say("GREETING", "", "220 loopback ESMTP")
            while line := self.rfile.readline():
                words = line.decode("latin-1").strip()
                self._step(words.split(" ")[0].upper(), words)

    def _step(self, verb: str, words: str) -> None:
        if verb == "EHLO":
            size = "250-SIZE 30000000\r\n" if self.server.behaviour.knows_size else ""
            self._say(verb, words, f"250-loopback\r\n{size}250 AUTH PLAIN")
        elif verb == "MAIL":
            self.sender, self.recipients = _address(words), []
            if self.server.behaviour.most_messages and self.taken >= self.server.behaviour.most_messages:
                self._send("421 4.7.0 zu viele Nachrichten")
                raise Gone
            self._say(verb, words, "250 ok")
        elif verb == "RCPT":
            if self._say(verb, words, "250 ok").startswith("2"):
                self.recipients.append(_address(words))
        elif verb == "DATA":
            self._data(words)
        elif verb == "QUIT":
            self._send("221 bye")
            raise Gone
        else:
            self._say(verb, words, "235 ok" if verb == "AUTH" else "250 ok")

    def _data(self, words: str) -> None:
        if not self._say("DATA", ",".join(self.recipients), "354 go on").startswith("3"):
            return
        if self.server.behaviour.answer("HALFWAY", ",".join(self.recipients)) == BROKEN_OFF:
            self.rfile.read(40)
            raise Gone
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                raise Gone
            lines.append(line[1:] if line.startswith(b"..") else line)
        content = b"".join(lines)
        answer = self.server.behaviour.answer("END", content.decode("latin-1")) or "250 2.0.0 queued as A1B2"
        if answer.startswith("2"):
            self.taken += 1
            self.server.received.append(Received(self.sender, self.recipients, content))
            if self.server.behaviour.answer("ANSWER", content.decode("latin-1")) == BROKEN_OFF:
                raise Gone
        self._send(answer)

    def _say(self, verb: str, words: str, usual: str) -> str:
        answer = self.server.behaviour.answer(verb, words) or usual
        if answer == BROKEN_OFF:
            raise Gone
        self._send(answer)
        return answer

    def _send(self, answer: str) -> None:
        self.wfile.write(f"{answer}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    """`received` is what was answered with "250", in this order."""

    daemon_threads, allow_reuse_address, request_queue_size = True, True, 50

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.received: list[Received] = []
        self.behaviour = Behaviour()
        self.conversations = 0

    @property
    def port(self) -> int:
        return self.server_address[1]

    def times(self) -> Counter[str]:
        """How often each Message-ID came."""
        return Counter(one.message_id for one in self.received)


def _address(words: str) -> str:
    return words.partition("<")[2].partition(">")[0]


@contextlib.contextmanager
def running() -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def smtp(settings) -> Iterator[Server]:
    """The server, and the settings that lead to it."""
    with running() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server
