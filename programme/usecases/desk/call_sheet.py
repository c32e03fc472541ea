"""Before a call: the number to tap, why now, what has been, and what could be asked; then what came of it, at a tap."""

from collections.abc import Sequence

from programme.access import Fact
from programme.call import TRIES, Call, Outcome, Turn
from programme.checks import readable_phone
from programme.people import Actor, Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.call import CameOf, NoteCall, ShowCalls
from programme.presses.matter import OpenMatter
from programme.presses.note import WriteNote
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Listing, Phrase, Utterance, Value
from programme.times import local_day
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.desk import note
from programme.usecases.desk.call import reasons, said
from programme.usecases.desk.call_plan import call_with
from programme.usecases.year import timeline

ON_A_SHEET = 3  # calls
MOST_ASKED = 2  # reasons for which there is something to ask


def show(
    uow: UnitOfWork, actor: Actor, membership: Membership, *lead: Phrase, in_place: bool, rows: Rows = ()
) -> list[Utterance]:
    """Show the sheet of a call; `rows` are buttons that stand first."""
    programme, person = uow.programmes.get(membership.programme_id), uow.people.get(membership.person_id)
    sight = sight_of(uow, actor.person, programme.id)
    found = call_with(uow, sight, programme, actor.now, membership.id)
    turn = found.turn
    made = uow.calls.of_memberships([membership.id]).get(membership.id, ())
    why = reasons(turn, local_day(actor.now, programme)) if turn is not None else ()
    text = (
        *lead,
        Phrase("lines", {"lines": Listing(_who(membership, person, why))}),
        *before(uow, membership, programme),
        *timeline.on_card(uow, sight, membership, actor.now)[0],
        *_notes(uow, sight, membership, person, programme),
        _to_ask(membership, turn),
    )
    choices = (
        *rows,
        *outcomes(membership),
        (Choice(Phrase("button-note"), WriteNote(membership.id)),),
        *matters(found.matters),
        *_wishes(membership, made),
        (Choice(Phrase("button-open-card"), OpenCard(membership.id)), back(programme)),
    )
    return [said(actor, text, choices, in_place=in_place)]


def back(programme: Programme) -> Choice:
    """Return the button that leads back to the calls."""
    return Choice(Phrase("button-to-the-calls"), ShowCalls(programme.id))


def _who(membership: Membership, person: Person, why: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return the name, the ways to reach the person, the reasons, and the goal with which an adept came."""
    facts: Facts = {"name": person.full_name, "role": Phrase(f"role-{membership.role}")}
    ways: list[tuple[str, Value]] = [
        ("card-phone", readable_phone(person.phone) if person.phone else Phrase("pair-no-phone")),
        ("card-email", person.email),
        ("call-why", Listing(why, "; ") if why else ""),
        ("card-goal", membership.goal),
    ]
    lines = (Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in ways if value)
    return (Phrase("card-title", facts), *lines)


def before(uow: UnitOfWork, membership: Membership, programme: Programme) -> tuple[Phrase, ...]:
    """Return the paragraph about the latest calls with a participant, or nothing."""
    made = uow.calls.of_memberships([membership.id]).get(membership.id, ())[:ON_A_SHEET]
    authors = uow.people.many({one.author_id for one in made})

    def line(one: Call) -> Phrase:
        by = authors.get(one.author_id)
        facts: Facts = {"day": local_day(one.made_at, programme), "came": Phrase(f"call-came-{one.outcome}")}
        return Phrase("call-made", {**facts, "by": by.first_name if by is not None and by.name else "none"})

    lines = tuple(map(line, made))
    return (Phrase("lines", {"lines": Listing((Phrase("call-before"), *lines))}),) if lines else ()


def _notes(
    uow: UnitOfWork, sight: Sight, membership: Membership, person: Person, programme: Programme
) -> tuple[Phrase, ...]:
    found = note.newest_line(uow, membership, person, programme) if sight.sees(Fact.NOTES, person.id) else None
    return (found,) if found is not None else ()


def _to_ask(membership: Membership, turn: Turn | None) -> Phrase:
    """Return what could be asked, by the first reasons; or what can always be asked."""
    why = turn.why[:MOST_ASKED] if turn is not None else ()
    lines = tuple(Phrase(f"call-ask-{one}") for one in why) or (Phrase(f"call-ask-any-{membership.role}"),)
    return Phrase("lines", {"lines": Listing((Phrase("call-ask"), *lines))})


def outcomes(membership: Membership) -> Rows:
    """Return the buttons that note what came of a call."""

    def choice(outcome: CameOf) -> Choice:
        return Choice(Phrase(f"button-call-{Outcome[outcome.name]}"), NoteCall(membership.id, outcome))

    return (choice(CameOf.REACHED),), (choice(CameOf.NOT_REACHED), choice(CameOf.LEFT_WORD))


def matters(keys: Sequence[OpenMatter]) -> Rows:
    """Return a button to each matter of the list that the call is about, where its deeds are."""
    return tuple(
        (
            Choice(
                Phrase(
                    "button-call-matter", {"what": Phrase(f"matter-kind-{key.kind.name.lower().replace('_', '-')}")}
                ),
                key,
            ),
        )
        for key in keys
    )


def wants_none(made: Sequence[Call]) -> bool:
    """Tell whether a participant wants no planned calls, by their calls, the newest first."""
    wishes = (one.outcome for one in made if one.outcome not in TRIES)
    return next(wishes, None) is Outcome.NO_CALLS


def _wishes(membership: Membership, made: Sequence[Call]) -> Rows:
    """Return the button that notes that a participant wants no planned calls, or may be called again."""
    wish = CameOf.CALLS_AGAIN if wants_none(made) else CameOf.NO_CALLS
    return ((Choice(Phrase(f"button-call-{Outcome[wish.name]}"), NoteCall(membership.id, wish)),),)
