"""The sheets of a programme's workbook: which columns each has, and the kind of fact that each column shows.

A column is empty where the manager may not see its fact (`programme.access`). What two tell the managers about their
pair stands only in rows about pairs that the manager looks after.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from programme.access import Fact
from programme.checks import readable_phone
from programme.form import Form
from programme.forms import FORMS
from programme.pair import End, PairState, stands_since
from programme.people import Person, Role
from programme.serial import written
from programme.speech import Listing, Phrase, Value
from programme.usecases.common.question import shown
from programme.usecases.desk import fare
from programme.usecases.desk.export_read import Couple, Kept, Participant
from programme.usecases.year import timeline
from programme.usecases.year.gathering_shown import title_of
from programme.workbook import Cell, Sheet


def _listing(kind: str, values: tuple[str, ...]) -> Value:
    return Listing(tuple(Phrase(f"{kind}-{value}") for value in values), ", ") if values else ""


def _yes_no(value: bool) -> Phrase:
    return Phrase("export-yes" if value else "export-no")


@dataclass(frozen=True, slots=True)
class Column:
    """A column about a participant: its heading, the kind of fact that it shows, and the fact."""

    heading: str
    fact: Fact
    value: Callable[[Kept, Participant], Cell]


def _partners(_kept: Kept, one: Participant) -> Cell:
    open_ones = [couple for couple in one.pairs if couple.pair.state is not PairState.ENDED]
    return Listing(tuple(_partner(one, couple) for couple in open_ones), ", ") if open_ones else ""


def _partner(one: Participant, couple: Couple) -> Value:
    """Return the name of a participant's partner; of a bridge it says so."""
    name = (couple.mentor if couple.adept.id == one.person.id else couple.adept).full_name
    return Phrase("export-bridge", {"state": name}) if couple.pair.is_bridge else name


def _last(kept: Kept, couples: Iterable[Couple]) -> Cell:
    held = kept.held(couples)
    return kept.day(held[-1].starts_at) if held else None


def _diploma(kept: Kept, one: Participant) -> Cell:
    found = kept.diplomas.get(one.membership.id)
    return "" if found is None else written(found.serial)


PEOPLE = (
    Column("export-name", Fact.NAME, lambda _, one: one.person.full_name),
    Column("export-role", Fact.NAME, lambda _, one: Phrase(f"role-{one.membership.role}")),
    Column("export-state", Fact.STATE, lambda _, one: Phrase(f"export-state-{one.membership.state}")),
    Column("export-phone", Fact.CONTACTS, lambda _, one: readable_phone(one.person.phone) if one.person.phone else ""),
    Column("export-email", Fact.CONTACTS, lambda _, one: one.person.email),
    Column("export-telegram", Fact.STATE, lambda _, one: _yes_no(is_reached(one.person))),
    Column("export-title", Fact.BACKGROUND, lambda _, one: one.person.title),
    Column("export-employer", Fact.BACKGROUND, lambda _, one: one.person.employer),
    Column("export-town", Fact.BACKGROUND, lambda _, one: one.person.town),
    Column("export-competences", Fact.BACKGROUND, lambda _, one: _listing("competence", one.membership.competences)),
    Column("export-boards", Fact.BACKGROUND, lambda _, one: one.person.boards or ""),
    Column("export-goal", Fact.BACKGROUND, lambda _, one: one.membership.goal),
    Column("export-idea", Fact.BACKGROUND, lambda _, one: one.membership.idea or ""),
    Column("export-presentation", Fact.BACKGROUND, lambda _, one: one.membership.presentation or ""),
    Column("export-languages", Fact.REGISTRATION, lambda _, one: _listing("spoken", one.person.spoken)),
    Column("export-capacity", Fact.REGISTRATION, lambda _, one: one.membership.capacity or None),
    Column("export-registered", Fact.REGISTRATION, lambda kept, one: kept.day(one.membership.registered_at)),
    Column("export-suspended", Fact.PROGRESS, lambda kept, one: kept.day(one.membership.suspended_at)),
    Column("export-partner", Fact.PROGRESS, _partners),
    Column("export-meetings-held", Fact.MEETINGS, lambda kept, one: kept.met(one.pairs).meetings),
    Column("export-last-meeting", Fact.MEETINGS, lambda kept, one: _last(kept, one.pairs)),
    Column("export-next-meeting", Fact.MEETINGS, lambda kept, one: kept.local(kept.ahead(one.pairs))),
    Column("export-diploma", Fact.STATE, _diploma),
)


