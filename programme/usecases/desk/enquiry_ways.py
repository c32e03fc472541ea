"""The ways to the surveys that managers send, and the window in which they are seen."""

from collections.abc import Sequence
from datetime import datetime

from programme import windows
from programme.enquiry import FORMS_SENT
from programme.pair import Pair
from programme.people import Actor, Programme
from programme.presses.enquiry import AskWhom, SeePairEnquiry, SentForm, ShowSurveys
from programme.speech import Choice, Phrase, Speech, Window
from programme.times import is_over
from programme.usecases.common.menu import Rows


def buttons(programme: Programme, now: datetime) -> Rows:
    """Return the buttons that send a survey now, while the programme goes on."""
    if is_over(programme, now) or programme.archived_at is not None:
        return ()
    forms = {form: FORMS_SENT[form].name for form in SentForm}
    return tuple((Choice(Phrase(f"button-enquiry-{name}"), AskWhom(programme.id, one)),) for one, name in forms.items())


def of_pair(pair: Pair) -> Choice:
    """Return the button that asks the two of a pair now."""
    return Choice(Phrase("button-enquiry-pair"), SeePairEnquiry(pair.id, SentForm.PULSE))


def to_page(programme: Programme) -> Choice:
    """Return the button that shows a programme's surveys."""
    return Choice(Phrase("button-surveys"), ShowSurveys(programme.id))


def back(programme: Programme) -> tuple[Choice, ...]:
    """Return the way back to the page of surveys."""
    return (to_page(programme),)


def said(actor: Actor, text: Sequence[Phrase], choices: Rows, *, in_place: bool) -> Speech:
    """Return the speech of the window of the surveys."""
    window = Window(windows.SURVEYS, fresh=not in_place)
    return Speech(actor.person.id, tuple(text), choices=choices, window=window, private=True)
