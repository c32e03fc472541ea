"""Begins the next migration from what `storage/tables.py` has and the newest migration has not: `make migration`.

What it writes is a draft: read it, and let the tests take it up, down and up again.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.script import Script

from storage.database import make_engine
from storage.schema import alembic_config, head, migrate


def begin(name: str) -> Path:
    """Write the next number's file into storage/migrations/versions, and return it."""
    with TemporaryDirectory() as folder:
        engine = make_engine(f"sqlite:///{folder}/newest.sqlite3")
        migrate(engine)
        with engine.connect() as connection:
            config, number = alembic_config(connection), f"{int(head()) + 1:04}"
            script = command.revision(config, name, autogenerate=True, rev_id=number)
        engine.dispose()
    assert isinstance(script, Script)
    file = Path(script.path)
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "# ###" not in line]
    # A migration must not change when a type of ours does, so it names the type of the database.
    written = "\n".join(lines).replace("storage.tables.UtcDateTime(", "sa.DateTime(")
    file.write_text(f"{written}\n", encoding="utf-8")
    return file


if __name__ == "__main__":
    if not sys.argv[1:] or not sys.argv[1]:
        sys.exit('What is it about? For example: make migration NAME="pauses of a pair"')
    begin(sys.argv[1])
