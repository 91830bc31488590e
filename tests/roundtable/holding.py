"""Another tick that holds the job "post" until it is killed.

python -m tests.process tests.roundtable.holding — it says whether the job was free.
"""

from roundtable.locks import only_one

with only_one("tick-post") as is_mine:
    print(is_mine, flush=True)
    input()
