"""What a verb raises when it cannot be done now."""


class Refused(Exception):
    """Nothing was changed; `message` says why, in sentences for people, `field` at which input, if at one."""

    field = ""

    def __init__(self, message: str, *, field: str = ""):
        super().__init__(message)
        self.message = message
        self.field = field
