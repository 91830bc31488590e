"""Start-up time and memory of the server with all URLs loaded: this project against a bare Wagtail project.

Both run as fresh processes, in turn, so that the machine treats them alike.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

GOAL = 1.3
ROUNDS = 7
START = """
import resource, time
begin = time.perf_counter()
from {wsgi} import application
from django.urls import get_resolver
list(get_resolver().reverse_dict)
spent = time.perf_counter() - begin
print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
BARE_WSGI = """
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
"""
BARE_SETTINGS = """
SECRET_KEY = "bare"
INSTALLED_APPS = [
    "wagtail.contrib.forms", "wagtail.contrib.redirects", "wagtail.contrib.settings", "wagtail.embeds",
    "wagtail.sites", "wagtail.users", "wagtail.snippets", "wagtail.documents", "wagtail.images",
    "wagtail.search", "wagtail.admin", "wagtail", "modelcluster", "taggit", "django.contrib.admin",
    "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
    "django.contrib.messages", "django.contrib.staticfiles",
]
MIDDLEWARE = []
ROOT_URLCONF = "bare_urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
WAGTAIL_SITE_NAME = "bare"
WAGTAILADMIN_BASE_URL = "http://localhost"
USE_TZ = True
STATIC_URL = "/static/"
MEDIA_URL = "/media/"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
"""
BARE_URLS = """
from django.contrib import admin
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
urlpatterns = [
    path("django-admin/", admin.site.urls),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include(wagtail_urls)),
]
"""


def started(settings: str, wsgi: str, path: Path) -> tuple[float, float]:
    """Seconds and megabytes of one fresh process."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": settings, "PYTHONPATH": str(path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a server keeps what Python compiled
    code = START.format(wsgi=wsgi)
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    seconds, kilobytes = done.stdout.split()
    return float(seconds), int(kilobytes) / 1024


def main() -> None:
    here = Path(__file__).resolve().parent.parent
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder)
        (bare / "bare_settings.py").write_text(BARE_SETTINGS)
        (bare / "bare_urls.py").write_text(BARE_URLS)
        (bare / "bare_wsgi.py").write_text(BARE_WSGI)
        pairs = [
            (
                started("roundtable.settings.test", "roundtable.wsgi", here),
                started("bare_settings", "bare_wsgi", bare),
            )
            for _round in range(ROUNDS + 1)
        ][1:]
    for name, place in (("Zeit", 0), ("Speicher", 1)):
        ours = statistics.median(one[0][place] for one in pairs)
        theirs = statistics.median(one[1][place] for one in pairs)
        ratio = f"{ours / theirs:.2f} (Ziel ≤ {GOAL})"
        print(f"Start, {name}: {ours:.2f} gegen {theirs:.2f} bei nacktem Wagtail: {ratio}")


if __name__ == "__main__":
    main()
