"""What can go wrong for a user, as one exception type. Anything else that is raised is a bug."""


class UserError(Exception):
    """A mistake in usage, configuration, rules or input: one sentence that says what to do.

    `kind` is the word of the report's `errors[].kind`: missing, unreadable, decode, too-large, rule, check, source,
    decisions, usage.
    """

    def __init__(self, message: str, *, kind: str = "usage") -> None:
        super().__init__(message)
        self.message = message
        self.kind = kind
