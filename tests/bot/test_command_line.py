"""The command line: every command says in one sentence what is wrong, and never the token."""

import contextlib
import json
import signal
import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url
from typer.testing import CliRunner

from bot.command_line import app
from bot.doctor import examine
from bot.settings import Settings
from programme.people import Membership, Person, Preset, Programme, Role, State
from scheduler.jobs import JOBS
from storage.database import make_engine
from storage.outgoing import Kind, Outgoing
from storage.schema import Schema, schema_of
from storage.unit_of_work import SqlUnitOfWork
from tests.bot.command_line import WRONG, CommandLine, Running, Telegram
from tests.databases import deep_on_postgresql, fresh_postgres
from tests.patience import PATIENCE
from tests.world import settings_for


@pytest.fixture(scope="module")
def telegram() -> Iterator[Telegram]:
    with Telegram() as running:
        yield running


@pytest.fixture
def bot(telegram: Telegram, tmp_path: Path, database_url: str) -> Iterator[CommandLine]:
    """The command line with an empty-handed, migrated database of each kind."""
    line = CommandLine(telegram, tmp_path, database_url)
    yield line
    line.close()


@pytest.fixture
def on_file(telegram: Telegram, tmp_path: Path) -> Iterator[CommandLine]:
    """The command line with a database that is not there yet."""
    line = CommandLine(telegram, tmp_path, f"sqlite:///{tmp_path}/deep/down/bot.sqlite3")
    yield line
    line.close()


def rows(url: str, query: str) -> list[int]:
    """Return the first value of each row of a query."""
    engine = make_engine(url)
    with engine.begin() as connection:
        found = list(connection.execute(text(query)).scalars())
    engine.dispose()
    return found


def execute(url: str, *statements: str) -> None:
    """Change a database by hand."""
    engine = make_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def schema(url: str) -> Schema:
    """Return how a database's tables stand."""
    engine = make_engine(url)
    found = schema_of(engine)
    engine.dispose()
    return found


def until_serving(telegram: Telegram, before: int) -> None:
    """Wait until one more bot serves."""
    deadline = time.monotonic() + PATIENCE
    while telegram.polls() <= before:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def until_said(process: Running, *words: str) -> None:
    """Wait until a process has said something of this."""
    assert process.stdout is not None
    while not any(one in (line := process.stdout.readline()) for one in words):
        assert line or process.poll() is None


# check


def examined(settings: Settings) -> dict[str, tuple[bool, str, str]]:
    """Return what the doctor says: what → (well, said, mend)."""
    return {one.what: (one.well, one.said, one.mend) for one in examine(settings)}


@deep_on_postgresql
def test_check_finds_everything_well(bot: CommandLine) -> None:
    """In good health there is a line for each thing, the exit code is 0, and no warning comes along."""
    code, said = bot.end(bot.start_as_typed("check"))
    assert code == 0
    marks = [line.split()[0] for line in said.splitlines()]
    assert marks == ["ok"] * 7, said
    assert "@rehearsal_bot" in said
    assert "up to date" in said


def test_check_names_what_a_programme_lacks(on_file: CommandLine) -> None:
    """What its participants should know is named, and it is no reason to fail; once it is filled in, all is well."""
    on_file("migrate")
    engine = make_engine(on_file.variables["DATABASE_URL"])
    with engine.begin() as connection:
        uow = SqlUnitOfWork(connection)
        days, zone, now = (date(2020, 1, 1), date(2199, 1, 1)), "Europe/Stockholm", datetime(2020, 1, 1, tzinfo=UTC)
        made = uow.programmes.add(Programme(0, "Framsteg", *days, Preset.LEADERSHIP, zone, now))
        uow.programmes.add(Programme(0, "Over", days[0], days[0], Preset.LEADERSHIP, zone, now))
        for name in ("Eva Lind", "Bo Ek"):
            person = uow.people.add(Person(0, "sv", now, name=name))
            uow.memberships.add(Membership(0, person.id, made.id, Role.MANAGER, State.MANAGING, now))
    code, said = on_file("check")
    assert code == 0
    assert [line for line in said.splitlines() if line.startswith("??")] == ["??  programme  Framsteg"]
    for words in ("a phone number of Eva", "a phone number of Bo", "the organisation", "outside the programme"):
        assert words in said
    assert "a stand-in" in said
    with engine.begin() as connection:
        uow = SqlUnitOfWork(connection)
        for one in uow.memberships.managers(made.id):
            uow.people.save(replace(one, phone="+46701740601"))
        told = replace(made, organisation="Nord", contact="info@nord.se", outsider_phone="+46701740609")
        uow.programmes.save(replace(told, stand_in_id=2))
    engine.dispose()
    assert "ok  programme  Framsteg" in on_file("check")[1]


