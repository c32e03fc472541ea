"""Presses about messages by mail: one's own yes, and a manager's sending."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class WantMail(Press):
    """Say yes to mails, or no more of them."""

    yes: bool


@dataclass(frozen=True, slots=True)
class NoteMail(Press):
    """Note that this participant (a membership) wants no more mail; or wants it, without Telegram."""

    membership: int
    yes: bool


@dataclass(frozen=True, slots=True)
class StopMail(Press):
    """Stop the mails to this participant (a membership) with Telegram, who alone can say yes to them again."""

    membership: int


@dataclass(frozen=True, slots=True)
class SendMail(Press):
    """Send a participant (a membership) this mail that was offered; with 0 show all that were, to be sent next."""

    membership: int
    mail: int


@dataclass(frozen=True, slots=True)
class SendMails(Press):
    """Send a participant (a membership) the mails that were offered, up to the newest one that was shown."""

    membership: int
    newest: int
