"""What the managers are told: who hears it, and how it goes out."""

from datetime import UTC, datetime

from programme import windows
from programme.absence import Hearing
from programme.news import Urgent
from programme.people import Letter, Person
from programme.speech import Lane, Phrase, Speech, Window
from programme.usecases.common.managers import tell_managers

NOW = datetime(2027, 2, 2, 8, tzinfo=UTC)
EVA, BO = (Person(key, "sv", NOW, name=name) for key, name in ((1, "Eva"), (2, "Bo")))
WINDOW = Window(windows.moving(1), fresh=True)


def test_what_managers_read_is_protected_and_waits_behind_answers() -> None:
    """Each gets the same in order, not to be passed on; what goes out to many overtakes no answer."""
    text = Phrase("urgent-news", {"text": Phrase("concern-waits")})
    told = tell_managers(Hearing((EVA, BO)), Urgent.CONCERN, {}, (), window=WINDOW)
    assert told == [Speech(one.id, (text,), window=WINDOW, private=True, lane=Lane.BROADCAST) for one in (EVA, BO)]


def test_what_comes_at_once_is_marked() -> None:
    """Urgent news has the mark before its first word, so that a locked phone shows it."""
    for news in Urgent:
        (told,) = tell_managers(Hearing((EVA,)), news, {"name": "Karin"}, ())
        assert isinstance(told, Speech)
        assert told.text == (Phrase("urgent-news", {"text": Phrase(news.value, {"name": "Karin"})}),)


def test_an_answer_stands_under_the_letter_of_its_author_alone() -> None:
    """Only the manager who wrote the letter has it to reply to."""
    letter = Letter(id=1, membership_id=1, author_id=BO.id, text="Hej", sent_at=NOW, message_id=17)
    told = tell_managers(Hearing((EVA, BO)), Urgent.LETTER, {}, (), answered=letter)
    assert [one.reply_to for one in told if isinstance(one, Speech)] == [None, 17]
