"""A unit of work in memory: thousands of years of prompts pass in seconds.

It is a `UnitOfWork` to the type checker and to the use cases of the year. What no year asks for says so when called,
and is written here only when a year does.
"""

from programme.mail import Mails
from programme.ports.audit import Audit
from programme.ports.calls import Calls
from programme.ports.conversation import Dialogs, Errands, Exchanges, Letters, Spent, Windows
from programme.ports.desk import (
    Absences,
    Announcements,
    CalmNewsKept,
    Figures,
    Interviews,
    MattersAtHand,
    Notes,
    Undos,
    Wordings,
)
from programme.ports.diplomas import DiplomaNames, Diplomas, WrongSerials
from programme.ports.enquiries import Enquiries
from programme.ports.entry import Entries, KnownTwins, Links, PeopleLists
from programme.ports.fares import Fares
from programme.ports.gatherings import Gatherings, Guests
from programme.ports.goals import Goals
from programme.ports.goodbyes import Goodbyes
from programme.ports.pairs import Bans, Concerns, Contracts, Fits, Suggestions
from programme.ports.people import Changes, Rosters, Searches
from programme.ports.plans import PlanComments, Plans, PlanVersions
from programme.ports.results import Results
from programme.ports.ties import Ties
from programme.ports.year import Reports, Surveys
from tests.programme.memory_pairs import (
    JointRows,
    MeetingChangeRows,
    MeetingReplyRows,
    MeetingRows,
    PairRows,
    PauseRows,
    PointRows,
)
from tests.programme.memory_people import MembershipRows, NoBonds, PeopleRows, ProgrammeRows
from tests.programme.memory_rows import never
from tests.programme.memory_waits import DueRows, NudgeRows


class Memory:
    """`programme.ports.unit_of_work.UnitOfWork`, with what a year of prompts reads and writes."""

    def __init__(self) -> None:
        self.people = PeopleRows()
        self.programmes = ProgrammeRows()
        self.memberships = MembershipRows(self.people)
        self.pairs = PairRows()
        self.meetings = MeetingRows()
        self.meeting_changes = MeetingChangeRows()
        self.meeting_replies = MeetingReplyRows()
        self.joints = JointRows()
        self.points = PointRows()
        self.nudges = NudgeRows()
        self.pauses = PauseRows()
        self.dues = DueRows()
        self.bonds = NoBonds()

    @property
    def dialogs(self) -> Dialogs:
        return never()

    @property
    def rosters(self) -> Rosters:
        """The lists of people and of pairs."""
        return never()

    @property
    def searches(self) -> Searches:
        """The search for participants."""
        return never()

    @property
    def windows(self) -> Windows:
        return never()

    @property
    def letters(self) -> Letters:
        return never()

    @property
    def interviews(self) -> Interviews:
        return never()

    @property
    def fits(self) -> Fits:
        return never()

    @property
    def reports(self) -> Reports:
        return never()

    @property
    def surveys(self) -> Surveys:
        return never()

    @property
    def results(self) -> Results:
        return never()

    @property
    def enquiries(self) -> Enquiries:
        return never()

    @property
    def contracts(self) -> Contracts:
        return never()

    @property
    def twins(self) -> KnownTwins:
        return never()

    @property
    def concerns(self) -> Concerns:
        return never()

    @property
    def wordings(self) -> Wordings:
        return never()

    @property
    def notes(self) -> Notes:
        return never()

    @property
    def calls(self) -> Calls:
        return never()

    @property
    def goals(self) -> Goals:
        return never()

    @property
    def plans(self) -> Plans:
        return never()

    @property
    def plan_versions(self) -> PlanVersions:
        return never()

    @property
    def plan_comments(self) -> PlanComments:
        return never()

    @property
    def ties(self) -> Ties:
        return never()

    @property
    def goodbyes(self) -> Goodbyes:
        return never()

    @property
    def diplomas(self) -> Diplomas:
        return never()

    @property
    def diploma_names(self) -> DiplomaNames:
        return never()

    @property
    def wrong_serials(self) -> WrongSerials:
        return never()

    @property
    def suggestions(self) -> Suggestions:
        return never()

    @property
    def bans(self) -> Bans:
        return never()

    mail_from = ""

    @property
    def mails(self) -> Mails:
        return never()

    @property
    def errands(self) -> Errands:
        return never()

    @property
    def announcements(self) -> Announcements:
        return never()

    @property
    def gatherings(self) -> Gatherings:
        return never()

    @property
    def guests(self) -> Guests:
        return never()

    @property
    def fares(self) -> Fares:
        return never()

    @property
    def figures(self) -> Figures:
        return never()

    @property
    def links(self) -> Links:
        return never()

    @property
    def people_lists(self) -> PeopleLists:
        return never()

    @property
    def entries(self) -> Entries:
        return never()

    @property
    def absences(self) -> Absences:
        return never()

    @property
    def calm_news(self) -> CalmNewsKept:
        return never()

    @property
    def undos(self) -> Undos:
        return never()

    @property
    def exchanges(self) -> Exchanges:
        return never()

    @property
    def spent(self) -> Spent:
        return never()

    @property
    def at_hand(self) -> MattersAtHand:
        return never()

    @property
    def changes(self) -> Changes:
        return never()

    @property
    def audit(self) -> Audit:
        return never()
