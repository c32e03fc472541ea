"""Private words to the managers: a thing is not right.

The partners of its sender never learn of a private word: not in their chat, and not as a manager either. So its
readers are the managers that are in no pair with the sender. The notice of it tells neither the sender nor the theme,
because the first line of a message shows on a locked phone.
"""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from programme import windows
from programme.audit import Did
from programme.checks import readable_phone
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Answers
from programme.forms.concern import CONCERN, NONE_OF_THEM, partners_hint
from programme.names import called
from programme.pair import Pair, has_begun
from programme.people import Actor, Concern, Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import SettleConcern, TellConcern
from programme.presses.letter import WriteTo
from programme.presses.people import OpenCard
from programme.speech import (
    Choice,
    Listing,
    Phrase,
    Speech,
    Utterance,
    Value,
    Window,
    listed_and,
)
from programme.times import is_over, stamp
from programme.usecases.common import reach
from programme.usecases.common.absence import note, who_hears
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.membership import current, in_touch, in_touch_pairs, manages
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.question import facts_of
from programme.usecases.common.sight import Sight, readers
from programme.usecases.common.two import other, pair_button, two_of
from programme.usecases.myself import concern_notice
from programme.usecases.myself.concern_promise import answered_by, promise, promise_anew

NOBODY = reach.NOT_THERE


