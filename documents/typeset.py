"""Typesetting: a template and its data in, a PDF out, in a process of its own that is used again (decision 60).

The templates lie in `documents/templates`; `page.typ` has what they share. What people have written goes in as data
and is never read as markup. The process ends itself when nothing was asked of it for a while, so that its memory goes
back.
"""

import atexit
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from threading import Event, Lock, Timer
from typing import Any

HERE = Path(str(files("documents")))
TEMPLATES = HERE / "templates"
LONGEST = 25.0  # seconds for one document: less than the bot has to end in (bot/ending.py)
IDLE = 300.0  # seconds after which the process ends
LARGEST = 4_000_000  # bytes of data
_TURNS_TEXT_AROUND = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_KEPT_SPACES = frozenset("\u00a0\u202f")  # where a line may not break
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class TypesetError(Exception):
    """A document was not made: it can't be set, it is too large, or it took too long."""


def pdf(template: str, data: Mapping[str, Any], made: datetime = _EPOCH) -> bytes:
    """Return a document as a PDF, the same bytes for the same data. It blocks: call it in a thread.

    Args:
        template: the name of a file in `documents/templates`, without its ending.
        data: what stands in it: texts, numbers, lists and mappings, as JSON has them. `language` is a must.
        made: the moment that the PDF names as the one when it was made.

    Raises:
        TypesetError: it was not made.
    """
    return _ours.typeset(template, data, "pdf", made)[0]


def pages(template: str, data: Mapping[str, Any]) -> Sequence[bytes]:
    """Return a picture (PNG) of each page of a document.

    Raises:
        TypesetError: it was not made.
    """
    return _ours.typeset(template, data, "png", _EPOCH)


def templates() -> frozenset[str]:
    """Return the names of all templates, without what they share."""
    return frozenset(one.stem for one in TEMPLATES.glob("*.typ")) - {"page"}


def fonts() -> Sequence[str]:
    """Return where fonts lie: ours, and Noto for scripts that neither ours nor typst's have; none of the machine's."""
    return [str(HERE / "fonts"), *(str(files(one)) for one in ("manimgx_fonts", "manimgx_fonts_cjk"))]


def readable(value: Any) -> Any:
    """Return data without what is no readable sign: controls, marks that turn text around, private code points."""
    match value:
        case str():
            whole = unicodedata.normalize("NFC", "\n".join(value.splitlines()))
            return "".join(_sign(one) for one in whole)
        case Mapping():
            return {str(key): readable(one) for key, one in value.items()}
        case Sequence():
            return [readable(one) for one in value]
        case _:
            return value


def _sign(sign: str) -> str:
    """Return a sign as it can be set: every space a space, and nothing for what shows nothing."""
    if sign == "\n" or " " <= sign <= "~":
        return sign
    if sign.isspace():
        return sign if sign in _KEPT_SPACES else " "
    return "" if sign in _TURNS_TEXT_AROUND or unicodedata.category(sign) in {"Cc", "Cs", "Co"} else sign


@dataclass(slots=True)
class Typesetter:
    """The process that typesets, started when first asked and again when it has died; one document at a time."""

    longest: float = LONGEST
    idle: float = IDLE
    _process: "subprocess.Popen[bytes] | None" = None
    _asked_for: int = 0  # documents, ever
    _lock: Lock = field(default_factory=Lock)

    def typeset(self, template: str, data: Mapping[str, Any], kind: str, made: datetime) -> Sequence[bytes]:
        """Return the files that came of a template and its data.

        Raises:
            TypesetError: none came.
        """
        if template not in templates():
            raise TypesetError(f"there is no template {template}")
        request = {
            "template": template,
            "format": kind,
            "made": made.isoformat(timespec="seconds"),
            "data": readable(data),
        }
        line = json.dumps(request).encode() + b"\n"
        if len(line) > LARGEST:
            raise TypesetError(f"{len(line)} bytes are too many")
        with self._lock:
            try:
                return self._answer(line)
            except EOFError:  # perhaps it died long ago, of something else
                return self._answer_or_fail(line)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _answer_or_fail(self, line: bytes) -> Sequence[bytes]:
        try:
            return self._answer(line)
        except EOFError:
            raise TypesetError("the process died of it") from None

    def _answer(self, line: bytes) -> Sequence[bytes]:
        """Return what the process answers.

        Raises:
            EOFError: it died.
            TypesetError: it says that it can't, or took too long.
        """
        process, late = self._running(), Event()
        limit = _after(self.longest, _give_up, process, late)
        try:
            answer, found = _exchange(process, line)
        except (EOFError, OSError):
            self._end()
            if late.is_set():
                raise TypesetError(f"it took longer than {self.longest:.0f} s") from None
            raise EOFError from None
        finally:
            limit.cancel()
        if "error" in answer:
            raise TypesetError(answer["error"])
        return found

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._end()
            command = [sys.executable, "-I", str(HERE / "typeset_worker.py"), str(TEMPLATES), *fonts()]
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - ours
            _after(self.idle, self._rest, self._asked_for + 1)
        self._asked_for += 1
        return self._process

    def _rest(self, asked_for: int) -> None:
        """End the process if nothing was asked for since then, or look again later."""
        with self._lock:
            if asked_for == self._asked_for:
                self._end()
            elif self._process is not None:
                _after(self.idle, self._rest, self._asked_for)

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _after(seconds: float, act: Callable[..., object], *args: object) -> Timer:
    timer = Timer(seconds, act, args)
    timer.daemon = True
    timer.start()
    return timer


def _give_up(process: "subprocess.Popen[bytes]", late: Event) -> None:
    late.set()
    process.kill()


def _exchange(process: "subprocess.Popen[bytes]", line: bytes) -> tuple[dict[str, Any], Sequence[bytes]]:
    """Return the answer to a request and the files that come with it.

    Raises:
        EOFError, OSError: the process is gone.
    """
    asked, told = process.stdin, process.stdout
    assert asked is not None
    assert told is not None
    asked.write(line)
    asked.flush()
    answer = told.readline()
    if not answer.endswith(b"\n"):
        raise EOFError
    read = json.loads(answer)
    found = [told.read(size) for size in read.get("sizes", ())]
    if [len(one) for one in found] != read.get("sizes", []):
        raise EOFError
    return read, found


_ours = Typesetter()
atexit.register(lambda: _ours.close())


def _begin_anew() -> None:
    """Forget the process of our parent, in a process forked from it: one pipe can't serve two."""
    global _ours
    _ours = Typesetter()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)
