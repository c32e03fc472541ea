"""What a button means: one small type for each kind of press.

Buttons outlive the moment they were shown in, and their data comes back from the client, so a press says
only what was meant, in numbers; whether it is still allowed is checked against the database each time.
`handlers.callbacks` turns these into Telegram's 64 bytes and back. The numbers of the enums stand in buttons that are
in people's chats: a member is never given another number, and its number never to another member.
"""

from dataclasses import dataclass
from enum import IntEnum


class Act(IntEnum):
    """What can be done with the question of an open dialog."""

    CHOOSE = 0
    DONE = 1
    BACK = 2
    SKIP = 3
    CANCEL = 4
    SEND = 5
    CHANGE = 6
    RESUME = 7


@dataclass(frozen=True, slots=True)
class Press:
    """A press; every field of a subclass is a number: an id, a count, a choice of an enum, or a bool (0 or 1)."""


@dataclass(frozen=True, slots=True)
class DialogPress(Press):
    """An answer to a question. `revision` is that of the question: an older one is closed."""

    dialog: int
    revision: int
    act: Act
    index: int = 0


class Page(IntEnum):
    """Pages that every menu leads to."""

    ME = 0
    HELP = 1
    PRIVACY = 2
    LANGUAGE = 3
    WRITE = 4
    TODO = 5
    PEOPLE = 6
    LINKS = 7


@dataclass(frozen=True, slots=True)
class OpenPage(Press):
    """Show a page of the menu; `number` counts sheets from 0 where it has several."""

    page: Page
    number: int = 0


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Press):
    """Speak another language. `code` is its letters read as a number in base 36: `sv` is 1039."""

    code: int


@dataclass(frozen=True, slots=True)
class ChooseProgramme(Press):
    """Join (or look at) this programme."""

    programme: int


class ChosenRole(IntEnum):
    """As what somebody can join a programme."""

    ADEPT = 0
    MENTOR = 1


@dataclass(frozen=True, slots=True)
class ChooseRole(Press):
    """Join a programme as adept or mentor."""

    programme: int
    role: ChosenRole


@dataclass(frozen=True, slots=True)
class Consent(Press):
    """Yes to the consent text of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class NoThanks(Press):
    """No to the consent text of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class OpenCard(Press):
    """Show a participant's card to the manager."""

    membership: int


@dataclass(frozen=True, slots=True)
class WriteTo(Press):
    """Write to the person of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class AnswerLetter(Press):
    """Answer this letter."""

    letter: int


@dataclass(frozen=True, slots=True)
class LetterRead(Press):
    """This letter needs no answer: take it off the list."""

    letter: int


@dataclass(frozen=True, slots=True)
class OpenInterview(Press):
    """Fill in the interview sheet of this membership."""

    membership: int


class Verdict(IntEnum):
    """What the manager can say after the interview."""

    APPROVE = 0
    HOLD = 1
    DECLINE = 2


@dataclass(frozen=True, slots=True)
class Decide(Press):
    """Give a verdict after the interview."""

    membership: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class ShowSuggestion(Press):
    """Show the suggestion for this adept, or the first one that is left (0)."""

    programme: int
    adept: int = 0


@dataclass(frozen=True, slots=True)
class AskMentor(Press):
    """Ask this mentor whether they would like to meet this adept (memberships)."""

    adept: int
    mentor: int


@dataclass(frozen=True, slots=True)
class AskAllMentors(Press):
    """Ask every mentor of the suggestions that are left. `sure` is true on the second press."""

    programme: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class LeaveOut(Press):
    """Leave this adept out for now."""

    adept: int


@dataclass(frozen=True, slots=True)
class OtherMentors(Press):
    """Show who else there is for this adept."""

    adept: int


class MentorReply(IntEnum):
    """What a mentor can answer to a proposal."""

    NO = 0
    YES = 1


@dataclass(frozen=True, slots=True)
class MentorSays(Press):
    """A mentor's answer to a proposal."""

    pair: int
    reply: MentorReply


class AdeptReply(IntEnum):
    """What an adept can answer to a proposal."""

    YES = 0
    TIE = 1
    OTHER_REASON = 2
    NO = 3  # the reason is asked next: a tie, or another


