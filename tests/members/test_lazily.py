"""What is slow to load comes in when it is called, not before."""

import subprocess
import sys

from members.lazily import on_first_use


def test_it_calls_the_function_it_names():
    assert on_first_use("textwrap:dedent")("  a") == "a"


def test_it_takes_names_and_values():
    assert on_first_use("textwrap:shorten")("eins zwei drei", width=8, placeholder="…") == "eins…"


def test_naming_a_function_loads_nothing():
    code = (
        "import sys; from members.lazily import on_first_use; zeta = on_first_use('this:s');"
        "print('this' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
