"""The unit of work: one transaction, and the repositories that work in it.

The rules see it as `programme.ports.unit_of_work.UnitOfWork`; the edge also uses the outbox and the ledger. It has no
commit: `Database.run` commits when the work returns and rolls back when it raises.
"""

from functools import cached_property

from sqlalchemy import Connection

from storage.absences import AbsenceRows
from storage.announcements import AnnouncementRows
from storage.audit import AuditRows
from storage.bonds import BondRows
from storage.calls import CallRows
from storage.calm_news import CalmNewsRows
from storage.contracts import ContractRows
from storage.diplomas import DiplomaNameRows, DiplomaRows, WrongSerialRows
from storage.due import DueRows
from storage.enquiries import EnquiryRows
from storage.errands import ErrandRows
from storage.exchanges import ExchangeRows
from storage.fares import FareRows
from storage.figures import Figures
from storage.gatherings import GatheringRows, GuestRows
from storage.goals import GoalRows
from storage.goodbyes import GoodbyeRows
from storage.jobs import JobRows
from storage.joints import JointRows
from storage.ledger import Ledger
from storage.links import LinkRows
from storage.lists import EntryRows, PeopleListRows
from storage.mails import MailRows
from storage.memberships import MembershipRows
from storage.outbox import Outbox
from storage.pairs import Bans, FitRows, PairRows, Suggestions
from storage.pauses import PauseRows
from storage.people import PeopleRows
from storage.plans import PlanCommentRows, PlanRows, PlanVersionRows
from storage.points import PointRows
from storage.programmes import ProgrammeRows
from storage.repositories import (
    AtHandRows,
    ChangeRows,
    ConcernRows,
    DialogRows,
    InterviewRows,
    LetterRows,
    NoteRows,
    UndoRows,
    WordingRows,
)
from storage.results import Results
from storage.rosters import Rosters
from storage.search import Searches
from storage.spent import SpentRows
from storage.ties import TieRows
from storage.twins import TwinRows
from storage.windows import WindowRows
from storage.year import MeetingChangeRows, MeetingReplyRows, MeetingRows, NudgeRows, ReportRows, SurveyRows


