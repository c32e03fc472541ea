"""A deletion leaves the partner's year: days, own answers and the contract stay, and nothing of who is gone."""

from dataclasses import dataclass, replace

from sqlalchemy import func, select, text

from programme.meeting import Held, Meeting, MeetingState, Report
from programme.pair import Contract, End, Fit, FitAnswer, Pair, PairState, hash_of
from programme.people import Concern, Membership, Person, Role, State
from programme.usecases.matching.gathered import gather, sides
from storage import tables
from storage.database import make_engine
from storage.schema import migrate, migrate_down
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_letter, a_membership, a_person, a_programme

TEXT = "Moraliskt kontrakt mellan Karin Ek och Lars Holm.\n\n1. Karins mål: ring 070-123 45 67"
SECRETS = ("Karin", "karin@", "701234567", "hemlig", "5123456789", "Nordbygg")


@dataclass(frozen=True, slots=True)
class Year:
    """Two whose pair had begun and has ended, and what each has left behind."""

    karin: Person
    lars: Person
    adept: Membership
    mentor: Membership
    pair: Pair
    meeting: Meeting


def a_year(uow: SqlUnitOfWork) -> Year:
    """Let Karin and Lars have had a year together."""
    programme = a_programme(uow)
    more = {"email": "karin@exempel.se", "phone": "+46701234567", "employer": "Nordbygg"}
    karin, lars = a_person(uow, 5_123_456_789, name="Karin Ek", **more), a_person(uow, 6, name="Lars Holm")
    adept = a_membership(uow, karin, programme, goal="hemligt", registered_at=NOW, consented_at=NOW)
    mentor = a_membership(uow, lars, programme, Role.MENTOR, State.WAITING, registered_at=NOW)
    ended = Pair(0, programme.id, adept.id, mentor.id, PairState.ENDED, NOW, End.LEFT, start_confirmed_at=NOW)
    pair = uow.pairs.add(ended)
    meeting = uow.meetings.add(Meeting(0, pair.id, NOW, karin.id, NOW, place="Hos Karin", state=MeetingState.HELD))
    for seat, role in ((adept, Role.ADEPT), (mentor, Role.MENTOR)):
        uow.reports.add(Report(0, meeting.id, seat.id, Held.YES, NOW))
        uow.fits.put(FitAnswer(0, pair.id, role, Fit.YES, NOW))
    a_letter(uow, adept, karin, text="hemligt brev")
    signed = Contract(0, pair.id, "sv", ("Karin vågar mer",), "Vi ses hos Karin", TEXT, "x", karin.id, NOW, NOW, NOW)
    uow.contracts.add(signed)
    uow.contracts.add(replace(signed, text="hemligt förslag", mentor_signed_at=None))
    uow.concerns.add(Concern(0, mentor.id, "distance", "hör inget", "wait", NOW, pair_id=pair.id))
    return Year(karin, lars, adept, mentor, pair, meeting)


def everything(uow: SqlUnitOfWork) -> str:
    rows = (uow.connection.execute(select(table)).all() for table in tables.metadata.sorted_tables)
    return "\n".join(repr(tuple(row)) for found in rows for row in found)


def test_the_partner_keeps_their_year(uow: SqlUnitOfWork) -> None:
    """The pair with its number, the day, the partner's answers and contract stay; of the other one nothing does."""
    year = a_year(uow)
    uow.people.forget(year.karin.id)
    found = everything(uow)
    assert [one for one in SECRETS if one in found] == []
    pair = uow.pairs.get(year.pair.id)
    assert replace(pair, adept_id=year.adept.id) == year.pair
    place = uow.memberships.get(pair.adept_id)
    empty = uow.people.get(place.person_id)
    assert place == Membership(place.id, empty.id, place.programme_id, Role.ADEPT, State.FORGOTTEN, NOW), (
        "nothing that was told stands in it"
    )
    assert empty == Person(empty.id, "", NOW, forgotten=True)
    assert empty.id != year.karin.id
    assert uow.meetings.of_pair(pair.id) == [replace(year.meeting, noted_by=empty.id, place="")]
    assert list(uow.reports.of_meeting(year.meeting.id)) == [year.mentor.id]
    assert list(uow.fits.of_pair(pair.id)) == [Role.MENTOR]
    (contract,) = uow.contracts.versions(pair.id)
    assert contract.text == "Moraliskt kontrakt mellan N. N. och Lars Holm.\n\n1. N. N. mål: ring N. N."
    assert (contract.goals, contract.agreed) == (("N. N. vågar mer",), "Vi ses hos N. N.")
    assert (contract.hash, contract.made_by) == (hash_of(contract.text), empty.id)
    assert [one.pair_id for one in uow.concerns.of_membership(year.mentor.id)] == [pair.id]


