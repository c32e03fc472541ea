"""What the manager wrote down on somebody's behalf: marked so, and told to whoever it is about.

Not everybody reads Telegram, and an answer may be given by phone. Whoever gave it hears what was written down, so that
a misunderstanding can be put right.
"""

from programme import windows
from programme.people import Role
from programme.speech import Lane, Phrase, Speech, Unbutton, Utterance
from programme.usecases.common.two import Two


def recorded(two: Two, role: Role, answer: str) -> list[Utterance]:
    """Tell somebody what was written down for them; the question that it answers loses its buttons.

    Args:
        two: whom it is about.
        role: whose answer it is.
        answer: the part after `answer-` of the text that says what was answered.
    """
    person = two.person(role)
    said = Phrase("recorded", {**two.facts, "answer": Phrase(f"answer-{answer}", two.facts)})
    closed: list[Utterance] = [Unbutton(person.id, purpose) for purpose in windows.of_pair(two.pair.id)]
    return [*closed, Speech(person.id, (said,), lane=Lane.BROADCAST)]
