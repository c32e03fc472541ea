"""Karin and Lars, about whom everything is told that can be told, and a viewer in each relation to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta

from programme.access import Fact, Relation
from programme.dialog import Dialog, DialogState
from programme.due import DueKind
from programme.form import Answer
from programme.matching.earlier import Outcome
from programme.meeting import Held, Meeting, MeetingState, Report
from programme.pair import Contract, End, Fit, FitAnswer, Pair, PairState
from programme.people import (
    Actor,
    Concern,
    Interview,
    Letter,
    Link,
    LinkKind,
    Membership,
    Note,
    Person,
    Preset,
    Programme,
    Role,
    State,
)
from programme.survey import Survey
from programme.tie import Tie, TieKind
from programme.usecases.common.link import make_joining_links
from storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2027, 3, 10, 12, tzinfo=UTC)
MET = datetime(2027, 2, 23, 13, 17, tzinfo=UTC)  # no other moment of the scene looks like it
AGREED = "Vi är ärliga mot varandra"


@dataclass(frozen=True, slots=True)
class Marks:
    """Words about one person that are found nowhere else, by the kind of fact that they betray."""

    strings: Mapping[str, Fact]
    keys: Mapping[str, Fact]


MARKS: dict[str, Marks] = {
    "Karin": Marks(
        strings={
            "Karin": Fact.NAME,
            "Karins bygge": Fact.BACKGROUND,
            "Våga mer": Fact.BACKGROUND,
            "karin@exempel.se": Fact.CONTACTS,
            "070-111 11 11": Fact.CONTACTS,
            "Svårt att säga nej": Fact.INTERVIEW,
            "Karin behöver tid": Fact.NOTES,
            "Kan du ringa om Lars": Fact.LETTERS,
            "Lars hånar mig": Fact.CONCERN,
            "Vi talar förbi varandra": Fact.SURVEY,
        },
        keys={
            "spoken-fi": Fact.REGISTRATION,
            "theme-manipulation": Fact.CONCERN,
            "fit-no": Fact.FIT,
            "digest-adept-no": Fact.REPLY,
            "match-ban-never-again": Fact.REPLY,
            "tie-client": Fact.TIE,
            "because-client": Fact.TIE,
            "copy-pair-tie": Fact.TIE,
            "todo-unsafe": Fact.SURVEY,
            "fare-why-unsafe": Fact.SURVEY,
            "pair-next-unsafe": Fact.SURVEY,
            "report-useful-1": Fact.REPORT,
            "report-progress-2": Fact.REPORT,
            "meeting-useful-1": Fact.REPORT,
            "meeting-progress-2": Fact.REPORT,
        },
    ),
    "Lars": Marks(
        strings={
            "Lars": Fact.NAME,
            "Holms el": Fact.BACKGROUND,
            "lars@exempel.se": Fact.CONTACTS,
            "070-222 22 22": Fact.CONTACTS,
            "Lars är otålig": Fact.NOTES,
            "Hon hör inte på": Fact.LETTERS,
            "Ingen framåtanda": Fact.CONCERN,
            "Allt går i stå för oss": Fact.SURVEY,
        },
        keys={
            "fit-unsure": Fact.FIT,
            "digest-mentor-no": Fact.REPLY,
            "report-useful-4": Fact.REPORT,
            "meeting-useful-4": Fact.REPORT,
        },
    ),
}
# About the two together; whoever may not see it about either may not see it at all.
OF_THE_TWO = Marks(
    strings={AGREED: Fact.CONTRACT},
    keys={"pair-no-answer": Fact.PROGRESS, "pair-not-signed": Fact.PROGRESS, "pair-nothing-booked": Fact.PROGRESS},
)

OF_MEETINGS = frozenset(
    {"pair-next-meeting", "pair-meeting-unanswered", "todo-pair-booked", "todo-pair-held", "todo-pair-silent"}
)


@dataclass(frozen=True, slots=True)
class Stage:
    """Everybody, by first name, and the ids that a press can carry."""

    uow: SqlUnitOfWork
    people: dict[str, Person]
    ids: dict[str, tuple[int, ...]]
    dialogs: dict[str, Dialog]

    def actor(self, name: str) -> Actor:
        return Actor(self.uow.people.get(self.people[name].id), NOW, telegram_name=self.people[name].name)


# Eva is, by turns, in a pair with Karin, was in one, and is Karin's boss; Bo manages, and has no bond with anybody.
EVAS = (Relation.MANAGER_IN_PAIR, Relation.MANAGER_AND_BOSS)
PARTNERS = {PairState.ASKED_MENTOR: Relation.PROPOSED, PairState.ASKED_ADEPT: Relation.PROPOSED}


def relations(state: PairState, eva: Relation) -> dict[tuple[str, str], Relation]:
    """Return who is what to whom: (viewer, the one seen)."""
    partner = PARTNERS.get(state, Relation.PARTNER)
    found = {(name, name): Relation.SELF for name in ("Karin", "Lars")}
    found |= {("Karin", "Lars"): partner, ("Lars", "Karin"): partner}
    found |= {("Bo", one): Relation.MANAGER for one in ("Karin", "Lars")}
    lars = Relation.MANAGER_AND_PARTNERS_BOSS if eva is Relation.MANAGER_AND_BOSS else Relation.MANAGER
    found |= {("Eva", "Karin"): eva, ("Eva", "Lars"): lars}
    found |= {("Astrid", one): Relation.ASSISTANT for one in ("Karin", "Lars")}
    found |= {(one, seen): Relation.STRANGER for one in ("Sune", "Ylva") for seen in ("Karin", "Lars")}
    return found | {("Per", one): Relation.PARTICIPANT for one in ("Karin", "Lars")}


def set_up(uow: SqlUnitOfWork, state: PairState, eva: Relation) -> Stage:
    """Store everything about Karin and Lars, whose pair has come to a state."""
    day, zone = date(2027, 1, 15), "Europe/Stockholm"
    one, another = (
        uow.programmes.add(Programme(0, name, day, date(2027, 12, 17), Preset.LEADERSHIP, zone, NOW))
        for name in ("Framsteg", "Andra chansen")
    )
    people = {name.partition(" ")[0]: _person(uow, name, 7000 + place) for place, name in enumerate(NAMES)}

    def member(name: str, role: Role, programme: Programme = one, **more: object) -> Membership:
        state = State.WAITING if role.takes_part else State.MANAGING
        made = Membership(0, people[name].id, programme.id, role, state, NOW, NOW, NOW, capacity=2)
        return uow.memberships.add(replace(made, **more))  # type: ignore[arg-type]

    for name, programme in (("Eva", one), ("Bo", one), ("Ylva", another)):
        member(name, Role.MANAGER, programme)
        make_joining_links(uow, Actor(people[name], NOW), programme)
    member("Astrid", Role.ASSISTANT)
    karin, lars = member("Karin", Role.ADEPT, goal="Våga mer"), member("Lars", Role.MENTOR)
    evas, per = member("Eva", Role.MENTOR), member("Per", Role.ADEPT)
    if eva is Relation.MANAGER_IN_PAIR:
        uow.pairs.add(Pair(0, one.id, karin.id, evas.id, PairState.ENDED, NOW, End.REMATCHED))
    else:
        uow.bonds.add_boss(people["Eva"].id, people["Karin"].id, told_by=people["Eva"].id, at=NOW)
    uow.bans.add(karin.id, evas.id, Outcome.NEVER_AGAIN)
    pair = uow.pairs.add(_pair(one, karin, lars, state))
    ids = _told(uow, pair, per, {"Karin": karin, "Lars": lars}, people)
    for kind in DueKind:
        uow.dues.put(kind, karin, NOW - timedelta(days=1), NOW - timedelta(days=2), pair=pair)
    uow.dues.put(DueKind.TALK, karin, NOW - timedelta(days=1), NOW)
    move = Link(0, "a-token", LinkKind.MOVE, NOW, people["Bo"].id, person_id=people["Karin"].id)
    link = uow.links.add(replace(move, opened_by=people["Sune"].id, opened_at=NOW - timedelta(days=1)))
    twins = {"one": (karin.id,), "other": (lars.id,)}
    more = {**twins, "membership": (karin.id, lars.id), "adept": (karin.id, per.id), "mentor": (lars.id, evas.id)}
    known = {"pair": (pair.id,), "programme": (one.id,), "boss": (people["Eva"].id,), "link": (link.id,), **more, **ids}
    return Stage(uow, people, known, _dialogs(people, known))


NAMES = ("Karin Ek", "Lars Holm", "Eva Lind", "Bo Berg", "Per Öberg", "Ylva Ås", "Sune Dal", "Astrid Mo")
CONTACTS = {
    "Karin Ek": ("karin@exempel.se", "+46701111111", "Karins bygge"),
    "Lars Holm": ("lars@exempel.se", "+46702222222", "Holms el"),
}


def _person(uow: SqlUnitOfWork, name: str, telegram_id: int) -> Person:
    email, phone, employer = CONTACTS.get(name, ("", "", ""))
    spoken = ("sv", "fi") if name == "Karin Ek" else ("sv",)
    made = Person(0, "sv", NOW, telegram_id, name=name, email=email, phone=phone, employer=employer, spoken=spoken)
    return uow.people.add(made)


def _pair(programme: Programme, karin: Membership, lars: Membership, state: PairState) -> Pair:
    end = End.CLOSED if state is PairState.ENDED else None
    over = NOW - timedelta(hours=1)
    made = Pair(0, programme.id, karin.id, lars.id, state, NOW - timedelta(days=9), end, outcome_at=over)
    return replace(made, is_bridge=state is PairState.BRIDGING)


def _told(
    uow: SqlUnitOfWork, pair: Pair, per: Membership, two: dict[str, Membership], people: dict[str, Person]
) -> dict[str, tuple[int, ...]]:
    """Let both have told everything, and Per be asked; return the ids of the rows."""
    karin, lars, adept, mentor = two["Karin"], two["Lars"], people["Karin"], people["Lars"]
    uow.interviews.add(Interview(0, karin.id, NOW, 0, challenges="Svårt att säga nej", areas=("sales",)))
    uow.notes.add(Note(0, karin.id, 0, "Karin behöver tid", NOW))
    uow.notes.add(Note(0, lars.id, 0, "Lars är otålig", NOW))
    uow.ties.add(Tie(0, karin.id, lars.id, TieKind.CLIENT, NOW))
    letter = uow.letters.add(Letter(0, karin.id, adept.id, "Kan du ringa om Lars", NOW))
    his = uow.letters.add(Letter(0, lars.id, mentor.id, "Hon hör inte på", NOW))
    concern = uow.concerns.add(Concern(0, karin.id, "manipulation", "Lars hånar mig", "wait", NOW))
    word = uow.concerns.add(Concern(0, lars.id, "other", "Ingen framåtanda", "wait", NOW))
    words: dict[str, Answer] = {"together": "not-well", "words": "Vi talar förbi varandra"}
    survey = uow.surveys.add(Survey(0, karin.id, "survey", NOW, NOW, words))
    pulse = uow.surveys.add(Survey(0, karin.id, "pulse", NOW, name="pulse-30", pair_id=pair.id))
    his_words: dict[str, Answer] = {"together": "not-well", "words": "Allt går i stå för oss"}
    uow.surveys.add(Survey(0, lars.id, "survey", NOW, NOW, his_words))
    asked = uow.surveys.add(Survey(0, per.id, "survey", NOW))
    uow.fits.put(FitAnswer(0, pair.id, Role.ADEPT, Fit.NO, NOW))
    uow.fits.put(FitAnswer(0, pair.id, Role.MENTOR, Fit.UNSURE, NOW))
    met = uow.meetings.add(Meeting(0, pair.id, MET, adept.id, MET, "Karins kontor", MeetingState.HELD))
    ahead = uow.meetings.add(Meeting(0, pair.id, NOW - timedelta(days=1), adept.id, MET))
    marks = {"held": Held.YES, "given_at": NOW, "minutes": 90}
    uow.reports.add(Report(0, met.id, karin.id, useful=1, progress=2, talk=True, **marks))  # type: ignore[arg-type]
    uow.reports.add(Report(0, met.id, lars.id, useful=4, **marks))  # type: ignore[arg-type]
    signed = NOW if pair.state is PairState.ACTIVE else None
    contract = uow.contracts.replace(
        Contract(0, pair.id, "sv", (AGREED,), AGREED, AGREED, "", adept.id, NOW, signed, signed)
    )
    return {
        "letter": (letter.id, his.id),
        "concern": (concern.id, word.id),
        "survey": (survey.id, asked.id),
        "pulse": (pulse.id,),
        "meeting": (met.id, ahead.id),
        "contract": (contract.id,),
    }


def _dialogs(people: dict[str, Person], ids: dict[str, tuple[int, ...]]) -> dict[str, Dialog]:
    """Return a draft with all its answers of each form that a participant sends."""
    subjects = {
        "letter": ids["membership"][0],
        "change": ids["membership"][0],
        "concern": ids["membership"][0],
        "report": ids["meeting"][1],
        "pulse": ids["pulse"][0],
        "contract": ids["pair"][0],
        "decline": ids["pair"][0],
        "meeting": ids["pair"][0],
        "other-time": ids["pair"][0],
    }
    kept: dict[str, Dialog] = {}
    for form, subject in subjects.items():
        state = DialogState.KEPT
        made = Dialog(0, people["Karin"].id, form, 1, subject, state, None, NOW, answers=SENT[form], hints=HINTS)
        kept[form] = made
    return kept


HINTS = {
    "to": "Bo",
    "adept": "Karin",
    "mentor": "Lars",
    "manager": "Bo",
    "other": "Lars",
    "detail": "phone",
    "contract": "1",
}
SENT: dict[str, dict[str, Answer]] = {
    "letter": {"text": "Kan du ringa om Lars"},
    "concern": {"theme": "manipulation", "text": "Lars hånar mig", "urgency": "week", "wish": "ring"},
    "report": {"held": "yes", "minutes": "90", "useful": "1", "progress": "2", "next": "later", "talk": "yes"},
    "contract": {"goal": AGREED},
    "decline": {"word": AGREED},
    "change": {"phone": "+46701112233"},
    "other-time": {"day": "2027-03-17", "time": "14:30"},
    "pulse": {"safe": "1", "useful": "2", "progress": "2", "onward": "change"},
    "meeting": {"day": "2027-03-17", "time": "14:30", "place": "Karins kontor"},
}


def found_in(value: object) -> Iterator[tuple[str, object]]:
    """Yield every string, key and moment within an utterance or anything else that is told."""
    if isinstance(value, str | date):
        yield "", value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from found_in(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from found_in(one)
    elif is_dataclass(value) and not isinstance(value, type):
        if hasattr(value, "key"):
            yield "key", value.key
        for field in fields(value):
            if field.name not in {"key", "window", "press", "purpose", "lane"}:
                yield from found_in(getattr(value, field.name))


def betrayed(value: object) -> set[tuple[str, Fact]]:
    """Return (about whom, which kind of fact) for every mark that is found in what is told."""
    seen: set[tuple[str, Fact]] = set()
    for kind, told in found_in(value):
        if told == MET or told == MET.date():
            seen |= {("both", Fact.MEETINGS)}
        if isinstance(told, date):
            continue
        for name, marks in (*MARKS.items(), ("both", OF_THE_TWO)):
            if kind:
                seen |= {(name, fact) for key, fact in marks.keys.items() if told == key}
            else:
                seen |= {(name, fact) for words, fact in marks.strings.items() if words in str(told)}
        if kind and str(told).startswith(("pair-state-", "pair-next-", "todo-pair-")):
            seen.add(("both", Fact.MEETINGS if told in OF_MEETINGS else Fact.PROGRESS))
    return seen
