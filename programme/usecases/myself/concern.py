"""Private words to the managers: a thing is not right.

The partners of its sender never learn of a private word: not in their chat, and not as a manager either. So its
readers are the managers that are in no pair with the sender. The notice of it tells neither the sender nor the theme,
because the first line of a message shows on a locked phone.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme import windows
from programme.audit import Did
from programme.checks import readable_phone
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Answers
from programme.forms.concern import ABOUT_MANAGER, CONCERN, NONE_OF_THEM, named_hint
from programme.names import called
from programme.pair import Pair
from programme.people import Actor, Concern, Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import AnswerConcern, OpenMyConcern, SettleConcern
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
)
from programme.times import day_and_time, is_over, local_day, stamp
from programme.usecases.common import reach, spared, suspended, unheard
from programme.usecases.common.absence import note, who_hears
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.membership import current, in_touch_pairs, manages, with_partners
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.question import facts_of
from programme.usecases.common.sight import Sight, readers_besides, sight_of
from programme.usecases.common.two import other, pair_button, two_of
from programme.usecases.myself import concern_answer, concern_away, concern_notice
from programme.usecases.myself.concern_promise import answered_by, is_unanswered, note_answer, promise, promise_anew

NOBODY = reach.NOT_THERE
MOST_MANAGERS = 4
"""So many managers are offered as those whom a private word is about, the first ones."""


def rather_write(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show a participant who can tell no private word the way to the managers.

    Raises:
        ProgrammeError: `write-from-card` for a manager, or `no-manager` for a stranger, that takes part in no
            programme.
    """
    if not current(uow, actor.person):
        raise ProgrammeError("write-from-card" if manages(uow, actor.person) else "no-manager")
    text = (Phrase(_why_no_form(uow, actor)), *whom_to_ring(uow, actor))
    return [Speech(actor.person.id, text, choices=menu(uow, actor.person))]


def whom_to_ring(uow: UnitOfWork, actor: Actor) -> tuple[Phrase, ...]:
    """Return whom to ring where no form says it: without a partner, after the end, or before one is chosen.

    Raises:
        ProgrammeError: `concern-no-reader`, when every manager is in a pair with the sender; it names the outsider.
    """
    seat = max(current(uow, actor.person), key=lambda one: one.id)
    facts = facts_of(named(uow, uow.programmes.get(seat.programme_id), _readers(uow, seat)))
    return (Phrase("concern-urgent", {**facts, "urgent": 0}),)


def _why_no_form(uow: UnitOfWork, actor: Actor) -> str:
    """Return the text to a participant who has met nobody yet, or after the programme."""
    mine = current(uow, actor.person)
    if all(is_over(uow.programmes.get(one.programme_id), actor.now) for one in mine):
        return "concern-over"
    return "concern-no-pair"


def open_concern(uow: UnitOfWork, actor: Actor, membership: Membership, *, words: str = "") -> list[Utterance]:
    """Open the form of a private word, name its readers, and offer to tell of a manager.

    `words` are what the sender has written already: they stand in the form as its own words, and can be changed there.

    Raises:
        ProgrammeError: `concern-no-reader`, when every manager is in a pair with the sender.
    """
    over = is_over(uow.programmes.get(membership.programme_id), actor.now)
    if over or membership not in with_partners(uow, actor.person):
        return rather_write(uow, actor)
    told = _readers(uow, membership)
    pairs = [(one.id, partner_in(uow, one, membership).first_name) for one in in_touch_pairs(uow, membership)]
    names = [name for _, name in pairs]
    programme = uow.programmes.get(membership.programme_id)
    hints = named(uow, programme, told)
    if len(pairs) > 1:
        hints["partners"] = named_hint((key, called(name, names)) for key, name in pairs)
    lead = note(uow, programme.id, told)
    hints["managers"] = _managers(uow, membership)
    answers = _begun_with(words)
    begun = (Phrase("concern-begun"),) if answers else ()
    return open_dialog(uow, actor, CONCERN, subject=membership.id, hints=hints, answers=answers, lead=(*begun, *lead))


def _begun_with(words: str) -> Answers:
    """Return the answers that a form begins with; none for words that are too long for it."""
    check = CONCERN.step("text").check
    try:
        return {"text": check(words)} if words and check is not None else {}
    except ProgrammeError:
        return {}


