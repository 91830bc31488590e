"""The one way to reach a `pdf` module from a view without loading reportlab at start-up."""

from collections.abc import Callable
from importlib import import_module


def on_first_use(path: str) -> Callable[..., bytes]:
    """A function that imports `package.module:function` only when it is called.

    >>> minutes_pdf = on_first_use("minutes.pdf:minutes_pdf")
    """
    module, _, name = path.partition(":")

    def call(*args: object, **kwargs: object) -> bytes:
        return getattr(import_module(module), name)(*args, **kwargs)

    return call
