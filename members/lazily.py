"""The one way to reach what is slow to load (reportlab, icalendar, a thousand patterns) without loading it at
start-up."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def on_first_use(path: str) -> Callable[..., Any]:
    """A function that imports `package.module:function` only when it is called.

    >>> minutes_pdf: Callable[..., bytes] = on_first_use("minutes.pdf:minutes_pdf")
    """
    module, _, name = path.partition(":")

    def call(*args: object, **kwargs: object) -> Any:
        return getattr(import_module(module), name)(*args, **kwargs)

    return call
