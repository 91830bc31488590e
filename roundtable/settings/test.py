"""For the tests: fast hashes, mail in memory; DATABASE_URL chooses PostgreSQL instead of SQLite."""

import tempfile

from roundtable.settings.base import *

SECRET_KEY = "test-only-not-a-secret"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
_FOLDER = tempfile.TemporaryDirectory(prefix="roundtable-")  # gone with the process
VAR_DIR = Path(_FOLDER.name)
# A test that is killed has lost nothing yet; for a power cut no test need wait at each commit.
if "DATABASE_URL" not in os.environ:
    # Browser tests need a file that several threads can open; memory is private to one connection.
    _TEST_DB = VAR_DIR / "test.sqlite3"
    DATABASES = {"default": database(f"sqlite:///{_TEST_DB}")}
    DATABASES["default"]["TEST"] = {"NAME": _TEST_DB}
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS | {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
    }
elif DATABASES["default"]["ENGINE"].endswith("postgresql"):
    DATABASES["default"]["OPTIONS"] = {"options": "-c synchronous_commit=off"}
DATABASES["default"]["CONN_MAX_AGE"] = 0
CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "default"}
MEDIA_ROOT = VAR_DIR / "media"
PRIVATE_ROOT = VAR_DIR / "private"
STATIC_ROOT = VAR_DIR / "static"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MFA_REQUIRED = False  # switched on where it is tested
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
SHOW_BUILDING_BLOCKS = True
SERVE_IMAGES = True
ACCOUNT_RATE_LIMITS = False
