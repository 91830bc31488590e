"""The floors inside an app: a module's floor follows from its place; whatever has no name of its own is a
process (also permissions, pdf, calendars), between the models and the forms."""

APPS = [
    "members.exchange",
    "members.circulars",
    "meetings.tasks",
    "meetings.visits",
    "minutes.papers",
    "members.post",
    "members",
    "meetings",
    "minutes",
    "funding",
]
FLOORS = {
    "apps": 0,
    "audience": 0,
    "periods": 0,
    "telling": 0,
    "colours": 0,
    "dates": 0,
    "languages": 0,
    "kinds": 0,
    "models": 1,
    "forms": 3,
    "views": 4,
    "feeds": 4,
    "jobs": 4,
    "management": 4,
    "templatetags": 4,
    "urls": 5,
    "wagtail_hooks": 5,
}
PROCESSES = 2


def floor(module: str) -> tuple[str, int] | None:
    """The app of a module and its floor there; None for modules outside the apps."""
    for app in APPS:
        if module.startswith(app + "."):
            name = module.removeprefix(app + ".").split(".")[0]
            return app, FLOORS.get("urls" if name.endswith("_urls") else name, PROCESSES)
    return None


def goes_up(importer: str, imported: str) -> bool:
    """Whether an import inside one app leads to a higher floor."""
    below, above = floor(importer), floor(imported)
    return bool(below and above and below[0] == above[0] and below[1] < above[1])
