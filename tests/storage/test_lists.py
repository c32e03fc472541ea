"""What the manager's lists count and begin with: by SQL and by rows, as if everybody and every wait had been read."""

from datetime import timedelta
from itertools import combinations
from operator import attrgetter

from sqlalchemy import select

from programme.due import FLAGS, STANDING, Due, DueKind
from programme.pair import End, Pair, PairState, has_begun
from programme.people import Actor, Role, State
from programme.presses.matter import MatterKind
from programme.usecases.common.sight import sight_of
from programme.usecases.desk import todo_sheet
from programme.usecases.desk.ranking import days_of, gravity
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.bulk import DAY, NOW
from tests.scenes.grown import Grown, a_grown_programme


def grown(uow: SqlUnitOfWork) -> Grown:
    """Return a programme beside another one, whose people and waits stand on no list of it."""
    a_grown_programme(uow, 6, share=2)
    return a_grown_programme(uow, 12, share=4, seed=2)


def standing(uow: SqlUnitOfWork, programme: int) -> list[Due]:
    """Return the standing waits of a programme, by their moments."""
    waits = (one for one in uow.dues.all(select(tables.due)) if one.kind in STANDING and one.programme_id == programme)
    return sorted(waits, key=lambda one: (one.due_at, one.id))


def test_waits_are_read_as_they_are_stored(uow: SqlUnitOfWork) -> None:
    """Those whose moment has come, the longest overdue first, and those put off; each with all its columns."""
    programme = grown(uow).programme.id
    waits = standing(uow, programme)
    overdue = uow.dues.overdue(programme, NOW)
    assert list(overdue) == [one for one in waits if one.due_at <= NOW]
    assert list(uow.dues.put_off(programme, NOW)) == [one for one in waits if one.put_off and one.due_at > NOW]
    assert overdue.ids == {one.id for one in overdue}
    assert overdue.subjects == [one.subject for one in overdue]
    assert overdue.moments == [one.due_at for one in overdue] != []
    assert [*overdue.begun(NOW - 30 * DAY, NOW)] == [*overdue] != []
    assert [*overdue.begun(NOW - 29 * DAY, NOW)] == [*overdue.begun(NOW - 40 * DAY, NOW - 30 * DAY)] == []


def test_parts_of_the_waits(uow: SqlUnitOfWork) -> None:
    """Each part is what looking at every wait gives, in the same order."""
    programme = grown(uow).programme.id
    waits = standing(uow, programme)
    every = uow.dues.overdue(programme, NOW + 30 * DAY)
    assert [*every] == waits
    assert len({one.due_at for one in waits}) > 2
    people, subjects = {one.person_id for one in waits[::3]}, {one.subject for one in waits[::4]}
    assert [*every.of(FLAGS)] == [one for one in waits if one.kind in FLAGS]
    assert [*every.besides(people)] == [one for one in waits if one.person_id not in people]
    assert [*every.about_others(subjects)] == [one for one in waits if one.subject not in subjects]
    first = {one.subject: one for one in reversed(waits)}
    assert [*every.each()] == [one for one in waits if first[one.subject] is one]
    assert [*every[2:5]] == waits[2:5]
    assert [*every.put_off()] == [one for one in waits if one.put_off] != []
    keys = every[2:5].ids
    assert [*every.with_ids(keys)] == waits[2:5]
    assert [*every.without_ids(keys)] == [*waits[:2], *waits[5:]]
    for moment in (NOW, NOW - DAY, NOW + DAY, NOW + timedelta(hours=1)):
        assert [*every.until(moment)] == [one for one in waits if one.due_at <= moment]
        assert [*every.after(moment)] == [one for one in waits if one.due_at > moment]
        assert [*every.at(moment)] == [one for one in waits if one.due_at == moment]


def test_a_manager_looks_after_the_same_people_one_by_one(uow: SqlUnitOfWork) -> None:
    """Whoever has no bond with the reader is like all others, so that only those with one are asked about."""
    here = grown(uow)
    overdue = uow.dues.overdue(here.programme.id, NOW)
    uow.bonds.add_boss(here.manager.id, overdue[0].person_id, told_by=here.manager.id, at=NOW)
    for viewer in (here.manager, uow.people.get(here.seats["alone"][0].person)):
        sight = sight_of(uow, viewer, here.programme.id)
        mine = sight.of_those_looked_after(overdue)
        assert [*mine] == [one for one in overdue if sight.looks_after(one.person_id)]
        assert [*mine] == sight.those(overdue, attrgetter("person_id"), sight.looks_after)
    assert len(overdue) > len(sight_of(uow, here.manager, here.programme.id).of_those_looked_after(overdue)) > 0


