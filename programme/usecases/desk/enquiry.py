"""A survey sent now: which, to whom, how it looks and when it goes; then its rows are those of every survey.

What is chosen stands in the buttons, so that nothing has to be kept before it is sent. Whoever it is for gets a turn,
and the wait for their next survey (`usecases.year.survey`) finds it there, within restraint and quiet times.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme import restraint
from programme.audit import Did
from programme.due import DueKind
from programme.enquiry import FORMS_SENT, Audience, Candidate, Enquiry, Known, Whom, audience, since
from programme.errors import ProgrammeError
from programme.form import Form
from programme.forms.survey import SURVEY
from programme.pair import Pair
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.enquiry import (
    AskWhom,
    SeeEnquiry,
    SendEnquiry,
    SendPairEnquiry,
    SentForm,
    SentTo,
)
from programme.presses.pair import OpenPair
from programme.presses.press import Press
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance
from programme.survey import HALF_WAY
from programme.times import day_and_time, is_over, local_day
from programme.usecases.common import nudge
from programme.usecases.common.sight import sight_of, sights
from programme.usecases.common.two import two_of
from programme.usecases.desk.enquiry_sent import stops
from programme.usecases.desk.enquiry_ways import back, said
from programme.usecases.year import survey

WHOM = {SentTo.ALL: Whom.ALL, SentTo.ADEPTS: Whom.ADEPTS, SentTo.MENTORS: Whom.MENTORS}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choice of a manager: a form, and whom it is for; `pair` where it is for two."""

    programme: Programme
    form: SentForm
    whom: Whom
    pair: Pair | None = None

    @property
    def asked(self) -> Form:
        """The form that is asked."""
        return FORMS_SENT[self.form]


def to(programme: Programme, form: SentForm, whom: SentTo) -> Chosen:
    """Return the choice for all, or for a role."""
    return Chosen(programme, form, WHOM[whom])


def to_pair(uow: UnitOfWork, pair: Pair, form: SentForm) -> Chosen:
    """Return the choice for a pair.

    Raises:
        ProgrammeError: `not-now`, where one of the two is stopped: no question would reach them.
    """
    if two_of(uow, pair).is_stopped:
        raise ProgrammeError("not-now")
    return Chosen(uow.programmes.get(pair.programme_id), form, Whom.PAIR, pair)


def choose(uow: UnitOfWork, actor: Actor, programme: Programme, form: SentForm, *, in_place: bool) -> list[Utterance]:
    """Ask to whom a survey is to go, with how many there are.

    Raises:
        ProgrammeError: `not-now`, when the programme is over.
    """
    _check(programme, actor.now)
    found = {one: _audience(uow, actor, to(programme, form, one)) for one in SentTo}
    rows = tuple(
        (Choice(Phrase(f"button-enquiry-{WHOM[one]}", {"count": each.people}), SeeEnquiry(programme.id, form, one)),)
        for one, each in found.items()
        if each.people
    )
    title = Phrase("enquiry-whom", {"form": Phrase(f"enquiry-{FORMS_SENT[form].name}")})
    left = _left_out(found[SentTo.ALL])
    why = [Phrase("lines", {"lines": Listing(tuple(left))})] if left else []
    text = (title, *([] if rows else [_nobody(uow, programme)]), *why, *([Phrase("enquiry-whom-pair")] if rows else []))
    return [said(actor, text, (*rows, back(programme)), in_place=in_place)]


def _left_out(found: Audience) -> list[Phrase]:
    """Return how many people are left in peace this time, a line for each reason."""
    return [Phrase(f"enquiry-out-{out}", {"count": count}) for out, count in found.out.items()]


def _nobody(uow: UnitOfWork, programme: Programme) -> Phrase:
    is_any_going = bool(uow.enquiries.candidates(programme.id))
    return Phrase("enquiry-nobody" if is_any_going else "enquiry-none-going")


def _check(programme: Programme, now: datetime) -> None:
    if is_over(programme, now) or programme.archived_at is not None:
        raise ProgrammeError("not-now")


def _audience(uow: UnitOfWork, actor: Actor, chosen: Chosen) -> Audience:
    """Return whom a survey goes to now."""
    candidates: Sequence[Candidate] = uow.enquiries.candidates(chosen.programme.id)
    if chosen.pair is not None:
        candidates = [one for one in candidates if one.pair == chosen.pair.id]
    before = uow.enquiries.before(chosen.programme.id, SURVEY.name, HALF_WAY) if chosen.asked is SURVEY else ()
    lately = uow.enquiries.lately(chosen.programme.id, since(actor.now))
    sight = sight_of(uow, actor.person, chosen.programme.id)
    hidden = frozenset(one for one in sight.near if not sight.looks_after(one))
    known = Known(_unread(uow, chosen.programme), lately, before, hidden)
    return audience(chosen.asked, chosen.whom, candidates, known, chosen.programme, actor.now)


def _unread(uow: UnitOfWork, programme: Programme) -> frozenset[int]:
    """Return the people whose answers no manager may read: those to whom each has a bond."""
    near = [frozenset(key for key in one.near if not one.looks_after(key)) for one in sights(uow, programme.id)]
    return frozenset.intersection(*near) if near else frozenset()


