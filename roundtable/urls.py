"""Every public path word stands here, once. All doors lead to allauth under /konto/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls

from members.views import joining, proving
from roundtable import feed_urls
from roundtable.feeds import PaperFeed
from roundtable.views import building_blocks, calendars, consents, health, language, look, search
from roundtable.views.cms_account import CmsAccount
from roundtable.views.dates import PublicDates, PublicDatesText
from roundtable.views.desk import Desk
from roundtable.views.papers import PaperPdf, PaperText
from roundtable.views.second_factor import SecondFactorNeeded
from roundtable.views.signed import signed_answer

# These of Wagtail's own doors know neither the second factor nor the limits: they lead to ours.
to_login = RedirectView.as_view(pattern_name="account_login", query_string=True)

handler400 = "roundtable.views.errors.bad_request"

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("look/accent.css", look.accent, name="accent"),
    *feed_urls.urlpatterns,
    path("konto/sprache/", language.choose_language, name="choose_language"),
    path("konto/zweiter-faktor/noetig/", SecondFactorNeeded.as_view(), name="second_factor_needed"),
    path("konto/bestaetigen/", proving.MailedProofPage.as_view(), name="mailed_proof"),
    path("konto/password/set/", proving.first_password),
    path("konto/", include("allauth.account.urls")),
    path("konto/zweiter-faktor/", include("allauth.mfa.urls")),
    path("konto/geraete/", include("allauth.usersessions.urls")),
    path("abmelden/<str:token>/", consents.Unsubscribe.as_view(), name="unsubscribe"),
    path("antwort/<str:token>/", signed_answer, name="signed_answer"),
    path("intern/", Desk.as_view(), name="desk"),
    path("intern/", include("roundtable.privacy_urls")),
    path("intern/sitzungen/", include("meetings.urls")),
    path("intern/sitzungen/", include("roundtable.meeting_urls")),
    path("intern/aufgaben/", include("meetings.tasks.urls")),
    path("intern/protokolle/", include("minutes.urls")),
    path("intern/beschluesse/", include("minutes.register_urls")),
    path("intern/vor-ort/", include("meetings.visits.urls")),
    path("intern/mitglieder/", include("members.urls.register")),
    path("intern/mitglieder/", include("members.urls.membership")),
    path("intern/mitglieder/", include("roundtable.member_urls")),
    path("intern/mitglieder/", include("members.urls.committees")),
    path("intern/mitglieder/", include("roundtable.committee_urls")),
    path("intern/foerderung/", include("funding.urls")),
    path("intern/mitglieder/", include("members.exchange.urls")),
    path("intern/rundschreiben/", include("members.circulars.urls")),
    path("intern/post/", include("members.urls.post")),
    path("intern/suche/", search.Search.as_view(), name="search"),
    path("intern/mitglieder/konten/", include("members.urls.accounts")),
    path("intern/einrichten/", include("roundtable.setup_urls")),
    path("intern/kalender/", calendars.CalendarLinks.as_view(), name="calendar_links"),
    path(
        "intern/kalender/<int:pk>/sperren/",
        calendars.CalendarLinkRevoke.as_view(),
        name="calendar_link_revoke",
    ),
    path("cms/login/", to_login),
    re_path(r"^cms/password_reset/", to_login),
    path("cms/account/", require_admin_access(CmsAccount.as_view()), name="cms_account"),
    path("cms/", include(wagtailadmin_urls)),
    path("dokumente/", include(wagtaildocs_urls)),
]

if settings.SHOW_BUILDING_BLOCKS:
    urlpatterns.append(path("intern/bausteine/", building_blocks.building_blocks, name="building_blocks"))

if settings.SERVE_IMAGES:
    # Only what Wagtail made of images for public pages: originals and documents lie beside that folder.
    images = {"document_root": settings.MEDIA_ROOT / "images"}
    urlpatterns.append(path("media/images/<path:path>", serve, images, name="image"))

urlpatterns += i18n_patterns(
    path("positionspapiere/feed.atom", PaperFeed(), name="paper_feed"),
    path("positionspapiere/<slug:slug>/papier.pdf", PaperPdf.as_view(), name="paper_pdf"),
    path("positionspapiere/<slug:slug>/papier.txt", PaperText.as_view(), name="paper_text"),
    path("termine/", PublicDates.as_view(), name="public_dates"),
    path("termine/termine.txt", PublicDatesText.as_view(), name="public_dates_text"),
    path("mitglied-werden/", joining.Join.as_view(), name="join"),
    path("mitglied-werden/gesendet/", joining.JoinSent.as_view(), name="join_sent"),
    path("vor-ort/", include("meetings.visits.public_urls")),
    path("_util/login/", to_login),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
