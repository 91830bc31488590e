"""An office that is killed in the middle of sending a circular: a process of its own that forks it.

python -m tests.process tests.members.circulars.killed_offices CIRCULAR KILLS — each child sends the
circular, slowly; after a moment it gets SIGKILL. How many recipients stood in the database after each kill is
printed.
"""

import os
import random
import signal
import sys
import time

from django.db import connection

from members.circulars import sending
from members.circulars.models import Circular, Delivery
from members.post import outbox

LONGEST_LIFE = 0.6
SLOW = 0.05


def send(pk: int) -> None:
    put = outbox.put

    def slowly(**said):
        time.sleep(SLOW)
        return put(**said)

    outbox.put = slowly
    sending.send(Circular.objects.get(pk=pk), by=None)


def main() -> None:
    pk, kills = int(sys.argv[1]), int(sys.argv[2])
    random.seed(kills)
    for _life in range(kills):
        connection.close()
        child = os.fork()
        if child == 0:
            send(pk)
            os._exit(0)
        time.sleep(random.uniform(0.1, LONGEST_LIFE))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        print(Delivery.objects.count())


if __name__ == "__main__":
    main()
