"""Writers that are killed in the middle: a process of its own that forks one after the other.

python -m tests.process tests.minutes.killed_writers MINUTES USER KILLS — each child saves lines
through the whole stack and tells the key of every acknowledged one; after a moment it gets SIGKILL. All told
keys are printed.
"""

import os
import random
import select
import signal
import sys
import time
from uuid import UUID, uuid4

from django.urls import get_resolver

from members.models import User
from minutes.models import Minutes
from tests.minutes.desk import Desk

TYPED = (
    "Der Saal ist gebucht.",
    "! Brandt: klärt den Raum, dann Lindner: lädt ein bis 15.12.",
    "= Wir laden ein (5/0/1)",
    "Ergebnis: Wir warten ab.",
    "Haddad: Die Zusage fehlt.",
)
LONGEST_LIFE = 0.15


def write_for_ever(minutes_pk: int, user_pk: int, told: int) -> None:
    """Save line after line; tell each key when its answer was heard."""
    desk = Desk(Minutes.objects.get(pk=minutes_pk), User.objects.get(pk=user_pk))
    while True:
        key = uuid4()
        status, _answer = desk.put(random.choice(TYPED), key=key)
        if status == 200:
            os.write(told, key.bytes)


def one_life(minutes_pk: int, user_pk: int) -> bytes:
    """Start a writer, kill it some time after its first line; the keys that it told, 16 bytes each."""
    hear, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        write_for_ever(minutes_pk, user_pk, told)
    os.close(told)
    select.select([hear], [], [], 60)
    time.sleep(random.uniform(0, LONGEST_LIFE))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    keys = b""
    while chunk := os.read(hear, 65536):
        keys += chunk
    os.close(hear)
    return keys


def main() -> None:
    minutes_pk, user_pk, kills = (int(word) for word in sys.argv[1:])
    list(get_resolver().reverse_dict)  # the addresses are loaded once, before the forks
    random.seed(kills)
    for _life in range(kills):
        keys = one_life(minutes_pk, user_pk)
        for start in range(0, len(keys), 16):
            print(UUID(bytes=keys[start : start + 16]))


if __name__ == "__main__":
    main()