class SqlUnitOfWork:
    """The repositories, the outbox and the ledger in one transaction."""

    def __init__(self, connection: Connection, mail_from: str = "") -> None:
        """Work within the transaction of `connection`; mails come from an address, or there are none."""
        self.connection = connection
        self.mail_from = mail_from

    @cached_property
    def people(self) -> PeopleRows:
        """People."""
        return PeopleRows(self.connection)

    @cached_property
    def programmes(self) -> ProgrammeRows:
        """Programmes."""
        return ProgrammeRows(self.connection)

    @cached_property
    def memberships(self) -> MembershipRows:
        """Memberships."""
        return MembershipRows(self.connection)

    @cached_property
    def rosters(self) -> Rosters:
        """The lists of people and of pairs."""
        return Rosters(self.connection)

    @cached_property
    def searches(self) -> Searches:
        """The search for participants."""
        return Searches(self.connection)

    @cached_property
    def dialogs(self) -> DialogRows:
        """Dialogs."""
        return DialogRows(self.connection)

    @cached_property
    def letters(self) -> LetterRows:
        """Letters."""
        return LetterRows(self.connection)

    @cached_property
    def links(self) -> LinkRows:
        """Links."""
        return LinkRows(self.connection)

    @cached_property
    def people_lists(self) -> PeopleListRows:
        """The lists of people that managers have sent."""
        return PeopleListRows(self.connection)

    @cached_property
    def entries(self) -> EntryRows:
        """The people on these lists that have not accepted yet."""
        return EntryRows(self.connection)

    @cached_property
    def interviews(self) -> InterviewRows:
        """The sheets of the managers' talks."""
        return InterviewRows(self.connection)

    @cached_property
    def pairs(self) -> PairRows:
        """Pairs."""
        return PairRows(self.connection)

    @cached_property
    def fits(self) -> FitRows:
        """The fit answers after first meetings."""
        return FitRows(self.connection)

    @cached_property
    def meetings(self) -> MeetingRows:
        """Meetings."""
        return MeetingRows(self.connection)

    @cached_property
    def meeting_changes(self) -> MeetingChangeRows:
        """The changes of noted meetings."""
        return MeetingChangeRows(self.connection)

    @cached_property
    def joints(self) -> JointRows:
        """The questions of mentors to two of their adepts."""
        return JointRows(self.connection)

    @cached_property
    def points(self) -> PointRows:
        """The lines that adepts want to bring up at a meeting."""
        return PointRows(self.connection)

    @cached_property
    def meeting_replies(self) -> MeetingReplyRows:
        """The partners' replies to noted meetings."""
        return MeetingReplyRows(self.connection)

    @cached_property
    def reports(self) -> ReportRows:
        """The reports after meetings."""
        return ReportRows(self.connection)

    @cached_property
    def surveys(self) -> SurveyRows:
        """Surveys."""
        return SurveyRows(self.connection)

    @cached_property
    def results(self) -> Results:
        """The answers of a programme's surveys, read together."""
        return Results(self.connection)

    @cached_property
    def enquiries(self) -> EnquiryRows:
        """The surveys that managers send now."""
        return EnquiryRows(self.connection)

    @cached_property
    def pauses(self) -> PauseRows:
        """Pauses."""
        return PauseRows(self.connection)

    @cached_property
    def nudges(self) -> NudgeRows:
        """Nudges."""
        return NudgeRows(self.connection)

    @cached_property
    def contracts(self) -> ContractRows:
        """Contracts."""
        return ContractRows(self.connection)

    @cached_property
    def concerns(self) -> ConcernRows:
        """Concerns, the private words to the managers."""
        return ConcernRows(self.connection)

    @cached_property
    def notes(self) -> NoteRows:
        """The managers' notes."""
        return NoteRows(self.connection)

    @cached_property
    def calls(self) -> CallRows:
        """The managers' calls."""
        return CallRows(self.connection)

    @cached_property
    def goals(self) -> GoalRows:
        """How far adepts have come with their goals."""
        return GoalRows(self.connection)

    @cached_property
    def plans(self) -> PlanRows:
        """The business plans of adepts."""
        return PlanRows(self.connection)

    @cached_property
    def plan_versions(self) -> PlanVersionRows:
        """The versions of business plans that were shared."""
        return PlanVersionRows(self.connection)

    @cached_property
    def plan_comments(self) -> PlanCommentRows:
        """The comments of mentors on business plans."""
        return PlanCommentRows(self.connection)

    @cached_property
    def diplomas(self) -> DiplomaRows:
        """The issued diplomas."""
        return DiplomaRows(self.connection)

    @cached_property
    def diploma_names(self) -> DiplomaNameRows:
        """The names that diplomas are to have."""
        return DiplomaNameRows(self.connection)

    @cached_property
    def wrong_serials(self) -> WrongSerialRows:
        """The numbers of diplomas that people have tried in vain."""
        return WrongSerialRows(self.connection)

    @cached_property
    def goodbyes(self) -> GoodbyeRows:
        """The words that two write to each other for the end."""
        return GoodbyeRows(self.connection)

    @cached_property
    def ties(self) -> TieRows:
        """The ties that participants have told."""
        return TieRows(self.connection)

    @cached_property
    def wordings(self) -> WordingRows:
        """The texts that a programme words itself."""
        return WordingRows(self.connection)

    @cached_property
    def suggestions(self) -> Suggestions:
        """The suggestions of the last match."""
        return Suggestions(self.connection)

    @cached_property
    def bans(self) -> Bans:
        """Bans."""
        return Bans(self.connection)

    @cached_property
    def twins(self) -> TwinRows:
        """People with the same contact."""
        return TwinRows(self.connection)

    @cached_property
    def bonds(self) -> BondRows:
        """Bonds between people."""
        return BondRows(self.connection)

    @cached_property
    def dues(self) -> DueRows:
        """Waits."""
        return DueRows(self.connection)

    @cached_property
    def errands(self) -> ErrandRows:
        """Errands."""
        return ErrandRows(self.connection)

    @cached_property
    def fares(self) -> FareRows:
        """The facts about pairs under way."""
        return FareRows(self.connection)

    @cached_property
    def figures(self) -> Figures:
        """The figures of a whole programme."""
        return Figures(self.connection)

    @cached_property
    def announcements(self) -> AnnouncementRows:
        """Announcements and their audiences."""
        return AnnouncementRows(self.connection)

    @cached_property
    def gatherings(self) -> GatheringRows:
        """Gatherings."""
        return GatheringRows(self.connection)

    @cached_property
    def guests(self) -> GuestRows:
        """The guests of gatherings."""
        return GuestRows(self.connection)

    @cached_property
    def absences(self) -> AbsenceRows:
        """The times in which managers are away."""
        return AbsenceRows(self.connection)

    @cached_property
    def calm_news(self) -> CalmNewsRows:
        """The calm news that waits for its readers' digests."""
        return CalmNewsRows(self.connection)

    @cached_property
    def jobs(self) -> JobRows:
        """The state of the periodic jobs."""
        return JobRows(self.connection)

    @cached_property
    def undos(self) -> UndoRows:
        """The managers' latest deeds with matters."""
        return UndoRows(self.connection)

    @cached_property
    def mails(self) -> MailRows:
        """The mails to people."""
        return MailRows(self.connection)

    @cached_property
    def exchanges(self) -> ExchangeRows:
        """The messages that belong to private words."""
        return ExchangeRows(self.connection)

    @cached_property
    def spent(self) -> SpentRows:
        """The yeses that were said by a button."""
        return SpentRows(self.connection)

    @cached_property
    def at_hand(self) -> AtHandRows:
        """The matters that managers have opened last."""
        return AtHandRows(self.connection)

    @cached_property
    def changes(self) -> ChangeRows:
        """The facts that were changed after they had been sent."""
        return ChangeRows(self.connection)

    @cached_property
    def audit(self) -> AuditRows:
        """The audit, to which lines are added and never changed."""
        return AuditRows(self.connection)

    @cached_property
    def outbox(self) -> Outbox:
        """The outbox."""
        return Outbox(self.connection)

    @cached_property
    def windows(self) -> WindowRows:
        """The windows."""
        return WindowRows(self.connection)

    @cached_property
    def ledger(self) -> Ledger:
        """The ledger of updates."""
        return Ledger(self.connection)
