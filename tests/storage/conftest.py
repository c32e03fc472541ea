"""Two processes at one database."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from storage.database import make_engine


@pytest.fixture
def engines(database_url: str) -> Iterator[tuple[Engine, Engine]]:
    """Two processes' ways to one fresh database."""
    made = make_engine(database_url), make_engine(database_url)
    yield made
    for engine in made:
        engine.dispose()
