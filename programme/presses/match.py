"""Presses about a match: its suggestions, and asking mentors."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class ShowSuggestion(Press):
    """Show the suggestion for this adept; with adept 0, the first suggestion that is left."""

    programme: int
    adept: int = 0


@dataclass(frozen=True, slots=True)
class AskMentor(Press):
    """Show what whoever is asked first would read of this mentor or adept (both are membership ids)."""

    adept: int
    mentor: int


@dataclass(frozen=True, slots=True)
class AskNow(Press):
    """Ask whoever is asked first about this adept and this mentor (both are membership ids), in the words just read."""

    adept: int
    mentor: int


@dataclass(frozen=True, slots=True)
class AskAllMentors(Press):
    """Ask every mentor of the suggestions that are left. `sure` is true on the second press."""

    programme: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class LeaveOut(Press):
    """Take this adept's suggestion off the list for now."""

    adept: int


@dataclass(frozen=True, slots=True)
class OtherMentors(Press):
    """Show other possible mentors for this adept."""

    adept: int


@dataclass(frozen=True, slots=True)
class StartMatch(Press):
    """Look for a match in a programme."""

    programme: int