def test_check_counts_what_stands_still(on_file: CommandLine) -> None:
    """A message that was given up is no reason to fail, but to look."""
    on_file("migrate")
    engine = make_engine(on_file.variables["DATABASE_URL"])
    with engine.begin() as connection:
        uow = SqlUnitOfWork(connection)
        now = datetime(2020, 1, 1, tzinfo=UTC)
        for missed in (True, False, None):
            row = uow.outbox.add(Outgoing(1, "answer", Kind.SAY, {}, "c"), now=now, claimed_by="dead", lease_until=now)
            if missed is not None:
                uow.outbox.note_parked(row, at=now, reason="x", missed=missed)
    engine.dispose()
    code, said = on_file("check")
    assert code == 0
    assert "??  messages   1 wait to be sent, 2 stand still" in said
    assert "a message is parked" in said


def test_check_finds_everything_wrong(on_file: CommandLine) -> None:
    """Each line that is not well says how to mend it, and the exit code is 1."""
    nowhere = "postgresql://somebody:s3cret-word@127.0.0.1:1/bot"
    code, said = on_file("check", BOT_TOKEN=WRONG, DATABASE_URL=nowhere, DEFAULT_LANGUAGE="xx", MANAGER_IDS="")
    assert code == 1
    assert [line for line in said.splitlines() if line.startswith("ok")] == ["ok  time zone  Europe/Stockholm"]
    for words in (
        "Telegram does not know it",
        "@BotFather",
        "Check DATABASE_URL",
        "DEFAULT_LANGUAGE=xx",
        "MANAGER_IDS",
    ):
        assert words in said
    assert "Traceback" not in said


def test_check_without_telegram(on_file: CommandLine) -> None:
    """A Telegram that can't be reached is named with its address."""
    code, said = on_file("check", BOT_API_URL="http://127.0.0.1:1")
    assert code == 1
    assert "Telegram can't be reached" in said
    assert "http://127.0.0.1:1" in said
    assert "Unclosed" not in said


def test_the_doctor_on_each_schema(telegram: Telegram, database_url: str) -> None:
    """Empty and current tables are well; older, newer and foreign ones are not, each with its own advice."""
    settings = settings_for(telegram.server.url, database_url)
    assert examined(settings)["tables"][:2] == (True, "up to date")
    execute(database_url, "UPDATE alembic_version SET version_num = 'from-the-future'")
    assert examined(settings)["tables"][1] == "of a newer version than this bot"
    execute(database_url, "DROP TABLE alembic_version")
    well, said, mend = examined(settings)["tables"]
    assert (well, said) == (False, "somebody else's tables")
    assert "DATABASE_URL" in mend


def test_the_doctor_looks_and_touches_nothing(telegram: Telegram, tmp_path: Path) -> None:
    """Looking at a database that is not there yet makes no tables in it."""
    url = f"sqlite:///{tmp_path}/new.sqlite3"
    assert examined(settings_for(telegram.server.url, url))["tables"][0]
    assert schema(url) is Schema.EMPTY


def test_the_doctor_does_not_take_a_folder_for_a_database(telegram: Telegram, tmp_path: Path) -> None:
    """A DATABASE_URL that can't be a database is a finding, not a trace."""
    settings = settings_for(telegram.server.url, f"sqlite:///{tmp_path}")
    well, _, mend = examined(settings)["database"]
    assert not well
    assert "DATABASE_URL" in mend


def test_the_doctor_names_files_that_others_can_read(telegram: Telegram, tmp_path: Path) -> None:
    """A database from before, or one that was copied carelessly, is a finding, with the command that mends it."""
    file = tmp_path / "its folder" / "bot.sqlite3"
    settings = settings_for(telegram.server.url, f"sqlite:///{file}")
    assert "files" not in examined(settings)
    file.chmod(0o640)
    well, said, mend = examined(settings)["files"]
    assert (well, said) == (False, "others on this machine can read them")
    assert f"chmod go= '{file}'" in mend


# migrate


def test_migrate_makes_the_tables(on_file: CommandLine) -> None:
    """`migrate` makes the tables of a new database, and does no harm to one that is up to date."""
    for _ in range(2):
        code, said = on_file("migrate")
        assert (code, said) == (0, "The tables are up to date.\n")
    assert schema(on_file.variables["DATABASE_URL"]) is Schema.CURRENT


def test_migrate_leaves_strangers_alone(bot: CommandLine) -> None:
    """`migrate` refuses a newer or a foreign database and changes nothing in it."""
    url = bot.variables["DATABASE_URL"]
    execute(url, "UPDATE alembic_version SET version_num = 'from-the-future'")
    code, said = bot("migrate")
    assert code == 1
    assert "python -m bot check" in said
    assert schema(url) is Schema.NEWER


