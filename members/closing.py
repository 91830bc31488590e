"""How a mail of the program's own ends: whose it is, and where an answer goes."""

from typing import Any

from django.utils.translation import gettext as _

from members.models import Association


def ours(text: str) -> dict[str, Any]:
    """Text and mailbox for answers, as outbox.put takes them; our name stands under the text.

    In the language of the moment, so call it where the text is made.
    """
    association = Association.load()
    signed = f"{text.rstrip()}\n\n{_('Ihre Koordinierungsstelle')}\n{association.name}\n"
    return {"text": signed, "reply_to": association.email}
