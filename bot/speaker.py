"""The speaker: turns utterances into rows of the outbox, claimed by the process that will send them.

The edge, for an update, and `StoredWaits`, for a wait, speak through it within their unit of work, and hand the rows
to the messenger after the commit. An utterance that can't be rendered fails the unit, not the outbox.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.by_hand import by_hand, keep_for_digest
from bot.circles import Circles
from bot.heading import headed
from bot.mailing import Mailing
from bot.rendering import Listener, Renderer, TooLong
from programme.clock import Clock
from programme.discreet import discreet
from programme.mail import MailState
from programme.people import Person
from programme.speech import (
    Farewell,
    Lane,
    MailOrder,
    MenuChanged,
    Order,
    PassedOn,
    RemoveMessages,
    Speech,
    Unbutton,
    UnbuttonMessage,
    Utterance,
)
from programme.tasks import Task
from programme.until import holds_until
from programme.usecases.common.membership import desks
from programme.usecases.common.spared import is_spared
from programme.usecases.myself.time_changed import instead
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork

LEASE = timedelta(seconds=60)
# What goes to a chat; a toast answers a press and is no row.
Message = Speech | Order | Farewell | MailOrder


@dataclass(frozen=True, slots=True)
class Speaker:
    """The speaker of one process.

    Attributes:
        run: the name of this process, under which it claims the rows that it will send.
        is_at_rest: tells whether no row is under way to a chat, so that an answer to it is sent at once.
        bot_username: the bot's name in Telegram, for the link in mails.
    """

    renderer: Renderer
    clock: Clock
    run: str
    is_at_rest: Callable[[int], bool] = lambda _chat_id: False
    bot_username: str = ""

    @property
    def mailing(self) -> Mailing:
        """The maker of mails."""
        return Mailing(self.renderer, self.clock, self.bot_username)

    def say(
        self,
        uow: SqlUnitOfWork,
        utterances: Iterable[Utterance],
        correlation: str,
        about: Callable[[], int | None] = lambda: None,
    ) -> list[Outgoing]:
        """Store the utterances that go to a chat; return their rows. The caller deals with toasts and errands.

        `about` returns the programme that the unit is about, for readers with several.
        """
        circles = Circles(uow, about)
        said = (heard for one in utterances if isinstance(one, Message) for heard in self._heard(uow, one, circles))
        rows = (row for one in said for row in self._rows(uow, one, correlation, circles))
        return [self.store(uow, row) for row in rows]

    def _heard(self, uow: SqlUnitOfWork, utterance: Message, circles: Circles) -> list[Message]:
        """Return an utterance, or what managers hear instead of one that its reader is spared."""
        if not isinstance(utterance, Speech | MailOrder):
            return [utterance]
        reader = circles.reader(utterance.to)
        if reader.forgotten or not is_spared(uow, utterance, reader):
            return [utterance]
        return [one for one in instead(uow, utterance, reader, self.clock.now()) if isinstance(one, Message)]

    def store(self, uow: SqlUnitOfWork, row: Outgoing) -> Outgoing:
        """Store a rendered row, claimed by this process; its first try begins with that if it is sent at once."""
        now = self.clock.now()
        begun = row.lane == Lane.ANSWER and self.is_at_rest(row.chat_id)
        return uow.outbox.add(row, now=now, claimed_by=self.run, lease_until=now + LEASE, begun=begun)

    def _rows(self, uow: SqlUnitOfWork, utterance: Message, correlation: str, circles: Circles) -> list[Outgoing]:
        """Return an utterance as rows, to the manager if a person has no Telegram; none if it reaches no person."""
        if isinstance(utterance, Farewell):
            return [self.renderer.farewell(replace(utterance, text=discreet(utterance.text)), correlation)]
        person = circles.reader(utterance.to)
        if person.forgotten:
            return []
        if isinstance(utterance, Speech | MailOrder) and uow.mail_from and person.email:
            spell = circles.of(person.id, utterance.names)
            if isinstance(utterance, MailOrder):
                self.mailing.order(uow, utterance, person, spell)
            else:
                self.mailing.with_message(uow, utterance, person, spell)
        if isinstance(utterance, MailOrder):
            return []
        if person.telegram_id is None or (_goes_to_manager(utterance) and not person.is_reached):
            instead = self._by_hand(uow, utterance, person, circles) if isinstance(utterance, Speech) else None
            return [] if instead is None else self._rows(uow, instead, correlation, circles)
        listener = Listener(person.telegram_id, person.language, person.id)
        match utterance:
            case Speech():
                reader = replace(listener, spell=circles.of(person.id, utterance.names))
                words = discreet(utterance.text) if utterance.lane is Lane.BROADCAST else utterance.text
                said = headed(uow, replace(utterance, text=words), person, self.clock.now(), circles.about)
                rows = self._spoken(said, reader, correlation)
                if utterance.lane is Lane.BROADCAST and (until := holds_until(utterance.text, self.clock.now())):
                    rows[-1].payload["until"] = until
                if uow.mail_from and utterance.lane is Lane.BROADCAST:
                    self.mailing.note_words(rows[-1], utterance, person, reader.spell)
                return rows
            case Unbutton() | UnbuttonMessage():
                return [self.renderer.unbutton(utterance, listener, correlation)]
            case RemoveMessages():
                return [self.renderer.removal(utterance, listener, correlation)]
            case MenuChanged():
                reader = replace(listener, tasks=tuple(one for one in Task if desks(uow, person, one)))
                return [self.renderer.commands(utterance, reader, correlation)]

    def _spoken(self, said: Speech, reader: Listener, correlation: str) -> list[Outgoing]:
        """Return a message as a row; one that is too long for Telegram in parts, the last of which has the buttons.

        What people tell of themselves can make a page longer than anybody who wrote it thought.

        Raises:
            TooLong: a single paragraph, or a caption, that Telegram would refuse.
        """
        try:
            return [self.renderer.speech(said, reader, correlation)]
        except TooLong:
            if len(said.text) == 1 or said.document is not None or said.enclosed is not None:
                raise
        half = len(said.text) // 2
        before = Speech(said.to, said.text[:half], private=said.private, exchange=said.exchange, lane=said.lane)
        # An older message that is changed in place would stand above what comes before it.
        window = None if said.window is None else replace(said.window, fresh=True)
        after = replace(said, text=said.text[half:], window=window)
        return [*self._spoken(before, reader, correlation), *self._spoken(after, reader, correlation)]

    def _by_hand(self, uow: SqlUnitOfWork, speech: Speech, person: Person, circles: Circles) -> Speech | None:
        """Return the words for the manager to pass on to a person without Telegram; None if they go by mail."""
        spell = circles.of(person.id, speech.names)
        if self.mailing.goes_as_invitation(uow, speech, person):
            return None  # the invitation says it
        offered = self.mailing.instead(uow, speech, person, spell)
        if offered is not None and offered.state is MailState.WAITING:
            return None
        if speech.passed_on is PassedOn.IN_DIGEST and person.telegram_id is not None:
            keep_for_digest(uow, self.renderer, speech, person, spell, offered)
            return None
        return by_hand(uow, self.renderer, speech, person, spell, offered)


def _goes_to_manager(utterance: Message) -> bool:
    """Tell whether a manager was told that they get the words where they do not arrive."""
    return isinstance(utterance, Speech) and utterance.passed_on is not None
