"""The content of the copy that a person can ask for."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.call import Call
from programme.diploma import Diploma
from programme.forms import FORMS
from programme.goal import GoalMark, text_of
from programme.met import numbers_of
from programme.pair import Contract
from programme.pause import Pause
from programme.people import Letter, Membership
from programme.personal_copy import CopiedLetter, Stored
from programme.ports.unit_of_work import UnitOfWork
from programme.serial import written
from programme.speech import Facts, Phrase, Stamp, Value, WithYear
from programme.times import stamp
from programme.turn import renewed
from programme.usecases.common.interview import told
from programme.usecases.common.nudge import WITHHELD
from programme.usecases.common.question import shown
from programme.usecases.matching import invitation
from programme.usecases.myself import change, pair_copy
from programme.usecases.myself.concern import told_in, whom
from programme.usecases.trust.contract_text import copied
from programme.usecases.year import gathering_shown, plan_copy, survey_shown


def stored_about(uow: UnitOfWork, person_id: int, now: datetime, elsewhere: ZoneInfo) -> Stored:
    """Return the data stored about a person: all but the working tables, and of a pair their own side.

    Args:
        uow: the unit of work.
        person_id: the person.
        now: when the copy is made.
        elsewhere: the time zone for a person in no programme.
    """
    every = uow.memberships.of_person(person_id)
    memberships = [one for one in every if one.role.takes_part]
    parts = [(one, uow.programmes.get(one.programme_id)) for one in memberships]
    zones = {one.id: ZoneInfo(programme.time_zone) for one, programme in parts}
    home = ZoneInfo(uow.programmes.get(every[-1].programme_id).time_zone) if every else elsewhere
    pairs = [(one, pair) for one in memberships for pair in uow.pairs.of_membership(one.id)]
    contracts = [(contract, zones[one.id]) for one, pair in pairs for contract in uow.contracts.versions(pair.id)]
    talks = [uow.interviews.of_membership(one.id) for one in memberships]
    opened = [(one, found) for one in memberships if (found := invitation.opened(uow, one)) is not None]
    return Stored(
        person=uow.people.get(person_id),
        made_at=now,
        zone=home,
        memberships=parts,
        interviews=[told(uow, one) for one in talks if one is not None],
        letters=[
            _letter(uow, letter, zones[one.id]) for one in memberships for letter in uow.letters.of_membership(one.id)
        ],
        drafts=_drafts(uow, person_id),
        concerns=[
            told_in(concern, zones[one.id], whom(uow, concern))
            for one in memberships
            for concern in uow.concerns.of_membership(one.id)
        ],
        pairs=[lines for one, pair in pairs if (lines := pair_copy.copied(uow, one, pair, now))],
        surveys=survey_shown.copied(uow, memberships),
        notes=[
            (stamp(note.made_at, zones[one.id]), note.text)
            for one in memberships
            for note in uow.notes.of_membership(one.id)
        ],
        invitations=[(stamp(at, zones[one.id]), name) for one, (at, name) in opened],
        nudges=_nudges(uow, person_id, home),
        changes=[(stamp(one.changed_at, home), *change.before(one)) for one in uow.changes.of_person(person_id)],
        bosses=[(stamp(at, home), uow.people.get(one).name) for at, one in uow.bonds.bosses_of(person_id)],
        pauses=[_pause(uow, pause) for one in memberships for pause in uow.pauses.of_membership(one.id)],
        calls=[_call(call, zones[one.id]) for one in memberships for call in _calls(uow, one)],
        goals=[
            _goal(contract, mark, zone) for contract, zone in contracts for mark in _marks(uow, contract, memberships)
        ],
        plans=plan_copy.copied(uow, memberships),
        goodbyes=[
            Phrase("copy-goodbye", {"at": stamp(words.written_at, zones[one.id]), "text": words.text})
            for one in memberships
            for words in uow.goodbyes.of_membership(one.id)
        ],
        diplomas=[
            *(_diploma(issued, zones[one.id]) for one in memberships for issued in uow.diplomas.of_membership(one.id)),
            *(
                Phrase("copy-diploma-name", {"name": kept.name})
                for one in memberships
                if (kept := uow.diploma_names.of_membership(one.id)) is not None
            ),
        ],
        gatherings=[
            gathering_shown.copied(guest, one, zones[seat.id])
            for seat in memberships
            for guest, one in uow.guests.of_membership(seat.id)
        ],
        contracts=[copied(one, uow.people.get(one.made_by).full_name, zone) for one, zone in contracts],
    )


def _marks(uow: UnitOfWork, contract: Contract, memberships: Sequence[Membership]) -> Sequence[GoalMark]:
    mine = {one.id for one in memberships}
    return [one for one in uow.goals.of_contracts([contract.id]).get(contract.id, ()) if one.membership_id in mine]


def _goal(contract: Contract, mark: GoalMark, zone: ZoneInfo) -> Phrase:
    goal = contract.goals[mark.number] if mark.number < len(contract.goals) else "–"
    far = Phrase(f"goal-far-{text_of(mark.how_far)}")
    return Phrase("copy-goal-mark", {"goal": goal, "far": far, "at": stamp(mark.at, zone)})


def _diploma(issued: Diploma, zone: ZoneInfo) -> Phrase:
    facts: Facts = {"at": stamp(issued.issued_at, zone), "serial": written(issued.serial), "name": issued.name}
    replaced, waiver = "yes" if issued.replaced_at else "no", issued.waiver or "none"
    part = "took-part" if issued.says_took_part else "none"
    told: Facts = {"numbers": numbers_of(issued.met), "part": part, "replaced": replaced, "waiver": waiver}
    return Phrase("copy-diploma", facts | told)


def _calls(uow: UnitOfWork, membership: Membership) -> Sequence[Call]:
    return uow.calls.of_memberships([membership.id]).get(membership.id, ())[::-1]


def _call(call: Call, zone: ZoneInfo) -> Phrase:
    why: Value = Phrase(f"call-why-{call.why}") if call.why else "none"
    return Phrase(
        "copy-call", {"at": stamp(call.made_at, zone), "came": Phrase(f"call-came-{call.outcome}"), "why": why}
    )


def _letter(uow: UnitOfWork, letter: Letter, zone: ZoneInfo) -> CopiedLetter:
    author, arrived = uow.people.get(letter.author_id).name, letter.undelivered_at is None
    return CopiedLetter(stamp(letter.sent_at, zone), author, letter.text, arrived)


def _pause(uow: UnitOfWork, pause: Pause) -> Phrase:
    """Return the days of a pause; nothing else is kept of it."""
    ends = pause.ended_on or pause.until
    facts: Facts = {"first": WithYear(pause.first_day), "until": WithYear(ends) if ends else "none"}
    pair = uow.pairs.find(pause.pair_id) if pause.pair_id is not None else None
    if pair is None:
        return Phrase("copy-pause-rest", facts)
    partner = pair.mentor_id if pair.adept_id == pause.membership_id else pair.adept_id
    person = uow.people.get(uow.memberships.get(partner).person_id)
    return Phrase("copy-pause-pair", {**facts, "other": person.full_name})


def _nudges(uow: UnitOfWork, person_id: int, home: ZoneInfo) -> list[tuple[Stamp, str]]:
    """Return the unprompted messages that a person got, by the clock of the programme of the pair, if any."""
    found = uow.nudges.since(person_id, uow.people.get(person_id).created_at)
    said = (one for one in found if not one.kind.startswith(WITHHELD))
    return [(stamp(one.at, _zone(uow, one.pair_id, home)), one.kind) for one in said]


def _zone(uow: UnitOfWork, pair_id: int | None, home: ZoneInfo) -> ZoneInfo:
    pair = uow.pairs.find(pair_id) if pair_id is not None else None
    return ZoneInfo(uow.programmes.get(pair.programme_id).time_zone) if pair else home


def _drafts(uow: UnitOfWork, person_id: int) -> list[tuple[str, Value]]:
    """Return the answers in a person's drafts, each as the key of the question's label and the answer."""
    return [
        (f"{dialog.form}-{name}-label", shown(FORMS[dialog.form].step(name), answer, dialog.hints))
        for dialog in (renewed(FORMS[one.form], one) for one in uow.dialogs.of_person(person_id))
        for name, answer in dialog.answers.items()
    ]
