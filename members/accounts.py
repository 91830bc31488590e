"""allauth's view of us: accounts are made by invitation only."""

from allauth.account.adapter import DefaultAccountAdapter


class InvitedOnly(DefaultAccountAdapter):
    """Nobody signs up by themselves."""

    def is_open_for_signup(self, request) -> bool:
        return False
