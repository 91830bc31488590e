"""The association's colour reaches every page as a stylesheet that browsers may keep."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_the_stylesheet_sets_the_accent_for_light_and_dark(client):
    response = client.get(reverse("accent"))
    assert response["Content-Type"] == "text/css; charset=utf-8"
    text = response.content.decode()
    assert text.startswith("@layer tokens{:root{--accent:light-dark(#")
    assert text.count("light-dark(") == 3


def test_asking_again_costs_nothing(client):
    first = client.get(reverse("accent"))
    again = client.get(reverse("accent"), headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
