"""What the manager wrote down on somebody's behalf: marked so, and told to whoever it is about.

Not everybody reads Telegram, and an answer may be given by phone. Whoever gave it hears what was written down, so that
a misunderstanding can be put right.
"""

from programme.pair import Pair, PairEvent
from programme.people import Actor, Role
from programme.ports import UnitOfWork
from programme.speech import Lane, Phrase, Speech, Unbutton, Utterance
from programme.usecases.common.two import Two

WINDOWS = ("proposal", "meeting", "fit", "contract")  # where the questions of a pair stand, each `<name>-<pair>`


def audited(uow: UnitOfWork, actor: Actor, event: PairEvent, pair: Pair, *, on_behalf: bool) -> None:
    """Note who did what with a pair, and whether the manager did it for somebody."""
    action = f"recorded {event}" if on_behalf else str(event)
    uow.audit.record(actor.person.id, action, f"pair {pair.id}", actor.now)


def recorded(two: Two, role: Role, answer: str) -> list[Utterance]:
    """Tell somebody what was written down for them; the question that it answers loses its buttons.

    Args:
        two: whom it is about.
        role: whose answer it is.
        answer: the part after `answer-` of the text that says what was answered.
    """
    person = two.person(role)
    said = Phrase("recorded", {**two.facts, "answer": Phrase(f"answer-{answer}", two.facts)})
    closed: list[Utterance] = [Unbutton(person.id, f"{window}-{two.pair.id}") for window in WINDOWS]
    return [*closed, Speech(person.id, (said,), lane=Lane.BROADCAST)]
