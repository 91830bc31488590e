"""Is the process alive, and can it work?"""

from django.db import connection
from django.http import HttpResponse


def healthz(request):
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


def readyz(request):
    """The database answers too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")
