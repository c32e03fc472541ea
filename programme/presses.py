"""The meanings of buttons: one small type for each kind of press.

Buttons outlive the moment in which they were shown, and their data comes back from the client. So a press holds only
numbers that say what it means; each time, the bot checks against the database whether it is still allowed.
`handlers.callbacks` turns these into Telegram's 64 bytes and back. The numbers of the enums stand in buttons that are
in people's chats: a member is never given another number, and its number never to another member.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class Act(IntEnum):
    """An act on the question of an open dialog."""

    CHOOSE = 0
    DONE = 1
    BACK = 2
    SKIP = 3
    CANCEL = 4
    SEND = 5
    CHANGE = 6
    RESUME = 7
    KEEP = 8


@dataclass(frozen=True, slots=True)
class Press:
    """A press; every field of a subclass is a number: an id, a count, a choice of an enum, or a bool (0 or 1)."""


@dataclass(frozen=True, slots=True)
class DialogPress(Press):
    """A press under a dialog's question. `revision` is the question's; a press on an older question is refused."""

    dialog: int
    revision: int
    act: Act
    index: int = 0


class Page(IntEnum):
    """A page to which every menu leads."""

    ME = 0
    HELP = 1
    PRIVACY = 2
    LANGUAGE = 3
    WRITE = 4
    TODO = 5
    PEOPLE = 6
    LINKS = 7
    GUIDE = 8
    MAIL = 9


@dataclass(frozen=True, slots=True)
class OpenPage(Press):
    """Show a page of the menu; `number` counts the sheets of a long page from 0."""

    page: Page
    number: int = 0


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Press):
    """Speak another language. `code` is its letters read as a number in base 36: `sv` is 1039."""

    code: int


@dataclass(frozen=True, slots=True)
class ChooseProgramme(Press):
    """Join this programme, or look at it."""

    programme: int


@dataclass(frozen=True, slots=True)
class ShowMe(Press):
    """Show a person in several programmes where they stand in this programme."""

    programme: int


class Chapter(IntEnum):
    """A chapter of the guide; `CONTENTS` is the page that leads to all of them."""

    CONTENTS = 0
    ADEPT = 1
    MENTOR = 2
    FIRST_MEETING = 3
    CONTRACT = 4
    QUESTIONS = 5
    FEEDBACK = 6
    TROUBLE = 7
    ENDING = 8


@dataclass(frozen=True, slots=True)
class ShowGuide(Press):
    """Show a page of the guide of a programme; `number` counts the pages of its chapter from 0."""

    programme: int
    chapter: Chapter
    number: int = 0


class ChosenRole(IntEnum):
    """A role in which a person can join a programme."""

    ADEPT = 0
    MENTOR = 1


@dataclass(frozen=True, slots=True)
class ChooseRole(Press):
    """Join a programme as adept or mentor."""

    programme: int
    role: ChosenRole


@dataclass(frozen=True, slots=True)
class ChangeRole(Press):
    """Take part in the other role than that of this membership."""

    membership: int
    role: ChosenRole


@dataclass(frozen=True, slots=True)
class Consent(Press):
    """Say yes to the consent text of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class NoThanks(Press):
    """Say no to the consent text of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class OpenCard(Press):
    """Show a participant's card to the manager."""

    membership: int


class PeopleView(IntEnum):
    """A view of the list of participants."""

    ALL = 0
    ADEPTS = 1
    MENTORS = 2
    NO_MENTOR = 3
    NO_ADEPT = 4
    REGISTERED = 5
    HELD = 6
    UNREACHABLE = 7
    GONE = 8


@dataclass(frozen=True, slots=True)
class ShowPeople(Press):
    """Show a page of the participants in a view, `number` counted from 0; `fresh` as a new message."""

    programme: int
    view: PeopleView
    number: int
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class OpenFromPeople(Press):
    """Show the card of a participant, with the way back to the page of the list on which they stand."""

    membership: int
    view: PeopleView
    number: int


