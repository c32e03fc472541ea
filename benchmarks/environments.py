"""The peers' own environments: made the first time they are needed, from locks with hashes, apart from the bot's."""

import subprocess
import sys
import venv
from pathlib import Path

PEERS = Path(__file__).parent / "peers"
PLACE = Path(sys.prefix) / "benchmarks"
MADE_OF = "made-of.lock"


def python_of(name: str, lock: Path | None = None) -> Path:
    """Return the Python of an environment that holds what a lock lists: `benchmarks/peers/<name>.lock` or another."""
    folder, lock = PLACE / name, lock or PEERS / f"{name}.lock"
    python, made_of = folder / "bin" / "python", folder / MADE_OF
    wanted = lock.read_text(encoding="utf-8")
    if not made_of.exists() or made_of.read_text(encoding="utf-8") != wanted:
        venv.create(folder, clear=True, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
        subprocess.run([*install, "-r", str(lock)], check=True)
        made_of.write_text(wanted, encoding="utf-8")
    return python
