"""The tree as it is packed and installed: nothing that is needed at run time stays behind."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

import pytest

from bot import __version__
from tests.patience import PATIENCE

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ROOMS: list[str] = PROJECT["tool"]["importlinter"]["root_packages"]
PACKAGES: list[str] = PROJECT["tool"]["setuptools"]["packages"]
PEERS = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "benchmarks/peers").glob("*.lock"))]
# Only needed to write a new migration, which is done in the tree.
FOR_DEVELOPERS = {"storage/migrations/script.py.mako"}


def files_of(room: str) -> list[str]:
    """Return every file of a room that is kept in the tree, as seen from its root."""
    found = (path for path in (ROOT / room).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it is installed, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for room in ROOMS:
        copytree(ROOT / room, source / room, ignore=ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "LICENSE"):
        (source / name).write_bytes((ROOT / name).read_bytes())
    (source / "README.md").write_text("mentorbot", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet"]
    quiet = ["--disable-pip-version-check", "--no-index", "--wheel-dir", str(folder), str(source)]
    subprocess.run([*command, *quiet], check=True, timeout=PATIENCE)
    (file,) = folder.glob("*.whl")
    installed = folder / "installed"
    with zipfile.ZipFile(file) as archive:
        archive.extractall(installed)
    return installed


def test_every_package_is_packed() -> None:
    """Each folder with Python files is a package and on the list, and nothing else is."""
    folders = {Path(file).parent.as_posix() for room in ROOMS for file in files_of(room) if file.endswith(".py")}
    assert sorted(folder.replace("/", ".") for folder in folders) == sorted(PACKAGES)
    assert [folder for folder in folders if not (ROOT / folder / "__init__.py").exists()] == []


def test_every_data_file_is_packed() -> None:
    """Whatever is no Python file is named as data of its package."""
    data: dict[str, list[str]] = PROJECT["tool"]["setuptools"]["package-data"]
    patterns = [f"{package.replace('.', '/')}/{pattern}" for package, some in data.items() for pattern in some]
    others = [file for room in ROOMS for file in files_of(room) if not file.endswith(".py")]
    left = [file for file in others if not any(fnmatch(file, pattern) for pattern in patterns)]
    assert set(left) - FOR_DEVELOPERS == set()
    assert any(file.endswith(".ftl") for file in others)


def test_the_wheel_holds_everything(wheel: Path) -> None:
    """Every file of every room is installed: code, locales, facts, migrations."""
    missing = [file for room in ROOMS for file in files_of(room) if not (wheel / file).exists()]
    assert set(missing) - FOR_DEVELOPERS == set()
    assert not (wheel / "tests").exists()


def test_the_wheel_has_the_version_and_says_that_it_is_typed(wheel: Path) -> None:
    """The version is the one in `bot/__init__.py`, and type checkers take every room's types."""
    assert (wheel / f"mentorbot-{__version__}.dist-info").is_dir()
    assert [room for room in ROOMS if not (wheel / room / "py.typed").exists()] == []


def test_what_is_installed_works(wheel: Path, tmp_path: Path) -> None:
    """From the installed package alone, a database is migrated, texts are read and the facts are found."""
    script = """
import sys
sys.path.insert(0, sys.argv[1])
import bot.texts, sandbox.botapi.spec, storage.schema
from storage.database import make_engine
assert all(module.__file__.startswith(sys.argv[1]) for module in (bot.texts, sandbox.botapi.spec, storage.schema))
engine = make_engine("sqlite:///new.sqlite3")
storage.schema.migrate(engine)
assert storage.schema.schema_of(engine) is storage.schema.Schema.CURRENT
print(*bot.texts.Texts().languages)
"""
    command = [sys.executable, "-c", script, str(wheel)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert (done.stdout.split(), done.stderr) == (["en", "sv"], "")


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", *PEERS])
def test_locks_name_no_registry(name: str) -> None:
    """The locks hold versions and hashes only, so that any mirror can serve them."""
    lock = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|--trusted-host| @ |file:", lock)
    entries = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
    assert [line for line in entries if "==" not in line] == []
    assert lock.count("--hash=sha256:") >= len(entries)


def test_what_is_needed_is_locked() -> None:
    """Each dependency of the project stands in its lock, and those of the tests in theirs."""

    def names(lines: list[str]) -> set[str]:
        found = (re.match(r"[A-Za-z0-9._-]+", line) for line in lines)
        return {one.group().lower().replace("_", "-").replace(".", "-") for one in found if one}

    needed = names(PROJECT["project"]["dependencies"])
    for_tests = names(PROJECT["dependency-groups"]["dev"])
    locked = names((ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines())
    locked_for_tests = names((ROOT / "requirements-dev.lock").read_text(encoding="utf-8").splitlines())
    assert needed - locked == set()
    assert (needed | for_tests) - locked_for_tests == set()


PLANTED = {
    "programme/planted.py": "import sqlalchemy",
    "handlers/planted.py": "import storage.outbox",
    "storage/planted.py": "import telegram",
    "scheduler/planted.py": "import bot.app",
    "documents/planted.py": "import handlers.table",
    "sandbox/botapi/planted.py": "import sandbox.phones.people",
}


def lint_imports(tree: Path) -> tuple[int, str]:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False, timeout=PATIENCE)
    return done.returncode, done.stdout + done.stderr


def test_imports_run_downwards_and_a_violation_is_caught(tmp_path: Path) -> None:
    """The tree keeps its contracts; a planted import upwards, sideways or of a framework is named."""
    for room in ROOMS:
        copytree(ROOT / room, tmp_path / room, ignore=ignore_patterns("__pycache__"))
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    code, told = lint_imports(tmp_path)
    assert code == 0, told
    for file, line in PLANTED.items():
        (tmp_path / file).write_text(f'"""Planted."""\n\n{line}\n', encoding="utf-8")
    code, told = lint_imports(tmp_path)
    assert code == 1
    unnamed = [file for file in PLANTED if file.removesuffix(".py").replace("/", ".") not in told]
    assert unnamed == []


IMPORTED = re.compile(r"^\s*(from|import)\b[^(\n]*(\([^)]*)?\btest_", re.MULTILINE)
"""Something of a test file in a statement that imports, perhaps: then the file is read as Python."""


def imported_by(file: Path) -> Iterator[str]:
    """Give the dotted name of everything that a file imports, if something of a test file could be among it."""
    text = file.read_text(encoding="utf-8")
    if not IMPORTED.search(text):
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{one.name}" for one in node.names)


def test_no_file_takes_anything_from_a_test_file() -> None:
    """What several tests share stands in a file of its own, where a reader finds it and no test comes along."""
    files = [file for room in ("tests", "benchmarks", *ROOMS) for file in (ROOT / room).rglob("*.py")]
    taken = [
        (file.relative_to(ROOT).as_posix(), name)
        for file in files
        for name in imported_by(file)
        if any(part.startswith("test_") for part in name.split("."))
    ]
    assert taken == []


def given_names(file: Path) -> Iterator[str]:
    """Yield every name that a file gives at its top level, as often as it does."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        yield from (one.id for one in targets if isinstance(one, ast.Name))


def test_no_name_is_given_twice() -> None:
    """The later one would be taken by whatever was written for the earlier one, and no other check sees it."""
    files = [file for room in ("tests", "benchmarks", *ROOMS) for file in (ROOT / room).rglob("*.py")]
    given = {file: Counter(given_names(file)) for file in files}
    twice = [
        (file.relative_to(ROOT).as_posix(), name)
        for file, names in given.items()
        for name in names - Counter(set(names))
    ]
    assert twice == []
