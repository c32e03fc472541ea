"""Everybody there is: beside Karin and Lars (`tests.scenes.sight`) other pairs, and people in every other role.

About each of the others each kind of fact that is a text is stored as a word that stands nowhere else, so that a
screen that shows it betrays about whom and what it is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import Table, select

from programme.absence import Absence, Stage
from programme.access import Fact, Relation
from programme.announcement import Announcement, Audience, Progress
from programme.dialog import Dialog, DialogState
from programme.due import DueKind
from programme.enquiry import Enquiry
from programme.form import Answer
from programme.forms import FORMS
from programme.forms.pulse import PULSE
from programme.gathering import Coming, Gathering, GatheringKind, GatheringState, Guest
from programme.joint import Joint
from programme.mail import Mail, MailKind, MailState
from programme.meeting import Held, Meeting, MeetingState, Point, Report
from programme.pair import Contract, End, Fit, FitAnswer, Pair, PairState
from programme.pause import Pause
from programme.people import (
    Actor,
    Concern,
    Interview,
    Letter,
    LinkKind,
    Membership,
    Note,
    Person,
    Programme,
    Role,
    State,
)
from programme.people_list import Entry, PeopleList
from programme.plan import Plan, PlanComment, PlanVersion, Section, with_text
from programme.survey import Survey
from programme.twin import Twins
from programme.usecases.common.link import make_invitation, new_link
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.last_weeks import a_pair_in_its_last_weeks, to_its_last_weeks
from tests.scenes.sight import MARKS, NOW, set_up

NEW, NOBODY, OWNER = 7900, 7901, 7902  # Telegram ids: of somebody whom the bot has never seen among others

TABLES: Mapping[str, Table] = {
    "membership": tables.memberships,
    "adept": tables.memberships,
    "mentor": tables.memberships,
    "one": tables.memberships,
    "other": tables.memberships,
    "pair": tables.pairs,
    "second": tables.pairs,
    "joint": tables.joints,
    "meeting": tables.meetings,
    "gathering": tables.gatherings,
    "guest": tables.guests,
    "pause": tables.pauses,
    "contract": tables.contracts,
    "version": tables.plan_versions,
    "survey": tables.surveys,
    "letter": tables.letters,
    "concern": tables.concerns,
    "programme": tables.programmes,
    "before": tables.programmes,
    "dialog": tables.dialogs,
    "boss": tables.people,
    "link": tables.links,
    "sent": tables.people_lists,
    "entry": tables.entries,
    "announcement": tables.announcements,
    "enquiry": tables.enquiries,
}
"""The table of the id that each field of a press carries; `AmSamePerson` carries ids of people."""


def mark(name: str, fact: Fact) -> str:
    """Return the word that stands for a kind of fact about somebody."""
    return name if fact is Fact.NAME else f"{name}{fact}q"


@dataclass(slots=True)
class Everybody:
    """All people by first name, with their Telegram ids; tokens of no use; the ids of rows that are gone."""

    uow: SqlUnitOfWork
    accounts: dict[str, int]
    people: dict[str, Person]
    tokens: tuple[str, ...]
    gone: dict[str, tuple[int, ...]]

    @property
    def names(self) -> dict[int, str]:
        """The first name of each person's id."""
        return {person.id: name for name, person in self.people.items()}


WORDS: dict[str, tuple[str, Fact]] = {}
_TOLD = (Fact.NAME, Fact.CONTACTS, Fact.BACKGROUND, Fact.INTERVIEW, Fact.NOTES, Fact.LETTERS, Fact.CONCERN, Fact.SURVEY)
for _name in ("Maja", "Moa", "Nils", "Olga", "Pål"):
    WORDS |= {mark(_name, _fact): (_name, _fact) for _fact in (*_TOLD, Fact.CONTRACT, Fact.MEETINGS, Fact.PLAN)}
for _name in ("Per", "Ulla", "Hugo", "Rune"):
    WORDS |= {mark(_name, _fact): (_name, _fact) for _fact in (Fact.NAME, Fact.CONTACTS, Fact.BACKGROUND)}
