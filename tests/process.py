"""A process of its own on the database of the test, for what is killed in the middle.

python -m tests.process MODULE WORDS … sets Django up and then runs the module, which so imports at its top.
"""

import os
import runpy
import subprocess
import sys

import django
from django.db import connection


def start(module: str, *words, **how) -> subprocess.Popen:
    """Begin `module` with these words; `how` as for Popen."""
    command = [sys.executable, "-m", "tests.process", module, *[str(word) for word in words]]
    return subprocess.Popen(command, env=os.environ | {"DATABASE_URL": _address()}, **how)


def told_by(module: str, *words) -> list[str]:
    """What `module` printed until its end, word by word; fails if it does."""
    process = start(module, *words, stdout=subprocess.PIPE, text=True)
    said, _nothing = process.communicate()
    assert process.returncode == 0
    return said.split()


def _address() -> str:
    known = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{known['NAME']}"
    return f"postgres://{known['USER']}:{known['PASSWORD']}@{known['HOST']}:{known['PORT']}/{known['NAME']}"


if __name__ == "__main__":
    django.setup()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__")
