"""The mailer: sends the mails that wait, one after another over one line, in a job of the schedule.

Each try is counted and stored before it is made; the server's yes is noted before the next mail. While the server takes
no mail at all, nothing counts as tried, and the pauses between two looks grow; a mail that the server puts off has
pauses of its own. What is given up is told in Telegram: to its reader, or to the manager with the words.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

import structlog

from bot.by_hand import who_passes_on
from bot.clock import SystemClock
from bot.faults import Faults
from bot.log import bind_correlation
from bot.mail_content import MailContent
from bot.mail_server import MailServer
from bot.mailing import words_of
from bot.messenger import Messenger
from bot.speaker import Speaker
from programme.checks import readable_phone
from programme.clock import Clock
from programme.due import DueKind
from programme.mail import TRIED_FOR, Mail, Why, next_gap
from programme.people import Person
from programme.presses.page import OpenPage, Page
from programme.speech import Choice, Facts, Lane, Phrase, Speech
from programme.until import still_holds
from programme.usecases.common.delivery import list_for_a_call
from storage.database import Database, Priority, Unavailable
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork

if TYPE_CHECKING:
    from bot.smtp import Line

T = TypeVar("T")
log = structlog.get_logger(__name__)

LEASE = timedelta(minutes=10)
BATCH = 50
SHORTEST_REST, LONGEST_REST = timedelta(seconds=30), timedelta(minutes=15)
TOLD_AFTER = timedelta(hours=1)
"""For how long the server takes no mail before the operator hears of it, once."""


@dataclass(slots=True)
class Mailer:
    """The mailer of one process.

    Attributes:
        server: None where the bot sends no mail.
        run_name: the name of this process, under which it claims mails.
        real: the clock of the leases, which run by real time even where `clock` is turned.
    """

    server: MailServer | None
    sender: str
    database: Database
    content: MailContent
    speaker: Speaker
    messenger: Messenger
    clock: Clock
    faults: Faults
    run_name: str
    real: Clock = field(default_factory=SystemClock)
    _rest: timedelta = SHORTEST_REST
    _rests_until: timedelta | None = None
    _away_since: timedelta | None = None
    _told: bool = False

    async def run(self) -> str:
        """Send the mails that wait; return in a few words what came of it."""
        if self.server is None:
            return "no mail server"
        if self._rests_until is not None and self.clock.elapsed() < self._rests_until:
            return "the mail server rests"
        sent = 0
        while keys := await self._take():
            done = await self._send_all(self.server, keys)
            sent += done
            if done < len(keys) or self.messenger.stopped.is_set():
                break
        return f"{sent} sent"

    async def _take(self) -> list[int]:
        now, held_at = self.clock.now(), self.real.now()
        return await self.database.run(
            lambda uow: uow.mails.take(
                now, claimed_by=self.run_name, held_at=held_at, lease_until=held_at + LEASE, most=BATCH
            ),
            Priority.ROUTINE,
        )

    async def _send_all(self, server: MailServer, keys: list[int]) -> int:
        """Send mails over one line; return how many are done with for now. The rest waits for the server."""
        from bot.smtp import Away, Line

        done = 0
        try:
            async with Line(server, self.sender) as line:
                for key in keys:
                    await self._send(line, key)
                    done += 1
                    if not line.is_open:
                        break
            self._is_back()
        except Away as away:
            await self._is_away(str(away))
        except Unavailable as error:
            log.warning("mails wait for the database", reason=str(error))
        finally:
            await self._release()
        return done

    async def _release(self) -> None:
        try:
            await self.database.run(lambda uow: uow.mails.release(self.run_name), Priority.ROUTINE)
        except Unavailable as error:  # the lease runs out
            log.warning("mails wait for the database", reason=str(error))

    async def _send(self, line: "Line", key: int) -> None:
        """Try one mail.

        Raises:
            Away: the server takes no mail now.
            Unavailable: the database is away.
        """
        from bot.smtp import Away, Later, Refused

        mail = await self._run(lambda uow: self._begun(uow, key))
        if mail is None:
            return
        try:
            made = await self.content.of(mail, self.sender)
            if made is None:
                await self._run(lambda uow: uow.mails.remove(key))
                return
            await line.send(made.to, made.content, plain_address=made.to.isascii())
        except Away:
            await self._run(lambda uow: uow.mails.note_not_tried(key))
            raise
        except Refused as refused:
            log.info("a mail is refused", mail=key, reason=str(refused))
            await self._give_up(mail, refused.why)
        except Later as later:
            log.info("a mail is put off", mail=key, reason=str(later))
            await self._put_off(mail)
        except Unavailable:
            raise
        except Exception as error:
            log.error("a mail could not be made", mail=key, exc_info=error)
            await self._put_off(mail)
        else:
            now = self.clock.now()
            await self._run(lambda uow: uow.mails.note_sent(key, now))

    def _begun(self, uow: SqlUnitOfWork, key: int) -> Mail | None:
        """Return a mail whose try begins, or None; delete it if its reader wants none any more, or it is stale."""
        mail = uow.mails.begin_try(key, claimed_by=self.run_name)
        if mail is None:
            return None
        person = uow.people.get(mail.person_id)
        goes = person.email and not person.forgotten and (person.wants_mail or mail.asked_for)
        if goes and self._holds(uow, mail):
            return mail
        uow.mails.remove(key)
        return None

    def _holds(self, uow: SqlUnitOfWork, mail: Mail) -> bool:
        """Tell whether what a mail says has not been while it waited."""
        until = mail.payload.get("until")
        if not until or mail.programme_id is None:
            return True
        return still_holds(until, self.clock.now(), ZoneInfo(uow.programmes.get(mail.programme_id).time_zone))

    async def _put_off(self, mail: Mail) -> None:
        now = self.clock.now()
        if now - mail.due_at >= TRIED_FOR:
            await self._give_up(mail, Why.TIME)
        else:
            later = now + next_gap(mail.attempts)
            await self._run(lambda uow: uow.mails.note_later(mail.id, later))

    async def _give_up(self, mail: Mail, why: Why) -> None:
        with bind_correlation() as correlation:
            rows = await self._run(lambda uow: self._given_up(uow, mail, why, correlation))
            await self.messenger.hand_over(rows)

    def _given_up(self, uow: SqlUnitOfWork, mail: Mail, why: Why, correlation: str) -> list[Outgoing]:
        now = self.clock.now()
        uow.mails.note_refused(mail.id, why, now)
        person = uow.people.get(mail.person_id)
        if person.telegram_id is not None and person.unreachable_since is None:
            return self.speaker.say(uow, [_to_reader(person, why)], correlation)
        list_for_a_call(uow, person, DueKind.UNDELIVERED, now)
        found = [one for one in uow.memberships.of_person(person.id) if one.role.takes_part]
        manager = who_passes_on(uow, found[0]) if found else None
        told = [] if manager is None else [_to_manager(manager, person, mail, why)]
        return self.speaker.say(uow, told, correlation, lambda: mail.programme_id)

    async def _is_away(self, reason: str) -> None:
        """Rest, longer each time, and tell the operator once when it takes long."""
        now = self.clock.elapsed()
        self._away_since = now if self._away_since is None else self._away_since
        self._rests_until, self._rest = now + self._rest, min(2 * self._rest, LONGEST_REST)
        log.warning("the mail server takes no mail", reason=reason)
        if now - self._away_since >= TOLD_AFTER and not self._told:
            with bind_correlation() as correlation:
                reports = self.faults.rows(correlation, f"the mail server takes no mail: {reason}")
                rows = await self._run(lambda uow: [self.speaker.store(uow, row) for row in reports])
                await self.messenger.hand_over(rows)
            self._told = True

    def _is_back(self) -> None:
        self._rest, self._rests_until, self._away_since, self._told = SHORTEST_REST, None, None, False

    async def _run(self, work: Callable[[SqlUnitOfWork], T]) -> T:
        return await self.database.run(work, Priority.ROUTINE)


def _facts(person: Person, why: Why) -> Facts:
    phone = readable_phone(person.phone) if person.phone else Phrase("dialog-skipped")
    return {"name": person.name, "address": person.email, "phone": phone, "why": Phrase(f"mail-why-{why}")}


def _to_reader(person: Person, why: Why) -> Speech:
    mine = ((Choice(Phrase("button-mail"), OpenPage(Page.MAIL)),),)
    return Speech(person.id, (Phrase("mail-refused-mine", _facts(person, why)),), choices=mine, lane=Lane.BROADCAST)


def _to_manager(manager: Person, person: Person, mail: Mail, why: Why) -> Speech:
    text = (Phrase("mail-refused-theirs", _facts(person, why)), Phrase("quoted", {"text": words_of(mail)}))
    return Speech(manager.id, text, lane=Lane.BROADCAST, private=True)