for _name, _marks in MARKS.items():
    WORDS |= {_word: (_name, _fact) for _word, _fact in _marks.strings.items() if _word not in MARKS}
    WORDS[_name] = (_name, Fact.NAME)
_WORD = re.compile("|".join(rf"\b{re.escape(one)}\b" for one in sorted(WORDS, key=len, reverse=True)))


def read_in(text: str) -> set[tuple[str, Fact]]:
    """Return about whom which kinds of facts stand in a text."""
    return {WORDS[word] for word in _WORD.findall(text)}


def everybody(uow: SqlUnitOfWork, state: PairState, eva: Relation) -> Everybody:
    """Store everybody, with the pair of Karin and Lars in a state, and Eva with a bond to Karin."""
    uow.mail_from = "mentor@example.org"
    stage = set_up(uow, state, eva)
    people = dict(stage.people)
    one, two = (uow.programmes.get(stage.ids["programme"][0] + place) for place in range(2))
    two = to_its_last_weeks(uow, two)  # and Olga has a business plan
    uow.programmes.save(replace(one, shows_mentors=True))  # no mentor has said yes: nobody is shown
    bo, ylva = (Actor(people[name], NOW) for name in ("Bo", "Ylva"))
    gone = _two_to_go(uow, one)

    def person(name: str, account: int, *, known: bool = True) -> Person:
        about = {fact: mark(name, fact) for fact in Fact} if known else {}
        return _person(uow, name, account, about)

    def member(name: str, programme: Programme, role: Role, state: State = State.WAITING) -> Membership:
        known = state is not State.INVITED and state is not State.REGISTERING
        people[name] = found = people.get(name) or person(name, 7100 + len(people), known=known)
        sent = NOW if known else None
        agreed = None if state is State.INVITED else NOW
        goal = mark(name, Fact.BACKGROUND) if known else ""
        made = Membership(
            0, found.id, programme.id, role, state, NOW, agreed, sent, goal=goal, capacity=2, presentation=goal
        )
        return uow.memberships.add(made)

    adept, mentor = Role.ADEPT, Role.MENTOR
    _pair(uow, one, member("Maja", one, adept), nils := member("Nils", one, mentor), PairState.ACTIVE, people)
    _pair(uow, two, member("Olga", two, adept), pal := member("Pål", two, mentor), PairState.FIT_ASKED, people)
    moa = member("Moa", one, adept)
    rests = uow.pairs.add(Pair(0, one.id, moa.id, nils.id, PairState.ACTIVE, NOW - timedelta(days=9)))
    uow.pauses.add(Pause(0, one.id, moa.id, rests.id, NOW.date()))
    mine = [found.id for found in uow.pairs.open_of(nils.id)]
    uow.joints.add(Joint(0, nils.id, mine[0], mine[1], NOW, one_yes=True, other_yes=True))
    uow.joints.add(Joint(0, nils.id, mine[0], mine[1], NOW))
    left = member("Ulla", one, adept, State.WITHDRAWN)
    a_pair_in_its_last_weeks(uow, two, member("Ulla", two, adept), pal)
    uow.pairs.add(Pair(0, one.id, left.id, nils.id, PairState.ENDED, NOW, End.LEFT))
    uow.pairs.add(Pair(0, one.id, left.id, nils.id, PairState.ENDED, NOW, End.MENTOR_DECLINED))  # Nils may say why
    member("Hilda", one, adept, State.INVITED)
    hugo = member("Hugo", one, mentor, State.REGISTERING)
    member("Rune", one, adept, State.REGISTERED)
    otto = member("Otto", one, mentor, State.INVITED)
    people["Rut"] = person("Rut", 7800)  # she managed the first programme once, and is asked again
    people["Åke"] = person("Åke", OWNER)
    per = uow.memberships.of_person(people["Per"].id)[0]
    email, employer = f"{mark('Per', Fact.CONTACTS)}@exempel.se", mark("Per", Fact.BACKGROUND)
    uow.people.save(replace(people["Per"], phone="+46703333333", email=email, employer=employer))
    uow.people.save(replace(people["Nils"], phone="+46703333333"))
    uow.dues.put(DueKind.ALONE, nils, NOW, NOW)
    vera = replace(person("Vera", 0, known=False), telegram_id=None, email="vera@exempel.se")  # without Telegram
    uow.people.save(vera)
    old = uow.memberships.add(Membership(0, vera.id, one.id, mentor, State.WAITING, NOW, NOW, NOW))
    uow.pairs.add(Pair(0, one.id, per.id, old.id, PairState.ENDED, NOW, End.REMATCHED))  # so he can have a bridge
    _suspended(uow, one)
    kept = Mail(0, nils.person_id, one.id, MailKind.WORDS, MailState.OFFERED, "<1@example.org>", NOW, NOW, NOW)
    uow.mails.add(kept)
    for name in ("Karin", "Lars", "Maja", "Nils"):
        uow.people.save(replace(uow.people.get(people[name].id), mail_since=NOW))
    spent = replace(make_invitation(uow, bo, per), used_at=NOW, membership_id=otto.id)
    uow.links.save(spent)
    place = new_link(bo, LinkKind.COLLEAGUE, programme_id=one.id, role=Role.MANAGER)
    uow.links.add(replace(place, opened_by=people["Rut"].id, opened_at=NOW))
    for audience in (Audience.MENTORS, Audience.MENTORS, Audience.CHOSEN):
        words = Announcement(0, one.id, people["Bo"].id, audience, "Vi ses på torsdag.", Progress.DRAFT, NOW)
        written = uow.announcements.add(words)
    uow.announcements.pick(written.id, nils.id)
    sent = uow.enquiries.add(Enquiry(0, one.id, people["Bo"].id, PULSE.name, NOW))
    uow.enquiries.gather(sent, [(moa.id, rests.id)])
    _gatherings(uow, one, nils, *(uow.memberships.of_person(people[name].id)[0] for name in ("Karin", "Lars", "Maja")))
    moves = (
        replace(new_link(bo, LinkKind.MOVE, person_id=people["Maja"].id), used_at=NOW),
        replace(new_link(ylva, LinkKind.MOVE, person_id=people["Olga"].id), expires_at=NOW - timedelta(days=1)),
    )
    tokens = (spent.token, *(uow.links.add(one).token for one in moves), "A" * 22, "A" * 65, "'; --", "0")
    _lists(uow, bo, one, member("Frej", one, adept, State.INVITED))
    _dialogs(uow, people, stage.ids["membership"][0], hugo)
    adas = uow.memberships.of_person(people["Maja"].id)[0]
    uow.concerns.add(
        Concern(0, adas.id, "distance", mark("Maja", Fact.CONCERN), "ring", NOW - timedelta(days=99), urgency="urgent")
    )
    boss = next(one for one in uow.memberships.managers(one.id) if one.id != bo.person.id)
    boss_seat = next(
        two for two in uow.memberships.of_person(boss.id) if two.programme_id == one.id and two.role.at_desk
    )
    far = NOW.date() + timedelta(days=50)
    uow.absences.add(Absence(0, boss_seat.id, one.id, boss.id, bo.person.id, far, far, Stage.AHEAD))
    uow.twins.put(Twins(people["Karin"].id, people["Per"].id, asked_by=people["Bo"].id))
    ids = _remove(uow, *gone)
    accounts = {name: person.telegram_id or 0 for name, person in people.items()}
    return Everybody(uow, accounts | {"Nora": NEW}, people, tokens, ids)


