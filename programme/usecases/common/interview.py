"""The interview: the people to choose among in its sheet, and how the card and the participant's copy show it."""

from collections.abc import Collection

from programme.alphabet import alphabetical
from programme.form import Answers, Hints
from programme.forms.interview import others_hint
from programme.people import Interview, Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Listing, Phrase, Value
from programme.turn import ticked

MOST_OTHERS = 60  # as many as fit under a message as buttons, with room for the others


def hints(uow: UnitOfWork, membership: Membership, answers: Answers) -> Hints:
    """Return the hints of the sheet: its participant, whether there is a sheet already, and the people to choose among.

    These are the participants of the other role who have not left, and all people chosen already.
    """
    person = uow.people.get(membership.person_id)
    chosen = {int(key) for key in (*ticked(answers, "wished"), *ticked(answers, "ties"))}
    role = Role.MENTOR if membership.role is Role.ADEPT else Role.ADEPT
    known = [two for two in _chosen(uow, chosen) if two[0].role is role and two[1].id != person.id]
    here = uow.memberships.here(membership.programme_id, role, MOST_OTHERS + 1)
    free = [two for two in here if two[0].id not in chosen and two[1].id != person.id]
    offered = [*known, *free[: MOST_OTHERS - len(chosen)]]
    offered.sort(key=lambda two: (alphabetical(two[1].name), two[0].id))
    return {
        "role": str(membership.role),
        "to": person.first_name.hint,
        "there": "yes" if uow.interviews.of_membership(membership.id) else "no",
        "others": others_hint((str(one.id), somebody.name) for one, somebody in offered),
    }


def _chosen(uow: UnitOfWork, keys: Collection[int]) -> list[tuple[Membership, Person]]:
    """Return the people that were chosen already, those who have left among them, without deleted people."""
    found = uow.memberships.with_people(keys)
    return [two for two in found.values() if two[0].registered_at is not None and not two[1].forgotten]


def answers_of(interview: Interview) -> Answers:
    """Return the answers of an interview for its sheet."""
    return {
        "challenges": interview.challenges or None,
        "areas": list(interview.areas),
        "contribution": interview.contribution or None,
        "style": interview.style or None,
        "wishes": interview.wishes or None,
        "wished": list(interview.wished) or None,
        "ties": list(interview.ties) or None,
        "notes": interview.notes or None,
    }


def told(uow: UnitOfWork, interview: Interview) -> list[tuple[str, Value]]:
    """Return the answers of an interview, each as the key of its label and its value; leave out empty answers."""
    areas = Listing(tuple(Phrase(f"competence-{one}") for one in interview.areas), separator=", ")
    values: list[tuple[str, Value]] = [
        ("challenges", interview.challenges),
        ("areas", areas if interview.areas else ""),
        ("contribution", interview.contribution),
        ("style", Phrase(f"style-{interview.style}") if interview.style else ""),
        ("wishes", interview.wishes),
        ("wished", _names(uow, interview.wished)),
        ("ties", _names(uow, interview.ties)),
        ("notes", interview.notes),
    ]
    return [(f"interview-{name}-label", value) for name, value in values if value]


def _names(uow: UnitOfWork, keys: tuple[str, ...]) -> str:
    """Return the names of the people with these memberships; leave out deleted people."""
    chosen = [int(key) for key in keys]
    found = uow.memberships.with_people(chosen)
    return ", ".join(found[key][1].name for key in chosen if key in found)
