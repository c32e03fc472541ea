"""Mails as rows: the words are rendered in the transaction of what they tell about, as messages to Telegram are.

A message about a meeting goes to whoever wants mail as a calendar invitation too. What can't reach somebody in
Telegram, and may leave it (`programme.mail_words`), goes by itself to whoever wants mail, and else is offered to the
manager.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from secrets import token_hex
from typing import Any

from bot.rendering import Renderer
from programme.checks import readable_phone
from programme.clock import Clock
from programme.mail import Mail, MailKind, MailState
from programme.mail_words import may_go
from programme.marked import plain
from programme.meeting import MeetingState, no_longer_holds
from programme.names import SpellName
from programme.people import Membership, Person
from programme.speech import CalendarOf, Facts, GatheringOf, MailOrder, Phrase, Speech
from programme.times import day_and_time
from programme.until import holds_until
from programme.usecases.common.sight import correspondents
from programme.usecases.common.two import two_of
from programme.usecases.year.gathering_shown import entry_of
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork

FOR_PAPER = "-for-paper"  # what the key of a text ends with that stands by itself, without buttons or a chat above it


def for_paper(renderer: Renderer, speech: Speech, language: str) -> Speech:
    """Return a speech in the words that stand by themselves where there are neither buttons nor a chat above them."""
    keys = renderer.texts.keys(language)
    text = tuple(
        replace(one, key=f"{one.key}{FOR_PAPER}") if f"{one.key}{FOR_PAPER}" in keys else one for one in speech.text
    )
    return replace(speech, text=text)


@dataclass(frozen=True, slots=True)
class Mailing:
    """The maker of mails."""

    renderer: Renderer
    clock: Clock
    bot_username: str = ""

    def with_message(self, uow: SqlUnitOfWork, speech: Speech, person: Person, spell: SpellName) -> None:
        """Store the mail that goes beside a message, or instead of it: the invitation to a meeting."""
        if self.goes_as_invitation(uow, speech, person) and speech.calendar is not None:
            self._calendar(uow, speech.calendar, self._words(speech, person, spell), person)

    def goes_as_invitation(self, uow: SqlUnitOfWork, speech: Speech, person: Person) -> bool:
        """Tell whether an invitation says to a person what a message says about a meeting."""
        return speech.calendar is not None and bool(uow.mail_from) and person.wants_mail and may_go(speech)

    def instead(self, uow: SqlUnitOfWork, speech: Speech, person: Person, spell: SpellName) -> Mail | None:
        """Return the mail to a person without Telegram in place of a message: on its way, or offered; or None.

        None also where an invitation to the meeting says the same already.
        """
        if not uow.mail_from or not person.email or not may_go(speech):
            return None
        paragraphs = self._words(speech, person, spell)
        window = speech.window.purpose if speech.window else None
        return self._passed_on(uow, person, paragraphs, holds_until(speech.text, self.clock.now()), window)

    def note_words(self, row: Outgoing, speech: Speech, person: Person, spell: SpellName) -> None:
        """Keep the words that may go by mail with a message to Telegram, for the case that it is not taken there."""
        if person.email and speech.calendar is None and may_go(speech):
            row.payload["mail"] = self._words(speech, person, spell)

    def of_undelivered(self, uow: SqlUnitOfWork, row: Outgoing, person: Person) -> Mail | None:
        """Store the mail in place of a message that Telegram did not take; return it, or None."""
        paragraphs = row.payload.get("mail")
        if not paragraphs or not uow.mail_from or not person.email:
            return None
        until = row.payload.get("until", "")
        return self._passed_on(uow, person, paragraphs, until, row.purpose)

    def order(self, uow: SqlUnitOfWork, order: MailOrder, person: Person, spell: SpellName) -> None:
        """Store a mail that a use case orders."""
        if not uow.mail_from or not (person.wants_mail or order.offered):
            return
        paragraphs = self._words(Speech(person.id, order.text), person, spell)
        if order.calendar is not None:
            self._calendar(uow, order.calendar, paragraphs, person)
        elif order.diploma is not None:
            self._diploma(uow, order, order.diploma, paragraphs, person)
        elif (membership := self._membership(uow, person)) is not None:
            uow.mails.drop_overtaken(person.id, order.kind)
            subject = Phrase(f"mail-subject-{order.kind}")
            self._add(uow, person, membership, order.kind, subject, paragraphs, after=order.after)

    def _passed_on(
        self, uow: SqlUnitOfWork, person: Person, paragraphs: Sequence[str], until: str, window: str | None
    ) -> Mail | None:
        membership = self._membership(uow, person)
        if membership is None:
            return None
        state = MailState.WAITING if person.wants_mail else MailState.OFFERED
        subject, lasts = Phrase("mail-subject-words"), {"until": until, "window": window}
        return self._add(uow, person, membership, MailKind.WORDS, subject, paragraphs, state, lasts=lasts)

    def _calendar(
        self, uow: SqlUnitOfWork, of: CalendarOf | GatheringOf, paragraphs: Sequence[str], person: Person
    ) -> None:
        if isinstance(of, GatheringOf):
            self._gathering(uow, of, paragraphs, person)
            return
        meeting = uow.meetings.find(of.meeting)
        pair = uow.pairs.find(meeting.pair_id) if meeting is not None else None
        if meeting is None or pair is None:
            return
        two = two_of(uow, pair)
        is_off = meeting.state is not MeetingState.PLANNED or no_longer_holds(meeting, pair)
        when = day_and_time(meeting.starts_at, two.zone)
        subject = Phrase("mail-subject-off" if is_off else "mail-subject-calendar", when)
        uow.mails.drop_overtaken(person.id, MailKind.CALENDAR, meeting.id)
        self._add(uow, person, two.membership(of.role), MailKind.CALENDAR, subject, paragraphs, calendar=of)

    def _gathering(self, uow: SqlUnitOfWork, of: GatheringOf, paragraphs: Sequence[str], person: Person) -> None:
        entry, guest = entry_of(uow, of.guest), uow.guests.get(of.guest)
        if entry.is_off and not guest.answers:
            return  # it was never in a calendar
        when: Facts = {"title": entry.gathering or "", **day_and_time(entry.starts_at, entry.zone)}
        subject = Phrase("mail-subject-gathering-off" if entry.is_off else "mail-subject-gathering", when)
        uow.mails.drop_overtaken(person.id, MailKind.GATHERING, guest.id)
        seat = uow.memberships.get(guest.membership_id)
        self._add(uow, person, seat, MailKind.GATHERING, subject, paragraphs, calendar=of)

    def _diploma(
        self, uow: SqlUnitOfWork, order: MailOrder, diploma_id: int, paragraphs: Sequence[str], person: Person
    ) -> None:
        """Store a mail with a diploma; its subject says nothing of whose it is, or from where."""
        found = uow.diplomas.find(diploma_id)
        if found is not None:
            seat, subject = uow.memberships.get(found.membership_id), Phrase("mail-subject-diploma")
            uow.mails.drop_overtaken(person.id, MailKind.DIPLOMA, diploma_id)  # a corrected one has the same id
            state = MailState.OFFERED if order.offered else MailState.WAITING
            lasts = {"window": f"diploma-{seat.id}"}
            self._add(uow, person, seat, MailKind.DIPLOMA, subject, paragraphs, state, about=diploma_id, lasts=lasts)

    def _add(
        self,
        uow: SqlUnitOfWork,
        person: Person,
        membership: Membership,
        kind: MailKind,
        subject: Phrase,
        paragraphs: Sequence[str],
        state: MailState = MailState.WAITING,
        calendar: CalendarOf | GatheringOf | None = None,
        after: timedelta = timedelta(0),
        about: int | None = None,
        lasts: Mapping[str, str | None] | None = None,
    ) -> Mail:
        now = self.clock.now()
        programme = uow.programmes.get(membership.programme_id)
        manager = correspondents(uow, membership)[0]
        payload: dict[str, Any] = {
            "from": programme.name,
            "subject": self.renderer.line(subject, person.language),
            "greeting": self._line("mail-greeting", person, {"name": person.first_name}),
            "paragraphs": list(paragraphs),
            "foot": self._foot(person, manager, programme.name),
            "reply_to": manager.email,
            **(lasts or {}),
        }
        if isinstance(calendar, CalendarOf):
            payload["role"] = calendar.role.value
        domain = uow.mail_from.rpartition("@")[2]
        made = Mail(
            id=0,
            person_id=person.id,
            programme_id=programme.id,
            kind=kind,
            state=state,
            message_id=f"<{token_hex(16)}@{domain}>",
            created_at=now,
            due_at=now + after,
            next_try_at=now + after,
            payload=payload,
            subject=_subject(calendar) if calendar is not None else about,
        )
        return uow.mails.add(made)

    def _foot(self, person: Person, manager: Person, programme: str) -> list[str]:
        facts: Facts = {
            "manager": manager.first_name,
            "programme": programme,
            "phone": readable_phone(manager.phone) if manager.phone else "none",
            "answers": "yes" if person.telegram_id is None else "no",
            "mail": "yes" if manager.email else "no",
        }
        lines = [self._line("mail-foot-answer", person, facts)]
        if person.telegram_id is not None and self.bot_username:
            lines.append(self._line("mail-foot-bot", person, {"link": f"https://t.me/{self.bot_username}"}))
        stop = "mail-foot-stop-here" if person.telegram_id is not None else "mail-foot-stop"
        return [*lines, self._line(stop, person, facts)]

    def _line(self, key: str, person: Person, facts: Facts) -> str:
        return self.renderer.texts.render(Phrase(key, facts), person.language, self.clock.now())

    def _words(self, speech: Speech, person: Person, spell: SpellName) -> list[str]:
        return self.renderer.paragraphs(for_paper(self.renderer, speech, person.language), person.language, spell)

    def _membership(self, uow: SqlUnitOfWork, person: Person) -> Membership | None:
        """Return the newest place of a participant, whose manager the mail names; None for everybody else."""
        found = uow.memberships.of_person(person.id)
        return found[0] if found and found[0].role.takes_part else None


def _subject(calendar: CalendarOf | GatheringOf) -> int:
    return calendar.guest if isinstance(calendar, GatheringOf) else calendar.meeting


def words_of(mail: Mail) -> str:
    """Return what a mail says, as a reader sees it."""
    return "\n\n".join(plain(one) for one in mail.payload.get("paragraphs", ()))
