"""The ways in which a person goes, chosen by the manager: left, dismissed, deleted at their own wish, died.

Each way is shown before it is taken: its effects, and the words that each reader gets. After a death no word is sent to
the person, or about them, by machine; the manager gets words to use with the partner.
"""

from collections.abc import Sequence
from dataclasses import replace

from programme import lifecycle, windows
from programme.audit import Did
from programme.checks import readable_phone
from programme.dialog import DialogState
from programme.due import ABOUT_MEMBERSHIPS, OF_THE_PERSON, DueKind
from programme.errors import ProgrammeError
from programme.form import About
from programme.forms import FORMS
from programme.lifecycle import Event
from programme.people import Actor, Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.bridge import OpenBridge
from programme.presses.leaving import DeletePerson, GoOnAlone, LetGo, NoteDeath, OpenLeaving, Way
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Farewell, Lane, Phrase, Receipt, Sent, Speech, Utterance, Value, Window
from programme.times import is_over, local_day
from programme.usecases.common import resting, suspended
from programme.usecases.common.conversation import closed
from programme.usecases.common.membership import called_in, has_started, manages, name_of
from programme.usecases.common.menu import Rows, menu, page_button
from programme.usecases.common.preview import quoted
from programme.usecases.common.sight import counterpart
from programme.usecases.ending import last_word, leaving_gone, leaving_kept, partner_words
from programme.usecases.ending.deleting import forget, no_move, partings_of, partners_hear
from programme.usecases.ending.leaving import (
    Parting,
    end_pairs,
    left_alone,
    partings,
    wait_again,
)

EVENTS = {Way.LEFT: Event.STOP, Way.DISMISSED: Event.DISMISS}


