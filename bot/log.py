"""The log of the whole process, for people or machines to read, with every secret hidden.

All lines go through one handler: our own structlog events, and those of telegram, aiohttp, sqlalchemy, apscheduler
and uvicorn through the standard library. Redaction is the last step, on the finished line, so that it also covers
tracebacks, arguments of other libraries' messages and addresses inside exceptions. Each line carries the correlation
id of its update, wait or message; the apology to a person shows the same id.
"""

import json
import logging
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from secrets import token_hex
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

HIDDEN = "[hidden]"
SHORTEST_SECRET = 6
"""Characters. Hiding a shorter secret would blot out ordinary words; a password in a URL is found by its place."""
_BOT_TOKEN = re.compile(r"\d{5,}(?::|%3[aA])[A-Za-z0-9_-]{30,}")
_URL_PASSWORD = re.compile(r"(://[^\s:/@\"']*:)[^\s\"']+@")

_correlation: ContextVar[str | None] = ContextVar("correlation", default=None)

CHATTY = ("aiohttp.access", "alembic", "apscheduler", "uvicorn.access")
"""Loggers with a line for every request, job or look at the tables: all of it at DEBUG, else only their warnings."""


class LogFormat(StrEnum):
    """The readers of the log: people (console) or machines (JSON)."""

    CONSOLE = "console"
    JSON = "json"


def configure(
    level: str = "INFO",
    format: LogFormat = LogFormat.CONSOLE,  # noqa: A002 - the setting is called LOG_FORMAT
    *,
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Send every log of the process to `stream` (the standard error output), in `format`.

    Args:
        level: The least important level to show: DEBUG, INFO, WARNING or ERROR.
        format: Coloured lines, or one JSON object a line.
        secrets: Values that must never be shown, beside all that looks like a bot token or a password in a URL.
        stream: Where the lines go.
    """
    output = stream or sys.stderr
    number = logging.getLevelNamesMapping()[level.upper()]
    shared: list[Processor] = [
        _with_correlation,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    render: list[Processor]
    if format is LogFormat.JSON:
        render = [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    else:
        # Rich's tracebacks would show local variables, and break a token at the edge of their box.
        plain = structlog.dev.plain_traceback
        render = [structlog.dev.ConsoleRenderer(colors=output.isatty(), exception_formatter=plain)]
    handler = logging.StreamHandler(output)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *render, Redactor(secrets)],
        )
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(number),
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(number)
    for name in CHATTY:
        logging.getLogger(name).setLevel(number if number <= logging.DEBUG else max(number, logging.WARNING))
    logging.captureWarnings(capture=True)


@contextmanager
def bind_correlation(correlation: str | None = None) -> Iterator[str]:
    """Give every log line inside the block the same correlation id, by default a new id; yield the id.

    Tasks started inside and `asyncio.to_thread` keep it; a bare executor needs `contextvars.copy_context`.
    """
    correlation = correlation or token_hex(4)
    before = _correlation.set(correlation)
    try:
        yield correlation
    finally:
        _correlation.reset(before)


def _with_correlation(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Return an event with the correlation id that is bound around it, if there is one."""
    if (correlation := _correlation.get()) is not None:
        event.setdefault("correlation", correlation)
    return event


class Redactor:
    """The last processor: hides tokens, passwords in URLs and the given secrets in the finished line."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        forms: set[str] = set()
        for secret in secrets:
            if len(secret) >= SHORTEST_SECRET:
                forms |= {secret, json.dumps(secret, ensure_ascii=False)[1:-1]}
        longest_first = sorted(forms, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, longest_first)) or "(?!)")

    def __call__(self, _logger: WrappedLogger, _method: str, line: EventDict | str) -> str:
        """Return the line without secrets."""
        hidden = _BOT_TOKEN.sub(HIDDEN, self._known.sub(HIDDEN, str(line)))
        return _URL_PASSWORD.sub(rf"\1{HIDDEN}@", hidden)