def test_migrate_without_database(on_file: CommandLine) -> None:
    """A database that is away is one line, without a trace."""
    code, said = on_file("migrate", DATABASE_URL="postgresql://somebody:s3cret-word@127.0.0.1:1/bot")
    assert code == 1
    assert "Traceback" not in said
    assert "DATABASE_URL" in said


# restored


def test_after_a_backup_was_put_back_ids_go_on(bot: CommandLine) -> None:
    """Whoever got a number after the backup keeps it to themselves: the next person's lies far beyond, each time."""
    url = bot.variables["DATABASE_URL"]
    join = (
        "INSERT INTO people (language, created_at, name, email, phone, town, employer, spoken, called, title)"
        " VALUES ('sv', '2026-11-27 09:30:00', '', '', '', '', '', '[]', '', '')"
    )
    for _ in range(2):
        assert bot("restored") == (0, "Ids go on beyond those that were given since the backup.\n")
        execute(url, join)
    first, second = rows(url, "SELECT id FROM people ORDER BY id")
    assert first > 1_000_000
    assert second - first > 1_000_000


def test_restored_without_tables(on_file: CommandLine) -> None:
    """A database that is not this version's is left alone, in one line."""
    code, said = on_file("restored")
    assert code == 1
    assert "python -m bot check" in said


# jobs


def lines_of(said: str) -> dict[str, str]:
    """Return what is said of each job."""
    return {line.split()[0]: line for line in said.splitlines()[1:] if line and not line.startswith("Times")}


def test_jobs_while_no_bot_runs(bot: CommandLine) -> None:
    """Every job has a line, also before it has ever run; nothing is scheduled."""
    code, said = bot("jobs")
    assert code == 0
    lines = lines_of(said)
    assert set(lines) == {job.name for job in JOBS}
    assert all("at rest" in line and line.endswith("-") for line in lines.values())
    assert "Europe/Stockholm" in said


def test_jobs_are_paused_and_resumed(bot: CommandLine) -> None:
    """A pause is confirmed, shown for that job only, harmless when repeated, and taken back."""
    for _ in range(2):
        assert bot("jobs pause sweep") == (0, "sweep is paused.\n")
    states = {name: "paused" in line for name, line in lines_of(bot("jobs")[1]).items()}
    assert states == {job.name: job.name == "sweep" for job in JOBS}
    assert bot("jobs resume sweep") == (0, "sweep is resumed.\n")
    assert "paused" not in bot("jobs")[1]


@pytest.mark.parametrize("command", ["jobs pause nothing", "jobs resume nothing"])
def test_a_job_that_there_is_not(bot: CommandLine, command: str) -> None:
    """An unknown name gets one sentence, with the names that there are."""
    code, said = bot(command)
    assert (code, said) == (1, "There is no job 'nothing'; the jobs are left-overs, sweep, mail, housekeeping.\n")


@pytest.mark.parametrize("command", ["jobs", "jobs pause sweep"])
def test_jobs_without_a_database(on_file: CommandLine, command: str) -> None:
    """A database that is away, or whose tables are not made, is one sentence without a trace or the password."""
    code, said = on_file(command, DATABASE_URL="postgresql://somebody:s3cret-word@127.0.0.1:1/bot")
    assert (code, len(said.splitlines()), "DATABASE_URL" in said) == (1, 1, True)
    code, said = on_file(command)
    assert (code, len(said.splitlines()), "python -m bot check" in said) == (1, 1, True)


def test_jobs_of_a_running_bot(on_file: CommandLine, telegram: Telegram) -> None:
    """From another process the table shows what has run; after the end of the bot nothing is scheduled."""
    before = telegram.polls()
    process = on_file.start("run")
    until_serving(telegram, before)
    deadline = time.monotonic() + PATIENCE
    while " done" not in (line := lines_of(on_file("jobs")[1])["sweep"]):
        assert time.monotonic() < deadline
    assert not line.endswith("-")
    assert on_file.end(process, signal.SIGTERM)[0] == 0
    line = lines_of(on_file("jobs")[1])["sweep"]
    assert "at rest" in line
    assert "0 done" in line


# run


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"BOT_TOKEN": ""}, "BOT_TOKEN is missing"),
        ({"BOT_TOKEN": "no token"}, "BOT_TOKEN must be the whole token"),
        ({"TIME_ZONE": "Europe/Nowhere"}, "TIME_ZONE must be"),
        ({"DEFAULT_LANGUAGE": "xx"}, "DEFAULT_LANGUAGE: there are no texts"),
        ({"UPDATES": "webhook"}, "WEBHOOK_URL is missing"),
        ({"BOT_TOKEN": WRONG}, "BOT_TOKEN: Telegram does not know this token"),
        ({"DATABASE_URL": "postgresql://somebody:s3cret-word@127.0.0.1:1/bot"}, "DATABASE_URL: the database can't"),
        ({"DATABASE_URL": "sqlite:////proc/nothing/here/bot.sqlite3"}, "DATABASE_URL"),
    ],
)
def test_run_refuses_to_start(on_file: CommandLine, wrong: dict[str, str], words: str) -> None:
    """What is wrong with the settings ends the start with a sentence that names the variable, without a trace."""
    code, said = on_file("run", **wrong)
    assert code == 1
    assert words in said
    assert "Traceback" not in said