def test_lists_leave_the_place_out(uow: SqlUnitOfWork) -> None:
    """No list of participants has the emptied row; the match knows that the partner's other side is gone."""
    year = a_year(uow)
    uow.people.forget(year.karin.id)
    programme = year.pair.programme_id
    place = uow.pairs.get(year.pair.id).adept_id
    members = uow.memberships
    shown = {one.id for one, _ in (*members.page(programme, 0, 10), *members.in_state(programme, *State))}
    seats = [*(one for state in State for one in members.seats(programme, state)), *members.deletions(programme)]
    alone = {key for one in members.alone(programme, 9).values() for key, _ in one.first}
    assert shown | alone | {one.member for one in seats} == {year.mentor.id}
    assert members.gone(programme) == {place}
    assert uow.twins.in_programme(programme) == []
    assert uow.people.known_to(year.lars.id, [year.karin.first_name]) == []
    assert uow.people.clear_strangers(NOW.replace(year=2100)) == 0


def test_an_adept_whose_mentor_was_deleted_comes_first(uow: SqlUnitOfWork) -> None:
    """They had a pair that ended, other than by their own leaving: in the next match they go before others."""
    year = a_year(uow)
    uow.memberships.save(replace(year.adept, state=State.WAITING))
    other = a_membership(uow, a_person(uow, 8, name="Per Ek"), uow.programmes.get(1), state=State.WAITING)
    uow.people.forget(year.lars.id)
    adepts, mentors = sides(gather(uow, year.pair.programme_id, NOW))
    assert {one.membership_id: one.first for one in adepts} == {year.adept.id: True, other.id: False}
    assert mentors == []


def test_the_place_goes_with_the_partner(uow: SqlUnitOfWork) -> None:
    """Once both are deleted nothing of the two is left."""
    year = a_year(uow)
    uow.people.forget(year.karin.id)
    uow.people.forget(year.lars.id)
    for table in (tables.people, tables.memberships, tables.pairs, tables.meetings, tables.reports, tables.contracts):
        assert uow.connection.execute(select(func.count()).select_from(table)).scalar_one() == 0, table.name


def test_a_mentor_of_two(uow: SqlUnitOfWork) -> None:
    """Each adept keeps their own pair; the emptied place is one, and goes with the last of them."""
    year = a_year(uow)
    per = a_person(uow, 8, name="Per Ek")
    pers = a_membership(uow, per, uow.programmes.get(year.pair.programme_id))
    both = [year.pair, uow.pairs.add(replace(year.pair, adept_id=pers.id))]
    uow.people.forget(year.lars.id)
    (place,) = {uow.pairs.get(one.id).mentor_id for one in both}
    uow.people.forget(year.karin.id)
    assert uow.pairs.in_programme(year.pair.programme_id) == [replace(both[1], mentor_id=place)]
    uow.people.forget(per.id)
    assert uow.connection.execute(select(func.count()).select_from(tables.people)).scalar_one() == 0


def test_a_pair_that_never_began_goes_whole(uow: SqlUnitOfWork) -> None:
    """Where two were only put forward to each other, or had not started yet, there is no year to keep."""
    year = a_year(uow)
    uow.pairs.save(replace(year.pair, start_confirmed_at=None))
    uow.people.forget(year.karin.id)
    assert uow.pairs.in_programme(year.pair.programme_id) == []
    assert uow.connection.execute(select(tables.people.c.id)).scalars().all() == [year.lars.id]


def test_on_the_way_down_the_place_goes_with_its_pair(database_url: str) -> None:
    """An older version knows no emptied rows: what hangs on them goes, and what the partner has elsewhere stays."""
    engine = make_engine(database_url)
    with engine.begin() as connection:
        uow = SqlUnitOfWork(connection)
        year = a_year(uow)
        uow.people.forget(year.karin.id)
    migrate_down(engine, "0026")
    with engine.begin() as connection:
        assert connection.execute(text("SELECT name FROM people")).scalars().all() == ["Lars Holm"]
        for table in (tables.pairs, tables.meetings, tables.reports, tables.contracts):
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 0, table.name
        assert connection.execute(text("SELECT pair_id FROM concerns")).scalar_one() is None
    migrate(engine)
    engine.dispose()
