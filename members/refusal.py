"""What a verb raises when it cannot be done now."""


class Refused(Exception):
    """Nothing was changed; `message` says why, in sentences for people."""

    def __init__(self, message: str):
        super().__init__(message)
        self.message = message
