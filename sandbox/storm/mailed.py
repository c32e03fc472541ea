"""The mails of a run as they are compared: each once, told by its day and its words; what came again is counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage

from sandbox.storm.chance import told


@dataclass(frozen=True, slots=True)
class Mailed:
    """The mails that the mail server has taken.

    Attributes:
        lines: a line for each mail, in an order of their own, by the address that it is for.
        again: how often each mail came once more, under the identifier that it had, by address and subject.
    """

    lines: Mapping[str, list[str]] = field(default_factory=dict)
    again: Counter[tuple[str, str]] = field(default_factory=Counter)


def mailed(mails: Iterable[tuple[str, EmailMessage]]) -> Mailed:
    """Return the mails of a run, each with the address that it is for."""
    lines: dict[str, list[str]] = {}
    again: Counter[tuple[str, str]] = Counter()
    known: set[tuple[str, str]] = set()
    for to, one in mails:
        if (to, one["Message-ID"]) in known:
            again[to, one["Subject"]] += 1
        else:
            known.add((to, one["Message-ID"]))
            lines.setdefault(to, []).append(_line(one))
    return Mailed({to: sorted(ones) for to, ones in lines.items()}, again)


def _line(one: EmailMessage) -> str:
    """Return a mail as it is compared: the day on which it was made, its subject, its words, and for which calendar."""
    methods = (part.get_param("method") for part in one.walk())
    words = one.get_body(("plain",))
    parts = (one["Subject"], words.get_content() if words else "", *filter(None, methods))
    return f"{one['Date'].datetime:%Y-%m-%d} {told(' '.join(map(str, parts)))}"
