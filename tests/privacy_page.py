"""Writes the two tables of docs/privacy.md: what is stored, and who may see which kind of fact about whom."""

from pathlib import Path

from programme.access import SEES, Fact, Relation
from programme.stored import NOBODYS, STORED, Kept

PAGE = Path(__file__).parent.parent / "docs" / "privacy.md"
BEGIN, END = "<!-- {}: made by `make docs` -->", "<!-- end -->"


def page() -> str:
    """Return docs/privacy.md with its tables made anew."""
    text = PAGE.read_text(encoding="utf-8")
    for name, made in (("stored", _stored()), ("sight", _sight())):
        before, _, rest = text.partition(BEGIN.format(name))
        text = f"{before}{BEGIN.format(name)}\n{made}\n{END}{rest.partition(END)[2]}"
    return text


def _stored() -> str:
    head = "| what | in table | whose | how long | read by | in the copy |\n|---|---|---|---|---|---|"
    others = "; ".join(f"`{name}` ({why})" for name, why in NOBODYS.items())
    return "\n".join([head, *map(_row, STORED), "", f"Nothing about people is in {others}."])


def _row(kept: Kept) -> str:
    tables = ", ".join(f"`{name}`" for name in kept.columns)
    copied = "yes" if kept.in_copy else f"no: {kept.not_in_copy}"
    return f"| {kept.what} | {tables} | {kept.whose} | {kept.how_long} | {_read_by(kept.fact)} | {copied} |"


def _read_by(fact: Fact | None) -> str:
    if fact is None:
        return "nobody, in the bot"
    seen = [one for one in (Relation.MANAGER, Relation.PARTNER) if fact in SEES[one]]
    return ", ".join(["the person", *(f"the {one}" for one in seen)])


def _sight() -> str:
    head = f"| kind of fact | {' | '.join(Relation)} |\n|---|{'---|' * len(Relation)}"
    rows = [f"| {fact} | {' | '.join('yes' if fact in SEES[one] else '–' for one in Relation)} |" for fact in Fact]
    return "\n".join([head, *rows])
