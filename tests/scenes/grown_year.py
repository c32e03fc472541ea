"""What a year leaves of each pair and each person: meetings, answers, letters, and the machinery's own rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from programme.forms.interview import STYLES
from programme.forms.registration import COMPETENCES
from programme.forms.survey import HOW_WELL, SURVEY
from programme.people import Person, Programme, Role
from storage import tables
from tests.scenes.bulk import DAY, NOW, Bulk, Row, Seat

MEETINGS = 6  # of each pair; the last of them is ahead
LETTERS, NUDGES, SAID, AUDITED, HANDLED = 3, 6, 4, 20, 10  # for each person


@dataclass(frozen=True, slots=True)
class Under:
    """A pair by its id, with its two."""

    key: int
    adept: Seat
    mentor: Seat

    @property
    def both(self) -> tuple[Seat, Seat]:
        """The two."""
        return self.adept, self.mentor


def interviews(bulk: Bulk, manager: Person, seats: Sequence[Seat], mentors: Sequence[Seat]) -> None:
    """Store the sheet of each of these participants."""
    rng = bulk.rng
    bulk.store(
        tables.interviews,
        [
            {
                "membership_id": one.member,
                "made_at": NOW - 30 * DAY,
                "made_by": manager.id,
                "areas": tuple(rng.sample(sorted(COMPETENCES), 2)),
                "style": rng.choice((*STYLES, "")),
                "wished": (str(rng.choice(mentors).member),) if one.role is Role.ADEPT else (),
                "ties": (),
            }
            for one in seats
        ],
    )


def a_year(bulk: Bulk, programme: Programme, pairs: Sequence[Under]) -> None:
    """Store the contract, the fit answers, the meetings with their reports, and the surveys of these pairs."""
    bulk.store(
        tables.contracts,
        [
            {
                "pair_id": one.key,
                "language": "sv",
                "goals": ("Våga mer",),
                "agreed": "Vi ses en gång i månaden.",
                "text": "Det här har vi kommit överens om.",
                "hash": "0" * 64,
                "made_by": one.adept.person,
                "made_at": NOW - 140 * DAY,
                "adept_signed_at": NOW - 139 * DAY,
                "mentor_signed_at": NOW - 138 * DAY,
            }
            for one in pairs
        ],
    )
    answer = {"answer": "yes", "given_at": NOW - 151 * DAY}
    bulk.store(
        tables.fits, [{**answer, "pair_id": one.key, "role": side.role.value} for one in pairs for side in one.both]
    )
    _meetings(bulk, programme, pairs)
    survey = {"form": SURVEY.name, "asked_at": NOW - 20 * DAY, "given_at": NOW - 19 * DAY}
    asked = dict.fromkeys(side.member for one in pairs for side in one.both)
    given = {**survey, "programme_id": programme.id, "answers": {"together": HOW_WELL[0]}}
    bulk.store(tables.surveys, [{**given, "membership_id": key} for key in asked])


def _meetings(bulk: Bulk, programme: Programme, pairs: Sequence[Under]) -> None:
    times = [NOW - (28 * number - 20) * DAY for number in range(MEETINGS)][::-1]
    meetings: list[Row] = [
        {
            "pair_id": one.key,
            "programme_id": programme.id,
            "starts_at": at,
            "noted_by": one.adept.person,
            "noted_at": at - 20 * DAY,
            "state": "planned" if at > NOW else "held",
        }
        for one in pairs
        for at in times
    ]
    keys = iter(bulk.store(tables.meetings, meetings))
    told: list[Row] = []
    for one in pairs:
        for at in times:
            key = next(keys)
            report = {"meeting_id": key, "held": "yes", "given_at": at + DAY, "minutes": 60, "useful": 4, "talk": False}
            told += [{**report, "membership_id": side.member} for side in one.both if at < NOW]
    bulk.store(tables.reports, told)


def words(bulk: Bulk, manager: Person, everybody: Sequence[Seat], waiting: Sequence[Seat]) -> None:
    """Store everybody's letters and notes; those who wait have written a letter and a private word more."""
    letter = {"text": "Hej, jag undrar en sak.", "sent_at": NOW - 60 * DAY, "settled_at": NOW - 59 * DAY}
    answer = {"text": "Hej! Så här är det.", "sent_at": NOW - 59 * DAY, "settled_at": NOW - 59 * DAY}
    thread = [
        {
            **(answer if number % 2 else letter),
            "membership_id": one.member,
            "author_id": manager.id if number % 2 else one.person,
        }
        for one in everybody
        for number in range(LETTERS)
    ]
    open_letters = [
        {**letter, "settled_at": None, "membership_id": one.member, "author_id": one.person} for one in waiting
    ]
    bulk.store(tables.letters, [*thread, *open_letters])
    note = {"author_id": manager.id, "text": "Ringde.", "made_at": NOW - 50 * DAY}
    bulk.store(tables.notes, [{**note, "membership_id": one.member} for one in everybody])
    word = {"theme": "distance", "text": "Det är för stor distans.", "wish": "ring", "told_at": NOW - 4 * DAY}
    old = {**word, "told_at": NOW - 90 * DAY, "settled_at": NOW - 89 * DAY}
    some = [{**old, "membership_id": one.member} for one in everybody[::5]]
    bulk.store(
        tables.concerns, [*some, *({**word, "settled_at": None, "membership_id": one.member} for one in waiting)]
    )


def traces(bulk: Bulk, everybody: Sequence[Seat]) -> None:
    """Store what the machinery keeps of everybody: nudges, the audit, sent messages, windows, and handled updates."""
    nudge = {"kind": "cadence", "pair_id": None}
    bulk.store(
        tables.nudges,
        [{**nudge, "person_id": one.person, "at": NOW - 21 * day * DAY} for one in everybody for day in range(NUDGES)],
    )
    line = {"action": "opened-card", "kind": "membership", "on_behalf_of": None}
    bulk.store(
        tables.audit,
        [
            {**line, "actor_id": one.person, "subject_id": one.member, "at": NOW - day * 7 * DAY}
            for day in range(AUDITED)
            for one in everybody
        ],
    )
    said = {"lane": "answer", "kind": "say", "payload": {}, "correlation": "0" * 8, "state": "sent", "attempts": 1}
    bulk.store(
        tables.outbox,
        [
            {
                **said,
                "chat_id": 10**9 + one.person,
                "person_id": one.person,
                "purpose": f"dialog-{number}",
                "created_at": NOW - number * DAY,
                "sent_at": NOW - number * DAY,
            }
            for number in range(SAID)
            for one in everybody
        ],
    )
    bulk.store(
        tables.windows,
        [
            {"chat_id": 10**9 + one.person, "purpose": f"dialog-{number}", "message_id": number}
            for one in everybody
            for number in range(SAID)
        ],
    )
    bulk.store(
        tables.handled_updates,
        [
            {"bot_id": one.person, "update_id": number, "handled_at": NOW - DAY}
            for one in everybody
            for number in range(HANDLED)
        ],
    )
