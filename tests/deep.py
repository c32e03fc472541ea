"""The mark `deep`: a test that takes long on purpose (many examples, kills, storms, whole years).

`make test` leaves the deep ones out, and says so at its end; `make check` runs them too. What a deep test proves in
very many cases, a test without the mark proves in a few.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

LEFT_OUT = "not deep"
"""What `make test` asks for with `-m`."""


class DeepOnes:
    """Counts the deep tests that are left out; with workers each counts for itself, and all find the same."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._left_out = 0

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Count what is not run because of the mark."""
        if self._config.option.markexpr == LEFT_OUT:
            self._left_out += sum(one.get_closest_marker("deep") is not None for one in items)

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
