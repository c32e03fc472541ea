"""Where diplomas are kept, and the numbers that people have tried in vain."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from programme.diploma import Diploma, DiplomaName, WrongSerial


class Diplomas(Protocol):
    """The issued diplomas."""

    def add(self, entity: Diploma) -> Diploma: ...
    def save(self, entity: Diploma) -> None: ...
    def find(self, key: int) -> Diploma | None: ...
    def by_serial(self, serial: str) -> Diploma | None:
        """Return the diploma with this number, replaced or not, or None."""
        ...

    def in_programme(self, programme_id: int) -> Mapping[int, Diploma]:
        """Return the diplomas of a programme that hold, by membership."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Diploma]:
        """Return every issue of a participant's diploma, oldest first."""
        ...


class DiplomaNames(Protocol):
    """The names that diplomas are to have, where it is not the registered one, until they are given."""

    def add(self, entity: DiplomaName) -> DiplomaName: ...
    def save(self, entity: DiplomaName) -> None: ...
    def remove(self, key: int) -> None: ...
    def of_membership(self, membership_id: int) -> DiplomaName | None:
        """Return the name that a participant's diploma is to have, or None for the registered one."""
        ...

    def in_programme(self, programme_id: int) -> Mapping[int, str]:
        """Return the names that diplomas of a programme are to have, by membership."""
        ...


class WrongSerials(Protocol):
    """The numbers that people have tried and that no diploma has."""

    def add(self, entity: WrongSerial) -> WrongSerial: ...
    def tried(self, person_id: int, since: datetime) -> int:
        """Return how many wrong numbers a person has tried since a moment; forget the older ones."""
        ...