def _suspended(uow: SqlUnitOfWork, programme: Programme) -> None:
    """Let two be a pair with a suspended mentor; neither has Telegram, so that nobody's presses change by it."""
    two = []
    for role in (Role.ADEPT, Role.MENTOR):
        found = _person(uow, f"{role} without Telegram", 0, {})
        uow.people.save(replace(found, telegram_id=None))
        two.append(uow.memberships.add(Membership(0, found.id, programme.id, role, State.WAITING, NOW, NOW, NOW)))
    uow.pairs.add(Pair(0, programme.id, two[0].id, two[1].id, PairState.ACTIVE, NOW - timedelta(days=9)))
    uow.memberships.note_suspended(two[1].id, NOW - timedelta(days=2))


def _gatherings(uow: SqlUnitOfWork, programme: Programme, *seats: Membership) -> None:
    """Let one be ahead, one have been, and one be a draft for which the first is picked."""
    day = timedelta(days=1)
    kind, everybody = GatheringKind.NETWORKING, Audience.EVERYBODY
    ahead = Gathering(
        0, programme.id, kind, "", NOW + 9 * day, 120, "", everybody, None, GatheringState.OPEN, 1, NOW, 0
    )
    been = replace(ahead, starts_at=NOW - 2 * day, attended_at=NOW)
    draft = replace(ahead, audience=Audience.CHOSEN, state=GatheringState.DRAFT)
    for one in (ahead, been, draft):
        kept = uow.gatherings.add(one)
        for seat in seats[:1] if one is draft else seats:
            coming = Coming.PICKED if one is draft else Coming.ASKED
            invited = None if one is draft else NOW - 5 * day
            came = seat is seats[0] if one is been else None
            uow.guests.add(Guest(0, kept.id, seat.id, coming, invited_at=invited, came=came))