def test_run_refuses_a_database_of_another_version(bot: CommandLine) -> None:
    """A newer or a foreign database is refused and left as it is."""
    url = bot.variables["DATABASE_URL"]
    execute(url, "UPDATE alembic_version SET version_num = 'from-the-future'")
    code, said = bot("run")
    assert (code, "newer version than this bot" in said, "Traceback" in said) == (1, True, False)
    execute(url, "DROP TABLE alembic_version")
    code, said = bot("run")
    assert (code, "somebody else's tables" in said, "Traceback" in said) == (1, True, False)


def test_run_refuses_a_taken_port(bot: CommandLine) -> None:
    """A port that is taken is named."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        code, said = bot("run", HTTP_LISTEN=address)
    assert code == 1
    assert f"HTTP_LISTEN: {address} is taken" in said
    assert "Traceback" not in said


def test_run_makes_the_tables_and_ends_well(on_file: CommandLine, telegram: Telegram) -> None:
    """An empty database gets its tables by itself; SIGTERM ends the bot with 0 and without a warning."""
    before = telegram.polls()
    process = on_file.start_as_typed("run")
    until_serving(telegram, before)
    assert schema(on_file.variables["DATABASE_URL"]) is Schema.CURRENT
    file = Path(make_url(on_file.variables["DATABASE_URL"]).database or "")
    beside = list(file.parent.glob(f"{file.name}*"))
    assert len(beside) >= 3, "there is a log and a lock beside it"
    assert [one for one in beside if one.stat().st_mode & 0o077] == []
    code, said = on_file.end(process, signal.SIGTERM)
    assert code == 0
    for bad in ("Warning", "Unclosed", "Traceback", "error"):
        assert bad not in said


def test_ctrl_c_ends_the_bot_as_well(on_file: CommandLine, telegram: Telegram) -> None:
    """Ctrl-C is as good an end as SIGTERM."""
    before = telegram.polls()
    process = on_file.start("run")
    until_serving(telegram, before)
    code, said = on_file.end(process, signal.SIGINT)
    assert code == 0
    assert "Traceback" not in said


def test_sigterm_while_telegram_is_away(on_file: CommandLine) -> None:
    """A bot that waits for Telegram at its start ends when it is told to."""
    process = on_file.start("run", BOT_API_URL="http://127.0.0.1:1")
    until_said(process, "can't be reached yet")
    code, said = on_file.end(process, signal.SIGTERM)
    assert code == 0
    assert "Traceback" not in said


def test_an_empty_postgresql_gets_its_tables(telegram: Telegram, tmp_path: Path, postgres: str) -> None:
    """On PostgreSQL too a new database needs nothing but the start; two that start at once do not quarrel."""
    with fresh_postgres(postgres, template="template0") as url:
        line = CommandLine(telegram, tmp_path, make_url(url).render_as_string(hide_password=False))
        with contextlib.closing(line):
            before = telegram.polls()
            processes = [line.start("run") for _ in range(2)]
            until_serving(telegram, before)
            assert schema(url) is Schema.CURRENT
            for process in processes:
                until_said(process, "serving", "another bot is running")
            results = [line.end(process, signal.SIGTERM) for process in processes]
        assert [code for code, _ in results] == [0, 0], results


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("på fredag kl 13", "sv", {"day": "2027-02-05", "time": "13:00", "ask": False, "reason": None}),
        ("half past two", "en", {"day": None, "time": "14:30", "ask": False, "reason": None}),
        ("kl 3", "sv", {"day": None, "time": "15:00", "ask": True, "reason": "day-or-night"}),
        ("torsdag 12 februari", "sv", {"day": None, "time": None, "ask": True, "reason": "contradiction"}),
        ("igår", "sv", {"day": "2027-02-01", "time": None, "ask": False, "reason": "past"}),
        ("hej", "sv", {"day": None, "time": None, "ask": True, "reason": "not-understood"}),
    ],
)
def test_when(text: str, language: str, told: dict[str, object]) -> None:
    """What is understood by a day or a time is shown as JSON; neither token nor database is needed."""
    run = CliRunner().invoke(app, ["when", text, "--now", "2027-02-02T10:00", "--language", language], env={})
    assert (run.exit_code, json.loads(run.output)) == (0, told)
