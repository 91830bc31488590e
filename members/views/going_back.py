"""Where a step leads when it is done: back to the list one came from."""

from django.utils.http import url_has_allowed_host_and_scheme


def way_back(request, *, default: str) -> str:
    """The address in `next` (form or query) when it is one of this site, else `default`."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if is_ours else default