class PairsView(IntEnum):
    """A view of the list of pairs."""

    ALL = 0
    PROPOSED = 1
    FIRST = 2
    UNDER_WAY = 3
    SILENT = 4
    ENDED = 5


@dataclass(frozen=True, slots=True)
class ShowPairs(Press):
    """Show a page of the pairs in a view, `number` counted from 0; `fresh` as a new message."""

    programme: int
    view: PairsView
    number: int
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class OpenFromPairs(Press):
    """Show the card of a pair, with the way back to the page of the list on which it stands."""

    pair: int
    view: PairsView
    number: int


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
    """Take this letter, which needs no answer, off the manager's list."""

    letter: int


@dataclass(frozen=True, slots=True)
class OpenInterview(Press):
    """Fill in the interview sheet of this membership."""

    membership: int


class Verdict(IntEnum):
    """The manager's verdict after the interview."""

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
    """Show the suggestion for this adept; with adept 0, the first suggestion that is left."""

    programme: int
    adept: int = 0


@dataclass(frozen=True, slots=True)
class AskMentor(Press):
    """Ask this mentor whether they would like to meet this adept (both are membership ids)."""

    adept: int
    mentor: int


@dataclass(frozen=True, slots=True)
class AskAnyway(Press):
    """Ask this mentor about this adept, though the match leaves the two out for a while (both are membership ids)."""

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


class MentorReply(IntEnum):
    """A mentor's possible answers to a proposal."""

    NO = 0
    YES = 1


@dataclass(frozen=True, slots=True)
class MentorSays(Press):
    """Give a mentor's answer to a proposal."""

    pair: int
    reply: MentorReply


class AdeptReply(IntEnum):
    """An adept's possible answers to a proposal."""

    YES = 0
    TIE = 1
    OTHER_REASON = 2
    TIE_UNCONFIRMED = 3  # asked once more before it counts, and so is the next
    NO_UNCONFIRMED = 4
    LOOK_AGAIN = 5  # back from either of the two


@dataclass(frozen=True, slots=True)
class AdeptSays(Press):
    """Give an adept's answer to a proposal."""

    pair: int
    reply: AdeptReply


class Deed(IntEnum):
    """A manager's act on a pair.

    `usecases.desk.pair_deed` says which are possible when, `usecases.desk.pair` carries them out.
    """

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
    ADEPT_KEEPS_CONTRACT = 24
    MENTOR_KEEPS_CONTRACT = 25
    REOPEN = 26
    EXTEND = 27
    EXTEND_ONE = 28
    EXTEND_TWO = 29
    EXTEND_THREE = 30
    EXTEND_SIX = 31
    EXTEND_BACK = 32
    TELL_PARTNER = 33  # in the words that whoever has left has read


@dataclass(frozen=True, slots=True)
class OpenPair(Press):
    """Show the manager a pair: its state, and the possible deeds."""

    pair: int


@dataclass(frozen=True, slots=True)
class DoWithPair(Press):
    """Carry out a manager's deed with a pair. `sure` is true on the second press, for deeds that need two."""

    pair: int
    deed: Deed
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PlanMeeting(Press):
    """Note when this pair meets, or has met."""

    pair: int


@dataclass(frozen=True, slots=True)
class BookDay(Press):
    """Note that this pair meets on a day that the bot has suggested; `day` counts days as `date.toordinal` does."""

    pair: int
    day: int

    @property
    def date(self) -> date:
        """The day; any number is a day, so that forged data does no harm."""
        return date.fromordinal(min(max(self.day, 1), date.max.toordinal()))


@dataclass(frozen=True, slots=True)
class MoveMeeting(Press):
    """Give this meeting another time."""

    meeting: int


class FitReply(IntEnum):
    """A press on the question how the first meeting felt, or under the answer to it."""

    YES = 0
    NO = 1
    UNSURE = 2
    NOT_MET = 3
    CHANGE = 4


@dataclass(frozen=True, slots=True)
class FitSays(Press):
    """Say how the first meeting felt."""

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


