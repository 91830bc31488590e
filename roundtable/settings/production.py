"""A real installation: everything secret or local comes from the environment, nothing is guessed."""

from django.core.exceptions import ImproperlyConfigured

from roundtable.settings.base import *

if not SECRET_KEY:
    raise ImproperlyConfigured("SECRET_KEY fehlt: bitte in der Umgebung setzen.")
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS fehlt: bitte in der Umgebung setzen.")
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Limits count per address of the reader, not of the web server in front; 0 if there is none.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("PROXIES", "1"))
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
# The other subdomains of an association's domain are not ours to promise (W005, W021); the previews of the
# CMS stand in frames of our own pages (W019), and the policy lets nobody else frame them.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W019", "security.W021"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "") == "1"
EMAIL_USE_SSL = os.environ.get("EMAIL_USE_SSL", "") == "1"
