"""The edge: handles each update in one unit of work, and hands over the messages that come of it.

One hop to the database does it all: check that the update is new, load its sender, run the handler, store the
messages. Only then is the update confirmed. A refusal is answered with its text. A bug rolls the unit back; the
update is kept with its payload, the sender gets an apology, the operator a report, and the next updates go on. A
database that is away raises `Unavailable`, and the update stays with Telegram.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from secrets import token_hex

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.calls import call
from bot.circles import Circles
from bot.errands import Errands
from bot.faults import Faults
from bot.flood import Floods, Reading, left_unread
from bot.heading import programme_of
from bot.incoming import read
from bot.lanes import Flight
from bot.log import bind_correlation
from bot.messenger import Messenger
from bot.missed import Missed
from bot.raw import Raw, is_private, kept, query_id, sender_id, update_id
from bot.rendering import Renderer
from bot.speaker import Speaker
from bot.tasks import Tasks
from handlers.request import House, Incoming, Request, What
from handlers.table import handle
from programme.clock import Clock
from programme.due import DueKind
from programme.errand import Errand
from programme.errors import ProgrammeError
from programme.people import Actor, Person
from programme.speech import Farewell, Phrase, Speech, Toast, Utterance
from programme.usecases.common import delivery, refusal
from programme.usecases.common.menu import menu
from storage.database import Database, Priority, Unavailable
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork

MOST_ALBUMS = 200  # the newest ones, so that each is answered once
log = structlog.get_logger(__name__)

Handler = Callable[[Request, SqlUnitOfWork], list[Utterance]]


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of one unit: rows to send, the toast that answers a press, and whether an errand was stored."""

    rows: Sequence[Outgoing] = ()
    toast: str = ""
    alert: bool = False
    errand: bool = False


@dataclass(frozen=True, slots=True)
class _Came:
    """One update while it is handled; `incoming` is None if it needs no answer or can't be read."""

    update_id: int
    raw: Raw
    correlation: str
    incoming: Incoming | None
    query_id: str | None = None
    reading: Reading = Reading.READ


