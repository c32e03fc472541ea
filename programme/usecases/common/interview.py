"""The interview, as the manager's card and the participant's own copy show it."""

from programme.people import Interview
from programme.ports import UnitOfWork
from programme.speech import Listing, Phrase, Value


def told(uow: UnitOfWork, interview: Interview) -> list[tuple[str, Value]]:
    """Return the answers of an interview, each as the key of its label and its value; leave out the empty ones."""
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
    """Return the names of the people with these memberships; leave out deleted ones."""
    found = [uow.memberships.find(int(key)) for key in keys]
    return ", ".join(uow.people.get(one.person_id).name for one in found if one is not None)
