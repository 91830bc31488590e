"""XML in one pass, without entities, document types and anything from outside."""

from collections.abc import Callable, Mapping
from typing import Any
from xml.parsers import expat

from members.extraction.trouble import Unreadable

Attributes = dict[str, str]
# Stands for an element that is passed over.
SKIP = object()
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


class Found(dict[str, Any]):
    """What belongs to an element, by its full name; looked up under its short name only once."""

    def __init__(self, names: Names, wanted: Mapping[str, Any]):
        super().__init__()
        self._names, self._wanted = names, wanted

    def __missing__(self, full: str) -> Any:
        self[full] = self._wanted.get(self._names[full])
        return self[full]


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
        self._starts = Found(self._names, {**starts, **dict.fromkeys(skipped, SKIP)})
        self._ends = Found(self._names, ends)
        self._text = text

    def over(self, data: bytes) -> None:
        """Walk over one document. Raises Unreadable when it is not well-formed or declares entities."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _forbidden
        parser.EntityDeclHandler = _forbidden
        self._listen(parser)
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise Unreadable("broken") from error

    def _listen(self, parser: expat.XMLParserType) -> None:
        """The handlers of the elements; they run for each tag, so they look nothing up twice."""
        starts, ends, names = self._starts, self._ends, self._names

        def start(full: str, attributes: Attributes) -> None:
            handler = starts[full]
            if handler is None:
                return
            if handler is SKIP:
                self._skip(parser)
            else:
                handler(
                    {names[key]: value for key, value in attributes.items()} if attributes else attributes
                )

        def end(full: str) -> None:
            if handler := ends[full]:
                handler()

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = self._text

    def _skip(self, parser: expat.XMLParserType) -> None:
        depth = 1

        def start(full: str, attributes: Attributes) -> None:
            nonlocal depth
            depth += 1

        def end(full: str) -> None:
            nonlocal depth
            depth -= 1
            if not depth:
                self._listen(parser)

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = None


def _forbidden(*_arguments: object) -> None:
    raise Unreadable("entities")
