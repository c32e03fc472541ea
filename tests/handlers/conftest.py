"""Conversations are played on SQLite; `tests/asked.py` sees to it that their SQL is asked of PostgreSQL, too."""

import pytest

from tests.databases import SQLITE


@pytest.fixture(params=[SQLITE])
def database_kind(request: pytest.FixtureRequest) -> str:
    """The kind of database; a test with `on_both` runs on both."""
    return str(request.param)
