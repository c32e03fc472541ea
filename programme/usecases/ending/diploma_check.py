"""Whether a diploma is genuine: anybody can ask by its number, and nobody learns from it whose it is.

The number stands on the paper, beside the name: whoever holds it compares the rest. So the answer says that there is
such a diploma, in which role, of which programme and when, and never a name. Wrong numbers are counted for each
asker, so that nobody finds one by trying; a slip of the hand does not count, because its check is wrong.
"""

from datetime import timedelta

from programme import serial
from programme.diploma import MOST_WRONG, Diploma, WrongSerial
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import DaysFromTo, Facts, Phrase, Speech, Utterance, WithYear
from programme.times import local_day

A_DAY = timedelta(days=1)
BY_LINK = "verify-"
"""What the payload of a link on a diploma begins with."""
LONGEST_SHOWN = 12


def check(uow: UnitOfWork, actor: Actor, text: str) -> list[Utterance]:
    """Tell whether a diploma with the number in a text is genuine."""
    found = serial.found_in(text)
    answer = _unread(text) if found is None else _looked_up(uow, actor, found)
    return [Speech(actor.person.id, (answer,))]


def by_link(payload: str) -> str | None:
    """Return the number in the payload of a link on a diploma; None for another link."""
    return payload.removeprefix(BY_LINK) if payload.startswith(BY_LINK) else None


def _unread(text: str) -> Phrase:
    """Return what is wrong with what somebody typed as a number."""
    signs = serial.bare(text)
    if not signs:
        return Phrase("diploma-check-ask")
    if serial.has_look_alike(text) and len(signs) <= LONGEST_SHOWN:
        return Phrase("diploma-check-look-alike")
    if len(signs) > LONGEST_SHOWN:
        return Phrase("diploma-check-none")
    if len(signs) != serial.LENGTH:
        return Phrase("diploma-check-length", {"count": len(signs)})
    return Phrase("diploma-check-slip")


def _looked_up(uow: UnitOfWork, actor: Actor, signs: str) -> Phrase:
    facts: Facts = {"serial": serial.written(signs)}
    if uow.wrong_serials.tried(actor.person.id, actor.now - A_DAY) >= MOST_WRONG:
        return Phrase("diploma-check-enough")
    found = uow.diplomas.by_serial(signs)
    if found is None:
        uow.wrong_serials.add(WrongSerial(0, actor.person.id, actor.now))
        return Phrase("diploma-check-unknown", facts)
    if found.replaced_at is not None:
        programme = uow.programmes.get(found.programme_id)
        return Phrase("diploma-check-replaced", {**facts, "day": WithYear(local_day(found.replaced_at, programme))})
    return Phrase("diploma-check-genuine", {**facts, **_facts(found)})


def _facts(found: Diploma) -> Facts:
    return {
        "programme": found.programme,
        "role": Phrase(f"role-{found.role}"),
        "period": DaysFromTo(found.starts_on, found.ends_on),
    }
