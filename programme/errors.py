"""Expected refusals, as codes.

A use case that the rules forbid raises a `ProgrammeError` with a code and facts, never a sentence: the sentence is
looked up in the reader's language (`errors.ftl`), so every refusal can be said kindly and translated. Any other
exception is a bug and is treated as such.
"""

from programme.speech import Value


class ProgrammeError(Exception):
    """A refusal: the rules don't allow the act.

    Attributes:
        code: the part after `error-` of a key in `errors.ftl`.
        facts: the arguments of the sentence, for example the longest text allowed.
    """

    def __init__(self, code: str, **facts: Value) -> None:
        """Keep the code and the facts of the refusal."""
        super().__init__(code)
        self.code = code
        self.facts = facts


class GoneError(ProgrammeError, LookupError):
    """A refusal because the row no longer exists: a person was deleted while another wrote to them, for example."""

    def __init__(self) -> None:
        """Set the code `gone`, without facts."""
        super().__init__("gone")