def is_reached(person: Person) -> bool:
    """Tell whether Telegram reaches a person, as far as is known."""
    return person.telegram_id is not None and person.unreachable_since is None


def people(kept: Kept) -> Sheet:
    """Return the sheet of the participants, by name."""

    def cells(one: Participant) -> tuple[Cell, ...]:
        return tuple(
            column.value(kept, one) if kept.sight.sees(column.fact, one.person.id) else None for column in PEOPLE
        )

    headings = tuple(column.heading for column in PEOPLE)
    return Sheet("export-people", headings, [cells(one) for one in kept.participants])


def _stands(one: Couple) -> Phrase:
    """Return how a pair stands or has ended, and that it is a bridge, where its state does not say so."""
    pair = one.pair
    told = Phrase(f"export-end-{pair.end}" if pair.end else f"export-pair-{pair.state}")
    says_so = pair.state is PairState.BRIDGING or pair.end is End.BRIDGED
    return Phrase("export-bridge", {"state": told}) if pair.is_bridge and not says_so else told


def pairs(kept: Kept) -> Sheet:
    """Return the sheet of the pairs, oldest first."""
    rows = [
        (
            *_two(one),
            _stands(one),
            kept.day(stands_since(one.pair)),
            len(kept.held([one])),
            _last(kept, [one]),
            kept.local(kept.ahead([one])),
            *_fare(kept, one),
        )
        for one in kept.couples
    ]
    names = (
        "export-adept",
        "export-mentor",
        "export-state",
        "export-since",
        "export-meetings-held",
        "export-last-meeting",
        "export-next-meeting",
        "export-fare",
        "export-fare-why",
    )
    return Sheet("export-pairs", names, rows)


def _fare(kept: Kept, couple: Couple) -> tuple[Cell, Cell]:
    """Return how a pair under way fares, and why; empty for every other."""
    if couple.pair.state is not PairState.ACTIVE:
        return None, None
    if couple.pair.id in kept.still:
        return Phrase("roster-pair-stopped"), None
    names = {Role.ADEPT: couple.adept.first_name, Role.MENTOR: couple.mentor.first_name}
    return fare.in_workbook(kept.programme, names, kept.fares.get(couple.pair.id, fare.FINE), kept.now)


def _two(couple: Couple) -> tuple[Cell, Cell]:
    return couple.adept.full_name, couple.mentor.full_name


def meetings(kept: Kept) -> Sheet:
    """Return the sheet of the meetings, pair by pair."""
    rows = [
        (
            *_two(couple),
            kept.local(one.starts_at),
            one.place,
            timeline.state_of(one, couple.pair, kept.now),
            max((told.minutes or 0 for told in kept.reports.get(one.id, ())), default=0) or None,
            _yes_no(one.joint_id is not None),
        )
        for couple in kept.couples
        for one in couple.meetings
    ]
    return Sheet(
        "export-meetings",
        (
            *("export-adept", "export-mentor", "export-at", "export-place", "export-state", "export-minutes"),
            "export-joint",
        ),
        rows,
    )


