"""An answer to what a manager wrote about a private word: it reaches the managers unseen, as the private word did."""

from collections.abc import Sequence

from programme import windows
from programme.checks import LONGEST_LETTER
from programme.news import Urgent
from programme.people import Concern, Letter, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import OpenConcern
from programme.presses.letter import AnswerLetter
from programme.speech import Choice, Phrase, Receipt, Sent, Utterance, Window
from programme.usecases.common.absence import who_hears
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import readers_of

MOST_QUOTED = 3
EXCERPT = 80


def answered_word(uow: UnitOfWork, letter: Letter | None) -> Concern | None:
    """Return the private word that was open when a manager who may read it wrote this letter; None where none was."""
    if letter is None:
        return None
    for one in reversed(uow.concerns.of_membership(letter.membership_id)):
        was_open = one.told_at <= letter.sent_at and (one.settled_at is None or one.settled_at > letter.sent_at)
        if was_open and letter.author_id in {reader.id for reader in readers_of(uow, one)}:
            return one
    return None


def tell_readers(uow: UnitOfWork, concern: Concern, membership: Membership, letter: Letter) -> list[Utterance]:
    """Tell the readers of a private word that something private waits: neither its sender nor its words are named."""
    there = who_hears(uow, membership.programme_id, readers_of(uow, concern))
    opens = ((Choice(Phrase("button-open-concern"), OpenConcern(concern.id)),),)
    window = Window(windows.concern(concern.id), fresh=True)
    receipt = Receipt(letter.author_id, Sent.LETTER, letter.id)
    return tell_managers(there, Urgent.CONCERN, {}, opens, window=window, receipt=receipt)


def unanswered(uow: UnitOfWork, concern: Concern, sender: Person) -> Sequence[Letter]:
    """Return the letters of the sender since a private word that no manager has answered, oldest first."""
    letters = uow.letters.of_membership(concern.membership_id)
    mine = [one for one in letters if one.author_id == sender.id and one.settled_at is None]
    return [one for one in mine if one.sent_at >= concern.told_at]


def quoted(concern: Concern, letters: Sequence[Letter]) -> tuple[Phrase, ...]:
    """Return the latest of these letters as they are read under the private word.

    Where all is too long for one message they are cut: each is quoted whole where it is answered.
    """
    texts = [one.text for one in letters[-MOST_QUOTED:]]
    if sum(map(_length, (concern.text, *texts))) > LONGEST_LETTER:
        texts = [one if len(one) <= EXCERPT else f"{one[:EXCERPT]}…" for one in texts]
    return tuple(Phrase("quoted", {"text": one}) for one in texts)


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def answer_row(letters: Sequence[Letter], sender: Person) -> Rows:
    """Return the button that answers the latest of these letters."""
    label = Phrase("button-answer", {"name": sender.first_name})
    return tuple((Choice(label, AnswerLetter(one.id)),) for one in letters[-1:])
