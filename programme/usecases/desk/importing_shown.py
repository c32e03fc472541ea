"""What a manager is shown of a list before its people are put in: the columns, the first rows, what can't be read."""

from collections.abc import Sequence

from programme.checks import readable_phone
from programme.importing.listed import LONGEST_SHOWN, Fault, Listed, Understood
from programme.people import Programme, Role
from programme.people_list import PeopleList
from programme.speech import Facts, Listing, Phrase
from programme.usecases.desk.importing_newcomers import Newcomers

MOST_COLUMNS = 14
MOST_SAMPLES = 3
MOST_FAULTS = 10
MOST_PAIRS = 5
ALREADY_IN = frozenset({"twice", "there", "entered"})
"""Faults of rows whose person is in all the same."""


def shown(sent: PeopleList, programme: Programme, found: Understood, coming: Newcomers) -> tuple[Phrase, ...]:
    """Return the paragraphs of the preview of a list."""
    roles = [one.role for one in coming.people]
    counts = {"adepts": roles.count(Role.ADEPT), "mentors": roles.count(Role.MENTOR), "count": len(roles)}
    head = Phrase("importing-found", {"file": sent.file_name, "programme": programme.name, **counts})
    return (
        head,
        *_columns(found),
        *_samples(coming),
        *_faults(found, coming),
        *((Phrase("importing-no-names"),) if not found.has_names else ()),
        *_without_role(coming),
        *pairs(found),
        *((Phrase("importing-hidden", {"count": found.hidden}),) if found.hidden else ()),
        *((Phrase("importing-pages", {"pages": Listing(found.unread[:5], ", ")}),) if any(found.unread) else ()),
        Phrase("importing-right" if coming.people else "importing-nobody"),
    )


def left_out(found: Understood, coming: Newcomers) -> tuple[Phrase, ...]:
    """Return who of a list was not put in, with the reason and the way on; empty where everybody was."""
    out = [one for one in coming.faults if one.left_out]
    lines = [Phrase("importing-no-role", {"row": one.row, "name": one.name}) for one in coming.without_role]
    lines += [_fault(one, named=_on_pages(found, coming)) for one in out]
    if not lines:
        return ()
    more = len(lines) - MOST_FAULTS
    rest = [Phrase("importing-more", {"count": more})] if more > 0 else []
    title, again = Phrase("importing-not-in", {"count": len(lines)}), Phrase("importing-send-again")
    return (_lines(title, *lines[:MOST_FAULTS], *rest), *((again,) if _can_be_mended(out, coming) else ()))


def _can_be_mended(out: Sequence[Fault], coming: Newcomers) -> bool:
    """Tell whether a corrected list would help: whoever is in the programme already needs none."""
    return bool(coming.without_role) or any(one.code not in ALREADY_IN for one in out)


def pairs(found: Understood) -> tuple[Phrase, ...]:
    """Return who belongs together according to a list, and how they are put together once both have said yes."""
    if not found.pairs:
        return ()
    lines = [Phrase("importing-pair", {"adept": adept, "mentor": mentor}) for adept, mentor in found.pairs[:MOST_PAIRS]]
    more = len(found.pairs) - len(lines)
    rest = [Phrase("importing-more-pairs", {"count": more})] if more else []
    return (_lines(Phrase("importing-pairs"), *lines, *rest, Phrase("importing-pairs-how")),)


def _columns(found: Understood) -> tuple[Phrase, ...]:
    read = [
        Phrase("importing-column", {"heading": heading[:LONGEST_SHOWN], "column": Phrase(f"column-{one.name.lower()}")})
        for heading, one in found.headings
        if one is not None
    ]
    rest = [heading[:LONGEST_SHOWN] for heading, one in found.headings if one is None]
    more = (
        [Phrase("importing-unread", {"headings": Listing(tuple(rest[:MOST_COLUMNS]), ", ")})]
        if rest else []
    )  # fmt: skip
    return (_lines(Phrase("importing-read-as"), *read[:MOST_COLUMNS], *more),) if read or more else ()


def _samples(coming: Newcomers) -> tuple[Phrase, ...]:
    rows = [_sample(one) for one in coming.people[:MOST_SAMPLES]]
    return (_lines(Phrase("importing-first", {"count": len(rows)}), *rows),) if rows else ()


def _without_role(coming: Newcomers) -> tuple[Phrase, ...]:
    """Return who has no role, by row and name, and the question for it."""
    named = coming.without_role[:MOST_FAULTS]
    if not named:
        return ()
    lines = [Phrase("importing-sample", {"row": one.row, "told": one.name}) for one in named]
    more = len(coming.without_role) - len(named)
    rest = [Phrase("importing-more", {"count": more})] if more else []
    return (_lines(Phrase("importing-without-role", {"count": len(coming.without_role)}), *lines, *rest),)


def _sample(one: Listed) -> Phrase:
    phone = readable_phone(one.phone) if one.phone else ""
    told = [
        part
        for part in (
            phone,
            one.email,
            one.employer[:LONGEST_SHOWN],
            one.town,
            *map(_in_short, (one.title, one.boards, one.presentation)),
        )
        if part
    ]
    role = Phrase(f"role-{one.role}")
    facts: Facts = {"row": one.row, "told": Listing((one.name, role, *told), ", ")}
    return Phrase("importing-sample", facts)


def _in_short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}…"


def _faults(found: Understood, coming: Newcomers) -> tuple[Phrase, ...]:
    pages = _on_pages(found, coming)
    lines = [_fault(one, named=pages) for one in coming.faults[:MOST_FAULTS]]
    more = len(coming.faults) - len(lines)
    rest = [Phrase("importing-more", {"count": more})] if more > 0 else []
    return (_lines(Phrase("importing-faults", {"count": len(coming.faults)}), *lines, *rest),) if lines else ()


def _on_pages(found: Understood, coming: Newcomers) -> bool:
    """Tell whether a row's number needs the name of its page beside it."""
    return len({fault.page for fault in coming.faults} | {one.page for one in found.people}) > 1


def _fault(one: Fault, *, named: bool) -> Phrase:
    key = "importing-row-of" if named else "importing-row"
    what = Phrase(f"importing-fault-{one.code}", {"value": one.value})
    return Phrase(key, {"row": one.row, "page": one.page[:LONGEST_SHOWN], "what": what})


def _lines(*lines: Phrase) -> Phrase:
    return Phrase("lines", {"lines": Listing(lines)})
