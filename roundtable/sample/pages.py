"""The first public pages, so that the site does not open on an empty sheet."""

from wagtail.models import Page, Site

from roundtable.models import HomePage, StandardPage

PAGES = [
    (
        "Impressum",
        "impressum",
        "<p>Angaben nach § 5 DDG: Musterverein für Begegnung e. V., Beispielweg 4, 39104 Magdeburg.</p>",
    ),
    (
        "Datenschutz",
        "datenschutz",
        "<p>Diese Seiten setzen nur das Cookie, das Sie nach dem Anmelden wiedererkennt. "
        "Es fließen keine Daten an Dritte.</p>",
    ),
    (
        "Barrierefreiheit",
        "barrierefreiheit",
        "<p>Wir wollen, dass alle diese Seiten nutzen können. Wenn Sie auf eine Hürde stoßen, "
        "schreiben Sie bitte an post@demo.example.</p>",
    ),
]


def make() -> None:
    """Replace Wagtail's welcome page by ours."""
    root = Page.objects.get(depth=1)
    root.get_children().delete()
    root.refresh_from_db()
    home = root.add_child(
        instance=HomePage(
            title="Runder Tisch Ankommen",
            slug="start",
            summary="<p>28 Organisationen arbeiten für Einwanderung und Integration und gegen Rassismus.</p>",
            body="<p>Wir beraten, besuchen Landkreise und sagen öffentlich, was sich ändern muss.</p>",
        )
    )
    for title, slug, body in PAGES:
        home.add_child(instance=StandardPage(title=title, slug=slug, body=body))
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": "Runder Tisch Ankommen"},
    )