def _managers(uow: UnitOfWork, membership: Membership) -> str:
    """Return the hint with the managers whom a private word can be about."""
    managers = uow.memberships.managers(membership.programme_id)[:MOST_MANAGERS]
    others = [one for one in managers if one.id != membership.person_id]
    names = [one.first_name for one in others]
    return named_hint((one.id, called(one.first_name, names)) for one in others)


def _readers(uow: UnitOfWork, membership: Membership, about: int | None = None) -> Sequence[Person]:
    """Return the managers who may read the private words of a participant: never the one whom they are about.

    Raises:
        ProgrammeError: `concern-no-reader`, when every manager is in a pair with the sender; it names the outsider.
    """
    told = readers_besides(uow, membership, about)
    if not told:
        raise ProgrammeError("concern-no-reader", **reach.outsider(uow.programmes.get(membership.programme_id)))
    return told


def named(uow: UnitOfWork, programme: Programme, told: Sequence[Person]) -> dict[str, str]:
    """Return hints for the texts: the readers (`to`, the last as `also`), and the people to `ring`, or `instead`."""
    there = who_hears(uow, programme.id, told)
    rung = [(one.first_name.hint, readable_phone(one.phone)) for one in reach.first_to_ring(programme, there)]
    (ring, phone), (instead, other_phone), *_ = [*rung, (NOBODY, NOBODY), (NOBODY, NOBODY)]
    return {
        **hinted_names(told),
        "ring": ring,
        "phone": phone,
        "instead": instead,
        "instead-phone": other_phone,
        **reach.outsider(programme),
    }


def hinted_names(people: Sequence[Person]) -> dict[str, str]:
    """Return the hints `to` and `also` (the last of several) for the texts that name readers."""
    *others, last = [one.first_name.hint for one in people]
    return {"to": ", ".join(others) or last, "also": last if others else NOBODY}


