"""XML in one pass, without entities, documents types and anything from outside."""

from collections.abc import Callable, Mapping
from xml.parsers import expat

from members.extraction.trouble import Unreadable

Attributes = dict[str, str]
Starts = Mapping[str, Callable[[Attributes], None]]
Ends = Mapping[str, Callable[[], None]]


class Names(dict[str, str]):
    """Short names of elements: "http://…/main p" becomes "w:p"; unknown namespaces become "?"."""

    def __init__(self, prefixes: Mapping[str, str]):
        super().__init__()
        self._prefixes = prefixes

    def __missing__(self, full: str) -> str:
        space, _, local = full.rpartition(" ")
        short = f"{self._prefixes.get(space, '?')}:{local}" if space else local
        self[full] = short
        return short


class Walk:
    """What happens at which element. `skipped` elements are passed over with all that is in them."""

    def __init__(
        self,
        prefixes: Mapping[str, str],
        *,
        starts: Starts,
        ends: Ends,
        text: Callable[[str], None],
        skipped: frozenset[str] = frozenset(),
    ):
        self._names = Names(prefixes)
        self._starts, self._ends, self._text, self._skipped = starts, ends, text, skipped
        self._skipping = 0

    def over(self, data: bytes) -> None:
        """Walk over one document. Raises Unreadable when it is not well-formed or declares entities."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _forbidden
        parser.EntityDeclHandler = _forbidden
        self._parser = parser
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise Unreadable("broken") from error
        finally:
            del self._parser

    def _start(self, full: str, attributes: Attributes) -> None:
        name = self._names[full]
        if self._skipping:
            self._skipping += 1
        elif name in self._skipped:
            self._skip()
        elif handler := self._starts.get(name):
            names = self._names
            handler({names[key]: value for key, value in attributes.items()} if attributes else attributes)

    def _skip(self) -> None:
        self._skipping = 1
        self._parser.CharacterDataHandler = None

    def _end(self, full: str) -> None:
        if self._skipping:
            self._skipping -= 1
            if not self._skipping:
                self._parser.CharacterDataHandler = self._text
        elif handler := self._ends.get(self._names[full]):
            handler()


def _forbidden(*_arguments: object) -> None:
    raise Unreadable("entities")
