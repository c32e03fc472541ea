"""Refusals that we expect, as codes.

A use case that can't do what was asked raises a `ProgrammeError` with a code and facts, never a sentence:
the sentence is looked up in the reader's language (`errors.ftl`), so every refusal can be said kindly and
translated. Anything else that is raised is a bug and is treated as one.
"""


class ProgrammeError(Exception):
    """Something was asked for that the rules refuse.

    Attributes:
        code: the part after `error-` of a key in `errors.ftl`.
        facts: what the sentence needs, for example the longest text allowed.
    """

    def __init__(self, code: str, **facts: str | int) -> None:
        """Keep the code and the facts of the refusal."""
        super().__init__(code)
        self.code = code
        self.facts = facts


class GoneError(ProgrammeError, LookupError):
    """What was named is no longer there: somebody was deleted while another wrote to them, say."""

    def __init__(self) -> None:
        """Every such refusal reads the same."""
        super().__init__("gone")
