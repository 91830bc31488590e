"""Mails of the program's own say whose they are."""

import pytest
from django.utils import translation

from members.closing import ours
from members.models import Association

SIGNED = {"de": "Ihre Koordinierungsstelle", "en": "Your coordination office"}


@pytest.mark.django_db
@pytest.mark.parametrize("language", SIGNED)
def test_our_name_stands_under_the_text_and_answers_come_to_us(language):
    Association.objects.create(name="Runder Tisch Nord", email="post@nord.example")
    with translation.override(language):
        assert ours("Guten Tag,\n\nalles gut.\n") == {
            "text": f"Guten Tag,\n\nalles gut.\n\n{SIGNED[language]}\nRunder Tisch Nord\n",
            "reply_to": "post@nord.example",
        }
