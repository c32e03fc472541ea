"""The log says what happened and to which update, and never a secret."""

import asyncio
import io
import json
import logging
import warnings
from collections.abc import Callable, Iterator

import pytest
import structlog

from bot.log import CHATTY, HIDDEN, LogFormat, bind_correlation, configure

TOKEN = "123456789:AAF-this_is_a_secret_of_35_characters"
PASSWORD = "s3cr3t/with@signs"
DATABASE = f"postgresql+psycopg://mentor:{PASSWORD}@db.example:5432/mentorbot"


@pytest.fixture(autouse=True)
def the_log_as_it_was() -> Iterator[None]:
    """Give pytest its own logging back."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.NOTSET)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


def lines_of(
    write: Callable[[], None],
    *,
    level: str = "INFO",
    output: LogFormat = LogFormat.JSON,
    secrets: tuple[str, ...] = (),
) -> list[str]:
    """Return what `write` logs."""
    stream = io.StringIO()
    configure(level, output, secrets=secrets, stream=stream)
    write()
    return stream.getvalue().splitlines()


def test_one_json_object_a_line() -> None:
    """Event, level, logger, time and values can be read by a machine."""
    (line,) = lines_of(lambda: structlog.get_logger("bot.edge").info("update done", update=7, name="Åsa"))
    entry = json.loads(line)
    assert entry.pop("timestamp").endswith("Z")
    assert entry == {"event": "update done", "level": "info", "logger": "bot.edge", "update": 7, "name": "Åsa"}


def test_a_console_line_is_plain_where_no_terminal_shows_it() -> None:
    """A file or a container's log gets no colour codes."""
    (line,) = lines_of(lambda: structlog.get_logger().info("update done", update=7), output=LogFormat.CONSOLE)
    assert "update done" in line
    assert "update=7" in line
    assert "\x1b" not in line


@pytest.mark.parametrize("name", ["telegram.ext", "aiohttp.client", "sqlalchemy.engine", "uvicorn.error", "asyncio"])
def test_libraries_speak_in_the_same_format(name: str) -> None:
    """Whoever logs by the standard library stands in the same log, with the same fields."""
    (line,) = lines_of(lambda: logging.getLogger(name).warning("lost %s of %d", "one", 3))
    entry = json.loads(line)
    assert (entry["event"], entry["level"], entry["logger"]) == ("lost one of 3", "warning", name)


def test_python_warnings_stand_in_the_log() -> None:
    """A deprecation is found in the log, not only on a terminal."""

    def warn() -> None:
        warnings.showwarning("gone next year", DeprecationWarning, "somewhere.py", 3)

    (line,) = lines_of(warn)
    assert "gone next year" in json.loads(line)["event"]


def test_only_what_is_important_enough_is_shown() -> None:
    """The level holds for us and for libraries."""

    def write() -> None:
        structlog.get_logger().info("too little")
        logging.getLogger("telegram").info("too little")
        structlog.get_logger().error("enough")

    assert [json.loads(line)["event"] for line in lines_of(write, level="warning")] == ["enough"]


def test_a_line_for_every_job_is_for_debugging() -> None:
    """Chatty libraries are heard from DEBUG on; their warnings always."""

    def write() -> None:
        logging.getLogger("apscheduler.executors.default").info("running job")
        logging.getLogger("apscheduler.executors.default").warning("missed")

    assert len(lines_of(write)) == 1
    assert len(lines_of(write, level="DEBUG")) == 2


def test_every_line_carries_the_correlation() -> None:
    """Our lines and a library's, across a thread hop, have the id of the update; outside there is none."""
    given: list[str] = []

    async def handle() -> None:
        with bind_correlation() as correlation:
            given.append(correlation)
            await asyncio.to_thread(structlog.get_logger().info, "in the thread")
            logging.getLogger("sqlalchemy").warning("slow")
            with bind_correlation("inner"):
                structlog.get_logger().info("inside")
            structlog.get_logger().info("again")
        structlog.get_logger().info("outside")

    entries = [json.loads(line) for line in lines_of(lambda: asyncio.run(handle()))]
    assert [entry.get("correlation") for entry in entries] == [given[0], given[0], "inner", given[0], None]


def fail() -> None:
    """Log a failure whose traceback, cause and message are full of secrets."""
    try:
        try:
            raise ConnectionError(f"https://api.telegram.org/bot{TOKEN}/sendMessage")
        except ConnectionError as error:
            raise RuntimeError(f"can't connect to {DATABASE}") from error
    except RuntimeError:
        structlog.get_logger().exception("failed", url=DATABASE, nested={"token": [TOKEN]})
        logging.getLogger("aiohttp.client").exception("failed with %s", TOKEN.replace(":", "%3A"))


@pytest.mark.parametrize("output", list(LogFormat))
def test_no_secret_stands_in_the_log(output: LogFormat) -> None:
    """Token and password are hidden in values, arguments and tracebacks, in both formats."""
    text = "\n".join(lines_of(fail, output=output))
    assert "AAF" not in text
    assert PASSWORD not in text
    assert "s3cr3t" not in text
    assert "signs" not in text
    assert text.count("Traceback") == 4
    assert f"api.telegram.org/bot{HIDDEN}/sendMessage" in text
    assert f"postgresql+psycopg://mentor:{HIDDEN}@db.example:5432/mentorbot" in text


def test_a_secret_that_looks_like_nothing_is_hidden_when_named() -> None:
    """The webhook's secret, even with a quotation mark that JSON writes otherwise."""
    secret = 'tell"nobody'
    lines = lines_of(lambda: structlog.get_logger().info("x", header=f"is {secret}"), secrets=(secret, "abc", ""))
    assert json.loads(lines[0])["header"] == f"is {HIDDEN}"


def test_ordinary_text_is_left_alone() -> None:
    """Times, ports, mail addresses and short numbers are no secrets."""
    text = "10:30 http://localhost:8080/x 12345:abc asa@example.org 2026-03-02T09:00:00"
    (line,) = lines_of(lambda: structlog.get_logger().info(text), secrets=("abc",))
    assert json.loads(line)["event"] == text


def test_it_can_be_set_up_again() -> None:
    """The second set-up replaces the first: no line comes twice."""
    first = io.StringIO()
    configure(stream=first)
    assert len(lines_of(lambda: logging.getLogger("x").warning("once"))) == 1
    assert first.getvalue() == ""


def test_the_standard_error_output_is_where_it_goes(capsys: pytest.CaptureFixture[str]) -> None:
    """The standard output stays free for what a command prints."""
    configure()
    structlog.get_logger().info("hello")
    printed = capsys.readouterr()
    assert "hello" in printed.err
    assert printed.out == ""