@dataclass(frozen=True, slots=True)
class TellConcern(Press):
    """Begin a private word to the managers from the person of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class OpenConcern(Press):
    """Show this private word to a manager."""

    concern: int


@dataclass(frozen=True, slots=True)
class SettleConcern(Press):
    """Take this private word off the manager's list."""

    concern: int


@dataclass(frozen=True, slots=True)
class InviteMentor(Press):
    """Make an invitation by which a mentor from outside is asked to meet this adept (a membership id)."""

    adept: int


@dataclass(frozen=True, slots=True)
class AddMentor(Press):
    """Write down a mentor who has said yes by phone to this adept (a membership id)."""

    adept: int


@dataclass(frozen=True, slots=True)
class WriteNote(Press):
    """Write a note about the person of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class ShowTimeline(Press):
    """Show the manager all meetings of this pair; `number` counts the pages from 0."""

    pair: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class ShowMeetings(Press):
    """Show all meetings of this member, to themselves or to the manager; `number` counts the pages from 0."""

    membership: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class SamePerson(Press):
    """Say as a manager that the people of two memberships are one person; both are asked."""

    one: int
    other: int


@dataclass(frozen=True, slots=True)
class NotSamePerson(Press):
    """Say as a manager that the people of two memberships are two people."""

    one: int
    other: int


@dataclass(frozen=True, slots=True)
class AmSamePerson(Press):
    """Answer, as either of two people (by their ids), whether both are one person."""

    one: int
    other: int
    yes: bool


@dataclass(frozen=True, slots=True)
class AmBoss(Press):
    """Say that the pressing manager is the boss of the person of this membership. `sure` is true on the second press.

    The words of that person to the managers are closed to this manager from then on.
    """

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class IsNoBoss(Press):
    """Say that another manager (the id of a person) is not the boss of the person of this membership."""

    membership: int
    boss: int


@dataclass(frozen=True, slots=True)
class CancelMeeting(Press):
    """Cancel this meeting. `sure` is true on the second press."""

    meeting: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class GetCalendarFile(Press):
    """Get this meeting for a calendar: one's own, or as a manager that of the adept or the mentor."""

    meeting: int
    mentors: bool = False


@dataclass(frozen=True, slots=True)
class MeetingSuits(Press):
    """Say that a meeting suits, as it is after `number` changes."""

    meeting: int
    number: int


@dataclass(frozen=True, slots=True)
class ProposeTime(Press):
    """Put another time forward for a meeting, as it is after `number` changes."""

    meeting: int
    number: int


@dataclass(frozen=True, slots=True)
class AnswerTime(Press):
    """Answer the other time for a meeting, as it is after `number` changes."""

    meeting: int
    number: int
    yes: bool = False


@dataclass(frozen=True, slots=True)
class OpenPoint(Press):
    """Look at what one wants to bring up at a meeting, or write it."""

    meeting: int


@dataclass(frozen=True, slots=True)
class WritePoint(Press):
    """Write what one wants to bring up at a meeting, anew if it stands there already."""

    meeting: int


@dataclass(frozen=True, slots=True)
class SharePoint(Press):
    """Let the mentor read what one wants to bring up, or keep it to oneself."""

    meeting: int
    shown: bool = False


@dataclass(frozen=True, slots=True)
class DropPoint(Press):
    """Take back what one wanted to bring up."""

    meeting: int


@dataclass(frozen=True, slots=True)
class HeardFrom(Press):
    """Say as the mentor of this pair whether the adept has got in touch."""

    pair: int
    yes: bool = False


@dataclass(frozen=True, slots=True)
class TellAfterMeeting(Press):
    """Begin a report to the manager on this meeting."""

    meeting: int


@dataclass(frozen=True, slots=True)
class AnswerSurvey(Press):
    """Begin to answer this survey."""

    survey: int


@dataclass(frozen=True, slots=True)
class HaveTalked(Press):
    """Note that the manager has had the talk that the person of this membership wished for."""

    membership: int


@dataclass(frozen=True, slots=True)
class MoveAccount(Press):
    """Make a one-time link that moves the person of this membership to another Telegram account."""

    membership: int


