"""The start of the real process: what it does not load, and that a forked bot has it all."""

import asyncio
import re
import subprocess
import sys
from pathlib import Path

from tests.bot.command_line import CommandLine, Telegram
from tests.databases import on_sqlite
from tests.patience import eventually

SLOW = {
    "aiohttp.web",
    "alembic",
    "email_validator",
    "holidays",
    "lap",
    "lark",
    "numpy",
    "phonenumbers",
    "rapidfuzz",
    "xlsxwriter",
}
IMPORTED = re.compile(r"^import time: .*\| +([\w.]+)$", re.MULTILINE)


@on_sqlite
def test_a_bot_that_serves_has_loaded_only_what_it_uses(database_url: str, tmp_path: Path) -> None:
    """Libraries that are slow to import wait for the first person who needs them (Python tells what it imports)."""
    told = tmp_path / "told"
    with Telegram() as telegram, told.open("w") as output:
        variables = CommandLine(telegram, tmp_path, database_url).variables
        command = [sys.executable, "-X", "importtime", "-m", "bot", "run"]
        with subprocess.Popen(command, env=variables, cwd=tmp_path, stderr=output) as process:
            try:
                asyncio.run(eventually(lambda: telegram.polls() or process.poll() is not None))
            finally:
                process.terminate()
    from sandbox.rehearsal import warm  # only now: it parses every text, and each worker imports this file

    loaded = set(IMPORTED.findall(told.read_text(encoding="utf-8")))
    assert process.returncode == 0
    assert {"bot.app", "sqlalchemy", "telegram"} <= loaded
    assert loaded & (SLOW | set(warm.LATE)) == set()


def test_a_forked_bot_has_loaded_everything() -> None:
    """Each of the libraries comes with a module that is imported before a bot is forked."""
    assert SLOW - set(sys.modules) == set()
