"""The marks `deep` and `storm`: a test that takes long on purpose.

Deep is what has many examples or plays whole years, a storm what kills and breaks many times. `make test` leaves both
out, and says so at its end; `make check` runs the deep ones too, and `make storm` the storms. What they prove in very
many cases, a test without a mark proves in a few.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest

T = TypeVar("T")

DEEP, STORM = "deep", "storm"
"""The marks, and what `make deep` and `make storm` ask for with `-m`."""

LEFT_OUT = f"not {DEEP} and not {STORM}"
"""What `make test` asks for with `-m`."""

MARKS = {DEEP: ("mark.deep", "deep_on_postgresql", "in_both_languages"), STORM: ("mark.storm",)}
"""What stands in a file that has such tests; every worker would read all the others for nothing."""


def has_tests_of(mark: str, file: Path) -> bool:
    """Tell whether a file of tests gives one of them a mark."""
    text = file.read_text("utf-8")
    return any(one in text for one in MARKS[mark])


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


class LongOnes:
    """Counts the tests with a mark that are left out; with workers each counts for itself, and all find the same."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._left_out = dict.fromkeys(MARKS, 0)

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Pass over a file without such a test, where one mark alone is asked for."""
        mark = self._config.option.markexpr
        if mark not in MARKS or not re.fullmatch(r"test_\w+\.py", collection_path.name):
            return None
        return None if has_tests_of(mark, collection_path) else True

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Begin with what takes longest, or one worker would be at it when all others have nothing left."""
        first = [one for one in items if any(mark.kwargs.get("first") for mark in one.iter_markers(DEEP))]
        others = [one for one in items if one not in first]
        items[:] = dealt(first, others, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Count what is not run because of its mark."""
        if self._config.option.markexpr != LEFT_OUT:
            return
        for mark in MARKS:
            marked = [one for one in items if one.get_closest_marker(mark) is not None]
            self._left_out[mark] += len(marked)
            if lost := {str(one.path) for one in marked if not has_tests_of(mark, one.path)}:
                raise pytest.UsageError(
                    f"`make {mark}` would pass over {lost}: how they get their mark stands not in MARKS"
                )

    def pytest_sessionfinish(self) -> None:
        """Tell the process that shows the results, in a worker."""
        if hasattr(self._config, "workeroutput"):
            self._config.workeroutput["left_out"] = self._left_out

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Hear from a worker, unless it has crashed."""
        told = getattr(node, "workeroutput", {}).get("left_out", {})
        self._left_out = {mark: max(here, told.get(mark, 0)) for mark, here in self._left_out.items()}

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
        """Say last how many did not run."""
        yield
        if any(self._left_out.values()):
            terminalreporter.section("LONG TESTS LEFT OUT", sep="-", yellow=True, bold=True)
            deep, storms = self._left_out[DEEP], self._left_out[STORM]
            told = f"None ran here of {deep} deep tests (`make check` runs them) and {storms} storms (`make storm`)."
            terminalreporter.line(told, yellow=True)