def test_who_is_in_no_pair(uow: SqlUnitOfWork) -> None:
    """The first of each role and how many there are; and the adepts whom a match has left, by their registration.

    A proposal that came to nothing does not start a wait anew; a mentor who has met an adept has had one.
    """
    programme = grown(uow).programme.id
    first = uow.memberships.alone(programme, 2)
    (adept, _), (mentor, _) = first[Role.ADEPT].first[0], first[Role.MENTOR].first[0]
    uow.pairs.add(Pair(0, programme, adept, mentor, PairState.ENDED, NOW, End.ADEPT_OBJECTED))
    (adept, waits), (mentor, _) = first[Role.ADEPT].first[1], first[Role.MENTOR].first[1]
    met = Pair(0, programme, adept, mentor, PairState.ENDED, waits + DAY, End.NO_START, outcome_at=waits + DAY)
    uow.pairs.add(met)
    pairs = uow.pairs.in_programme(programme)
    taken = {key for one in pairs if one.state is not PairState.ENDED for key in (one.adept_id, one.mentor_id)}
    ended = {
        key: one.since
        for one in sorted(pairs, key=lambda one: one.since)
        if has_begun(one)
        for key in (one.adept_id, one.mentor_id)
    }
    seats = [one for one in uow.memberships.seats(programme, State.WAITING) if one.member not in taken]
    left = uow.dues.who_waits(DueKind.ALONE, programme)
    found = uow.memberships.alone(programme, 3)
    for role in (Role.ADEPT, Role.MENTOR):
        mine = [one for one in seats if one.role is role and one.member not in left and one.deletion_asked_at is None]
        assert (found[role].count, len(found[role].first)) == (len(mine), 3)
        had = {met.mentor_id: met.since} if role is Role.MENTOR else {}
        since = {one.member: had.get(one.member) or ended.get(one.member, one.registered_at) for one in mine}
        assert [*found[role].first] == sorted(since.items(), key=lambda two: (two[1], two[0]))[:3]
    adepts = [one for one in seats if one.role is Role.ADEPT]
    by_day = sorted(adepts, key=lambda one: (one.registered_at, one.member))
    assert [*uow.memberships.adepts_alone({one.member for one in (*seats, *by_day)} | taken)] == [
        one.member for one in by_day
    ]


def test_who_shares_a_contact(uow: SqlUnitOfWork) -> None:
    """Each two participants with one number or one address, once; three of them are three times two."""
    programme = grown(uow).programme.id
    some = [person for _, person in uow.memberships.page(programme, 0, 100)]
    for person in (some[7], some[8]):
        uow.connection.execute(
            tables.people.update()
            .where(tables.people.c.id == person.id)
            .values(email=some[9].email, phone=some[9].phone)
        )
    people = {one.id: person for one, person in uow.memberships.page(programme, 0, 1000)}
    alike = [
        (min(one, other), max(one, other))
        for one, other in combinations(people, 2)
        if people[one].phone == people[other].phone or people[one].email == people[other].email
    ]
    assert [*uow.twins.in_programme(programme)] == sorted(alike)
    assert len(alike) >= 3 + 4
    new = {alike[0][0], *list(people)[-5:]}
    assert [*uow.twins.of_members(programme, new)] == sorted(two for two in alike if new & set(two))
    assert [*uow.twins.of_members(programme, ())] == []


def test_the_list_is_in_the_order_of_its_gravity(uow: SqlUnitOfWork) -> None:
    """Every matter stands in it once, falls in its kind, and is found where it stands."""
    here = grown(uow)
    places = todo_sheet.listed(uow, Actor(here.manager, NOW), here.programme)
    kinds: dict[MatterKind, list[int]] = {}
    for at, place in enumerate(places):
        key = place.entry.key
        assert key is not None
        assert places.find(key) == at
        kinds.setdefault(key.kind, []).append(gravity(key.kind, days_of(place.entry.since, NOW)))
    assert all(grave == sorted(grave, reverse=True) for grave in kinds.values())
    first = [grave[0] for grave in kinds.values()]
    assert first == sorted(first, reverse=True)
    assert len(kinds) > 15
    shown = [one.entry.key for one in places]
    assert [one.entry.key for one in places[3:9]] == shown[3:9]
    assert [one.entry.key for one in places[5:][2:]] == shown[7:]
    assert len(shown) == len(set(shown)) == len(places)
