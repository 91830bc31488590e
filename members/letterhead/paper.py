"""What stands on the letter paper: plain values, without any drawing."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LetterPaper:
    """One association's letter paper.

    `address` are the lines at the top right (office, street, town), `contact` (telephone, mail) stands under
    them, `carrier` is the legal home and becomes the last line, `logo` the bytes of a PNG or JPEG, `accent` a
    colour as #rrggbb, `footer` a line for the foot of every page (bank account, website).
    """

    name: str
    carrier: str = ""
    address: tuple[str, ...] = ()
    logo: bytes | None = None
    accent: str = "#0b5a63"
    footer: str = ""
    contact: str = ""

    @property
    def sender(self) -> str:
        """The line above the address in the window of an envelope."""
        return " · ".join((self.name, *self.address[:2]))
