"""Answers that the manager wrote down on behalf of a participant.

Not every participant reads Telegram, and some answer by phone. The bot tells the participant the answer that was
written down, so that a misunderstanding can be put right.
"""

from programme import windows
from programme.people import Role
from programme.speech import Lane, Phrase, Speech, Unbutton, Utterance
from programme.usecases.common.two import Two


def words(two: Two, answer: str) -> Phrase:
    """Return the text that tells a participant the answer that was written down for them."""
    return Phrase("recorded", {**two.facts, "answer": Phrase(f"answer-{answer}", two.facts)})


def recorded(two: Two, role: Role, answer: str) -> list[Utterance]:
    """Tell a participant the answer that was written down for them, and take the buttons of the question away.

    Args:
        two: the pair that it is about.
        role: the side that answered.
        answer: the key of the answer's text, without `answer-`.
    """
    person, said = two.person(role), words(two, answer)
    closed: list[Utterance] = [Unbutton(person.id, purpose) for purpose in windows.of_pair(two.pair.id)]
    return [*closed, Speech(person.id, (said,), lane=Lane.BROADCAST)]
