"""The interview: the people to choose among in its sheet, and how the card and the participant's copy show it."""

from programme.form import Answers, Hints
from programme.forms.interview import others_hint
from programme.people import GONE, Interview, Membership
from programme.ports import UnitOfWork
from programme.speech import Listing, Phrase, Value
from programme.turn import ticked

MOST_OTHERS = 60  # as many as fit under a message as buttons, with room for the others
EVERYBODY = 10_000


def hints(uow: UnitOfWork, membership: Membership, answers: Answers) -> Hints:
    """Return the hints of the sheet: its participant, whether there is a sheet already, and the people to choose among.

    These are the participants of the other role who have not left, and all people chosen already.
    """
    person = uow.people.get(membership.person_id)
    chosen = {*ticked(answers, "wished"), *ticked(answers, "ties")}
    named = [
        (str(one.id), somebody.name, one.state in GONE)
        for one, somebody in uow.memberships.page(membership.programme_id, 0, EVERYBODY)
        if one.role is not membership.role and somebody.id != person.id
    ]
    free = [key for key, _, gone in named if key not in chosen and not gone]
    offered = {*chosen, *free[: MOST_OTHERS - len(chosen)]}
    return {
        "role": str(membership.role),
        "to": person.first_name.hint,
        "there": "yes" if uow.interviews.of_membership(membership.id) else "no",
        "others": others_hint((key, name) for key, name, _ in named if key in offered),
    }


def answers_of(interview: Interview) -> Answers:
    """Return what stands in an interview as answers in its sheet."""
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
    found = [uow.memberships.find(int(key)) for key in keys]
    return ", ".join(uow.people.get(one.person_id).name for one in found if one is not None)
