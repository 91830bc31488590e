"""What stands on the letter paper: plain values, without any drawing."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LetterPaper:
    """One association's letter paper.

    `address` are the lines at the top right (office, street, town), `carrier` is the legal home and
    becomes their last line, `logo` the bytes of a PNG or JPEG, `accent` a colour as #rrggbb,
    `footer` a line for the foot of every page (bank account, website).
    """

    name: str
    carrier: str = ""
    address: tuple[str, ...] = ()
    logo: bytes | None = None
    accent: str = "#0b5a63"
    footer: str = ""
