"""The start page and standing texts."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.visits.tiles import public_tiles
from members import publishing
from members.models import Association, Carrier, Membership, Organisation
from roundtable.dates import upcoming_dates
from roundtable.models.papers import PaperIndexPage, PaperPage
from roundtable.models.pictured import PicturedPage
from roundtable.models.texts import TextPage

NEWEST = 4


class HomePage(TextPage):
    """The start of the public site: who we are, when we meet, what we say."""

    max_count = 1
    template = "roundtable/home.html"

    class Meta:
        verbose_name = _("Startseite")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "tiles": public_tiles(),
            "next_date": next(iter(upcoming_dates()), None),
            "papers": PaperPage.objects.listed(self.locale)[:NEWEST],
            "paper_index": PaperIndexPage.objects.live().filter(locale=self.locale).first(),
        }


class StandardPage(PicturedPage):
    """Privacy, accessibility, and whatever else stands still."""

    template = "roundtable/text_page.html"

    class Meta:
        verbose_name = _("Textseite")


class ImprintPage(TextPage):
    """The facts that § 5 DDG and § 18 MStV ask for, from the settings; the text stands below them."""

    template = "roundtable/imprint.html"

    class Meta:
        verbose_name = _("Impressum")

    def get_context(self, request, *args, **kwargs):
        association, carrier = Association.load(request), Carrier.load(request)
        return super().get_context(request, *args, **kwargs) | {
            "association": association,
            "facts": [
                {"label": _("Träger"), "value": carrier.name},
                {"label": _("Anschrift"), "value": _in_one_line(carrier.address or association.address)},
                {"label": _("vertreten durch"), "value": carrier.represented_by},
                {"label": _("Registereintrag"), "value": carrier.register_entry},
                {"label": _("E-Mail"), "value": association.email, "url": f"mailto:{association.email}"},
                {"label": _("Telefon"), "value": association.phone},
                {
                    "label": _("verantwortlich nach § 18 Abs. 2 MStV"),
                    "value": carrier.responsible_for_content,
                },
            ],
        }


class AboutPage(PicturedPage):
    """Who we are: the board with its terms, by name as far as each agreed, and the member organisations."""

    template = "roundtable/about.html"

    class Meta:
        verbose_name = _("Über uns")

    def get_context(self, request, *args, **kwargs):
        today = timezone.localdate()
        board = list(publishing.public_board(today))
        shown = publishing.agreed(publishing.BOARD_LIST, [one.person for one in board])
        members = Organisation.objects.filter(memberships__in=Membership.objects.active(today))
        return super().get_context(request, *args, **kwargs) | {
            "board": [{"of": one, "is_named": one.person_id in shown} for one in board],
            "members": members.distinct(),
            "today": today,
        }


def _in_one_line(text: str) -> str:
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())
