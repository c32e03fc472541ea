"""Presses about the moral contract: writing, reading and signing it, and its versions."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class WriteContract(Press):
    """Put this pair's goals into words."""

    pair: int


@dataclass(frozen=True, slots=True)
class ReadContract(Press):
    """Show this contract."""

    contract: int


@dataclass(frozen=True, slots=True)
class GetContract(Press):
    """Send this contract as a file to keep or to print."""

    contract: int


@dataclass(frozen=True, slots=True)
class SignContract(Press):
    """Sign this contract. `sure` is true on the second press."""

    contract: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ProposeVersion(Press):
    """Propose a new version of this contract, which both have signed."""

    contract: int


@dataclass(frozen=True, slots=True)
class TakeBackVersion(Press):
    """Take back this proposed version of a contract. `sure` is true on the second press."""

    contract: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class DeclineVersion(Press):
    """Decline this proposed version of a contract, with or without a word."""

    contract: int
