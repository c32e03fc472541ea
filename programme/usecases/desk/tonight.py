"""A programme that ends tonight, before its last day; and taking that back while nobody has heard of it.

Ending today is another last day: at midnight each membership's own wait does what it does at every end, so that an end
that comes early is like one that was planned, also for those who never had a partner, who rest, or have no Telegram.
Participants hear of it by their thanks, in the morning. So until then the last day that they know is the one before.
"""

from dataclasses import replace
from datetime import date

from programme.audit import Did
from programme.errors import ProgrammeError
from programme.last_heard import TONIGHT, TONIGHT_OWN, own_days
from programme.pair import PairState
from programme.people import Actor, Change, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.announcement import StartAnnouncement
from programme.presses.change import PRESETS, Replan
from programme.presses.closing import CloseProgramme, OpenClosing
from programme.speech import Choice, Facts, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common.lasting import keep_latest, thanked_on
from programme.usecases.common.preview import quoted
from programme.usecases.common.sight import sight_of
from programme.usecases.desk import closing_page, glance, replanning
from programme.usecases.desk.closing_page import Left
from programme.usecases.ending import closing, diploma


def end(uow: UnitOfWork, actor: Actor, programme: Programme, *, sure: bool) -> list[Utterance]:
    """Let a programme end tonight; unless `sure`, show what everybody will read and what falls away.

    Raises:
        ProgrammeError: `not-now`, before its first day, and on its last one.
    """
    if not closing_page.can_end(actor, programme):
        raise ProgrammeError("not-now")
    if not sure:
        return [_ask(uow, actor, programme)]
    today = local_day(actor.now, programme)
    _note(uow, actor, programme, TONIGHT, programme.ends_on, today.isoformat())
    for pair in uow.pairs.open_in(programme.id):
        if pair.ends_on is not None:
            _note(uow, actor, programme, TONIGHT_OWN, pair.ends_on, str(pair.id))
            uow.pairs.save(replace(pair, ends_on=None))
    ended = replace(keep_latest(uow, programme), ends_on=today)
    uow.programmes.save(ended)
    uow.audit.record(actor.person, Did.CHANGED, ended, actor.now)
    replanning.work_out(uow, ended, actor.now)
    done = Phrase("closing-tonight", {"programme": programme.name, "day": thanked_on(programme, today)})
    rows = ((_goes_on(programme),), (diploma.button(programme), glance.button(programme)))
    return [closing_page.said(actor, (done,), rows, in_place=True)]


def _note(uow: UnitOfWork, actor: Actor, programme: Programme, fact: str, before: date, after: str) -> None:
    uow.changes.add(Change(0, fact, before.isoformat(), after, actor.person.id, actor.now, programme_id=programme.id))


def _goes_on(programme: Programme) -> Choice:
    """Return the button by which everything is as it was: it shows what it does before it does it."""
    days = programme.starts_on.toordinal(), programme.ends_on.toordinal()
    preset = next(chosen for chosen, one in PRESETS.items() if one is programme.preset)
    return Choice(Phrase("button-close-undo"), Replan(programme.id, *days, preset))


def _ask(uow: UnitOfWork, actor: Actor, programme: Programme) -> Speech:
    found = closing_page.left_in(uow, sight_of(uow, actor.person, programme.id), programme, actor.now)
    facts: Facts = {"pairs": found.all_pairs, "without": found.counts.get("without", 0)}
    by_hand = found.counts.get("by-hand", 0)
    text = (
        Phrase("closing-sure", {"programme": programme.name}),
        Phrase("closing-sure-counts", facts),
        *((Phrase("closing-sure-booked", {"count": len(found.booked)}),) if found.booked else ()),
        *((Phrase("closing-sure-by-hand", {"count": by_hand}),) if by_hand else ()),
        *_read_by(uow, actor, programme, found),
        Phrase("closing-own-words"),
    )
    choices = (
        (Choice(Phrase("button-close-programme-sure"), CloseProgramme(programme.id, sure=True)),),
        (Choice(Phrase("button-write-to-many"), StartAnnouncement(programme.id)),),
        (Choice(Phrase("button-keep"), OpenClosing(programme.id)),),
    )
    return closing_page.said(actor, text, choices, in_place=False)


def _read_by(uow: UnitOfWork, actor: Actor, programme: Programme, found: Left) -> tuple[Phrase, ...]:
    """Return what one of each kind will read, word for word: an adept, a mentor, and one who has no partner."""
    some: list[tuple[str, Membership]] = []
    if found.pairs:
        some += [("adept", found.pairs[0].adept), ("mentor", found.pairs[0].mentor)]
    some += [("over", one.membership) for one in found.people if "without" in one.what][:1]
    told: list[Phrase] = []
    day = thanked_on(programme, local_day(actor.now, programme))
    for who, membership in some:
        name = uow.people.get(membership.person_id).first_name
        told += [
            Phrase(f"closing-reads-{who}", {"name": name, "day": day}),
            *quoted(closing.thanks_ahead(uow, membership, programme)),
        ]
    return tuple(told)


def give_back(uow: UnitOfWork, programme: Programme) -> Programme:
    """Give pairs their own last day again, where a programme that was to end tonight goes on as it was; return it."""
    for key, day in own_days(uow.changes.of_programme(programme.id)).items():
        pair = uow.pairs.find(key)
        if pair is not None and pair.state is not PairState.ENDED:
            uow.pairs.save(replace(pair, ends_on=day))
    return keep_latest(uow, programme)
