"""A mailbox on loopback with a few mails, for reading only: enough of RFC 9051 for imaplib."""

import contextlib
import re
import socketserver
import threading
from collections.abc import Iterator


class Session(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self._send("* OK loopback")
        while line := self.rfile.readline().decode().strip():
            tag, command, *words = line.split(" ")
            if command == "UID":
                command, *words = words
            self.server.heard.append(command)
            getattr(self, f"_{command.lower()}", self._nothing)(words)
            self._send(f"{tag} {'NO' if command in self.server.refuses else 'OK'} done")

    def _nothing(self, words: list[str]) -> None:
        pass

    def _capability(self, words: list[str]) -> None:
        self._send("* CAPABILITY IMAP4rev1")

    def _examine(self, words: list[str]) -> None:
        self._send(f"* {len(self.server.mails)} EXISTS")
        self._send(f"* OK [UIDVALIDITY {self.server.validity}] valid")

    def _search(self, words: list[str]) -> None:
        known = sorted(self.server.mails)
        if words[0] == "UID":
            first = int(words[1].partition(":")[0])
            known = [uid for uid in known if uid >= first] or known[-1:]
        self._send("* SEARCH " + " ".join(str(uid) for uid in known))

    def _fetch(self, words: list[str]) -> None:
        uid = int(words[0])
        most = int(re.search(r"<0\.(\d+)>", words[1])[1])
        content = self.server.mails[uid][:most]
        self._send(f"* 1 FETCH (UID {uid} BODY[]<0> {{{len(content)}}}")
        self.wfile.write(content + b")\r\n")

    def _send(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Mailbox(socketserver.ThreadingTCPServer):
    """`mails` by their UID; `heard` are the commands."""

    daemon_threads, allow_reuse_address = True, True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.mails: dict[int, bytes] = {}
        self.heard: list[str] = []
        self.refuses: set[str] = set()
        self.validity = 1

    @property
    def url(self) -> str:
        return f"imap://tisch%40nord.example:geheim@127.0.0.1:{self.server_address[1]}/INBOX"


@contextlib.contextmanager
def running() -> Iterator[Mailbox]:
    with Mailbox() as mailbox:
        threading.Thread(target=mailbox.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield mailbox
        mailbox.shutdown()