def _lists(uow: SqlUnitOfWork, bo: Actor, programme: Programme, opened: Membership) -> None:
    """Let Bo have put a list in, of two people of whom one has opened the link, and have sent another list."""
    listed = PeopleList(0, programme.id, bo.person.id, "file", "lista.csv", NOW, ("Namn", "Roll"), ("", ""))
    put_in = uow.people_lists.add(replace(listed, confirmed_at=NOW, taken_in_at=NOW))
    until = NOW + timedelta(days=30)
    entry = Entry(0, put_in.id, programme.id, 2, Role.ADEPT, "Frej Ek", 0, until)
    links = [new_link(bo, LinkKind.ENTRY, programme_id=programme.id, role=Role.ADEPT) for _ in range(2)]
    came = replace(links[0], used_at=NOW, membership_id=opened.id)
    uow.entries.add_all([(came, replace(entry, membership_id=opened.id)), (links[1], replace(entry, name="Gun Ek"))])
    uow.people_lists.add(listed)


def _person(uow: SqlUnitOfWork, name: str, account: int, about: Mapping[Fact, str]) -> Person:
    """Store a person; without facts about them only their account is known."""
    email = f"{about[Fact.CONTACTS]}@exempel.se" if about else ""
    employer = about.get(Fact.BACKGROUND, "")
    found = Person(0, "sv", NOW, account, name=f"{name} Ek" if about else "", email=email, employer=employer)
    return uow.people.add(found)


def _pair(
    uow: SqlUnitOfWork,
    programme: Programme,
    adept: Membership,
    mentor: Membership,
    state: PairState,
    people: Mapping[str, Person],
) -> None:
    """Put two together, and let both have told everything."""
    pair = uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, state, NOW - timedelta(days=9), outcome_at=NOW))
    words = {person.id: name for name, person in people.items()}
    first = words[adept.person_id]
    place = mark(first, Fact.MEETINGS)
    met = NOW - timedelta(days=14)
    held = uow.meetings.add(Meeting(0, pair.id, met, adept.person_id, met, place, MeetingState.HELD))
    ahead = uow.meetings.add(Meeting(0, pair.id, NOW + timedelta(days=9), adept.person_id, met, place))
    uow.points.add(Point(0, ahead.id, mark(first, Fact.POINT), shown=False, at=met))
    agreed = mark(first, Fact.CONTRACT)
    signed = uow.contracts.replace(
        Contract(0, pair.id, "sv", (agreed,), agreed, agreed, "", adept.person_id, NOW, NOW, NOW)
    )
    uow.contracts.replace(replace(signed, id=0, adept_signed_at=None, mentor_signed_at=None))
    uow.pauses.add(Pause(0, pair.programme_id, adept.id, pair.id, NOW.date()))
    _plan(uow, pair, mark(first, Fact.PLAN))
    for seat in (adept, mentor):
        name = words[seat.person_id]
        uow.interviews.add(Interview(0, seat.id, NOW, 0, challenges=mark(name, Fact.INTERVIEW), areas=("sales",)))
        uow.notes.add(Note(0, seat.id, 0, mark(name, Fact.NOTES), NOW))
        uow.letters.add(Letter(0, seat.id, seat.person_id, mark(name, Fact.LETTERS), NOW))
        uow.concerns.add(Concern(0, seat.id, "distance", mark(name, Fact.CONCERN), "ring", NOW, urgency="urgent"))
        answers: dict[str, Answer] = {"together": "not-well", "words": mark(name, Fact.SURVEY)}
        uow.surveys.add(Survey(0, seat.id, "survey", NOW, NOW, answers))
        uow.fits.put(FitAnswer(0, pair.id, seat.role, Fit.YES, NOW))
        uow.reports.add(Report(0, held.id, seat.id, Held.YES, NOW, 60, 3, 3, talk=True))


