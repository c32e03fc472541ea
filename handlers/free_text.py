"""The meaning of a message that is no command: a table, gone through from the top."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from handlers import answer, concern, importing, matter, search
from handlers.request import Request, What
from programme.checks import phone
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.fear import tells_fear
from programme.fine import says_fine
from programme.forms import FORMS
from programme.forms.concern import CONCERN
from programme.greetings import Greeting, greeting_of
from programme.labels import meant, named, says_yes
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import Detail
from programme.presses.matter import OpenMatter
from programme.presses.press import Press
from programme.serial import alone_in, is_meant, looks_like
from programme.speech import Phrase, Speech, Utterance
from programme.tasks import Task
from programme.typed_commands import (
    command_at_the_desk,
    command_of,
    is_change_of_mind,
    mentions_regret,
    names_change_of_mind,
)
from programme.typed_topics import Topic, topic_of
from programme.usecases.arriving import joining
from programme.usecases.common.conversation import question_again
from programme.usecases.common.membership import desks, takes_part
from programme.usecases.desk import todo_sheet
from programme.usecases.ending import diploma_check
from programme.usecases.myself import (
    asked_of_me,
    asked_since,
    change,
    concern_mine,
    deletion,
    free_text,
    greeting,
    me,
    page,
)
from programme.usecases.year import after_all, booking

NAMES = frozenset({"plain", "pair-button"})
"""The labels that are nothing but the name of a participant, or of the two of a pair."""


COMMANDS: Mapping[Topic, str] = {Topic.MEET: "meet", Topic.MANAGER: "write", Topic.LANGUAGE: "language"}
"""The command that opens what is asked for."""
BUTTONS: Mapping[Topic, frozenset[str]] = {
    Topic.PAUSE: frozenset({"button-pause", "button-pause-for", "button-pause-longer"}),
    Topic.LEAVE: frozenset({"button-stop", "button-stop-in", "button-withdraw", "button-withdraw-from"}),
    Topic.MAIL: frozenset({"button-mail"}),
    Topic.DETAILS: frozenset({"button-my-details", "button-my-details-in"}),
    Topic.TIE: frozenset({"button-tie-to"}),
    Topic.CONTRACT: frozenset({"button-read-contract", "button-write-contract", "button-to-the-contract"}),
}
"""The labels of the button that does; of the own page and the one behind it."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A command that was typed without its stroke, by its English name."""

    command: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A page that is opened beside an open question, after what is said of that question."""

    before: Sequence[Utterance]
    then: Press | Typed | list[Utterance]


Taken: TypeAlias = list[Utterance] | Press | Typed | Aside


@dataclass(frozen=True, slots=True)
class Meaning:
    """A meaning that a message can have.

    Attributes:
        name: its name in the list of docs/programme.md.
        take: returns the answer, or the press that it stands for, or None if the message is not meant so.
    """

    name: str
    take: Callable[[Request, UnitOfWork], Taken | None]


def said(
    request: Request,
    uow: UnitOfWork,
    press: Callable[[Press], list[Utterance]],
    command: Callable[[str], list[Utterance]],
) -> list[Utterance]:
    """Take a message that is no command in the first of the `MEANINGS` that it can have.

    Args:
        request: the message.
        uow: the unit of work.
        press: returns the answer to a press, for a text that is a button's label.
        command: returns the answer to a command, for a text that is its word.
    """
    left_unread = request.incoming.beside and not answer.takes_file(request, uow)
    taken = (meaning.take(request, uow) for meaning in MEANINGS)
    found = next(one for one in taken if one is not None)
    before, then = (found.before, found.then) if isinstance(found, Aside) else ((), found)
    match then:
        case Typed():
            utterances = command(then.command)
        case Press():
            utterances = free_text.as_answer(press(then), request.person)
        case _:
            utterances = then
    utterances = [*before, *utterances]
    return free_text.with_lead(utterances, request.person, Phrase("words-only")) if left_unread else utterances


def reacted(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Say that a reaction to an open question is no answer that the bot can read."""
    return free_text.reacted(uow, request.actor)


def _under_any_question(request: Request, uow: UnitOfWork) -> Taken | None:
    """Return the page for what cannot wait for the open question: to be deleted, to stop, something not right, help.

    Help counts where the question takes no words: else it may be the answer to it.
    """
    dialog = uow.dialogs.active(request.person.id)
    if dialog is None:
        return None
    command, takes = command_of(request.text), _takes_words(dialog)
    if command == "forget" or (command == "help" and not takes):
        return _beside(request, uow, dialog, Typed(command))
    if command == "concern" and dialog.form != CONCERN.name and takes_part(uow, request.person):
        return _beside(request, uow, dialog, Typed("concern"))
    wish = _topic(request, uow) if topic_of(request.text) is Topic.LEAVE else None
    return None if wish is None else _beside(request, uow, dialog, wish)


