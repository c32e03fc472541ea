"""Conversations are played on SQLite; `tests/asked.py` sees to it that their SQL is asked of PostgreSQL, too."""

import pytest


@pytest.fixture(params=["sqlite"])
def database_url(database_url: str) -> str:
    """The URL of a fresh SQLite file; a test with `on_both` runs on both kinds."""
    return database_url