def reports(kept: Kept) -> Sheet:
    """Return the sheet of what each side told after a meeting."""
    rows = [
        (
            (couple.adept if by_adept else couple.mentor).full_name,
            Phrase("role-adept" if by_adept else "role-mentor"),
            kept.local(one.starts_at),
            Phrase(f"export-held-{told.held}"),
            told.minutes,
            told.useful,
            told.progress,
            _yes_no(told.talk),
            kept.day(told.given_at),
        )
        for couple in kept.couples
        for one in couple.meetings
        for told in kept.reports.get(one.id, ())
        for by_adept in (told.membership_id == couple.pair.adept_id,)
    ]
    names = (
        "export-name",
        "export-role",
        "export-at",
        "export-held",
        "export-minutes",
        "export-useful",
        "export-progress",
        "export-talk",
        "export-given",
    )
    return Sheet("export-reports", names, rows)


def _seen(kept: Kept, fact: Fact) -> dict[int, Participant]:
    """Return the participants about whom the manager may see a kind of fact, by membership."""
    return {one.membership.id: one for one in kept.participants if kept.sight.sees(fact, one.person.id)}


def surveys(form: Form) -> Callable[[Kept], Sheet]:
    """Return the function that makes the sheet of a form's surveys, asked and answered."""
    return lambda kept: _surveys(kept, form)


def _surveys(kept: Kept, form: Form) -> Sheet:
    seen = _seen(kept, Fact.SURVEY)
    asked = [(seen[one.membership_id], one) for one in kept.surveys if one.membership_id in seen]
    rows = [
        (
            by.person.full_name,
            Phrase(f"role-{by.membership.role}"),
            _partner_in(by, one.pair_id),
            kept.day(one.asked_at),
            kept.day(one.given_at),
            *(shown(step, answer, {}) if (answer := one.answers.get(step.name)) else "" for step in form.steps),
        )
        for by, one in asked
        if FORMS[one.form] is form
    ]
    labels = tuple(f"card-{form.name}-{step.name}-label" for step in form.steps)
    names = ("export-name", "export-role", "export-partner", "export-asked", "export-given")
    return Sheet(f"export-{form.name}", (*names, *labels), rows)


def _partner_in(by: Participant, pair_id: int | None) -> Cell:
    """Return the partner that a survey about a pair was about; nothing for one about the whole year."""
    couple = next((one for one in by.pairs if one.pair.id == pair_id), None)
    if couple is None:
        return ""
    return (couple.mentor if couple.adept.id == by.person.id else couple.adept).full_name


def calls(kept: Kept) -> Sheet:
    """Return the sheet of the managers' calls."""
    seen = _seen(kept, Fact.NOTES)
    rows = [
        (
            by.person.full_name,
            Phrase(f"role-{by.membership.role}"),
            kept.day(one.made_at),
            Phrase(f"call-came-{one.outcome}"),
            author.full_name if (author := kept.callers.get(one.author_id)) is not None else "",
        )
        for one in kept.calls
        if (by := seen.get(one.membership_id)) is not None
    ]
    names = ("export-name", "export-role", "export-called", "export-came", "export-by")
    return Sheet("export-calls", names, rows)


def gatherings(kept: Kept) -> Sheet:
    """Return the sheet of the gatherings: who was invited, the answer, and whether they came."""
    seen = _seen(kept, Fact.STATE)
    rows = [
        (
            title_of(gathering),
            kept.local(gathering.starts_at),
            by.person.full_name,
            Phrase(f"role-{by.membership.role}"),
            Phrase(f"gathering-view-{guest.coming}"),
            "" if guest.came is None else _yes_no(guest.came),
        )
        for guest, gathering in kept.guests
        if (by := seen.get(guest.membership_id)) is not None
    ]
    names = ("export-gathering", "export-at", "export-name", "export-role", "export-answer", "export-attended")
    return Sheet("export-gatherings", names, rows)


def notes(kept: Kept) -> Sheet:
    """Return the sheet of the managers' notes."""
    seen = _seen(kept, Fact.NOTES)
    rows = [
        (by.person.full_name, Phrase(f"role-{by.membership.role}"), kept.day(one.made_at), one.text)
        for one in kept.notes
        if (by := seen.get(one.membership_id)) is not None
    ]
    return Sheet("export-notes", ("export-name", "export-role", "export-made", "export-note"), rows)
