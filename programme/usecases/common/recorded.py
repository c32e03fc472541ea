"""Answers that the manager wrote down on behalf of a participant.

Not every participant reads Telegram, and some answer by phone. The bot tells the participant the answer that was
written down, so that a misunderstanding can be put right.
"""

from dataclasses import replace

from programme import windows
from programme.people import Actor, Role
from programme.speech import Lane, Phrase, Receipt, Sent, Speech, Unbutton, Utterance
from programme.usecases.common.two import Two

YES = frozenset({"mentor-yes", "adept-yes"})


def words(two: Two, answer: str) -> Phrase:
    """Return the text that tells a participant the answer that was written down for them."""
    return Phrase("recorded", {**two.facts, "answer": Phrase(f"answer-{of_bridge(two, answer)}", two.facts)})


def of_bridge(two: Two, answer: str) -> str:
    """Return the key of an answer's text, without `answer-`: a yes to a bridge says so."""
    return f"bridge-{answer}" if two.pair.is_bridge and answer in YES else answer


def recorded(actor: Actor, two: Two, role: Role, answer: str) -> list[Utterance]:
    """Tell a participant the answer that was written down for them, and take the buttons of the question away.

    Args:
        actor: the manager that wrote it down, and hears if the notice does not come through.
        two: the pair that it is about.
        role: the side that answered.
        answer: the key of the answer's text, without `answer-`.
    """
    person, said = two.person(role), words(two, answer)
    closed: list[Utterance] = [Unbutton(person.id, purpose) for purpose in windows.of_pair(two.pair.id)]
    return [*closed, notice(actor, Speech(person.id, (said,), lane=Lane.BROADCAST))]


def notice(actor: Actor, speech: Speech) -> Speech:
    """Return a notice of what the manager wrote down, so that they hear if it does not come through."""
    return replace(speech, receipt=Receipt(actor.person.id, Sent.NOTICE))