def tell_which(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Open the form of a private word; ask a sender with pairs in two memberships which partner it is about.

    Raises:
        ProgrammeError: `write-from-card` for a manager, or `no-manager` for a stranger, that takes part in no
            programme; and as for `open_concern`.
    """
    mine = in_touch(uow, actor.person)
    if len(mine) > 1:
        choices = tuple((Choice(_named_by_partners(uow, one), TellConcern(one.id)),) for one in mine)
        return [Speech(actor.person.id, (Phrase("concern-whom"),), choices=choices)]
    return open_concern(uow, actor, mine[0]) if mine else _rather_write(uow, actor)


def _named_by_partners(uow: UnitOfWork, membership: Membership) -> Phrase:
    """Return a membership by its partners and its programme: two can be in one programme, in two roles."""
    partners = [_partner(uow, one, membership).first_name for one in in_touch_pairs(uow, membership)]
    programme = uow.programmes.get(membership.programme_id).name
    return Phrase("concern-partners", {"partners": listed_and(partners), "programme": programme})


def _rather_write(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    if not current(uow, actor.person):
        raise ProgrammeError("write-from-card" if manages(uow, actor.person) else "no-manager")
    return [Speech(actor.person.id, (Phrase(_why_no_form(uow, actor)),), choices=menu(uow, actor.person))]


def _why_no_form(uow: UnitOfWork, actor: Actor) -> str:
    """Return the text to a participant in no pair: before their first, after their last, or after the programme."""
    mine = current(uow, actor.person)
    if all(is_over(uow.programmes.get(one.programme_id), actor.now) for one in mine):
        return "concern-over"
    begun = any(has_begun(pair) for one in mine for pair in uow.pairs.of_membership(one.id))
    return "concern-pair-ended" if begun else "concern-no-pair"


def open_concern(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Open the form of a private word, and name its readers.

    Raises:
        ProgrammeError: `concern-no-reader`, when every manager is in a pair with the sender.
    """
    if membership not in in_touch(uow, actor.person):
        return _rather_write(uow, actor)
    told = _readers(uow, membership)
    pairs = [(one.id, _partner(uow, one, membership).first_name) for one in in_touch_pairs(uow, membership)]
    names = [name for _, name in pairs]
    programme = uow.programmes.get(membership.programme_id)
    hints = named(uow, programme, told)
    if len(pairs) > 1:
        hints["partners"] = partners_hint((key, called(name, names)) for key, name in pairs)
    lead = note(uow, programme.id, told)
    return open_dialog(uow, actor, CONCERN, subject=membership.id, hints=hints, lead=lead)


def _readers(uow: UnitOfWork, membership: Membership) -> Sequence[Person]:
    """Return the managers who may read the private words of a participant.

    Raises:
        ProgrammeError: `concern-no-reader`, when every manager is in a pair with the sender; it names the outsider.
    """
    told = readers(uow, membership)
    if not told:
        raise ProgrammeError("concern-no-reader", **reach.outsider(uow.programmes.get(membership.programme_id)))
    return told


def named(uow: UnitOfWork, programme: Programme, told: Sequence[Person]) -> dict[str, str]:
    """Return hints for the texts: the readers (`to`, the last as `also`), and the people to `ring`, or `instead`."""
    there = who_hears(uow, programme.id, told)
    rung = [(one.first_name.hint, readable_phone(one.phone)) for one in reach.first_to_ring(programme, there)]
    (ring, phone), (instead, other_phone), *_ = [*rung, (NOBODY, NOBODY), (NOBODY, NOBODY)]
    return {
        **_named(told),
        "ring": ring,
        "phone": phone,
        "instead": instead,
        "instead-phone": other_phone,
        **reach.outsider(programme),
    }


def _named(people: Sequence[Person]) -> dict[str, str]:
    *others, last = [one.first_name.hint for one in people]
    return {"to": ", ".join(others) or last, "also": last if others else NOBODY}


def tell(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a private word and tell its readers of it.

    Raises:
        ProgrammeError: `concern-no-reader`, when every manager is by now in a pair with the sender.
    """
    membership = uow.memberships.get(dialog.subject)
    told = _readers(uow, membership)
    concern = uow.concerns.add(_made(uow, actor, membership, dialog.answers))
    uow.audit.record(actor.person, Did.TOLD_CONCERN, concern, actor.now)
    programme = uow.programmes.get(membership.programme_id)
    promise(uow, membership, concern, programme)
    facts = facts_of(named(uow, programme, told))
    acts = facts_of(_named(who_hears(uow, programme.id, told)))
    next_step = Phrase(f"concern-sent-{concern.wish}", {**acts, "by": answered_by(concern, programme)})
    thanks = (Phrase("concern-sent", facts), next_step, Phrase("concern-urgent", facts))
    return [
        Speech(actor.person.id, thanks, choices=menu(uow, actor.person)),
        *concern_notice.tell_readers(uow, programme, concern, told, actor.person),
    ]


def _made(uow: UnitOfWork, actor: Actor, membership: Membership, answers: Answers) -> Concern:
    about = str(answers.get("about") or NONE_OF_THEM)
    pair = uow.pairs.find(int(about)) if about != NONE_OF_THEM else None  # the partner may be deleted by now
    return Concern(
        id=0,
        membership_id=membership.id,
        theme=str(answers["theme"]),
        text=str(answers.get("text") or ""),
        wish=str(answers["wish"]),
        told_at=actor.now,
        pair_id=pair.id if pair else None,
    )


def show(uow: UnitOfWork, actor: Actor, concern: Concern) -> list[Utterance]:
    """Show a private word to a reader; the audit has a row for each time."""
    if concern.opened_at is None:
        uow.concerns.save(replace(concern, opened_at=actor.now))
    uow.audit.record(actor.person, Did.OPENED_CONCERN, concern, actor.now)
    membership = uow.memberships.get(concern.membership_id)
    person = uow.people.get(membership.person_id)
    pairs = in_touch_pairs(uow, membership)
    values: list[tuple[str, Value]] = [
        ("concern-pair-label", ", ".join(_partner(uow, one, membership).name for one in pairs)),
        *told_in(concern, ZoneInfo(uow.programmes.get(membership.programme_id).time_zone), whom(uow, concern)),
        ("card-phone", readable_phone(person.phone) if person.phone else ""),
    ]
    lines = tuple(Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in values if value)
    title = Phrase("concern-from", {"name": person.name, "role": Phrase(f"role-{membership.role}")})
    text = (Phrase("lines", {"lines": Listing((title, *lines))}),)
    window = Window(windows.concern(concern.id), fresh=True)
    return [
        Speech(actor.person.id, text, choices=_buttons(uow, concern, person, pairs), window=window, private=True),
    ]


def whom(uow: UnitOfWork, concern: Concern) -> str:
    """Return the name of the partner that a private word is about; empty where none was named, or they are deleted."""
    pair = uow.pairs.find(concern.pair_id) if concern.pair_id is not None else None
    return _partner(uow, pair, uow.memberships.get(concern.membership_id)).name if pair is not None else ""


def told_in(concern: Concern, zone: ZoneInfo, whom: str = "") -> list[tuple[str, Value]]:
    """Return the answers of a private word, each as the key of its label and its value."""
    return [
        *((("concern-about-label", whom),) if whom else ()),
        ("concern-told-label", stamp(concern.told_at, zone)),
        *((("concern-passed-label", stamp(concern.passed_on_at, zone)),) if concern.passed_on_at else ()),
        ("concern-theme-label", Phrase(f"theme-{concern.theme}")),
        ("concern-text-label", concern.text),
        ("concern-wish-label", Phrase(f"wish-{concern.wish}")),
    ]


def _partner(uow: UnitOfWork, pair: Pair, membership: Membership) -> Person:
    return two_of(uow, pair).person(other(membership.role))


def _buttons(uow: UnitOfWork, concern: Concern, person: Person, pairs: Sequence[Pair]) -> Rows:
    write = Choice(Phrase("button-write", {"name": person.first_name}), WriteTo(concern.membership_id))
    card = Choice(Phrase("button-open-card"), OpenCard(concern.membership_id))
    done = Choice(Phrase("button-concern-done"), SettleConcern(concern.id))
    opens = tuple((pair_button(two_of(uow, one)),) for one in pairs)
    return ((write,), *opens, (card,), *(() if concern.settled_at else ((done,),)))


def settle(uow: UnitOfWork, actor: Actor, concern: Concern) -> list[Utterance]:
    """Settle a private word: take it off the list, and out of the reader's chat; its other readers hear who did it."""
    told: list[Utterance] = []
    if concern.settled_at is None:
        told = concern_notice.tell_others(uow, actor, concern, is_done=True)
        uow.concerns.save(replace(concern, settled_at=actor.now))
        uow.audit.record(actor.person, Did.SETTLED_CONCERN, concern, actor.now)
        promise_anew(uow, concern)
    choices = menu(uow, actor.person)
    window = Window(windows.concern(concern.id))
    return [Speech(actor.person.id, (Phrase("concern-settled"),), choices=choices, window=window), *told]


def waiting(uow: UnitOfWork, programme: Programme, sight: Sight) -> list[Concern]:
    """Return the unsettled private words that a manager may read, oldest first."""
    return [one for one, sender in uow.concerns.unsettled(programme.id) if sight.reads(one, sender)]
