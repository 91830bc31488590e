"""The storeys and their sub-floors, from the ground up; a module has the layer with the longest name."""

LAYERS = [
    ("members.periods", "members.telling", "members.lazily"),
    ("members.audience",),
    ("members.post", "members.search"),
    ("members",),
    ("members.exchange",),
    ("members.circulars",),
    ("meetings",),
    ("meetings.tasks",),
    ("meetings.inquiries",),
    ("meetings.visits",),
    ("meetings.events",),
    ("minutes",),
    ("minutes.papers",),
    ("funding",),
    ("roundtable",),
]
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}


def height(module: str) -> int:
    """The storey of a module, 0 at the ground."""
    owners = [name for name in HEIGHT if module == name or module.startswith(name + ".")]
    return HEIGHT[max(owners, key=len)]
