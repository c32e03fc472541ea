"""How an announcement is read, and what its author is told of it: how far it has come, and what became of it."""

from collections.abc import Sequence

from programme import windows
from programme.announcement import Announcement
from programme.checks import readable_phone
from programme.marked import Marked
from programme.people import Membership, Person, Programme
from programme.presses.announcement import StopAnnouncement
from programme.speech import Choice, Facts, Phrase, Receipt, Sent, Speech, Window


def words(announcement: Announcement, author: Person, programme: Programme) -> tuple[Phrase, ...]:
    """Return an announcement as it is read; once its author has left, in the programme's name."""
    facts: Facts = {"name": author.first_name, "programme": programme.name}
    by = Phrase("announcement-from-programme" if announcement.handed_over else _from(announcement), facts)
    return (by, Phrase("plain", {"text": Marked(announcement.text)})) if announcement.text else (by,)


def _from(announcement: Announcement) -> str:
    return f"announcement-from-{announcement.audience}"


def receipt(announcement: Announcement) -> Receipt | None:
    """Return the receipt of an announcement with a file, which Telegram may no longer have."""
    with_file = announcement.enclosed is not None
    return Receipt(announcement.author_id, Sent.ANNOUNCEMENT, announcement.id) if with_file else None


def progress(announcement: Announcement, text: tuple[Phrase, ...], *, can_stop: bool = True) -> Speech:
    """Return how far an announcement has come, in place."""
    stop_it = ((Choice(Phrase("button-announce-stop"), StopAnnouncement(announcement.id)),),) if can_stop else ()
    taken_over = (Phrase("announcement-taken-over"),) if announcement.handed_over else ()
    window = Window(windows.announcing(announcement.id))
    return Speech(announcement.author_id, (*taken_over, *text), choices=stop_it, window=window)


def named(what: str, members: Sequence[tuple[Membership, Person]], count: int) -> tuple[Phrase, ...]:
    """Return those whom the bot did not reach, with a number to ring, and how many more there are."""
    if not count:
        return ()
    lines = [
        Phrase(
            "announcement-person",
            {"name": person.name, "phone": readable_phone(person.phone) if person.phone else Phrase("pair-no-phone")},
        )
        for _, person in members
    ]
    more = [Phrase("announcement-more", {"count": count - len(lines)})] if count > len(lines) else []
    return Phrase(f"announcement-{what}-list", {"count": count}), *lines, *more
