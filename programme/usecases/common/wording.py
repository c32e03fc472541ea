"""A programme's own texts, as they are said: its wording in a language where it has one, else the usual."""

from programme.people import Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.wording import WordingKind


def own(uow: UnitOfWork, programme: Programme, kind: WordingKind, language: str) -> str | None:
    """Return the programme's own text in a language, or None where it uses the usual one."""
    found = uow.wordings.of_programme(programme.id)
    return next((one.text for one in found if one.kind is kind and one.language == language), None)


def as_lines(text: str) -> str:
    """Return clauses with a point before each line, whatever stood there."""
    lines = (line.strip().lstrip("•-–*· ").strip() for line in text.splitlines())
    return "\n".join(f"• {line}" for line in lines if line)