def show_ways(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Show the ways in which a participant can go; each leads to a question that tells the effects.

    Raises:
        ProgrammeError: `not-allowed`, when the manager is the participant.
    """
    person = _other_than(uow, actor, membership)
    facts = _facts(uow, membership, person)
    is_open = not is_over(uow.programmes.get(membership.programme_id), actor.now)
    ways = [way for way, event in EVENTS.items() if is_open and (membership.state, event) in lifecycle.TRANSITIONS]
    choices = (
        *((Choice(Phrase(f"button-way-{_key(way)}", facts), LetGo(membership.id, way)),) for way in ways),
        (Choice(Phrase("button-delete"), DeletePerson(membership.id)),),
        (Choice(Phrase("button-has-died"), NoteDeath(membership.id)),),
        (Choice(Phrase("button-keep"), OpenCard(membership.id)),),
    )
    return [_asked(actor, membership, (Phrase("leaving-how", facts),), choices, fresh=True)]


def let_go(uow: UnitOfWork, actor: Actor, membership: Membership, way: Way, *, sure: bool) -> list[Utterance]:
    """Let a participant leave, or end their place; unless `sure`, show the effects and the words to each reader.

    Raises:
        ProgrammeError: `not-now`, when the state of the membership does not let them go that way; `not-allowed`, when
            the manager is the participant.
    """
    person = _other_than(uow, actor, membership)
    if way not in EVENTS:
        raise ProgrammeError("not-now")
    state = lifecycle.after(membership.state, EVENTS[way])
    facts = _facts(uow, membership, person)
    parted, own = partings(uow, membership), last_word.at_leaving(uow, actor, membership)
    to_partners = partner_words.written(uow, actor, parted)
    words = (*own, Phrase(f"leaving-{_key(way)}", facts))
    if not sure:
        question = Phrase(f"leaving-sure-{_key(way)}", facts)
        yes = Choice(Phrase(f"button-{_key(way)}-sure", facts), LetGo(membership.id, way, sure=True))
        text = (question, *_will_read(person, *words), *_for_partners(uow, actor, parted, to_partners))
        mine = last_word.leaving_rows(membership, way, own)
        rows = ((yes,), *mine, *partner_words.rows(membership, way, parted, to_partners), *_back(membership))
        return [_asked(actor, membership, text, rows)]
    uow.memberships.save(replace(membership, state=state))
    for kind in ABOUT_MEMBERSHIPS - OF_THE_PERSON - {DueKind.CLOSE}:
        uow.dues.settle(kind, membership.id)
    uow.suggestions.remove(membership.id)
    resting.over(uow, membership, local_day(actor.now, uow.programmes.get(membership.programme_id)))
    suspended.over(uow, membership, actor.now)
    uow.audit.record(actor.person, EVENTS[way], membership, actor.now)
    closed_now = [*end_pairs(uow, actor, membership), *drop_drafts(uow, person, membership)]
    receipt = Receipt(actor.person.id, Sent.WORD)
    partner_words.forget(uow, actor, [membership, *(one.membership for one in parted)])
    told = Speech(person.id, words, choices=menu(uow, person), lane=Lane.BROADCAST, receipt=receipt)
    done = _done(uow, actor, membership, Phrase("leaving-done", facts), parted)
    return [*closed_now, done, told, *partners_hear(uow, actor, parted, to_partners)]


def ask(uow: UnitOfWork, actor: Actor, membership: Membership, way: Way) -> list[Utterance]:
    """Show what a way to go does, and the words that each reader gets, with the question whether it is to be done.

    Raises:
        ProgrammeError: as for the way.
    """
    match way:
        case Way.DELETED:
            return delete(uow, actor, membership, sure=False)
        case Way.DIED:
            return note_death(uow, actor, membership, sure=False)
        case _:
            return let_go(uow, actor, membership, way, sure=False)


def partners(uow: UnitOfWork, membership: Membership, way: Way) -> list[Parting]:
    """Return the partners who hear of it when a participant goes this way."""
    if way in EVENTS:
        return partings(uow, membership)
    return partings_of(uow, uow.people.get(membership.person_id))


def delete(uow: UnitOfWork, actor: Actor, membership: Membership, *, sure: bool) -> list[Utterance]:
    """Delete a person for the manager, and tell them and their partners; unless `sure`, ask once more.

    Raises:
        ProgrammeError: `not-allowed`, when the person is a manager.
    """
    person = _deletable(uow, actor, membership)
    parted, kept = partings_of(uow, person), leaving_kept.kept(uow, person)
    own = last_word.at_leaving(uow, actor, membership) if person.telegram_id else ()
    words, to_partners = (*own, leaving_kept.farewell(kept)), partner_words.written(uow, actor, parted)
    if not sure:
        yes = Choice(Phrase("button-delete-sure"), DeletePerson(membership.id, sure=True))
        text = Phrase("delete-sure", {"name": _name(uow, membership, person)})
        reads = _will_read(person, *words) if person.telegram_id else ()
        asked = (
            text,
            *leaving_kept.for_manager(kept),
            *leaving_gone.for_manager(uow, person),
            *reads,
            *_for_partners(uow, actor, parted, to_partners),
        )
        mine = last_word.leaving_rows(membership, Way.DELETED, own) if person.telegram_id else ()
        rows = ((yes,), *mine, *partner_words.rows(membership, Way.DELETED, parted, to_partners), *_back(membership))
        return [_asked(actor, membership, asked, rows, fresh=True)]
    heard = [*partners_hear(uow, actor, parted, to_partners), *no_move(uow, person)]
    partner_words.forget(uow, actor, [one.membership for one in parted])
    heard += forget(uow, actor, person, actor.person)
    done = _done(uow, actor, membership, Phrase("deleted"), parted)
    if person.telegram_id is None:
        return [done, *heard]
    receipt = Receipt(actor.person.id, Sent.FAREWELL)
    last = Farewell(person.telegram_id, person.language, words, receipt=receipt)
    return [done, last, *heard]


def note_death(uow: UnitOfWork, actor: Actor, membership: Membership, *, sure: bool) -> list[Utterance]:
    """Delete a person that has died, and send nothing but what the manager has written to a partner, and read.

    Raises:
        ProgrammeError: `not-allowed`, when the person is a manager.
    """
    person = _deletable(uow, actor, membership)
    parted = partings_of(uow, person)
    name, own = _name(uow, membership, person), partner_words.written(uow, actor, parted)
    written = {one.person.id: own[one.membership.id] for one in parted if own.get(one.membership.id)}
    if not sure:
        yes = Choice(
            Phrase("button-died-sure-words" if written else "button-died-sure"), NoteDeath(membership.id, sure=True)
        )
        kept = leaving_kept.for_manager(leaving_kept.kept(uow, person))
        reads = [
            told
            for one in parted
            if one.person.id in written
            for told in _will_read(one.person, *written[one.person.id])
        ]
        listed = [*kept, *reads, *(Phrase("leaving-then", {"name": one.person.name}) for one in parted)]
        rows = ((yes,), *partner_words.rows(membership, Way.DIED, parted, own), *_back(membership))
        return [_asked(actor, membership, (Phrase("died-sure", {"name": name}), *listed), rows)]
    partner_words.forget(uow, actor, [one.membership for one in parted])
    for one in parted:  # the manager talks with the partner; no status comes between
        uow.dues.settle(DueKind.STATUS, one.membership.id)
        left_alone(uow, actor, one.membership)
    silent = forget(uow, actor, person, actor.person)
    words = [
        Phrase(
            "died-told" if one.person.id in written else "died-tell",
            {"name": one.person.name, "phone": _phone(one.person), "gone": name},
        )
        for one in parted
    ]
    done = _to_ring(uow, actor, membership, (Phrase("deleted"), *words), parted)
    return [done, *silent, *(_in_own_words(uow, actor, key, told) for key, told in written.items())]


def _in_own_words(uow: UnitOfWork, actor: Actor, person_id: int, words: last_word.Own) -> Speech:
    receipt = Receipt(actor.person.id, Sent.WORD)
    buttons = menu(uow, uow.people.get(person_id))
    return Speech(person_id, words, choices=buttons, lane=Lane.BROADCAST, receipt=receipt)


def go_on(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Let a participant whose partner has gone wait for another match, as the two have agreed.

    Raises:
        ProgrammeError: `not-now`, when that is settled already.
    """
    if uow.dues.waiting(DueKind.ALONE, membership.id) is None:
        raise ProgrammeError("not-now")
    wait_again(uow, actor, membership)
    uow.audit.record(actor.person, Did.LET_WAIT, membership, actor.now)
    done = Phrase("alone-goes-on", {"name": uow.people.get(membership.person_id).first_name})
    lost = membership.role is Role.ADEPT and has_started(uow, membership) and not uow.pairs.open_of(membership.id)
    meanwhile = ((Choice(Phrase("button-bridge"), OpenBridge(membership.id)),),) if lost else ()
    return [Speech(actor.person.id, (done,), choices=(*meanwhile, (page_button(Page.TODO),)), private=True)]


def card_rows(uow: UnitOfWork, membership: Membership) -> Rows:
    """Return the card's buttons about leaving: how a person goes; on an open wish for deletion, that first."""
    person = uow.people.get(membership.person_id)
    ways = Choice(Phrase("button-leaving", {"name": _called(uow, membership, person)}), OpenLeaving(membership.id))
    delete_now = ((Choice(Phrase("button-delete"), DeletePerson(membership.id)),),) if person.deletion_asked_at else ()
    return (*delete_now, (ways,))


def alone_rows(uow: UnitOfWork, membership: Membership) -> Rows:
    """Return the card's button of a participant whose partner has gone, or no row."""
    if uow.dues.waiting(DueKind.ALONE, membership.id) is None:
        return ()
    return ((Choice(Phrase("button-go-on-alone"), GoOnAlone(membership.id)),),)


def drop_drafts(uow: UnitOfWork, person: Person, membership: Membership) -> list[Utterance]:
    """Remove a person's kept drafts about their membership; a letter that they are writing stays, and can be sent."""
    drafts = uow.dialogs.about(About.MEMBERSHIP, membership.id, person.id)
    left = [one for one in drafts if FORMS[one.form].keeps]
    for draft in left:
        uow.dialogs.remove(draft.id)
    return [said for draft in left if draft.state is DialogState.ACTIVE for said in closed(draft)]


def _will_read(person: Person, *words: Phrase) -> tuple[Phrase, ...]:
    return (Phrase("ending-reads", {"name": person.first_name or Phrase("nobody")}), *quoted(words))


def _for_partners(
    uow: UnitOfWork, actor: Actor, parted: Sequence[Parting], own: partner_words.Written
) -> tuple[Phrase, ...]:
    """Return, for each partner, the words to them and the line on the manager's list afterwards."""
    words = [(one, (*own.get(one.membership.id, ()), one.words(uow, actor.now))) for one in parted]
    told = [(*_will_read(one.person, *read), *_then(one)) for one, read in words]
    return tuple(phrase for phrases in told for phrase in phrases)


def _then(one: Parting) -> tuple[Phrase, ...]:
    return (Phrase("leaving-then", {"name": one.person.first_name}),) if one.has_met else ()


def _done(uow: UnitOfWork, actor: Actor, membership: Membership, done: Phrase, parted: Sequence[Parting]) -> Speech:
    """Return the manager's receipt: the people to ring next, and words for the question why."""
    met = [one for one in parted if one.has_met]
    ring = [
        Phrase("leaving-ring", {"name": one.person.first_name, "phone": _phone(one.person) or Phrase("pair-no-phone")})
        for one in met
    ]
    why = (Phrase("leaving-why"),) if met else ()
    return _to_ring(uow, actor, membership, (done, *ring, *why), parted)


def _to_ring(
    uow: UnitOfWork, actor: Actor, membership: Membership, text: tuple[Phrase, ...], parted: Sequence[Parting]
) -> Speech:
    cards = tuple((Choice(Phrase("plain", {"text": one.person.name}), OpenCard(one.membership.id)),) for one in parted)
    window = Window(windows.deletion(membership.id))
    return Speech(actor.person.id, text, choices=(*cards, *menu(uow, actor.person)), window=window, private=True)


def _asked(
    actor: Actor, membership: Membership, text: tuple[Phrase, ...], choices: Rows, *, fresh: bool = False
) -> Speech:
    window = Window(windows.deletion(membership.id), fresh=fresh)
    return Speech(actor.person.id, text, choices=choices, window=window, private=True)


def _back(membership: Membership) -> Rows:
    return ((Choice(Phrase("button-keep"), OpenCard(membership.id)),),)


def _other_than(uow: UnitOfWork, actor: Actor, membership: Membership) -> Person:
    if membership.person_id == actor.person.id:
        raise ProgrammeError("not-allowed")
    return uow.people.get(membership.person_id)


def _deletable(uow: UnitOfWork, actor: Actor, membership: Membership) -> Person:
    person = _other_than(uow, actor, membership)
    if manages(uow, person):  # no deletion may leave a programme without its manager
        raise ProgrammeError("not-allowed")
    return person


def _facts(uow: UnitOfWork, membership: Membership, person: Person) -> Facts:
    return {
        "name": _called(uow, membership, person),
        "programme": uow.programmes.get(membership.programme_id).name,
        "manager": counterpart(uow, membership).first_name,
        "role": Phrase(f"role-{membership.role}"),
    }


def _called(uow: UnitOfWork, membership: Membership, person: Person) -> Value:
    return called_in(uow, membership, person) or Phrase("nobody")


def _name(uow: UnitOfWork, membership: Membership, person: Person) -> str | Phrase:
    return name_of(uow, membership, person) or Phrase("nobody")


def _key(way: Way) -> str:
    return way.name.lower()


def _phone(person: Person) -> str:
    return readable_phone(person.phone) if person.phone else ""