@dataclass(frozen=True, slots=True)
class AdeptSays(Press):
    """An adept's answer to a proposal."""

    pair: int
    reply: AdeptReply


class Deed(IntEnum):
    """What the manager can do with a pair; `usecases.desk.pair_card` says when, and what comes of it."""

    REMIND_ADEPT = 0
    REMIND_MENTOR = 1
    MENTOR_YES = 2
    MENTOR_NO = 3
    ADEPT_YES = 4
    ADEPT_TIE = 5
    ADEPT_OTHER = 6
    ADEPT_FIT_YES = 7
    ADEPT_FIT_NO = 8
    ADEPT_FIT_UNSURE = 9
    MENTOR_FIT_YES = 10
    MENTOR_FIT_NO = 11
    MENTOR_FIT_UNSURE = 12
    CONFIRM_START = 13
    NO_START = 14
    TAKE_BACK = 15
    REMATCH = 16
    REMATCH_NEVER = 17
    ADEPT_SIGNED = 18
    MENTOR_SIGNED = 19
    LATER = 20
    TOLD_PARTNER = 21
    MEETING_HELD = 22
    MEETING_NOT_HELD = 23


@dataclass(frozen=True, slots=True)
class OpenPair(Press):
    """Show the manager a pair: where it stands, and what can be done."""

    pair: int


@dataclass(frozen=True, slots=True)
class DoWithPair(Press):
    """The manager does something with a pair. `sure` is true on the second press, where there is one."""

    pair: int
    deed: Deed
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PlanMeeting(Press):
    """Note when this pair meets (or has met)."""

    pair: int


class FitReply(IntEnum):
    """What can be pressed when the bot asks how the first meeting felt, and after the answer."""

    YES = 0
    NO = 1
    UNSURE = 2
    NOT_MET = 3
    CHANGE = 4


@dataclass(frozen=True, slots=True)
class FitSays(Press):
    """How the first meeting felt."""

    pair: int
    reply: FitReply


@dataclass(frozen=True, slots=True)
class WriteContract(Press):
    """Put this pair's goals into words."""

    pair: int


@dataclass(frozen=True, slots=True)
class ReadContract(Press):
    """Show this contract."""

    contract: int


@dataclass(frozen=True, slots=True)
class SignContract(Press):
    """Sign this contract. `sure` is true on the second press."""

    contract: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class TellConcern(Press):
    """Something is not right, says the person of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class OpenConcern(Press):
    """The manager reads this private word."""

    concern: int


@dataclass(frozen=True, slots=True)
class SettleConcern(Press):
    """The manager is done with this private word."""

    concern: int


@dataclass(frozen=True, slots=True)
class InviteMentor(Press):
    """Make an invitation for a mentor from outside, asked to meet this adept (membership)."""

    adept: int


@dataclass(frozen=True, slots=True)
class AddMentor(Press):
    """Write down a mentor who has said yes to this adept (membership) by phone."""

    adept: int


@dataclass(frozen=True, slots=True)
class WriteNote(Press):
    """Write a note about the person of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class CancelMeeting(Press):
    """Call this meeting off. `sure` is true on the second press."""

    meeting: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class TellAfterMeeting(Press):
    """Tell the manager how this meeting was."""

    meeting: int


@dataclass(frozen=True, slots=True)
class AnswerSurvey(Press):
    """Answer this survey."""

    survey: int


@dataclass(frozen=True, slots=True)
class HaveTalked(Press):
    """The manager has talked with the person of this membership, who wanted to."""

    membership: int


@dataclass(frozen=True, slots=True)
class MoveAccount(Press):
    """Make a one-time link that moves the person of this membership to another Telegram account."""

    membership: int


@dataclass(frozen=True, slots=True)
class GetCopy(Press):
    """Send me a copy of what is stored about me."""


@dataclass(frozen=True, slots=True)
class Withdraw(Press):
    """Take back my registration. `sure` is true on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class AskDeletion(Press):
    """Ask the manager to delete what is stored about me. `sure` is true on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class DeletePerson(Press):
    """The manager deletes a person who asked for it. `sure` is true on the second press."""

    membership: int
    sure: bool = False
