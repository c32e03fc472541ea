"""The migrated file that tests begin with: made once, and anew as soon as what it comes from has changed."""

from pathlib import Path

from tests.quick_templates import ROOT, kept, sources


def test_made_once_and_anew_after_a_change(tmp_path: Path) -> None:
    source = tmp_path / "0001.py"
    source.write_text("first")
    made: list[bytes] = []

    def make() -> bytes:
        made.append(f"file {len(made)}".encode())
        return made[-1]

    found = [kept(tmp_path, [source], make) for _ in range(2)]
    source.write_text("second")
    found += [kept(tmp_path, [source], make) for _ in range(2)]
    assert found == [b"file 0", b"file 0", b"file 1", b"file 1"]
    assert len(list(tmp_path.glob("*.sqlite3"))) == 1, "the older one is gone"


def test_made_of_every_migration() -> None:
    assert set((ROOT / "storage" / "migrations" / "versions").glob("*.py")) <= set(sources())
