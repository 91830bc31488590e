"""The demo on one's own machine: SQLite, sample data, no second factor asked."""

from roundtable.settings.base import *

DEBUG = False
VAR_DIR.mkdir(parents=True, exist_ok=True)
SECRET_KEY = "demo-only-not-a-secret"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
MFA_REQUIRED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
SHOW_BUILDING_BLOCKS = True
SERVE_IMAGES = True
