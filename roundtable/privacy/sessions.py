"""Sessions that know her address: whoever began to log in with it begins anew."""

import json

from django.contrib.sessions.models import Session

from roundtable.privacy.wording import Wording


def end_named(wording: Wording) -> int:
    """How many ended; her own logins have ended with her account."""
    named = [session.pk for session in Session.objects.iterator() if _names(wording, session)]
    return Session.objects.filter(pk__in=named).delete()[0]


def _names(wording: Wording, session: Session) -> bool:
    held = json.dumps(session.get_decoded(), default=str, ensure_ascii=False)
    return wording.everywhere(held) != held