@dataclass(frozen=True, slots=True)
class ConfirmMove(Press):
    """Say from the old account that the right person has opened this link: the move is made at once."""

    link: int


@dataclass(frozen=True, slots=True)
class StopMove(Press):
    """Stop the move by this link: from the old account, from the new account, or as a manager."""

    link: int


@dataclass(frozen=True, slots=True)
class GetCopy(Press):
    """Send the pressing person a copy of all data stored about them."""


@dataclass(frozen=True, slots=True)
class GetWorkbook(Press):
    """Send the pressing manager the workbook of a programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class Withdraw(Press):
    """Take back the registration of this membership. `sure` is true on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class AskDeletion(Press):
    """Ask the manager to delete the person of this membership. `sure` is true on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class DeletePerson(Press):
    """Delete a person who has asked for it. `sure` is true on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class NoteDeath(Press):
    """Delete a person that has died, and send nothing. `sure` is true on the second press."""

    membership: int
    sure: bool = False


class Way(IntEnum):
    """A way to leave the programme that the manager notes; deletion and death have presses of their own."""

    LEFT = 0
    DISMISSED = 1


@dataclass(frozen=True, slots=True)
class OpenLeaving(Press):
    """Show the ways in which this participant can leave."""

    membership: int


@dataclass(frozen=True, slots=True)
class LetGo(Press):
    """Let this participant leave. `sure` is true on the second press."""

    membership: int
    way: Way
    sure: bool = False


@dataclass(frozen=True, slots=True)
class GoOnAlone(Press):
    """Let this participant, whose partner has gone, wait for another match."""

    membership: int


@dataclass(frozen=True, slots=True)
class ReachPartner(Press):
    """Show how to reach the partner in this pair."""

    pair: int


@dataclass(frozen=True, slots=True)
class ShowWaiting(Press):
    """Show all participants and pairs of a programme that wait."""

    programme: int


@dataclass(frozen=True, slots=True)
class StartMatch(Press):
    """Look for a match in a programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class PutOff(Press):
    """Put off the matters about the participant of this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class HaveRung(Press):
    """Take the participant of this membership, once rung after a message did not arrive, off the manager's list."""

    membership: int


class MatterKind(IntEnum):
    """The kinds of matters on the manager's list: its headings."""

    MOVES = 0
    CONCERNS = 1
    DELETIONS = 2
    TALKS = 3
    LETTERS = 4
    LEFT_ALONE = 5
    TWINS = 6
    DECISIONS = 7
    INTERVIEWS = 8
    HELD = 9
    MENTORS = 10
    FITS = 11
    FIRST_MEETINGS = 12
    CONTRACTS = 13
    PARTNERS = 14
    REPORTS = 15
    SILENT = 16
    UNMATCHED = 17
    UNREACHABLE = 18
    UNDELIVERED = 19
    MISSING = 20
    LISTS = 21
    COLLEAGUES = 22
    PAUSED = 23


@dataclass(frozen=True, slots=True)
class MatterPress(Press):
    """A press about a matter on the list of a programme.

    Attributes:
        subject: the id of the row that it is about: a membership, a pair, a letter, …, by its kind.
        beside: the second membership, where it is about two.
    """

    programme: int
    kind: MatterKind
    subject: int
    beside: int = 0


@dataclass(frozen=True, slots=True)
class OpenMatter(MatterPress):
    """Show a matter, with a button for each thing that settles it."""


@dataclass(frozen=True, slots=True)
class SettleMatter(MatterPress):
    """Note that the manager has settled the matter."""


@dataclass(frozen=True, slots=True)
class DoWithMatter(MatterPress):
    """Carry out a deed with the pair of a matter. `sure` is true on the second press, for deeds that need two."""

    deed: Deed = Deed.LATER
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PutOffMatter(MatterPress):
    """Put a matter off to a day, counted as `date.toordinal` does; with day 0, show the days to choose among."""

    day: int = 0


