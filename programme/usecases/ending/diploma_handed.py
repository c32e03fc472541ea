"""How a diploma comes to its holder: in the chat, by mail to whoever wants mail, else by the manager; and again."""

from collections.abc import Iterable
from datetime import datetime

from programme import serial
from programme.diploma import Diploma
from programme.errors import ProgrammeError
from programme.mail import MailKind
from programme.met import Met, numbers_of
from programme.people import Actor, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.diploma import GetDiploma
from programme.presses.mail import SendMail
from programme.speech import Choice, Facts, Lane, MailOrder, PassedOn, Phrase, Recipe, Speech, Utterance, Value
from programme.times import local_day
from programme.usecases.common.menu import Rows, write_button
from programme.usecases.common.sight import counterpart
from programme.usecases.ending.diploma import KIND, Reckoned, holding, opens_on


def goes_by_mail(uow: UnitOfWork, person: Person) -> bool:
    """Tell whether a person gets their diploma by mail, beside the chat or in place of it."""
    return bool(uow.mail_from) and person.wants_mail


def handed(uow: UnitOfWork, actor: Actor, one: Reckoned, diploma: Diploma) -> list[Utterance]:
    """Return what brings a diploma to its holder; where neither goes, the manager gets the words and the paper."""
    is_first, here = one.diploma is None, one.person.is_reached
    before = one.diploma if one.diploma and one.diploma.serial != diploma.serial else None
    said: list[Utterance] = []
    if here or not goes_by_mail(uow, one.person):
        key = ("diploma-here" if is_first else "diploma-again") if here else "diploma-by-hand"
        said.append(_brought(uow, one.membership, one.person, diploma, key, Lane.BROADCAST, anew(diploma.met, before)))
    by_mail = goes_by_mail(uow, one.person)
    is_offered = not (here or by_mail) and bool(uow.mail_from and one.person.email)
    if by_mail or is_offered:
        text = Phrase("diploma-mail" if is_first else "diploma-mail-again", _facts(uow, one.membership, diploma))
        words = (text, *anew(diploma.met, before))
        order = MailOrder(one.person.id, MailKind.DIPLOMA, words, diploma=diploma.id, offered=is_offered)
        said.append(order)
    return said if here or by_mail else [*said, _paper(actor, one, diploma, mails=is_offered)]


def _paper(actor: Actor, one: Reckoned, diploma: Diploma, *, mails: bool) -> Speech:
    """Return the paper itself for the manager who hands it over, and the way to mail it."""
    text = Phrase("diploma-paper", {"name": one.person.first_name, "serial": serial.written(diploma.serial)})
    mail = ((Choice(Phrase("button-send-mail"), SendMail(one.membership.id, 0)),),) if mails else ()
    return Speech(actor.person.id, (text,), choices=mail, document=Recipe(KIND, diploma.id, one.person.language))


def mine(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Send a diploma to its holder again.

    Raises:
        ProgrammeError: `closed-question`, when there is none.
    """
    diploma = holding(uow, membership)
    if diploma is None:
        raise ProgrammeError("closed-question")
    return [_brought(uow, membership, actor.person, diploma, "diploma-mine", Lane.ANSWER)]


def anew(now: Met, before: Diploma | None) -> tuple[Phrase, ...]:
    """Return what a paper says in place of the one before it, where the numbers are others."""
    if before is None or before.met == now:
        return ()
    return (Phrase("diploma-instead", {"numbers": numbers_of(now), "before": numbers_of(before.met)}),)


def _brought(
    uow: UnitOfWork,
    membership: Membership,
    person: Person,
    diploma: Diploma,
    key: str,
    lane: Lane,
    more: tuple[Phrase, ...] = (),
) -> Speech:
    facts: Facts = {"name": person.first_name, **_facts(uow, membership, diploma)}
    paper = None if key == "diploma-by-hand" else Recipe(KIND, diploma.id, person.language)
    unreached = PassedOn.AT_ONCE if paper is None else None
    write = ((write_button(uow, membership),),) if paper is not None else ()
    text = (Phrase(key, facts), *more)
    return Speech(person.id, text, choices=write, document=paper, lane=lane, passed_on=unreached)


def _facts(uow: UnitOfWork, membership: Membership, diploma: Diploma) -> Facts:
    return {**facts(uow, membership, serial.written(diploma.serial)), "programme": diploma.programme}


def facts(uow: UnitOfWork, membership: Membership, number: Value) -> Facts:
    """Return what the message with a diploma says, beside its holder's name."""
    return {
        "programme": uow.programmes.get(membership.programme_id).name,
        "serial": number,
        "manager": counterpart(uow, membership).first_name,
    }


def name_stays(uow: UnitOfWork, memberships: Iterable[Membership], name: str) -> list[tuple[Membership, Phrase]]:
    """Return each membership whose diploma has another name than the person has now, with a line that says so."""
    found = []
    for one in memberships:
        issued, kept = holding(uow, one), uow.diploma_names.of_membership(one.id)
        stands = issued.name if issued else kept.name if kept else name
        if stands != name:
            facts: Facts = {"programme": uow.programmes.get(one.programme_id).name, "name": stands}
            found.append((one, Phrase("diploma-name-stays", facts)))
    return found


def known(uow: UnitOfWork, membership: Membership, now: datetime) -> Diploma | None:
    """Return the diploma that a participant has, or None; before the last weeks there is none."""
    programme = uow.programmes.get(membership.programme_id)
    return holding(uow, membership) if local_day(now, programme) >= opens_on(programme) else None


def rows(membership: Membership, diploma: Diploma | None) -> Rows:
    """Return the button under /me that brings a participant's diploma, if they have one."""
    return ((Choice(Phrase("button-my-diploma"), GetDiploma(membership.id)),),) if diploma else ()
