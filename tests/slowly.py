"""A network as on the train: every page comes late and its scripts later still.

`make proof` tells the stories of the browser on it: whichever does not wait for what it needs fails here,
before it fails once in fifty runs.
"""

import time

from django.contrib.staticfiles import handlers

PAGE, SCRIPT, REST = 0.4, 1.0, 0.0  # seconds before the first byte


def seconds_before(path: str) -> float:
    """How late the server answers for an address."""
    if path.endswith(".js"):
        return SCRIPT
    return REST if path.startswith(("/static/", "/media/")) else PAGE


class SlowHandler(handlers.StaticFilesHandler):
    """What the live server answers with; it takes its time first."""

    def __call__(self, environ, start_response):
        time.sleep(seconds_before(environ["PATH_INFO"]))
        return super().__call__(environ, start_response)


def answer_slowly() -> None:
    """From here on every live server of this process is slow."""
    handlers.StaticFilesHandler = SlowHandler
