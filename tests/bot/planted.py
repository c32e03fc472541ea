"""Handlers of texts that a test can make fail."""

from collections.abc import Callable
from typing import Any

from handlers.request import Request
from programme.people import Person
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Speech, Utterance

OPERATOR = 77


class Planted:
    """What the planted handlers do: count texts, and fail where a test wants it."""

    def __init__(self) -> None:
        self.failing: dict[str, Callable[[Request], list[Utterance]]] = {}

    def text(self, request: Request, uow: UnitOfWork) -> list[Utterance]:
        """Note the text in the person's name, so that an effect can be seen, and say how long that is now."""
        name = request.person.name + request.text
        changed = Person(**{**_fields(request.person), "name": name})
        uow.people.save(changed)
        if request.text in self.failing:
            return self.failing[request.text](request)
        return [Speech(request.person.id, (Phrase("plain", {"text": f"noted {name}"}),))]


def _fields(person: Person) -> dict[str, Any]:
    return {name: getattr(person, name) for name in Person.__dataclass_fields__}
