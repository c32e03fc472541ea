"""Mails in hand: claimed by one process, tried once at a time, put off, settled, and cleared with their words."""

from datetime import UTC, datetime, timedelta

from programme.mail import LONGEST_GAP, Mail, MailKind, MailState, Why, next_gap
from programme.people import Person
from storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2027, 3, 2, 9, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
LEASE = NOW + 10 * MINUTE


def person(uow: SqlUnitOfWork) -> Person:
    """Store somebody."""
    return uow.people.add(Person(0, "sv", NOW, name="Ulla Berg", email="ulla@example.com", mail_since=NOW))


def mail(uow: SqlUnitOfWork, to: Person, state: MailState = MailState.WAITING, *, meeting: int | None = None) -> Mail:
    """Store a mail to somebody."""
    kind = MailKind.WORDS if meeting is None else MailKind.CALENDAR
    words = {"paragraphs": ["Hej!"]}
    return uow.mails.add(Mail(0, to.id, None, kind, state, "<1@x>", NOW, NOW, NOW, words, meeting))


def taken(uow: SqlUnitOfWork, by: str, now: datetime = NOW, *, held_at: datetime = NOW, most: int = 9) -> list[int]:
    """Let a process take mails in hand."""
    return uow.mails.take(now, claimed_by=by, held_at=held_at, lease_until=held_at + 10 * MINUTE, most=most)


def test_one_process_at_a_time(uow: SqlUnitOfWork) -> None:
    """What one has in hand no other takes, until it lets go or its lease has run out; no more than asked for."""
    ulla = person(uow)
    keys = [mail(uow, ulla).id for _ in range(3)]
    assert taken(uow, "a", most=2) == keys[:2]
    assert taken(uow, "b") == keys[2:]
    assert uow.mails.begin_try(keys[0], claimed_by="b") is None
    begun = uow.mails.begin_try(keys[0], claimed_by="a")
    assert begun is not None
    assert (begun.attempts, begun.payload) == (1, {"paragraphs": ["Hej!"]})
    uow.mails.release("a")
    assert taken(uow, "c") == keys[:2]
    assert taken(uow, "d", held_at=LEASE + MINUTE) == keys
    uow.mails.release_all()
    assert taken(uow, "e") == keys
    assert uow.mails.count_waiting() == 3


def test_put_off_and_settled(uow: SqlUnitOfWork) -> None:
    """A mail waits for its next try, also where the clock was set back; sent or refused, it is tried no more."""
    ulla = person(uow)
    one, two = mail(uow, ulla), mail(uow, ulla)
    taken(uow, "a")
    uow.mails.begin_try(one.id, claimed_by="a")
    uow.mails.note_not_tried(one.id)
    again = uow.mails.find(one.id)
    assert again is not None
    assert again.attempts == 0
    uow.mails.note_later(one.id, NOW + MINUTE)
    uow.mails.note_sent(two.id, NOW)
    assert taken(uow, "a") == []
    assert taken(uow, "a", NOW + MINUTE) == [one.id]
    assert taken(uow, "a", NOW - DAY) == [one.id], "planned before a clock was set back"
    assert uow.mails.refused_to(ulla.id) is None
    uow.mails.note_refused(one.id, Why.FULL, NOW + MINUTE)
    refused = uow.mails.refused_to(ulla.id)
    assert refused is not None
    assert (refused.why, refused.payload) == (Why.FULL, {})
    uow.mails.note_sent(one.id, NOW)
    assert uow.mails.refused_to(ulla.id) is not None, "what is settled stays so"
    third = mail(uow, ulla)
    uow.mails.note_sent(third.id, NOW + 2 * MINUTE)
    assert uow.mails.refused_to(ulla.id) is None, "something was taken since"


def test_offered(uow: SqlUnitOfWork) -> None:
    """It goes only when a manager says so, once; a no of its reader takes back all but that."""
    ulla, bo = person(uow), person(uow)
    kept, other = mail(uow, ulla, MailState.OFFERED), mail(uow, bo, MailState.OFFERED)
    waits = mail(uow, ulla, meeting=7)
    assert uow.mails.offered_to(ulla.id) == [kept]
    assert taken(uow, "a") == [waits.id]
    assert uow.mails.send_offered([kept.id], NOW + DAY) == 1
    assert uow.mails.send_offered([kept.id], NOW + DAY) == 0
    assert uow.mails.send_offered([], NOW) == 0
    uow.mails.drop_unsent(ulla.id)
    assert [(one.id, one.asked_for, one.due_at) for one in uow.mails.of_person(ulla.id)] == [(kept.id, True, NOW + DAY)]
    uow.mails.clear_before(NOW, NOW + MINUTE)
    assert uow.mails.find(other.id) is None
    assert uow.mails.find(kept.id) is not None


def test_of_one_meeting_only_the_newest_waits(uow: SqlUnitOfWork) -> None:
    """What has gone out stays; what is about another meeting, or to another reader, too."""
    ulla, bo = person(uow), person(uow)
    gone, old, beside, theirs = (mail(uow, one, meeting=of) for one, of in ((ulla, 7), (ulla, 7), (ulla, 8), (bo, 7)))
    uow.mails.note_sent(gone.id, NOW)
    uow.mails.drop_overtaken(ulla.id, MailKind.CALENDAR, 7)
    assert {one.id for who in (ulla, bo) for one in uow.mails.of_person(who.id)} == {gone.id, beside.id, theirs.id}
    uow.mails.clear_before(NOW + MINUTE, NOW)
    assert uow.mails.find(gone.id) is None
    assert uow.mails.find(beside.id) is not None
    uow.people.remove(ulla.id)
    assert uow.mails.find(beside.id) is None, "mails go with their reader"
    assert uow.mails.find(old.id) is None


def test_only_the_newest_hello_waits(uow: SqlUnitOfWork) -> None:
    """An address that is changed twice in a minute gets one mail; what is of another kind stays."""
    ulla = person(uow)
    words = mail(uow, ulla)
    for _ in range(2):
        uow.mails.drop_overtaken(ulla.id, MailKind.HELLO)
        uow.mails.add(Mail(0, ulla.id, None, MailKind.HELLO, MailState.WAITING, "<1@x>", NOW, NOW, NOW, {}))
    kinds = [one.kind for one in uow.mails.of_person(ulla.id)]
    assert kinds == [words.kind, MailKind.HELLO]


def test_gaps_grow() -> None:
    """Soon at first, for servers that put off strangers; then seldom, for servers that are ill."""
    gaps = [next_gap(attempts) for attempts in range(1, 9)]
    assert gaps == sorted(gaps)
    assert gaps[0] == MINUTE
    assert gaps[-1] == LONGEST_GAP