@dataclass(frozen=True, slots=True)
class UndoDeed(Press):
    """Undo the presser's latest deed with a matter; `subject` is the id of the deed."""

    programme: int
    subject: int


@dataclass(frozen=True, slots=True)
class ShowDone(Press):
    """Show the presser's deeds of today with the matters of a programme; `number` counts the sheets from 0."""

    programme: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class ShowTodo(Press):
    """Show a sheet of the list of a programme; `number` counts the sheets from 0."""

    programme: int
    number: int = 0


class Detail(IntEnum):
    """A detail of a person, or of their part in a programme, that can be changed after it was sent."""

    NAME = 0
    EMAIL = 1
    PHONE = 2
    EMPLOYER = 3
    TITLE = 4
    TOWN = 5
    LANGUAGES = 6
    COMPETENCES = 7
    GOAL = 8
    CAPACITY = 9
    CALLED = 10
    PRESENTATION = 11
    BOARDS = 12
    IDEA = 13


@dataclass(frozen=True, slots=True)
class ShowMentors(Press):
    """Show the adept of this membership a mentor from *our mentors*, `number` counted from 0."""

    membership: int
    number: int


@dataclass(frozen=True, slots=True)
class Present(Press):
    """Open the actor's presentation in this membership."""

    membership: int


@dataclass(frozen=True, slots=True)
class OpenDetails(Press):
    """Show the details of the person of this membership, with a button to change each."""

    membership: int


@dataclass(frozen=True, slots=True)
class ChangeDetail(Press):
    """Ask for another value of a detail of the person of this membership."""

    membership: int
    detail: Detail


class Rule(IntEnum):
    """A fact about a programme that its manager can change."""

    NAME = 0
    STARTS = 1
    ENDS = 2
    PRESET = 3
    ORGANISATION = 4
    OUTSIDER = 5
    STAND_IN = 6
    EMPLOYER = 7  # whether two with the same employer may be put together
    LENGTH = 8  # how long a meeting is planned to be
    MOST_ADEPTS = 9  # how many adepts a mentor can have at most
    ANSWER_DAYS = 10  # how many working days a mentor has to answer a proposal
    DIGEST = 11  # when the managers get their digest
    OBJECT_DAYS = 12  # how many working days an adept has to object to a proposed mentor
    FIT_DAYS = 13  # how many working days the two have to tell how the first meeting felt
    QUIET = 14  # the programme's own quiet times
    MENTORS = 15  # whether adepts may look through the mentors


@dataclass(frozen=True, slots=True)
class StartAnnouncement(Press):
    """Begin an announcement to the participants of a programme."""

    programme: int


class SendWhen(IntEnum):
    """When an announcement begins to go out."""

    NOW = 0
    AFTER_QUIET = 1


@dataclass(frozen=True, slots=True)
class SendAnnouncement(Press):
    """Send an announcement that was previewed: in quiet times too, or once they are over."""

    announcement: int
    when: SendWhen


@dataclass(frozen=True, slots=True)
class StopAnnouncement(Press):
    """Stop an announcement: it goes to no further participant, and is dropped if it has not begun."""

    announcement: int


@dataclass(frozen=True, slots=True)
class ChangeAnnouncement(Press):
    """Take a draft of an announcement up again."""

    announcement: int


class PickView(IntEnum):
    """A view of the participants who can be picked for an announcement."""

    ADEPTS = 0
    MENTORS = 1
    NO_MENTOR = 2
    NO_ADEPT = 3
    PICKED = 4


@dataclass(frozen=True, slots=True)
class PickFrom(Press):
    """Show a page of a view of the participants who can be picked for an announcement, `number` counted from 0."""

    announcement: int
    view: PickView
    number: int


@dataclass(frozen=True, slots=True)
class Pick(Press):
    """Pick a participant for an announcement, or leave them out again, from this page."""

    announcement: int
    membership: int
    view: PickView
    number: int


@dataclass(frozen=True, slots=True)
class PicksDone(Press):
    """Show an announcement as the picked participants will read it."""

    announcement: int


