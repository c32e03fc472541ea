"""The mark `deep`: a test that takes long on purpose (many examples, kills, storms, whole years).

`make test` leaves the deep ones out, and says so at its end; `make check` runs them too. What a deep test proves in
very many cases, a test without the mark proves in a few.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest

T = TypeVar("T")

LEFT_OUT = "not deep"
"""What `make test` asks for with `-m`."""

ALONE = "deep"
"""What `make deep` asks for with `-m`."""

MARKS = ("mark.deep", "deep_on_postgresql", "in_both_languages")
"""What stands in a file that has deep tests; every worker would read all the others for nothing."""


def has_deep_tests(file: Path) -> bool:
    """Tell whether a file of tests gives one of them the mark `deep`."""
    text = file.read_text("utf-8")
    return any(one in text for one in MARKS)


def dealt(first: Sequence[T], others: Sequence[T], workers: int) -> list[T]:
    """Return all in an order in which each worker begins with its share of those that are to come first.

    Workers get equal parts of the order, one after the other, and who is done takes from the end of another's part
    (`--dist worksteal`).
    """
    order: list[T] = []
    left = iter(others)
    for worker in range(workers):
        own = first[worker::workers]
        size = (len(first) + len(others) - len(order)) // (workers - worker)
        order += [*own, *(one for _, one in zip(range(size - len(own)), left, strict=False))]
    return [*order, *left]


class DeepOnes:
    """Counts the deep tests that are left out; with workers each counts for itself, and all find the same."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._left_out = 0

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Pass over a file that has no deep test, where they alone are asked for."""
        if self._config.option.markexpr != ALONE or not re.fullmatch(r"test_\w+\.py", collection_path.name):
            return None
        return None if has_deep_tests(collection_path) else True

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Begin with what takes longest, or one worker would be at it when all others have nothing left."""
        first = [one for one in items if any(mark.kwargs.get("first") for mark in one.iter_markers("deep"))]
        others = [one for one in items if one not in first]
        items[:] = dealt(first, others, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Count what is not run because of the mark."""
        if self._config.option.markexpr == LEFT_OUT:
            deep = [one for one in items if one.get_closest_marker("deep") is not None]
            self._left_out += len(deep)
            if lost := {str(one.path) for one in deep if not has_deep_tests(one.path)}:
                raise pytest.UsageError(
                    f"`make deep` would pass over {lost}: how they get their mark stands not in MARKS"
                )

    def pytest_sessionfinish(self) -> None:
        """Tell the process that shows the results, in a worker."""
        if hasattr(self._config, "workeroutput"):
            self._config.workeroutput["deep"] = self._left_out

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Hear from a worker, unless it has crashed."""
        self._left_out = max(self._left_out, getattr(node, "workeroutput", {}).get("deep", 0))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
        """Say last how many did not run."""
        yield
        if self._left_out:
            terminalreporter.section("DEEP TESTS LEFT OUT", sep="-", yellow=True, bold=True)
            told = f"Tests with the mark deep: {self._left_out}. None of them ran here; `make check` runs them."
            terminalreporter.line(told, yellow=True)