def _plan(uow: SqlUnitOfWork, pair: Pair, words: str) -> None:
    """Let an adept have a plan, with words that the mentor may read, and others since then."""
    shared = with_text(("",) * len(Section), Section.IDEA, words)
    plan = uow.plans.add(Plan(0, pair.adept_id, with_text(shared, Section.CUSTOMER, words), NOW, NOW))
    version = uow.plan_versions.add(PlanVersion(0, plan.id, pair.id, 1, shared, NOW, NOW))
    uow.plan_comments.add(PlanComment(0, version.id, pair.mentor_id, Section.IDEA, words, NOW))


def _dialogs(uow: SqlUnitOfWork, people: Mapping[str, Person], about: int, hugo: Membership) -> None:
    """Let some have a question open, with an answer in it."""

    def opened(name: str, form: str, subject: int, answers: dict[str, Answer], hints: dict[str, str]) -> None:
        step = FORMS[form].steps[0].name
        draft = Dialog(0, people[name].id, form, FORMS[form].version, subject, DialogState.ACTIVE, step, NOW)
        uow.dialogs.add(replace(draft, answers=answers, hints=hints))

    opened("Hugo", "registration", hugo.id, {"name": f"{mark('Hugo', Fact.NAME)} Ek"}, {"role": "mentor"})
    for name, manager in (("Karin", "Bo"), ("Olga", "Ylva")):
        mine = uow.memberships.of_person(people[name].id)[0]
        opened(name, "letter", mine.id, {"text": mark(name, Fact.LETTERS)}, {"to": manager})
    opened("Bo", "note", about, {}, {"name": "Karin"})


def _two_to_go(uow: SqlUnitOfWork, programme: Programme) -> tuple[Person, Person]:
    """Store two with a row of every kind that a press can point at; later rows keep their ids from being reused."""
    gone, partner = (_person(uow, name, 7700 + place, {}) for place, name in enumerate(("Gun", "Gustav")))
    seats = [
        uow.memberships.add(Membership(0, one.id, programme.id, role, State.WAITING, NOW, NOW, NOW, capacity=1))
        for one, role in ((gone, Role.ADEPT), (partner, Role.MENTOR))
    ]
    _pair(uow, programme, seats[0], seats[1], PairState.ACTIVE, {"Gun": gone, "Gustav": partner})
    return gone, partner


def _remove(uow: SqlUnitOfWork, *gone: Person) -> dict[str, tuple[int, ...]]:
    """Delete people; return the ids of the rows that went with them, by the fields of presses that can carry them."""

    def ids() -> dict[str, set[int]]:
        return {name: set(uow.connection.scalars(select(table.c.id))) for name, table in TABLES.items()}

    before = ids()
    for one in gone:
        uow.people.forget(one.id)
    after = ids()
    return {name: tuple(sorted(before[name] - after[name])) for name in TABLES}