def _fear(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Begin a private word with words of fear, of danger or of despair; None where they may answer an open question."""
    if request.incoming.what is not What.TEXT or not tells_fear(request.text) or not takes_part(uow, request.person):
        return None
    dialog = uow.dialogs.active(request.person.id)
    return None if dialog is not None and _takes_words(dialog) else concern.begin(request, uow)


def _beside(request: Request, uow: UnitOfWork, dialog: Dialog, then: Press | Typed | list[Utterance]) -> Taken:
    """Return a page for words that are no answer to the open question; it keeps them where they might be one."""
    if not _takes_words(dialog):
        return then
    return Aside(asked_since.set_aside(uow, request.actor, dialog, answer.words_of(request)), then)


def _takes_words(dialog: Dialog) -> bool:
    """Tell whether words can be an answer to the open question; a summary takes none."""
    return dialog.step is not None and FORMS[dialog.form].step(dialog.step).takes_words


def _unreadable(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Refuse a message without words.

    Raises:
        ProgrammeError: `cannot-read`; `cannot-read-file`, to a manager, since it may be a list of people.
    """
    if request.incoming.what is What.TEXT:
        return None
    if request.incoming.enclosed is not None and desks(uow, request.person, Task.IMPORT):
        raise ProgrammeError("cannot-read-file")
    raise ProgrammeError("cannot-read")


def _label(request: Request, uow: UnitOfWork) -> Press | None:
    """Return the press on the button of a page that a text names, or None."""
    languages = [request.house.words(one) for one in request.house.languages]
    for page_shown in _pages(request, uow):
        buttons = (button for row in page_shown.choices for button in row if button.press is not None)
        if (found := named(request.text, buttons, languages)) is not None:
            # A manager who types a name wants its card, and not what stands on the list about it.
            return None if isinstance(found.press, OpenMatter) and found.label.key in NAMES else found.press
    return None


def _keeps(request: Request, uow: UnitOfWork) -> Taken | None:
    """Keep what is stored about somebody who is to be deleted and has changed their mind; show the way in doubt.

    "ångra" is what they were told to write, so that it holds under any question; a "no" there is an answer to it.
    """
    if request.person.deletion_asked_at is None:
        return None
    if is_change_of_mind(request.text):
        return deletion.stop(uow, request.actor, fresh=True)
    dialog = uow.dialogs.active(request.person.id)
    if dialog is None:
        return me.where_am_i(uow, request.actor) if mentions_regret(request.text) else None
    if not names_change_of_mind(request.text):
        return None
    page = me.where_am_i(uow, request.actor)
    return _beside(request, uow, dialog, page)


def _command(request: Request, uow: UnitOfWork) -> Typed | None:
    """Return the command that somebody has typed without its stroke, or None."""
    name = meant_by(request, uow, request.text)
    return None if name is None else Typed(name)


def meant_by(request: Request, uow: UnitOfWork, word: str) -> str | None:
    """Return the name of the command that a word stands for, with or without a stroke; each belongs to a role."""
    word = word.replace("_", " ")  # which is all that can part the words behind a stroke
    name = command_of(word)
    if name is not None and takes_part(uow, request.person):
        return name
    name = command_at_the_desk(word)
    return name if name is not None and desks(uow, request.person) else None


def _fine(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Ask back somebody who writes that things are fine now, after they have told that something is urgent."""
    return concern_mine.asked_if_fine(uow, request.actor) if says_fine(request.text) else None


def _serial_for_answer(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Say whether a diploma is genuine whose number came while a question is open, and ask that again; else None."""
    is_alone = request.incoming.enclosed is None and alone_in(request.text)
    if not is_alone or uow.dialogs.active(request.person.id) is None:
        return None
    checked = diploma_check.check(uow, request.actor, request.text)
    return [*checked, *question_again(uow, request.actor, checked, Phrase("diploma-check-no-answer"))]


def _serial(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Say whether a diploma is genuine whose number somebody has written, alone or in a sentence; None for no number.

    Each number has a digit in it, so that no word is taken for one.
    """
    return None if is_meant(request.text) is None else diploma_check.check(uow, request.actor, request.text)


def _like_a_serial(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Say what is wrong with what can only be meant for the number of a diploma; None for other words.

    A paper with a made-up number gets the same honest answer as a slip, and a participant's is no letter to anybody.
    """
    found = looks_like(request.text)
    return None if found is None else diploma_check.check(uow, request.actor, found)


def _topic(request: Request, uow: UnitOfWork) -> Press | Typed | None:
    """Return the button, or the command, for what a participant asks to do in a short sentence, or None."""
    topic = topic_of(request.text)
    if topic is None or not takes_part(uow, request.person):
        return None
    if command_at_the_desk(request.text) is not None and desks(uow, request.person):
        return None  # at the desk the word has a meaning of its own
    if topic in COMMANDS:
        return Typed(COMMANDS[topic])
    buttons = (button for shown in _pages(request, uow) for row in shown.choices for button in row)
    return next((one.press for one in buttons if one.press and _key(one.label) in BUTTONS[topic]), Typed("me"))


def _key(label: Phrase) -> str:
    """Return the key of a button's label, without the name that it has beside others like it."""
    inner = label.args.get("label")
    return inner.key if isinstance(inner, Phrase) else label.key


def _pages(request: Request, uow: UnitOfWork) -> Iterator[Speech]:
    """Return the pages that the sender can have before them: languages, open questions, where am I, the list."""
    actor, house = request.actor, request.house
    found = (
        page.languages(actor, house.languages),
        asked_of_me.open_questions(uow, actor),
        me.where_am_i(uow, actor),
        me.behind_more(uow, actor),
        todo_sheet.todo(uow, actor),
    )
    return (one for pages in found for one in pages if isinstance(one, Speech))


def _day_to_meet(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Begin the booking of a day that a text names, for a pair with no meeting ahead; ask a spared person back."""
    found = booking.meant_for(uow, request.actor, request.text)
    if found is None:
        return None
    pair, day = found
    if asked := after_all.ask_back(uow, request.actor, pair, on=day):
        return asked
    booking.open_meeting(uow, request.actor, pair)
    return answer.said(request, uow)


def _own_number(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Take a number for the sender's own, at the desk of a programme, where theirs is missing and was asked for."""
    if request.person.phone or any(one.isalpha() for one in request.text):
        return None
    seats = [one for one in uow.memberships.of_person(request.person.id) if not one.role.takes_part]
    try:
        phone(request.text)
    except ProgrammeError:
        return None
    if not seats or not desks(uow, request.person):
        return None
    change.ask(uow, request.actor, seats[0], Detail.PHONE)
    return answer.said(request, uow)


def _at_the_door(request: Request, uow: UnitOfWork) -> list[Utterance] | Press | None:
    """Return the press that a text means under the question of joining, or the question itself."""
    led = joining.led_in(uow, request.actor, request.house.time_zone)
    question = joining.asked_before(uow, request.actor, led)
    if question is None:
        return led or None
    buttons = [button for row in question.choices for button in row if button.press is not None]
    fitting = meant(request.text, buttons, [request.house.words(one) for one in request.house.languages])
    return fitting[0].press if len(fitting) == 1 else joining.again_in_short(question)


def _yes_or_no(request: Request, uow: UnitOfWork) -> list[Utterance] | Press | None:
    """Ask back about a short yes or no that can be meant for the newest question about a pair; None for other words.

    The whole label of a button is as good as the press, also where it would be such a yes ("Det låter bra").
    """
    if request.incoming.what is not What.TEXT or says_yes(request.text) is None:
        return None
    label = _label(request, uow) if uow.dialogs.active(request.person.id) is None else None
    return label if label is not None else asked_of_me.meant(uow, request.actor)


def _greeting(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Answer a greeting of somebody with a place, kindly; while a question is open an all right is left to it."""
    found = greeting_of(request.text)
    at_desk = bool(desks(uow, request.person))
    if found is None or not (at_desk or takes_part(uow, request.person)):
        return None
    if found is Greeting.HELLO:
        shown = todo_sheet.todo(uow, request.actor) if at_desk else me.where_am_i(uow, request.actor)
        return free_text.with_lead(shown, request.person, greeting.lead(request.person))
    if found is Greeting.OKAY and asked_of_me.open_questions(uow, request.actor):
        return None
    return greeting.answered(uow, request.person, found)


def _to_nobody(request: Request, uow: UnitOfWork) -> list[Utterance]:
    return free_text.only_the_bot_reads(uow, request.actor, request.text)


MEANINGS = (
    Meaning("a list of people from a manager", importing.received),
    Meaning("the number of a diploma and nothing else, while a question is open", _serial_for_answer),
    Meaning("a change of mind about the own deletion", _keeps),
    Meaning("fear, danger or despair", _fear),
    Meaning("a yes or a no to the newest question about a pair", _yes_or_no),
    Meaning("a wish to be deleted or to stop, that something is not right, or a call for help", _under_any_question),
    Meaning("an answer to the open question", answer.said),
    Meaning("nothing that can be read", _unreadable),
    Meaning("that things are fine, after something urgent", _fine),
    Meaning("the label of a button on a page", _label),
    Meaning("what somebody asks to do", _topic),
    Meaning("the word of a command", _command),
    Meaning("the number of a diploma", _serial),
    Meaning("a day for the matter that a manager puts off", matter.day_typed),
    Meaning("a day for the next meeting", _day_to_meet),
    Meaning("what looks like the number of a diploma", _like_a_serial),
    Meaning("the first word of somebody new", _at_the_door),
    Meaning("a greeting", _greeting),
    Meaning("a participant whom a manager seeks", search.meant),
    Meaning("the phone number that a manager is asked for", _own_number),
    Meaning("words that only the bot reads", _to_nobody),
)
