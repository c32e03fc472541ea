"""A survey that a manager sends now: to whom it goes, and who is left in peace this time.

Nobody is asked who had questions in the last 30 days, rests, has only just begun, or hears the questions of the end
soon. The rows are those of every survey (`programme.surveys`): what is sent now takes the place of what was near.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from programme.form import Form
from programme.forms.pulse import PULSE
from programme.forms.survey import SURVEY
from programme.people import Programme, Role
from programme.survey import HALF_WAY
from programme.surveys import APART, SURVEYS, From, Scheduled
from programme.times import local_day

FORMS_SENT = (PULSE, SURVEY)
"""The forms that can be sent at any time; the questions of the end are asked of everybody at the end."""
BEGUN = {PULSE.name: timedelta(weeks=2), SURVEY.name: timedelta(weeks=16)}
"""For how long a pair must have gone on, so that there is something to say."""
NOW = "pulse-now-"


class Whom(StrEnum):
    """Whom a survey is for."""

    ALL = "all"
    ADEPTS = "adepts"
    MENTORS = "mentors"
    PAIR = "pair"


ROLES: Mapping[Whom, frozenset[Role]] = {
    Whom.ALL: frozenset({Role.ADEPT, Role.MENTOR}),
    Whom.ADEPTS: frozenset({Role.ADEPT}),
    Whom.MENTORS: frozenset({Role.MENTOR}),
    Whom.PAIR: frozenset({Role.ADEPT, Role.MENTOR}),
}


class Out(StrEnum):
    """A reason why somebody is not asked this time, in the order in which one is said."""

    LATELY = "lately"
    ONCE = "once"
    RESTS = "rests"
    NEW = "new"
    ENDS = "ends"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A survey that a manager has sent.

    Attributes:
        author_id: the manager, as a person.
        form: the name of the form.
        stopped_at: when it was stopped: whoever had not got it by then gets it no more.
    """

    id: int
    programme_id: int
    author_id: int
    form: str
    made_at: datetime
    stopped_at: datetime | None = None

    @property
    def scheduled(self) -> Scheduled:
        """The survey whose rows it makes; that of half a year is the same one, since it is asked once."""
        return survey_of(self.form, self.id)


@dataclass(frozen=True, slots=True)
class Turn:
    """A participant who is to get such a survey; `pair_id` is what it is about, and `asked_at` when it went out."""

    id: int
    enquiry_id: int
    membership_id: int
    pair_id: int | None = None
    asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """One side of a pair under way.

    Attributes:
        by_hand: the person has no Telegram.
        reached: Telegram takes messages to the person.
    """

    pair: int
    member: int
    person: int
    role: Role
    began: datetime
    ends_on: date | None
    rests: bool
    by_hand: bool = False
    reached: bool = True


@dataclass(frozen=True, slots=True)
class Known:
    """The facts that the rule needs: whom nobody may read, who was asked lately, or this form already.

    Attributes:
        hidden: the people of whom the sender may not learn how far they have come; no reason is counted for them.
    """

    unread: Collection[int] = ()
    lately: Collection[int] = ()
    before: Collection[int] = ()
    hidden: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a survey goes to: each side of each pair that it is about, and how many people are left out, and why."""

    asked: Sequence[Candidate] = ()
    out: Mapping[Out, int] = field(default_factory=dict)

    @property
    def people(self) -> int:
        """How many people are asked."""
        return len({one.person for one in self.asked})

    @property
    def by_hand(self) -> int:
        """How many of them have no Telegram."""
        return len({one.person for one in self.asked if one.by_hand})

    @property
    def unreachable(self) -> int:
        """How many of them Telegram does not reach at present."""
        return len({one.person for one in self.asked if not one.by_hand and not one.reached})

    @property
    def by_bot(self) -> int:
        """How many get it in Telegram."""
        return self.people - self.by_hand


def survey_of(form: str, key: int) -> Scheduled:
    """Return the survey of a form that is sent now."""
    if form == SURVEY.name:
        return next(one for one in SURVEYS if one.name == HALF_WAY)
    return Scheduled(f"{NOW}{key}", PULSE, From.TOGETHER, 0)


def since(now: datetime) -> datetime:
    """Return the moment since which a survey counts as asked lately."""
    return now - timedelta(days=APART)


def audience(
    form: Form, whom: Whom, candidates: Iterable[Candidate], known: Known, programme: Programme, now: datetime
) -> Audience:
    """Return whom a survey goes to; a person who is left out of one pair and asked about another counts as asked."""
    today = local_day(now, programme)
    here = [one for one in candidates if one.role in ROLES[whom]]
    why = [(one, _out(form, one, known, programme, today)) for one in here]
    asked = [one for one, out in why if out is None]
    if form is not PULSE:  # about a person's year, and not about each pair
        asked = list({one.member: one for one in reversed(asked)}.values())[::-1]
    people = {one.person for one in asked}
    told = [(one.person, out) for one, out in why if one.person not in people and one.person not in known.hidden]
    left = {person: out for person, out in reversed(told) if out is not None}
    counts = Counter(left.values())
    return Audience(asked, {out: counts[out] for out in Out if out in counts})


def _out(form: Form, one: Candidate, known: Known, programme: Programme, today: date) -> Out | None:
    if one.member in known.lately:
        return Out.LATELY
    if form is SURVEY and one.member in known.before:
        return Out.ONCE
    if one.rests:
        return Out.RESTS
    if local_day(one.began, programme) + BEGUN[form.name] > today:
        return Out.NEW
    if max(programme.ends_on, one.ends_on or programme.ends_on) - today < timedelta(days=APART):
        return Out.ENDS
    return Out.UNREAD if one.person in known.unread else None
