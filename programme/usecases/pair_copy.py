"""What a person's own copy says about their pairs: whom they were put forward to, when they met, what they answered.

The copy is about one person: the other one's answer is not in it, nor a proposal that its reader never heard of.
"""

from programme.pair import End, Pair, PairState
from programme.people import Membership, Role
from programme.ports import UnitOfWork
from programme.speech import Phrase, Value
from programme.usecases.two import other, two_of

PERHAPS_UNHEARD = frozenset({End.MENTOR_DECLINED, End.TAKEN_BACK, End.LEFT})


def copied(uow: UnitOfWork, membership: Membership, pair: Pair) -> list[tuple[str, Value]]:
    """Return the key of each label, and what stands behind it; nothing where the person has not heard of the pair."""
    meeting = uow.meetings.latest(pair.id)
    mine = uow.fits.of_pair(pair.id).get(membership.role)
    unheard = pair.state is PairState.ASKED_MENTOR or (pair.end in PERHAPS_UNHEARD and meeting is None)
    if membership.role is Role.ADEPT and unheard:
        return []
    return [
        ("copy-pair-with", two_of(uow, pair).person(other(membership.role)).name),
        ("copy-pair-since", pair.since),
        ("pair-meeting", meeting.starts_at if meeting else ""),
        ("meeting-place-label", meeting.place if meeting else ""),
        ("copy-pair-fit", Phrase(f"fit-{mine.answer}") if mine else ""),
    ]
