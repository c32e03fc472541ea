"""What the managers are told: who hears it, and how it goes out."""

from datetime import UTC, datetime

from programme import windows
from programme.people import Letter, Person
from programme.speech import Lane, Phrase, Speech, Window
from programme.usecases.common.managers import tell_managers

NOW = datetime(2027, 2, 2, 8, tzinfo=UTC)
EVA, BO, ULLA = (Person(key, "sv", NOW, name=name) for key, name in ((1, "Eva"), (2, "Bo"), (3, "Ulla")))
NEWS = Phrase("manager-no-room")
WINDOW = Window(windows.talk(1), fresh=True)


def test_what_managers_read_is_protected_and_waits_behind_answers() -> None:
    """Each gets the same in order, not to be passed on; what goes out to many overtakes no answer."""
    told = tell_managers([EVA, BO], NEWS, (), window=WINDOW)
    assert told == [Speech(one.id, (NEWS,), window=WINDOW, private=True, lane=Lane.BROADCAST) for one in (EVA, BO)]


def test_whoever_did_it_is_not_told() -> None:
    """Managers who did it, or are in it, are left out."""
    told = tell_managers([EVA, BO, ULLA], NEWS, (), besides={EVA.id, ULLA.id})
    assert [one.to for one in told if isinstance(one, Speech)] == [BO.id]


def test_an_answer_stands_under_the_letter_of_its_author_alone() -> None:
    """Only the manager who wrote the letter has it to reply to."""
    letter = Letter(id=1, membership_id=1, author_id=BO.id, text="Hej", sent_at=NOW, message_id=17)
    told = tell_managers([EVA, BO], NEWS, (), answered=letter)
    assert [one.reply_to for one in told if isinstance(one, Speech)] == [None, 17]