def see(uow: UnitOfWork, actor: Actor, chosen: Chosen, *, in_place: bool) -> list[Utterance]:
    """Show how a survey looks to the first who gets it, to how many it goes, who does not get it, and when it goes.

    Raises:
        ProgrammeError: `not-now`, when the programme is over.
    """
    _check(chosen.programme, actor.now)
    found = _audience(uow, actor, chosen)
    text = (_title(chosen), *_looks(uow, actor, chosen, found), *_counts(found), *_when(uow, chosen, found, actor.now))
    send = ((Choice(Phrase("button-enquiry-send", {"count": found.people}), _sends(chosen, found.people)),),)
    return [said(actor, text, (*(send if found.people else ()), _leave(chosen)), in_place=in_place)]


def _title(chosen: Chosen) -> Phrase:
    return Phrase("enquiry-title", {"form": Phrase(f"enquiry-{chosen.asked.name}"), "whom": chosen.whom.value})


def _looks(uow: UnitOfWork, actor: Actor, chosen: Chosen, found: Audience) -> tuple[Phrase, ...]:
    """Return the first question as it is read by one of those who get it, and whom its sender looks after."""
    sight = sight_of(uow, actor.person, chosen.programme.id)
    one = next((each for each in found.asked if not each.by_hand and sight.looks_after(each.person)), None)
    if one is None:
        return ()
    question = survey.first_question(uow, uow.memberships.get(one.member), chosen.asked, one.pair)
    name = uow.people.get(one.person).first_name
    return Phrase("enquiry-looks", {"name": name}), question


def _counts(found: Audience) -> tuple[Phrase, ...]:
    lines = [Phrase("enquiry-goes-to", {"count": found.people}) if found.people else Phrase("enquiry-nobody")]
    lines += [Phrase("enquiry-by-hand", {"count": found.by_hand})] if found.by_hand else []
    lines += [Phrase("enquiry-unreachable", {"count": found.unreachable})] if found.unreachable else []
    return (Phrase("lines", {"lines": Listing((*lines, *_left_out(found)))}),)


def _when(uow: UnitOfWork, chosen: Chosen, found: Audience, now: datetime) -> tuple[Phrase, ...]:
    """Return when it goes out, and how many get it later, because they have heard enough lately."""
    if not found.by_bot - found.unreachable:
        return ()
    calendar = chosen.programme.calendar
    start, zone = calendar.when_allowed(now), ZoneInfo(chosen.programme.time_zone)
    heard = uow.enquiries.heard(chosen.programme.id, now - restraint.MONTH)
    reached = {one.person for one in found.asked if one.reached and not one.by_hand}
    moments = (nudge.allowed_after(heard[key], calendar, start) for key in sorted(reached & heard.keys()))
    later = [at for at in moments if at > start]
    facts: Facts = day_and_time(start, zone)
    lines = [Phrase("enquiry-at", facts) if start > now else Phrase("enquiry-at-once")]
    if later:
        last = local_day(max(later), chosen.programme)
        lines.append(Phrase("enquiry-later", {"count": len(later), "day": last}))
    return (Phrase("lines", {"lines": Listing(tuple(lines))}),)


def _sends(chosen: Chosen, people: int) -> Press:
    if chosen.pair is not None:
        return SendPairEnquiry(chosen.pair.id, chosen.form, people)
    return SendEnquiry(chosen.programme.id, chosen.form, SentTo[chosen.whom.name], people)


def _leave(chosen: Chosen) -> tuple[Choice, ...]:
    if chosen.pair is not None:
        return (Choice(Phrase("button-back"), OpenPair(chosen.pair.id)),)
    return (Choice(Phrase("button-back"), AskWhom(chosen.programme.id, chosen.form)),)


def send(uow: UnitOfWork, actor: Actor, chosen: Chosen, people: int, *, in_place: bool) -> list[Utterance]:
    """Give everybody whom a survey is for a turn; show anew how it would go, if that has changed since it was shown.

    Raises:
        ProgrammeError: `not-now`, when the programme is over.
    """
    _check(chosen.programme, actor.now)
    uow.enquiries.lock(chosen.programme.id)
    found = _audience(uow, actor, chosen)
    if found.people != people or not people:
        changed, *others = see(uow, actor, chosen, in_place=in_place)
        assert isinstance(changed, Speech)
        return [replace(changed, text=(Phrase("enquiry-changed"), *changed.text)), *others]
    sent = uow.enquiries.add(Enquiry(0, chosen.programme.id, actor.person.id, chosen.asked.name, actor.now))
    about_pairs = sent.scheduled.of_each_pair
    uow.enquiries.gather(sent, [(one.member, one.pair if about_pairs else None) for one in found.asked])
    start = chosen.programme.calendar.when_allowed(actor.now)
    members = {one.member: one.person for one in found.asked}
    uow.dues.put_for_each(DueKind.SURVEY, chosen.programme.id, members, start, actor.now)
    uow.audit.record(actor.person, Did.SENT_SURVEY, chosen.programme, actor.now)
    told = (Phrase("enquiry-sent", {"count": people}), *_when(uow, chosen, found, actor.now), Phrase("enquiry-after"))
    return [said(actor, told, ((stops(sent),), back(chosen.programme)), in_place=in_place)]
