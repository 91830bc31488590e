"""What keeps the look one look: small stylesheets, logical directions, nothing inline against the CSP."""

import gzip
import re

import pytest
from django.conf import settings

CSS = settings.BASE_DIR / "static" / "css"
JS = settings.BASE_DIR / "static" / "js"
TEMPLATES = settings.BASE_DIR / "templates"
ON_EVERY_PAGE = ("tokens", "base", "layout", "components", "forms", "print")
PHYSICAL = re.compile(
    r"^\s*(?:(?:(?:margin|padding|border|inset)-)?(?:left|right|top|bottom)|width|height):", re.M
)
PHYSICAL_VALUE = re.compile(r"(?:text-align|float|clear):\s*(?:left|right)")
TEMPLATE_TAG = re.compile(r"{%.*?%}|{#.*?#}", re.S)
INLINE = re.compile(r"\sstyle=|\son[a-z]+=\"|<style|<script(?![^>]*(?:src=|type=\"application/json\"))", re.I)


def weight(paths) -> int:
    return len(gzip.compress(b"".join(path.read_bytes() for path in paths)))


def test_a_public_page_stays_within_25_kb_of_css_and_20_kb_of_javascript():
    assert weight([CSS / f"{name}.css" for name in (*ON_EVERY_PAGE, "public", "minutes")]) <= 25 * 1024
    assert weight(JS.glob("*.js")) <= 20 * 1024


@pytest.mark.parametrize("sheet", sorted(CSS.glob("*.css")), ids=lambda path: path.name)
def test_stylesheets_know_start_and_end_instead_of_left_and_right(sheet):
    rules = re.sub(r"[{;]", "\n", sheet.read_text())
    assert PHYSICAL.findall(rules) + PHYSICAL_VALUE.findall(rules) == []


@pytest.mark.parametrize("sheet", sorted(CSS.glob("*.css")), ids=lambda path: path.name)
def test_every_rule_stands_in_a_layer(sheet):
    outside = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.S)
    while (inner := re.sub(r"\{[^{}]*\}", ";", outside)) != outside:
        outside = inner
    assert {line.split()[0] for line in outside.split(";") if line.strip()} <= {"@layer"}


def test_no_template_carries_style_or_script_in_the_page():
    html = {path: TEMPLATE_TAG.sub("", path.read_text()) for path in TEMPLATES.rglob("*.html")}
    assert {str(path): INLINE.findall(text) for path, text in html.items() if INLINE.search(text)} == {}
