"""The message by which a manager hears that a private word waits; later it shows who has taken care of it."""

from collections.abc import Sequence
from datetime import datetime

from programme import windows
from programme.news import Calm, Urgent
from programme.people import Actor, Concern, Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import OpenConcern
from programme.speech import Choice, Facts, Lane, Phrase, Receipt, Sent, Speech, Utterance, Window
from programme.times import local_day
from programme.usecases.common.absence import who_hears
from programme.usecases.common.calm_news import about_concern, tell_calmly
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.sight import readers_of


def tell_readers(
    uow: UnitOfWork, programme: Programme, concern: Concern, readers: Sequence[Person], sender: Person
) -> list[Utterance]:
    """Tell the readers who are there that a private word waits; its sender hears if it does not come through."""
    receipt = Receipt(sender.id, Sent.CONCERN, concern.id)
    window = Window(windows.concern(concern.id), fresh=True)
    there = who_hears(uow, programme.id, readers)
    news = Urgent.CONCERN_URGENT if concern.is_urgent else Urgent.CONCERN
    return tell_managers(there, news, {}, _open(concern), window=window, receipt=receipt)


def tell_stand_in(
    uow: UnitOfWork, programme: Programme, concern: Concern, stand_in: Sequence[Person]
) -> list[Utterance]:
    """Tell the stand-in that nobody has answered a private word in the promised time."""
    window = Window(windows.concern(concern.id), fresh=True)
    facts: Facts = {"day": local_day(concern.told_at, programme)}
    there = who_hears(uow, programme.id, stand_in)
    return tell_managers(there, Urgent.CONCERN_LATE, facts, _open(concern), window=window)


def tell_of_time(uow: UnitOfWork, sender: Membership, concern: Concern) -> list[Utterance]:
    """Tell the readers of an urgent private word that a meeting has changed without its sender, whom it names not."""
    there = who_hears(uow, sender.programme_id, readers_of(uow, concern))
    window = Window(windows.concern(concern.id), fresh=True)
    return tell_managers(there, Urgent.CONCERN_TIME, {}, _open(concern), window=window)


def tell_eased(uow: UnitOfWork, programme: Programme, concern: Concern, now: datetime) -> None:
    """Let the next digest of its readers tell that the sender of a private word says that things are fine now."""
    facts: Facts = {"day": local_day(concern.told_at, programme)}
    tell_calmly(
        uow, programme, readers_of(uow, concern), Calm.CONCERN_EASED, facts, about=about_concern(concern.id), now=now
    )


def forget_eased(uow: UnitOfWork, concern: Concern) -> None:
    """Let no digest tell that things are fine, since it is urgent again, or settled."""
    uow.calm_news.forget(about_concern(concern.id))


def tell_read(uow: UnitOfWork, actor: Actor, concern: Concern) -> list[Utterance]:
    """Tell a sender who wants nothing done yet that their private word is read; the others hear of the answer."""
    if concern.wish != "wait":
        return []
    sender = uow.people.get(uow.memberships.get(concern.membership_id).person_id)
    if sender.forgotten or sender.deletion_asked_at is not None:
        return []
    facts: Facts = {"name": sender.first_name, "reader": actor.person.first_name}
    text = (Phrase("concern-read-wait", facts),)
    return [Speech(sender.id, text, choices=menu(uow, sender), private=True, exchange=True, lane=Lane.BROADCAST)]


def tell_others(uow: UnitOfWork, actor: Actor, concern: Concern, *, is_done: bool) -> list[Utterance]:
    """Show the other readers of a private word that it is settled, or waits again; its sender is named nowhere.

    It is shown where they would read the word: in its message, which rings no phone. Whoever has no such message in
    the chat sees it on the list.
    """
    programme = uow.programmes.get(uow.memberships.get(concern.membership_id).programme_id)
    others = [one for one in readers_of(uow, concern) if one.id != actor.person.id]
    facts: Facts = {"name": actor.person.first_name, "day": local_day(concern.told_at, programme)}
    text = (Phrase("concern-done-by" if is_done else "concern-back", facts),)
    choices, window = () if is_done else _open(concern), Window(windows.concern(concern.id))
    return [
        Speech(one.id, text, choices=choices, window=window, private=True, lane=Lane.BROADCAST)
        for one in others
        if one.telegram_id is not None and uow.windows.message_id(one.telegram_id, window.purpose) is not None
    ]


def _open(concern: Concern) -> Rows:
    return ((Choice(Phrase("button-open-concern"), OpenConcern(concern.id)),),)
