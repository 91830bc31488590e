"""The association's colour as a stylesheet of a few lines: the CSP allows no style in the page itself."""

from django.http import HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from members.colours import accent_tokens
from members.models import Association


def chosen_accent(request) -> str:
    return Association.load(request_or_site=request).accent


def etag(request) -> str:
    return f'"accent-{chosen_accent(request).lstrip("#")}"'


@cache_control(public=True, max_age=600)
@condition(etag_func=etag)
def accent(request):
    """The accent and its shades, in the layer of the tokens."""
    shades = accent_tokens(chosen_accent(request))
    lines = "".join(f"{name}:light-dark({light},{dark});" for name, (light, dark) in shades.items())
    return HttpResponse(f"@layer tokens{{:root{{{lines}}}}}", content_type="text/css; charset=utf-8")
