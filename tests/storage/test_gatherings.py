"""The tables of gatherings and guests: whom an audience has, who still takes part, and the waits of all at once."""

from dataclasses import replace
from datetime import timedelta

from programme.announcement import Announcement, Audience, Progress, Turn
from programme.due import DueKind
from programme.gathering import Coming, Gathering, GatheringKind, GatheringState, Guest
from programme.people import Programme, Role, State
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_membership, a_person, a_programme

DAY = timedelta(days=1)


def a_gathering(uow: SqlUnitOfWork, programme: Programme, audience: Audience = Audience.EVERYBODY) -> Gathering:
    """Store a gathering that is ahead."""
    kind, state = GatheringKind.NETWORKING, GatheringState.OPEN
    return uow.gatherings.add(
        Gathering(0, programme.id, kind, "", NOW + 9 * DAY, 120, "Torget", audience, 20, state, 1, NOW)
    )


def test_an_audience_is_invited_once_and_counted_while_it_takes_part(uow: SqlUnitOfWork) -> None:
    """Each person once, whatever their roles; later comers are missing; who has left is counted nowhere."""
    programme = a_programme(uow)
    both = a_person(uow, 1, name="Karin Ek")
    adept = a_membership(uow, both, programme)
    a_membership(uow, both, programme, Role.MENTOR)
    ulla = a_membership(uow, a_person(uow, name="Ulla Berg"), programme)
    a_membership(uow, a_person(uow), programme, state=State.WITHDRAWN)
    mentor = a_membership(uow, a_person(uow, 3, name="Lars Ö"), programme, Role.MENTOR)
    one = a_gathering(uow, programme)
    for audience, number in ((Audience.EVERYBODY, 3), (Audience.ADEPTS, 2), (Audience.MENTORS, 2)):
        assert uow.guests.missing(replace(one, audience=audience)) == number
    assert uow.guests.invite(replace(one, audience=Audience.ADEPTS)) == 2
    assert uow.guests.invite(replace(one, audience=Audience.MENTORS)) == 1, "Karin is invited as an adept"
    assert uow.guests.invite(one) == uow.guests.missing(one) == 0
    guests = {guest.membership_id: guest for guest in uow.guests.of_gathering(one.id)}
    assert set(guests) == {adept.id, ulla.id, mentor.id}
    uow.guests.save(replace(guests[adept.id], coming=Coming.YES))
    uow.guests.save(replace(guests[mentor.id], coming=Coming.MAYBE))
    count = uow.guests.count(one.id)
    assert (count.yes, count.maybe, count.asked, count.invited, count.came) == (1, 1, 1, 3, 0)
    assert [person.name for _, _, person in uow.guests.page(one.id, None, first=0, most=2)] == ["Karin Ek", "Lars Ö"]
    assert [guest.id for guest, _, _ in uow.guests.page(one.id, Coming.MAYBE, first=0, most=9)] == [
        guests[mentor.id].id
    ]
    assert [person.name for person in uow.guests.not_reached(one.id)] == ["Ulla Berg"]
    uow.people.save(replace(uow.people.get(mentor.person_id), unreachable_since=NOW))
    assert [person.name for person in uow.guests.not_reached(one.id)] == ["Lars Ö", "Ulla Berg"], "blocked the bot"
    uow.guests.save(replace(guests[mentor.id], came=True))
    uow.guests.note_attendance(one.id)
    assert {guest.membership_id: guest.came for guest in uow.guests.of_gathering(one.id)} == {
        adept.id: True,
        ulla.id: False,
        mentor.id: True,
    }
    uow.memberships.save(replace(mentor, state=State.WITHDRAWN))
    assert uow.guests.count(one.id).came == 1
    assert uow.guests.of_person(one.id, both.id) == replace(guests[adept.id], coming=Coming.YES, came=True)
    assert uow.guests.of_person(one.id, 99) is None
    assert uow.gatherings.locked(one.id) == one
    assert list(uow.gatherings.of_programme(programme.id)) == [one]
    assert uow.guests.ahead_of([adept.id, ulla.id], NOW).keys() == {adept.id, ulla.id}
    assert uow.guests.ahead_of([adept.id], NOW + 10 * DAY) == {}
    assert len(uow.guests.in_programme(programme.id)) == 3


def test_picked_guests_and_the_thanks(uow: SqlUnitOfWork) -> None:
    """Those who are picked are invited with one press; those who came are picked for a message."""
    programme = a_programme(uow)
    seats = [a_membership(uow, a_person(uow, number), programme) for number in (1, 2)]
    one = a_gathering(uow, programme, Audience.CHOSEN)
    for seat in seats:
        uow.guests.add(Guest(0, one.id, seat.id, Coming.PICKED))
    assert uow.guests.missing(one) == 2
    assert uow.guests.invite(one) == 2
    assert uow.guests.missing(one) == 0
    guest, _ = uow.guests.of_membership(seats[0].id)[0]
    uow.guests.save(replace(guest, came=True))
    words = uow.announcements.add(Announcement(0, programme.id, 0, Audience.CHOSEN, "Tack!", Progress.DRAFT, NOW))
    uow.announcements.pick_guests(words.id, one.id)
    assert [seat.id for seat, _ in uow.announcements.in_turn(words.id, Turn.PICKED, 9)] == [seats[0].id]


def test_all_guests_wait_for_a_word_at_once(uow: SqlUnitOfWork) -> None:
    """A wait for each, and one that is there is brought forward and never put back."""
    programme = a_programme(uow)
    seats = [a_membership(uow, a_person(uow, number), programme) for number in (1, 2, 3)]
    one = a_gathering(uow, programme)
    uow.guests.invite(one)
    uow.dues.put(DueKind.GATHERING, seats[0], NOW + 5 * DAY, NOW)
    uow.dues.put(DueKind.GATHERING, seats[1], NOW - DAY, NOW)
    uow.guests.wake(one.id, NOW, NOW)
    waits = [uow.dues.waiting(DueKind.GATHERING, seat.id) for seat in seats]
    assert [wait.due_at for wait in waits if wait] == [NOW, NOW - DAY, NOW]