def tell(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a private word and tell its readers of it.

    Raises:
        ProgrammeError: `concern-no-reader`, when every manager is by now in a pair with the sender.
    """
    membership = uow.memberships.get(dialog.subject)
    about = int(dialog.hints.get(ABOUT_MANAGER, 0)) or None
    told = _readers(uow, membership, about)
    concern = uow.concerns.add(
        replace(_made(uow, actor, membership, dialog.answers), about_id=_still_there(uow, about))
    )
    uow.audit.record(actor.person, Did.TOLD_CONCERN, concern, actor.now)
    programme = uow.programmes.get(membership.programme_id)
    promise(uow, membership, concern, programme)
    spared.note(uow, actor.person.id, actor.now)
    facts = facts_of(named(uow, programme, told))
    acts = facts_of(hinted_names(who_hears(uow, programme.id, told)))
    next_step = Phrase(f"concern-sent-{concern.wish}", {**acts, "by": answered_by(concern, programme)})
    rests = (Phrase("concern-spares"),) if concern.is_urgent and in_touch_pairs(uow, membership) else ()
    thanks = (
        Phrase("concern-sent", facts),
        next_step,
        *rests,
        Phrase("concern-urgent", {**facts, "urgent": int(concern.is_urgent)}),
    )
    mine = Choice(Phrase("button-concern-mine", {"day": local_day(actor.now, programme)}), OpenMyConcern(concern.id))
    return [
        Speech(
            actor.person.id,
            thanks,
            choices=((mine,), *concern_away.row(), *menu(uow, actor.person)),
            private=True,
            exchange=True,
        ),
        *concern_notice.tell_readers(uow, programme, concern, told, actor.person),
    ]


def _still_there(uow: UnitOfWork, person_id: int | None) -> int | None:
    return person_id if person_id is not None and uow.people.find(person_id) is not None else None


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
        urgency=str(answers["urgency"]),
        pair_id=pair.id if pair else None,
    )


def show(uow: UnitOfWork, actor: Actor, concern: Concern) -> list[Utterance]:
    """Show a private word to a reader; the audit has a row for each time."""
    said: list[Utterance] = []
    if concern.opened_at is None:
        concern = replace(concern, opened_at=actor.now)
        uow.concerns.save(concern)
        said = concern_notice.tell_read(uow, actor, concern)
    uow.audit.record(actor.person, Did.OPENED_CONCERN, concern, actor.now)
    membership = uow.memberships.get(concern.membership_id)
    person = uow.people.get(membership.person_id)
    pairs = in_touch_pairs(uow, membership)
    values: list[tuple[str, Value]] = [
        ("concern-pair-label", ", ".join(partner_in(uow, one, membership).name for one in pairs)),
        *told_in(concern, ZoneInfo(uow.programmes.get(membership.programme_id).time_zone), whom(uow, concern)),
        ("card-phone", readable_phone(person.phone) if person.phone else ""),
    ]
    lines = tuple(Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in values if value)
    title = Phrase("concern-from", {"name": person.name, "role": Phrase(f"role-{membership.role}")})
    # A locked phone shows the first hundred characters: they name neither the matter nor the partner.
    since = concern_answer.unanswered(uow, concern, person)
    told = Phrase("lines", {"lines": Listing((title, *lines))})
    text = (
        Phrase("concern-alone"),
        told,
        *((Phrase("concern-eased-next", {"name": person.first_name}),) if _is_fine(concern) else ()),
        *_next_meetings(uow, concern, membership, pairs, actor.now),
        *unheard.for_manager(uow, membership, actor.now),
        *concern_answer.quoted(concern, since),
    )
    window = Window(windows.concern(concern.id), fresh=True)
    stops = () if concern.settled_at else _stops(uow, actor, concern, membership, pairs)
    answers = concern_answer.answer_row(since, person)
    buttons = _buttons(uow, concern, person, pairs, stops)
    return [
        Speech(actor.person.id, text, choices=(*answers, *buttons), window=window, private=True),
        *said,
    ]


def _next_meetings(
    uow: UnitOfWork, concern: Concern, membership: Membership, pairs: Sequence[Pair], now: datetime
) -> tuple[Phrase, ...]:
    """Return when the sender meets each partner whom an open private word can be about: it may be today."""
    if concern.settled_at is not None or concern.about_id is not None:
        return ()
    name = uow.people.get(membership.person_id).first_name
    found = []
    for two in (two_of(uow, one) for one in pairs if concern.pair_id in (None, one.id)):
        meeting = ahead(uow, two, now)
        if meeting is not None:
            facts = {**day_and_time(meeting.starts_at, two.zone), "place": meeting.place or "none"}
            today = int(local_day(meeting.starts_at, two.programme) == local_day(now, two.programme))
            met = two.person(other(membership.role)).first_name
            found.append(Phrase("concern-next-meeting", {**facts, "name": name, "other": met, "today": today}))
    return tuple(found)


def _is_fine(concern: Concern) -> bool:
    """Tell whether the sender says that things are fine now, and the private word is still to be settled."""
    return concern.eased_at is not None and concern.settled_at is None


def settling_tells(uow: UnitOfWork, concern: Concern) -> bool:
    """Tell whether the sender hears of it when this is settled: it is the last urgent one, and they have a partner."""
    seat = uow.memberships.get(concern.membership_id)
    urgent = [one.id for one in uow.concerns.of_membership(seat.id) if one.is_urgent]
    return urgent == [concern.id] and bool(in_touch_pairs(uow, seat))


def settling_asks(uow: UnitOfWork, concern: Concern) -> bool:
    """Tell whether a manager is asked before this is settled: its sender hears of it, or still waits for an answer."""
    return settling_tells(uow, concern) or is_unanswered(concern)


def _done(uow: UnitOfWork, concern: Concern) -> Choice:
    key = "button-concern-resolved" if settling_asks(uow, concern) else "button-concern-done"
    return Choice(Phrase(key), SettleConcern(concern.id))


def whom(uow: UnitOfWork, concern: Concern) -> str:
    """Return the name of the partner or manager that a private word is about; empty where none is, or they are gone."""
    if concern.about_id is not None:
        return uow.people.get(concern.about_id).name
    pair = uow.pairs.find(concern.pair_id) if concern.pair_id is not None else None
    return partner_in(uow, pair, uow.memberships.get(concern.membership_id)).name if pair is not None else ""


def told_in(concern: Concern, zone: ZoneInfo, whom: str = "") -> list[tuple[str, Value]]:
    """Return the answers of a private word, each as the key of its label and its value.

    One that was taken off the list without a call or an answer does not say that it was answered.
    """
    answered_at = concern.answered_at if concern.answered_at != concern.settled_at else None
    return [
        *((("concern-about-label", whom),) if whom else ()),
        ("concern-told-label", stamp(concern.told_at, zone)),
        *((("concern-passed-label", stamp(concern.passed_on_at, zone)),) if concern.passed_on_at else ()),
        ("concern-theme-label", Phrase(f"theme-{concern.theme}")),
        ("concern-text-label", concern.text),
        ("concern-urgency-label", Phrase(f"urgency-{concern.urgency}") if concern.urgency else ""),
        *((("concern-urged-label", stamp(concern.urged_at, zone)),) if concern.urged_at else ()),
        *((("concern-eased-label", stamp(concern.eased_at, zone)),) if concern.eased_at else ()),
        ("concern-wish-label", Phrase(f"wish-{concern.wish}")),
        *((("concern-answered-label", stamp(answered_at, zone)),) if answered_at else ()),
    ]


def partner_in(uow: UnitOfWork, pair: Pair, membership: Membership) -> Person:
    """Return the partner of a member in a pair."""
    return two_of(uow, pair).person(other(membership.role))


def _buttons(uow: UnitOfWork, concern: Concern, person: Person, pairs: Sequence[Pair], stops: Rows) -> Rows:
    write = Choice(Phrase("button-write", {"name": person.first_name}), WriteTo(concern.membership_id))
    card = Choice(Phrase("button-open-card"), OpenCard(concern.membership_id))
    talked = Choice(Phrase("button-concern-talked"), AnswerConcern(concern.id))
    done = _done(uow, concern)
    ends = ((done,),) if concern.answered_at else ((talked,), (done,))
    opens = tuple((pair_button(two_of(uow, one)),) for one in pairs)
    return ((write,), *opens, (card,), *stops, *(() if concern.settled_at else ends))


def _stops(uow: UnitOfWork, actor: Actor, concern: Concern, membership: Membership, pairs: Sequence[Pair]) -> Rows:
    """Return a button to suspend each partner that a private word can be about, whom the reader looks after."""
    sight = sight_of(uow, actor.person, membership.programme_id)
    about = [one for one in pairs if concern.pair_id in (None, one.id)] if concern.about_id is None else []
    seats = [two_of(uow, one).membership(other(membership.role)) for one in about]
    return tuple(
        (suspended.button(one, uow.people.get(one.person_id)),)
        for one in seats
        if one.suspended_at is None and sight.looks_after(one.person_id)
    )


def talked(uow: UnitOfWork, actor: Actor, concern: Concern) -> list[Utterance]:
    """Note that a manager has talked with the sender; the private word stays on the list until it is settled."""
    if concern.settled_at is None and concern.answered_at is None:
        uow.audit.record(actor.person, Did.ANSWERED_CONCERN, concern, actor.now)
        note_answer(uow, concern, actor.now)
    window = Window(windows.concern(concern.id))
    choices = ((_done(uow, replace(concern, answered_at=actor.now)),), *menu(uow, actor.person))
    return [Speech(actor.person.id, (Phrase("concern-talked"),), choices=choices, window=window, private=True)]


def settle(uow: UnitOfWork, actor: Actor, concern: Concern) -> list[Utterance]:
    """Settle a private word: take it off the list, and out of the reader's chat; its other readers hear who did it."""
    told: list[Utterance] = []
    if concern.settled_at is None:
        told = concern_notice.tell_others(uow, actor, concern, is_done=True)
        uow.concerns.save(replace(concern, settled_at=actor.now, answered_at=concern.answered_at or actor.now))
        uow.audit.record(actor.person, Did.SETTLED_CONCERN, concern, actor.now)
        promise_anew(uow, concern)
        concern_notice.forget_eased(uow, concern)
    choices = menu(uow, actor.person)
    window = Window(windows.concern(concern.id))
    return [Speech(actor.person.id, (Phrase("concern-settled"),), choices=choices, window=window), *told]


def waiting(uow: UnitOfWork, programme: Programme, sight: Sight) -> list[Concern]:
    """Return the unsettled private words that a manager may read, oldest first."""
    return [one for one, sender in uow.concerns.unsettled(programme.id) if sight.reads(one, sender)]
