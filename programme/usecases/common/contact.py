"""The partner's contact card: how to reach the person on the other side of a pair while the two are in touch."""

from collections.abc import Iterable, Sequence

from programme.checks import readable_phone
from programme.names import in_two
from programme.pair import Pair, PairState
from programme.people import Membership, Person, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contact import ReachPartner
from programme.speech import Choice, ContactCard, Listing, Phrase, Speech, Utterance, Value
from programme.usecases.common.membership import current, known_pairs
from programme.usecases.common.menu import Rows
from programme.usecases.common.spared import is_spared_about
from programme.usecases.common.suspended import rests_for
from programme.usecases.common.two import Two, other, twos_of


def partners(uow: UnitOfWork, person: Person) -> tuple[tuple[Two, Role], ...]:
    """Return the pairs in which a person and the partner have each other's contacts, each with the partner's role.

    They keep them when the programme ends: nothing hinders two who want to meet on. Whoever is suspended has none.
    """
    near = [
        (two, other(membership.role))
        for membership in current(uow, person)
        if membership.suspended_at is None
        for two in twos_of(uow, known_pairs(uow, membership))
    ]
    return tuple((two, role) for two, role in near if _is_here(two, role) and not _ended_stopped(two, role))


def offered(uow: UnitOfWork, person: Person) -> tuple[tuple[Two, Role], ...]:
    """Return the partners to offer to somebody who has not asked for them: none of whom they hear nothing for now."""
    near = partners(uow, person)
    return tuple((two, role) for two, role in near if not is_quiet_about(uow, two, other(role)))


def is_quiet_about(uow: UnitOfWork, two: Two, role: Role) -> bool:
    """Tell whether a side hears nothing about meeting for now: by an urgent word of theirs, or told that it rests."""
    return is_spared_about(uow, two.pair, two.person(role)) or rests_for(uow, two, role)


def is_apart(uow: UnitOfWork, two: Two, role: Role) -> bool:
    """Tell whether nothing leads a side to the partner: one is suspended, or what this side calls urgent is open.

    It holds beyond the programme's end: what was stopped is not given free by a day of the calendar.
    """
    return two.is_stopped or is_spared_about(uow, two.pair, two.person(role))


def not_apart(uow: UnitOfWork, membership: Membership, pairs: Iterable[Pair]) -> list[Pair]:
    """Return those pairs of a participant in which they are led to the partner."""
    return [two.pair for two in twos_of(uow, pairs) if not is_apart(uow, two, Role(membership.role))]


def _ended_stopped(two: Two, role: Role) -> bool:
    return two.pair.state is PairState.ENDED and two.membership(role).suspended_at is not None


def _is_here(two: Two, role: Role) -> bool:
    return not two.person(role).forgotten and two.membership(role).state is not State.WITHDRAWN


def lines(partner: Person) -> Phrase:
    """Return a partner's name, phone, e-mail, title, employer and town, a line each; what is not known is left out."""
    values: list[tuple[str, Value]] = [
        ("card-phone", readable_phone(partner.phone) if partner.phone else ""),
        ("card-email", partner.email),
        ("card-title-of-work", partner.title),
        ("card-employer", partner.employer),
        ("card-town", partner.town),
    ]
    known = (Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in values if value)
    return Phrase("lines", {"lines": Listing((Phrase("contact-name", {"name": partner.name}), *known))})


def buttons(near: Sequence[tuple[Two, Role]]) -> Rows:
    """Return the buttons that open each partner in Telegram or give the number to ring."""
    rows: list[tuple[Choice, ...]] = []
    for two, role in near:
        partner = two.person(role)
        name, label = (
            (partner.first_name, "button-in-telegram")
            if len(near) == 1
            else (partner.full_name, "button-telegram-of")  # in a row with the other
        )
        in_telegram = Choice(Phrase(label, {"name": name}), url=_profile(partner))
        ring = Choice(Phrase("button-ring", {"name": name}), ReachPartner(two.pair.id))
        ways = [*([in_telegram] if partner.telegram_id is not None else []), *([ring] if partner.phone else [])]
        rows += [tuple(ways)] if ways and len(near) > 1 else [(one,) for one in ways]
    return tuple(rows)


def _profile(partner: Person) -> str:
    return f"tg://user?id={partner.telegram_id}"


def reach(uow: UnitOfWork, reader: Person, two: Two, role: Role) -> list[Utterance]:
    """Send the reader the contact card of the partner in the role `role`; a tap on it rings."""
    partner = two.person(role)
    told = Speech(reader.id, (lines(partner), *((Phrase("contact-tap"),) if partner.phone else ())))
    if not partner.phone:
        return [told]
    first, last = in_two(partner.first_name)
    return [told, Speech(reader.id, (), contact=ContactCard(partner.phone, first, last, partner.email))]
