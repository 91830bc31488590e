"""What this app raises when a message cannot be taken, or a step cannot be done now."""


class NotPossible(Exception):
    """Nothing was changed; `message` says why, in a sentence for people."""

    def __init__(self, message: str):
        super().__init__(message)
        self.message = message


class NotSendable(NotPossible):
    """No message can be made of this: an address that is none, a line break in a heading, too large."""
