"""The door for edited Word files: which are read, and why others are not."""

from django.utils.translation import gettext as _

from members.extraction import word_paragraphs
from members.refusal import Refused
from minutes.models import Minutes
from minutes.returning.now import titles_of
from minutes.returning.parts import Returned
from minutes.returning.reading import read_back

LONGEST, MOST = 20_000, 5000


def read_file(minutes: Minutes, data: bytes, *, name: str = "") -> Returned:
    """The lines of a Word file of these minutes. Raises ExtractionError for what is none, and Refused."""
    returned = read_back(word_paragraphs(data, filename=name), titles=titles_of(minutes))
    if returned.minutes not in ("", str(minutes.pk)):
        raise Refused(
            _(
                "Diese Datei gehört zu einem anderen Protokoll. Es ist nichts geändert worden. Bitte öffnen "
                "Sie jenes Protokoll und laden Sie die Datei dort hoch."
            )
        )
    texts = [part.text for part in returned.parts]
    if len(texts) > MOST or any(len(text) > LONGEST for text in texts):
        raise Refused(
            _(
                "Diese Datei ist zu lang für ein Protokoll: Möglich sind 5.000 Absätze mit je 20.000 "
                "Zeichen. Es ist nichts geändert worden."
            )
        )
    return returned


def refuse_foreign(*, found: int) -> None:
    """Of a file without our marks at least one line is in these minutes. Raises Refused."""
    if found == 0:
        raise Refused(
            _(
                "Diese Datei wurde nicht aus diesem Protokoll gemacht. Es ist nichts geändert worden. Ein "
                "anderswo geschriebenes Protokoll können Sie unter „Alte Protokolle einlesen“ einlesen."
            )
        )
