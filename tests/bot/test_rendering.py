"""Rendering: speech as Telegram is told it, and a refusal of what Telegram would refuse, before it is stored."""

from collections.abc import Mapping

import pytest

from bot.clock import SystemClock
from bot.messages import MissingText
from bot.rendering import LONGEST_TEXT, Listener, Renderer, TooLong
from bot.texts import Texts
from programme import windows
from programme.presses.letter import AnswerLetter
from programme.presses.page import ChooseLanguage, OpenPage, Page
from programme.presses.pair import Deed, DoWithPair
from programme.presses.pause import LongerPause
from programme.speech import (
    Choice,
    Farewell,
    Keyboard,
    KeyboardAct,
    Lane,
    MenuChanged,
    Phrase,
    Recipe,
    Speech,
    Unbutton,
    Window,
)
from programme.tasks import Task
from storage.outgoing import Kind, Outgoing

RENDERER = Renderer(Texts(), SystemClock())
KARIN = Listener(77, "sv", 7)


def said(text: str) -> Phrase:
    """Return words of somebody's as a phrase."""
    return Phrase("plain", {"text": text})


def rendered(speech: Speech, listener: Listener = KARIN) -> Outgoing:
    """Return the outbox row of a speech."""
    return RENDERER.speech(speech, listener, "c0ffee")


def test_paragraphs_and_buttons() -> None:
    """Paragraphs stand apart; buttons carry their press or a link; their labels are plain text."""
    choices = ((Choice(said("<b>&"), ChooseLanguage(1)), Choice(said("Läs"), url="https://example.com")),)
    row = rendered(Speech(7, (said("<b>&"), said("två")), choices=choices))
    assert row.payload == {
        "text": "&lt;b&gt;&amp;\n\ntvå",
        "buttons": [
            [{"text": "<b>&", "callback_data": "1g:1"}, {"text": "Läs", "url": "https://example.com"}],
        ],
    }
    assert (row.kind, row.chat_id, row.person_id, row.lane, row.purpose) == (Kind.SAY, 77, 7, "answer", None)


def test_no_two_buttons_say_the_same_and_do_other_things() -> None:
    """Two of the same name are told apart by a number; a button that stands twice keeps its words."""
    aims = (1, 2, 1, 3)
    choices = tuple((Choice(said("Anna Ek"), ChooseLanguage(aim)),) for aim in aims)
    row = rendered(Speech(7, (said("?"),), choices=choices))
    labels = [button["text"] for line in row.payload["buttons"] for button in line]
    assert labels == ["Anna Ek", "Anna Ek (2)", "Anna Ek", "Anna Ek (3)"]


def test_where_somebody_is_asked_is_known() -> None:
    """What comes unasked with a button of its own, and each question whether one is sure; no answer, and no menu."""
    own, page, sure = (
        Choice(said("Ja"), LongerPause(1)),
        Choice(said("?"), OpenPage(Page.ME)),
        DoWithPair(1, Deed.REMATCH, sure=True),
    )
    asked = (Phrase("twin-question", {"manager": "Eva"}),)
    for speech, asks in (
        (Speech(7, asked, choices=((own,), (page,)), lane=Lane.BROADCAST), True),
        (Speech(7, (said("Hos dig?"),), choices=((own,), (page,)), lane=Lane.BROADCAST), False),
        (Speech(7, (said("Hej"),), choices=((Choice(said("Svara"), AnswerLetter(1)),),), lane=Lane.BROADCAST), True),
        (Speech(7, asked, choices=((page,),), lane=Lane.BROADCAST), False),
        (Speech(7, asked, lane=Lane.BROADCAST), False),
        (Speech(7, asked, choices=((own,), (page,))), False),
        (Speech(7, (said("?"),), choices=((Choice(said("Ja"), sure),),)), True),
    ):
        assert rendered(speech).purpose == (windows.ASKED if asks else None)


def test_keyboards() -> None:
    """The keyboard under the text field asks for the contact; an empty one takes it away."""
    rows = ((KeyboardAct.SHARE_CONTACT,), (KeyboardAct.BACK, KeyboardAct.CANCEL))
    keyboard = rendered(Speech(7, (said("?"),), keyboard=Keyboard(rows))).payload["keyboard"]
    assert keyboard["keyboard"] == [
        [{"text": "📱 Dela mitt nummer", "request_contact": True}],
        [{"text": "← Tillbaka"}, {"text": "Avbryt"}],
    ]
    assert keyboard["is_persistent"]
    assert 0 < len(keyboard["input_field_placeholder"]) <= 64, "Telegram's limit"
    away = rendered(Speech(7, (said("Okej."),), keyboard=Keyboard()))
    assert away.payload["keyboard"] == {"remove_keyboard": True}


@pytest.mark.parametrize(
    ("speech", "kind", "more"),
    [
        (Speech(7, (said("x"),), window=Window(windows.PEOPLE)), Kind.SHOW, {}),
        (Speech(7, (said("x"),), window=Window(windows.PEOPLE, fresh=True)), Kind.SAY, {}),
        (Speech(7, (said("x"),), private=True, reply_to=5), Kind.SAY, {"private": True, "reply_to": 5}),
        (
            Speech(7, (said("x"),), document=Recipe("copy", 7, "sv")),
            Kind.DOCUMENT,
            {"recipe": {"kind": "copy", "subject": 7, "language": "sv"}},
        ),
    ],
)
def test_kinds(speech: Speech, kind: Kind, more: Mapping[str, object]) -> None:
    """A window is shown in place or said anew; a document is a recipe; private and threaded are told."""
    row = rendered(speech)
    assert row.kind is kind
    assert row.payload == {"text": "x", **more}
    assert row.purpose == (speech.window.purpose if speech.window else None)


@pytest.mark.parametrize("sign", ["x", "å", "&", "<", "🙂"])
def test_what_telegram_would_refuse_is_not_stored(sign: str) -> None:
    """The length is counted as Telegram does: after parsing, in UTF-16 units; nothing at all is refused too."""
    units = len(sign.encode("utf-16-le")) // 2
    longest = LONGEST_TEXT // units
    assert rendered(Speech(7, (said(sign * longest),)))
    with pytest.raises(TooLong):
        rendered(Speech(7, (said(sign * (longest + 1)),)))
    with pytest.raises(TooLong):
        rendered(Speech(7, (said(sign * (1024 // units + 1)),), document=Recipe("copy", 7, "sv")))
    with pytest.raises(TooLong):
        rendered(Speech(7, (said(""),)))
    with pytest.raises(MissingText):
        rendered(Speech(7, (Phrase("no-such-text"),)))


def test_last_words_and_the_rest() -> None:
    """A farewell belongs to nobody; buttons are taken away in their window; the menu is in the person's language."""
    farewell = RENDERER.farewell(Farewell(9, "en", (Phrase("farewell"),)), "c")
    assert (farewell.chat_id, farewell.person_id) == (9, None)
    assert farewell.payload["text"].startswith("Everything that was stored")
    unbutton = RENDERER.unbutton(Unbutton(7, windows.dialog(1)), KARIN, "c")
    assert (unbutton.kind, unbutton.purpose, unbutton.payload) == (Kind.UNBUTTON, "dialog-1", {})
    manager = Listener(77, "en", 7, tasks=tuple(Task))
    commands = RENDERER.commands(MenuChanged(7), manager, "c").payload["commands"]
    assert commands[0] == {"command": "todo", "description": "What is waiting for you"}
    broadcast = rendered(Speech(7, (said("x"),), lane=Lane.BROADCAST))
    assert broadcast.lane == "broadcast"