@dataclass(frozen=True, slots=True)
class OpenGlance(Press):
    """Show a programme at a glance to its manager."""

    programme: int


@dataclass(frozen=True, slots=True)
class GetPicture(Press):
    """Send a manager a programme at a glance as a picture."""

    programme: int


@dataclass(frozen=True, slots=True)
class OpenProgramme(Press):
    """Show a programme to its manager, with a button to change each fact about it."""

    programme: int


@dataclass(frozen=True, slots=True)
class NextRound(Press):
    """Open the form of a new programme that begins with the settings and texts of this programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class AskAgain(Press):
    """Ask the mentors of the programme `before` whether they come again; unless `sure`, count them."""

    programme: int
    before: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ArchiveProgramme(Press):
    """Take a programme that is over from the lists of the desk, or take it `out` of the archive again."""

    programme: int
    out: bool = False


class ChosenWording(IntEnum):
    """A text that a programme can word itself."""

    WELCOME = 0
    CLAUSES = 1
    INVITATION = 2


@dataclass(frozen=True, slots=True)
class OpenWordings(Press):
    """Show which texts a programme words itself."""

    programme: int


@dataclass(frozen=True, slots=True)
class OpenWording(Press):
    """Show a text of a programme as it is said; `language` is a language code, read in base 36."""

    programme: int
    kind: ChosenWording
    language: int


@dataclass(frozen=True, slots=True)
class ChangeWording(Press):
    """Ask for a programme's own text."""

    programme: int
    kind: ChosenWording
    language: int


@dataclass(frozen=True, slots=True)
class ResetWording(Press):
    """Put the usual text back."""

    programme: int
    kind: ChosenWording
    language: int


@dataclass(frozen=True, slots=True)
class ChangeRule(Press):
    """Ask for another value of a fact about this programme."""

    programme: int
    rule: Rule


class ChosenPreset(IntEnum):
    """A set of rules for a programme."""

    LEADERSHIP = 0
    ENTREPRENEUR = 1


@dataclass(frozen=True, slots=True)
class Replan(Press):
    """Give a programme other days or another rhythm, whose effect was shown; days are counted from year 1."""

    programme: int
    starts: int
    ends: int
    preset: ChosenPreset


class Place(IntEnum):
    """A place at the desk of a programme."""

    MANAGER = 0
    ASSISTANT = 1


@dataclass(frozen=True, slots=True)
class ShowColleagues(Press):
    """Show the managers and assistants of this programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class InviteColleague(Press):
    """Make a link that brings a person to the desk of this programme."""

    programme: int
    place: Place


@dataclass(frozen=True, slots=True)
class AnswerColleague(Press):
    """Say yes or no to the place at the desk that this link offers."""

    link: int
    yes: bool


@dataclass(frozen=True, slots=True)
class ShowAbsence(Press):
    """Show the manager's own time away from this programme, or ask for its days."""

    programme: int


@dataclass(frozen=True, slots=True)
class DeclineStandIn(Press):
    """Decline to step in for the manager of this membership, who is away."""

    membership: int


