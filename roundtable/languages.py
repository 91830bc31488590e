"""Ways to the other languages: of the interface, of a public page, of a page that is written in one only."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import translate_url
from django.utils.translation import get_language
from wagtail.models import Page


@dataclass(frozen=True)
class Language:
    """A language by its own name; `url` is the same page in it, where languages have addresses."""

    code: str
    name: str
    is_current: bool
    url: str = ""


def languages() -> list[Language]:
    """The languages one can choose in the working area."""
    return [Language(code, name, code == get_language()) for code, name in settings.LANGUAGES]


def page_languages(request: HttpRequest) -> list[Language]:
    """The same public page in each language; none for pages of editors and addresses without a language."""
    match = request.resolver_match
    if match is None or match.url_name == "wagtail_serve":
        return []
    path, current = request.get_full_path(), get_language()
    found = [
        Language(code, name, code == current, translate_url(path, code)) for code, name in settings.LANGUAGES
    ]
    return found if len({language.url for language in found}) > 1 else []


def to_own_language(page: Page, request: HttpRequest, _args, _kwargs) -> HttpResponseRedirect | None:
    """A page of editors asked for in a language it is not written in is shown at its own address."""
    current = get_language()
    if current == settings.LANGUAGE_CODE or page.locale.language_code == current:
        return None
    return redirect(page.get_url(request))
