"""The desk of whoever writes minutes, without a browser: what the page sends, as JSON."""

from uuid import uuid4

from django.test import Client

from minutes.models import Minutes


class Desk:
    """One login at one protocol; every verb answers (status, JSON)."""

    def __init__(self, minutes: Minutes, user=None, *, raises: bool = True):
        self.minutes = minutes
        self.client = Client(raise_request_exception=raises)
        if user:
            self.client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")

    def put(self, typed, *, key=None, item="2", **more):
        """Save a line under the item with this number; None stands above all items."""
        sent = {"typed": typed, **more}
        if item is not None:
            sent["item"] = self.minutes.meeting.agenda.get(number=item).pk
        return self.send("put", f"zeilen/{key or uuid4()}/", sent)

    def delete(self, key, **sent):
        return self.send("delete", f"zeilen/{key}/", sent)

    def move(self, key, **sent):
        return self.send("post", f"zeilen/{key}/verschieben/", sent)

    def restore(self, key):
        return self.send("post", f"zeilen/{key}/wiederherstellen/", {})

    def preview(self, typed, **more):
        return self.send("post", "vorschau/", {"typed": typed, **more})

    def changes(self, since):
        return self.send("get", f"aenderungen/?seit={since}")

    def send(self, verb: str, path: str, sent=None):
        body = {} if sent is None else {"data": sent, "content_type": "application/json"}
        response = getattr(self.client, verb)(f"/intern/protokolle/{self.minutes.pk}/{path}", **body)
        is_json = response.headers.get("Content-Type") == "application/json"
        return response.status_code, response.json() if is_json else {}

    def typed(self, number: str | None = "2") -> list[str]:
        """What stands under an item now."""
        kept = self.minutes.entries.kept().filter(agenda_item__number=number)
        return list(kept.values_list("typed", flat=True))
