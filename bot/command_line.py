"""The command line: run, check, migrate, restored, jobs, samples, version, when."""

import asyncio
import json
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import structlog
import typer
from rich.console import Console
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import InvalidToken

from bot import __version__
from bot.app import Mentorbot, StartError, run_until_signalled
from bot.by_command import CommandError, in_database
from bot.clock import SystemClock
from bot.doctor import Finding, examine
from bot.jobs import pause, table
from bot.log import configure
from bot.settings import Settings, SettingsError, load_settings
from programme.dates.bounds import Bounds, within
from programme.dates.reading import Wanted
from storage.database import make_engine
from storage.restoring import skip_ids
from storage.schema import Schema, migrate, schema_of

app = typer.Typer(add_completion=False, no_args_is_help=True, help=__doc__, pretty_exceptions_enable=False)
log = structlog.get_logger(__name__)
jobs_app = typer.Typer(invoke_without_command=True)
app.add_typer(jobs_app, name="jobs")
T = TypeVar("T")
MOMENTS = ["%Y-%m-%dT%H:%M", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]


def _settings() -> Settings:
    settings = _or_exit(load_settings, SettingsError)
    configure(settings.log_level, settings.log_format, secrets=settings.secrets())
    return settings


def _or_exit(work: Callable[[], T], *expected: type[Exception]) -> T:
    try:
        return work()
    except expected as error:
        Console(stderr=True).print(str(error), style="red", markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(1) from None


@app.command()
def run() -> None:
    """Serve Telegram until stopped (Ctrl-C or SIGTERM)."""
    settings = _settings()
    try:
        bot = Mentorbot.from_settings(settings)
        asyncio.run(run_until_signalled(bot))
    except InvalidToken:
        _say_and_exit("BOT_TOKEN: Telegram does not know this token. Copy it from @BotFather once more.")
    except (StartError, OSError) as error:
        _say_and_exit(str(error))
    except Exception:
        log.critical("stopped by a fault", exc_info=True)
        raise typer.Exit(1) from None


def _say_and_exit(sentence: str) -> NoReturn:
    log.critical(sentence)
    raise typer.Exit(1) from None


@app.command()
def check() -> None:
    """Look at everything the bot needs, and say how to mend what is wrong."""
    settings = _settings()
    findings = list(examine(settings))
    console = Console()
    for finding in findings:
        _print(console, finding)
    if not all(finding.well for finding in findings):
        raise typer.Exit(1)


def _print(console: Console, finding: Finding) -> None:
    mark, style = ("!!", "red") if not finding.well else ("??", "yellow") if finding.mend else ("ok", "green")
    console.print(
        f"{mark}  {finding.what:<10} {finding.said}", style=style, markup=False, highlight=False, soft_wrap=True
    )
    if finding.mend:
        console.print(f"               {finding.mend}", markup=False, highlight=False, soft_wrap=True)


@app.command("migrate")
def migrate_command() -> None:
    """Bring the database's tables up to date."""
    settings = _settings()
    try:
        engine = make_engine(settings.database_url.get_secret_value())
        schema = schema_of(engine)
    except (SQLAlchemyError, OSError) as error:
        said = str(getattr(error, "orig", error)).strip().partition("\n")[0]
        _say_and_exit(f"DATABASE_URL: the database can't be reached: {said}")
    try:
        if schema in (Schema.NEWER, Schema.FOREIGN):
            _say_and_exit("The database is not one that this version can migrate; run: python -m bot check")
        migrate(engine)
    finally:
        engine.dispose()
    Console().print("The tables are up to date.")


@app.command()
def restored() -> None:
    """Say that a backup was put back, before the bot starts: no id comes again that was given since it was made."""
    settings = _settings()
    _or_exit(lambda: in_database(settings, lambda uow: skip_ids(uow.connection)), CommandError)
    Console().print("Ids go on beyond those that were given since the backup.")


@app.command()
def version() -> None:
    """Say which version this is."""
    Console().print(__version__, markup=False, highlight=False)


@app.command()
def when(
    text: Annotated[str, typer.Argument(help="A day, a time, or both, as people write them.")],
    now: Annotated[datetime | None, typer.Option(help="The moment at which it is written.", formats=MOMENTS)] = None,
    language: Annotated[str, typer.Option(help="The writer's language.")] = "sv",
    question: Annotated[Wanted, typer.Option(help="What was asked for.")] = Wanted.EITHER,
) -> None:
    """Show what the bot understands by a day or a time: as JSON, without settings or a database."""
    from programme.dates.reader import read

    today = (now or SystemClock().now().astimezone()).date()
    reading = within(read(text, language, today, question), Bounds(), today)
    day, at = reading.meant.day, reading.meant.at
    told = {
        "day": day and day.isoformat(),
        "time": at and at.isoformat("minutes"),
        "ask": reading.ask,
        "reason": reading.reason,
    }
    typer.echo(json.dumps(told))


@app.command("samples")
def samples_command(
    folder: Annotated[Path, typer.Argument(help="A folder, which is made if it is not there.", file_okay=False)],
    language: Annotated[str, typer.Option(help="The language of the samples.")] = "sv",
) -> None:
    """Write one of each file that the bot hands out, about people who don't exist."""
    from bot.samples import write

    for path in _or_exit(lambda: list(write(folder, language)), LookupError, OSError):
        typer.echo(path)


@jobs_app.callback()
def jobs(context: typer.Context) -> None:
    """Show what runs by time, and when; `pause NAME` and `resume NAME` work while the bot runs."""
    if context.invoked_subcommand is None:
        settings = _settings()
        Console().print(_or_exit(lambda: table(settings), CommandError), markup=False, highlight=False, soft_wrap=True)


@jobs_app.command("pause")
def pause_job(name: str) -> None:
    """Let no more runs of a job begin, until it is resumed. What is under way ends as it would."""
    _pause(name, paused=True)


@jobs_app.command("resume")
def resume_job(name: str) -> None:
    """Let a job run again, from its next time on."""
    _pause(name, paused=False)


def _pause(name: str, *, paused: bool) -> None:
    settings = _settings()
    _or_exit(lambda: pause(settings, name, paused=paused), CommandError)
    Console().print(f"{name} is {'paused' if paused else 'resumed'}.", markup=False, highlight=False, soft_wrap=True)


def main() -> None:
    """Run the command line. What it writes is for its owner alone, whatever the umask of the shell."""
    os.umask(0o077)
    app()