@dataclass(frozen=True, slots=True)
class ChangeAbsence(Press):
    """Ask for other days away from this programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class EndAbsence(Press):
    """Be back in this programme, or take back a time away that has not begun."""

    programme: int


class Column(IntEnum):
    """The kind of facts in a column of a list of people."""

    NAME = 0
    FIRST = 1
    LAST = 2
    EMAIL = 3
    PHONE = 4
    ROLE = 5
    EMPLOYER = 6
    TOWN = 7
    LANGUAGES = 8
    COMPETENCES = 9
    GOAL = 10
    CAPACITY = 11
    TELEGRAM = 12  # whether the person can be reached there
    AGREED = 13  # whether a person without Telegram has said yes
    NOTHING = 14  # not to be read
    OTHER = 15  # who is the other of the two
    TITLE = 16
    BOARDS = 17  # and firms of their own
    PRESENTATION = 18


@dataclass(frozen=True, slots=True)
class OpenImport(Press):
    """Say how a list of people is put into this programme, and show the lists that are in it."""

    programme: int


@dataclass(frozen=True, slots=True)
class ImportInto(Press):
    """Read a list of people for this programme, of several."""

    sent: int
    programme: int


@dataclass(frozen=True, slots=True)
class ShowColumns(Press):
    """Show the columns of a list of people, to choose a column that is read wrongly."""

    sent: int


@dataclass(frozen=True, slots=True)
class ShowColumn(Press):
    """Ask which facts a column of a list of people holds; `number` counts its headings from 0."""

    sent: int
    number: int


@dataclass(frozen=True, slots=True)
class ReadAs(Press):
    """Read a column of a list of people as this, and show the list anew."""

    sent: int
    number: int
    column: Column


@dataclass(frozen=True, slots=True)
class AllAre(Press):
    """Take all people without a role on a list for adepts, or for mentors."""

    sent: int
    role: ChosenRole


@dataclass(frozen=True, slots=True)
class TakeIn(Press):
    """Put the people of a list into its programme, as it was shown."""

    sent: int


@dataclass(frozen=True, slots=True)
class ShowEntries(Press):
    """Show a page of the people of a programme's lists who have not said yes; `number` counts from 0."""

    programme: int
    number: int


@dataclass(frozen=True, slots=True)
class OpenEntry(Press):
    """Show the facts entered about a person of a list; `number` is the page of `ShowEntries` to go back to."""

    entry: int
    number: int


@dataclass(frozen=True, slots=True)
class TakeOffList(Press):
    """Take a person who has not said yes off their list; asked about once more, unless `sure`."""

    entry: int
    number: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class LeaveList(Press):
    """Forget a list of people, and enter none of them."""

    sent: int


@dataclass(frozen=True, slots=True)
class GetLinks(Press):
    """Fetch the list with each person's own link once more."""

    sent: int


@dataclass(frozen=True, slots=True)
class NotMe(Press):
    """Say that a personal link, by which this membership came, is another person's."""

    membership: int


@dataclass(frozen=True, slots=True)
class SeekMentor(Press):
    """Ask the manager for the name of a mentor for this adept."""

    adept: int


@dataclass(frozen=True, slots=True)
class LookAtMentor(Press):
    """Show the reasons for and against this adept and this mentor as a pair."""

    adept: int
    mentor: int


@dataclass(frozen=True, slots=True)
class LetColleagueGo(Press):
    """Give up one's own place at a desk (a membership), or take another one's away; `sure` on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class PassConcernOn(Press):
    """Let other managers read this private word, or keep it to oneself, since its readers have gone."""

    concern: int
    yes: bool


@dataclass(frozen=True, slots=True)
class AgreedElsewhere(Press):
    """Make a pair of this adept and this mentor, who have agreed elsewhere; asked about once more, unless `sure`."""

    adept: int
    mentor: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class WantMail(Press):
    """Say yes to mails, or no more of them."""

    yes: bool


@dataclass(frozen=True, slots=True)
class NoteMail(Press):
    """Note that this participant without Telegram (a membership) wants mail, or no longer."""

    membership: int
    yes: bool


@dataclass(frozen=True, slots=True)
class SendMail(Press):
    """Send a participant (a membership) this mail that was offered; 0 for all that were."""

    membership: int
    mail: int


@dataclass(frozen=True, slots=True)
class OpenPause(Press):
    """Show what of this membership rests and can rest, or ask until when where there is one thing only."""

    membership: int


class Resting(IntEnum):
    """What a participant lets rest."""

    PAIR = 0
    ALL_PAIRS = 1
    PROPOSALS = 2


@dataclass(frozen=True, slots=True)
class TakePause(Press):
    """Ask until when this membership rests: in a pair of its own (`number` is its id), in all, or from proposals."""

    membership: int
    what: Resting
    number: int = 0


@dataclass(frozen=True, slots=True)
class EndPause(Press):
    """End this pause now."""

    pause: int


@dataclass(frozen=True, slots=True)
class LongerPause(Press):
    """Ask for another last day of this pause."""

    pause: int
