"""The first public pages, so that the site does not open on an empty sheet."""

from wagtail.models import Page, Site

from members.models import Association, Carrier
from roundtable.models import AboutPage, FeedbackPage, HomePage, ImprintPage, StandardPage
from roundtable.sample import words_pages as words

NAME = "Runder Tisch Ankommen"
PAGES = [
    (AboutPage, "Über uns", "ueber-uns", words.ABOUT_SUMMARY, words.ABOUT),
    (ImprintPage, "Impressum", "impressum", "", words.IMPRINT),
    (StandardPage, "Datenschutz", "datenschutz", "", words.PRIVACY),
    (StandardPage, "Barrierefreiheit", "barrierefreiheit", "", words.ACCESSIBILITY),
    (FeedbackPage, "Rückmeldung geben", "rueckmeldung", "", words.FEEDBACK),
]


def make() -> None:
    """Replace Wagtail's welcome page by ours, and say who is responsible for it."""
    root = Page.objects.get(depth=1)
    root.get_children().delete()
    root.refresh_from_db()
    home = root.add_child(
        instance=HomePage(
            title=words.HOME_TITLE, slug="start", summary=words.HOME_SUMMARY, body=words.HOME_BODY
        )
    )
    for kind, title, slug, summary, body in PAGES:
        home.add_child(instance=kind(title=title, slug=slug, summary=summary, body=body.strip()))
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": NAME},
    )
    _responsible()


def _responsible() -> None:
    association, carrier = Association.load(), Carrier.load()
    association.phone = "0391 000000"
    association.save(update_fields=["phone"])
    carrier.register_entry = "Vereinsregister des Amtsgerichts Fährhausen, VR 0000"
    carrier.represented_by = "Hanna Ortmann, Vorsitzende"
    carrier.responsible_for_content = "Hanna Ortmann, Anschrift wie oben"
    carrier.save(update_fields=["register_entry", "represented_by", "responsible_for_content"])