@dataclass(slots=True)
class Edge:
    """The edge; it is given updates one at a time for each chat.

    Attributes:
        owners: Telegram ids of the managers named in the settings.
    """

    bot: Bot
    database: Database
    renderer: Renderer
    speaker: Speaker
    messenger: Messenger
    errands: Errands
    clock: Clock
    faults: Faults
    missed: Missed
    house: House
    owners: frozenset[int]
    default_language: str
    handler: Handler = handle
    presses: Tasks = field(default_factory=Tasks)
    floods: Floods = field(default_factory=Floods)
    _albums: deque[str] = field(default_factory=lambda: deque(maxlen=MOST_ALBUMS))

    async def receive(self, raw: Raw) -> None:
        """Handle one update; once this returns, the update may be confirmed to Telegram.

        Raises:
            Unavailable: nothing was stored; the update must be delivered again.
        """
        with bind_correlation(token_hex(4)) as correlation:
            try:
                came = self._read(raw, correlation)
                answer = await self._handle(came)
            except Unavailable:
                raise
            except Exception as error:
                came = _Came(update_id(raw), raw, correlation, None, query_id(raw))
                answer = await self._apologise(came, error)
            if came.incoming is not None and came.incoming.album is not None:
                self._albums.append(came.incoming.album)
            await self.messenger.hand_over(answer.rows)
            if answer.errand:
                self.errands.start()
            if came.query_id is not None:
                # In the background: the sender's next update does not wait while Telegram is slow to take it.
                self.presses.start(self._answer_press(came.query_id, answer))

    def flight(self, chat_id: int) -> Flight | None:
        """Return the answer that is on its way to a chat, or None."""
        return self.messenger.flight(chat_id)

    def _read(self, raw: Raw, correlation: str) -> _Came:
        reading = self.floods.reading(raw)
        if reading is Reading.LEAVE:
            return _Came(update_id(raw), raw, correlation, None, query_id(raw), reading)
        incoming = read(raw, self.renderer.texts)
        if incoming is not None and incoming.what is What.OTHER and incoming.album in self._albums:
            incoming = None  # one answer is enough for all the pictures of an album
        if incoming is not None and reading is Reading.TELL:
            self.floods.note_told(raw)
        return _Came(update_id(raw), raw, correlation, incoming, query_id(raw), reading)

    async def _handle(self, came: _Came) -> Answer:
        handler = left_unread if came.reading is Reading.TELL else self.handler
        # What nobody reads comes after all that somebody waits for.
        priority = Priority.ROUTINE if came.reading is Reading.LEAVE else Priority.PERSON
        try:
            return await self.database.run(lambda uow: self._unit(uow, came, handler), priority)
        except ProgrammeError as refusal:
            log.info("refused", code=refusal.code)
            refuse = partial(_refuse, refusal)
            return await self.database.run(lambda uow: self._unit(uow, came, refuse))

    def _unit(self, uow: SqlUnitOfWork, came: _Came, handler: Handler) -> Answer:
        if not uow.ledger.note_handled(self.bot.id, came.update_id, self.clock.now()):
            return Answer()
        incoming = came.incoming
        if incoming is None:
            return Answer()
        if incoming.what is What.IN_GROUP:
            return Answer([self.speaker.store(uow, self._to_group(came, incoming))])
        request = Request(incoming, self._actor(uow, incoming), self.house)
        said = handler(request, uow)
        if request.person.missed_since is None or incoming.what is What.BLOCKED:
            return self._to_say(uow, came, said, request.person)
        before, again = self.missed.catch_up(uow, request.actor, said, came.correlation)
        answer = self._to_say(uow, came, [*said, *again], request.person)
        return replace(answer, rows=[*before, *answer.rows])

    def _actor(self, uow: SqlUnitOfWork, incoming: Incoming) -> Actor:
        """Return the actor, their row locked; store a new sender, and note a block or its end."""
        person = uow.people.by_telegram(incoming.user_id)
        now = self.clock.now()
        if person is None:
            language = self.renderer.texts.chosen(incoming.language_code, self.default_language)
            new = Person(id=0, telegram_id=incoming.user_id, language=language, created_at=now)
            person = uow.people.add(new)
        blocked = incoming.what is What.BLOCKED
        if blocked != (person.unreachable_since is not None):
            person = replace(person, unreachable_since=now if blocked else None)
            uow.people.save(person)
            if blocked:
                delivery.list_for_a_call(uow, person, DueKind.UNREACHABLE, now)
            else:
                delivery.reached(uow, person)
        return Actor(
            person=person,
            now=now,
            owner=incoming.user_id in self.owners,
            telegram_name=incoming.telegram_name,
            message_id=incoming.message_id,
        )

    def _to_say(self, uow: SqlUnitOfWork, came: _Came, utterances: Sequence[Utterance], person: Person) -> Answer:
        rows = self.speaker.say(uow, utterances, came.correlation, lambda: _about(uow, came.incoming))
        answer = Answer(rows, errand=any(isinstance(one, Errand) for one in utterances))
        for one in utterances:
            if isinstance(one, Toast):
                spell = Circles(uow).of(person.id)
                answer = replace(answer, toast=self.renderer.line(one.text, person.language, spell), alert=one.alert)
        return answer

    def _to_group(self, came: _Came, incoming: Incoming) -> Outgoing:
        language = self.renderer.texts.chosen(incoming.language_code, self.default_language)
        return self.renderer.farewell(
            Farewell(incoming.chat_id, language, (Phrase("not-in-groups"),)), came.correlation
        )

    async def _apologise(self, came: _Came, error: Exception) -> Answer:
        """Keep an update whose handling failed, apologise to its sender, and report it to the operator.

        Raises:
            Unavailable: the failure could not be stored either; the update must be delivered again.
        """
        log.error("an update failed", error_id=came.correlation, update_id=came.update_id, exc_info=error)
        try:
            return await self.database.run(lambda uow: self._failed(uow, came, error))
        except Exception as second:
            raise Unavailable("a failed update could not be kept") from second

    def _failed(self, uow: SqlUnitOfWork, came: _Came, error: Exception) -> Answer:
        now = self.clock.now()
        if not uow.ledger.note_handled(self.bot.id, came.update_id, now):
            return Answer()
        uow.ledger.failed(
            self.bot.id,
            came.update_id,
            error_id=came.correlation,
            payload=kept(came.raw),
            telegram_id=sender_id(came.raw),
            reason=type(error).__name__,
            at=now,
        )
        rows = [self.speaker.store(uow, row) for row in self.faults.rows(came.correlation, type(error).__name__)]
        sender = sender_id(came.raw)
        person = uow.people.by_telegram(sender) if sender is not None else None
        language = person.language if person else self.default_language
        sorry = Phrase("apology", {"id": came.correlation})
        if sender is not None and is_private(came.raw):
            said = Farewell(sender, language, (sorry,))
            rows.append(self.speaker.store(uow, self.renderer.farewell(said, came.correlation)))
        return Answer(rows)

    async def park(self, raw: Raw, reason: str) -> None:
        """Give up on an update that kills the process: keep it, apologise and report."""
        with bind_correlation(token_hex(4)) as correlation:
            came = _Came(update_id(raw), raw, correlation, None, None)
            answer = await self._apologise(came, RuntimeError(reason))
            await self.messenger.hand_over(answer.rows)

    async def _answer_press(self, query_id: str, answer: Answer) -> None:
        """Answer a press, with its toast if there is one. Not stored: a lost answer does no harm."""
        try:
            await call(
                self.bot,
                "answerCallbackQuery",
                callback_query_id=query_id,
                text=answer.toast or None,
                show_alert=answer.alert or None,
            )
        except TelegramError as error:
            log.info("a press could not be answered", reason=str(error))


def _about(uow: SqlUnitOfWork, incoming: Incoming | None) -> int | None:
    """Return the programme to which the pressed button belongs, or None."""
    return programme_of(uow, incoming.press) if incoming is not None and incoming.press is not None else None


def _refuse(refused: ProgrammeError, request: Request, uow: SqlUnitOfWork) -> list[Utterance]:
    text = refusal.sentence(uow, request.person, refused)
    if request.incoming.what in (What.PRESS, What.FORGED):
        return [Toast(text, alert=True)]
    return [Speech(request.person.id, (text,), choices=menu(uow, request.person))]
