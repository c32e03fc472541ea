"""One of each file that the bot hands out, about people who don't exist: to look at before anybody gets one.

A test holds the list against the recipes, so that a new document can't come without its sample.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from bot.texts import Texts
from documents.diploma import Diploma, diplomas
from programme.ports.conversation import Words

MADE = datetime(2027, 12, 17, 14, tzinfo=UTC)
DIPLOMA = Diploma(
    name="Karin Åberg",
    role="adept",
    programme="Framsteg 2027",
    first=date(2027, 1, 15),
    last=date(2027, 12, 17),
    meetings=9,
    hours=18,
    manager="Eva Lind",
    day=date(2027, 12, 17),
    serial="F7K2-9QMX",
    verified_at="framstegbot",
)


def _diplomas(words: Words) -> bytes:
    mentor = replace(DIPLOMA, name="Lars-Göran Holmström", role="mentor", serial="H4PT-2WKD")
    return diplomas([DIPLOMA, mentor], words, MADE)


SAMPLES: Mapping[str, Callable[[Words], bytes]] = {
    "diploma.pdf": _diplomas,
}
"""The files, by their names."""


def write(folder: Path, language: str) -> Iterator[Path]:
    """Write one of each into a folder; yield where each lies.

    Raises:
        LookupError: the bot does not speak this language.
        OSError: it can't be written there.
    """
    texts = Texts()
    if language not in texts.languages:
        raise LookupError(f"There are no texts in {language}; there are: {', '.join(texts.languages)}.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, made in SAMPLES.items():
        path = folder / name
        path.write_bytes(made(texts.words(language)))
        yield path
