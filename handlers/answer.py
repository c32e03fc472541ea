"""Input to the open dialog: texts, contacts and the buttons of its question."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.request import Request, What
from programme.dialog import Contact, Dialog, Named, Other, Pressed, Said, Unclear
from programme.errors import ProgrammeError
from programme.form import Text
from programme.forms import FORMS
from programme.labels import Word, all_named, is_dash, is_ready, is_unsure, meant, named, says_nothing, skips, word
from programme.ports.conversation import Words
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.press import Act, DialogPress
from programme.speech import Choice, Enclosed, KeyboardAct, Utterance
from programme.usecases import answer
from programme.usecases.common.question import choices_of

ACTS = {KeyboardAct.BACK: Act.BACK, KeyboardAct.SKIP: Act.SKIP, KeyboardAct.CANCEL: Act.CANCEL}


def pressed(request: Request, uow: UnitOfWork, press: DialogPress) -> list[Utterance]:
    """Take a press on a button of a question."""
    found = answer.belonging(uow, request.actor, press) if press.act is Act.BELONGS else None
    if found is None:
        return answer.press(uow, request.actor, press)
    dialog, words, away = found
    typed = replace(request.incoming, what=What.TEXT, text=words.text, marked=words.marked)
    said_then = _said(replace(request, incoming=typed), dialog)
    return [*away, *answer.say(uow, request.actor, dialog, said_then, words, sure=True)]


def said(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Take a message that is no command as the answer to the open question; return None if no question is open."""
    dialog = uow.dialogs.active(request.person.id)
    if dialog is None:
        return None
    words = words_of(request) if request.incoming.what is What.TEXT else None
    return answer.say(uow, request.actor, dialog, _said(request, dialog), words)


def words_of(request: Request) -> Text:
    """Return what was typed, with the file beside it."""
    return _text(request, enclosed=request.incoming.enclosed)


def takes_file(request: Request, uow: UnitOfWork) -> bool:
    """Tell whether a photo or a document belongs to the open dialog: then it is neither a list nor left unread."""
    if request.incoming.enclosed is None:
        return False
    dialog = uow.dialogs.active(request.person.id)
    return dialog is not None and _encloses(dialog)


def _encloses(dialog: Dialog) -> bool:
    return dialog.step is not None and any(step.encloses for step in FORMS[dialog.form].steps)


def _said(request: Request, dialog: Dialog) -> Said:
    incoming = request.incoming
    if incoming.enclosed is not None and _encloses(dialog):
        return _text(request, enclosed=incoming.enclosed)
    if incoming.what is What.CONTACT:
        return Contact(incoming.phone, incoming.own_contact)
    if incoming.what is not What.TEXT:
        return Other()
    act = ACTS.get(incoming.keyboard_act) if incoming.keyboard_act else None
    # Typed words count too ("avbryt"); where the question has no such button, the person hears so.
    optional = dialog.step is not None and FORMS[dialog.form].step(dialog.step).optional
    if act is Act.CANCEL or act is Act.BACK or (act is Act.SKIP and optional):
        return Pressed(act)
    return _named(request, dialog) or (Pressed(Act.SKIP) if _skips(request, dialog, act) else _text(request))


def _skips(request: Request, dialog: Dialog, act: Act | None) -> bool:
    """Tell whether words are no answer: they skip the question, or say that there is nothing to answer."""
    form = FORMS[dialog.form]
    step = form.step(dialog.step) if dialog.step is not None else None
    # A "nej" can be the whole of a letter, but no new name and no other rule.
    may_say_no = step is not None and (step.optional or (form.single and step.check is not None))
    text = request.text
    return (
        act is Act.SKIP
        or skips(text)
        or is_dash(text)
        or (may_say_no and says_nothing(text))
        or (step is not None and step.optional and is_unsure(text))
    )


def _text(request: Request, enclosed: Enclosed | None = None) -> Text:
    incoming = request.incoming
    return Text(
        incoming.text,
        incoming.message_id,
        marked=incoming.marked,
        enclosed=enclosed,
        in_album=enclosed is not None and incoming.album is not None,
    )


def _named(request: Request, dialog: Dialog) -> Said | None:
    """Return the button, or the options, that a typed text names, or None if it names none under this question."""
    form = FORMS[dialog.form]
    if dialog.form_version != form.version:
        return None
    choices = choices_of(dialog)
    languages = [request.house.words(one) for one in request.house.languages]
    found = named(request.text, choices, languages)
    step = form.step(dialog.step) if dialog.step is not None else None
    several = step is not None and step.many
    chosen = [found] if found is not None else all_named(request.text, choices, languages) if several else []
    presses = [one.press for one in chosen if isinstance(one.press, DialogPress)]
    if several and presses and all(one.act is Act.CHOOSE for one in presses):
        return Named(tuple(one.index for one in presses))
    if found is not None and presses:
        return Pressed(presses[0].act, presses[0].index)
    if step is None:
        return _under_summary(request, choices)
    if step.only_taps:
        return _short(request, choices, languages)
    return _confirmed(request, choices) if len(dialog.proposed) == 1 else None


def _confirmed(request: Request, choices: Sequence[Choice]) -> Said | None:
    """Return the one reading that the bot has asked back about, for a "ja"; None for any other words."""
    presses = [one.press for one in choices if isinstance(one.press, DialogPress) and one.press.act is Act.CHOOSE]
    said_yes = word(request.text) is Word.SEND
    return Pressed(Act.CHOOSE, presses[0].index, short=True) if said_yes and len(presses) == 1 else None


def _under_summary(request: Request, choices: Sequence[Choice]) -> Said | None:
    """Return the press on *send* for a "ja", or the readings of a "nej"; None for words that add to the answers."""
    match word(request.text):
        case Word.SEND:
            return Pressed(Act.SEND, short=True)
        case Word.CHANGE:
            changes = [one for one in choices if isinstance(one.press, DialogPress) and one.press.act is Act.CHANGE]
            return Unclear(tuple(one.label for one in changes))
        case None:  # "klar" and "inget mer" are no more of the answer
            return Other() if is_ready(request.text) or says_nothing(request.text) else None


def _short(request: Request, choices: Sequence[Choice], languages: Sequence[Words]) -> Said | None:
    """Return the option that a short answer means ("ja", "2 h"), the several that it can mean, or None."""
    options = [one for one in choices if isinstance(one.press, DialogPress) and one.press.act is Act.CHOOSE]
    fitting = meant(request.text, options, languages)
    if len(fitting) > 1:
        return Unclear(tuple(one.label for one in fitting))
    presses = [one.press for one in fitting if isinstance(one.press, DialogPress)]
    return Pressed(presses[0].act, presses[0].index, short=True) if presses else None


def cancel(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Cancel the open dialog: /cancel.

    Raises:
        ProgrammeError: `nothing-open`, when there is none.
    """
    dialog = uow.dialogs.active(request.person.id)
    if dialog is None:
        raise ProgrammeError("nothing-open")
    return answer.say(uow, request.actor, dialog, Pressed(Act.CANCEL))
