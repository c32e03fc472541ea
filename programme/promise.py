"""What can keep a promise: a wait, or a fact why none is needed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from programme.due import DueKind


class Fact(StrEnum):
    """A fact why a text with a promise word needs no wait."""

    DONE = "the act that the text tells of is stored and sent together with it"
    ON_THE_LIST = "it stands on the manager's list from now on, until the manager deals with it"
    EVENT = "it is sent in the same transaction as the act of another person that it waits for"
    READER = "the reader acts next, and nothing else waits"
    FOR_GOOD = "a rule that always holds, kept by the code and not by a day"
    ERRAND = "the errand is stored with it, and begun anew until its answer is sent"
    CLEARED = "the hourly housekeeping deletes it, or the link ends by itself"
    MAIL = "the mail is a row: tried for five days, and its refusal is told"
    SAYS_SO = "no promise: the word asks, describes, or shows what others wrote"


Keepers: TypeAlias = Mapping[str, DueKind | Fact]
"""What keeps the promise of each text, by its key."""
