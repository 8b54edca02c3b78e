"""How the benchmarks measure, and the table they end with.

A limit is a promise of the documentation: what is slower fails, and stands in the table.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    name: str
    value: float
    unit: str
    limit: float | None

    @property
    def kept(self) -> bool:
        """Whether the promise holds; where nothing was promised it does."""
        return self.limit is None or self.value <= self.limit

    def __str__(self) -> str:
        limit = "" if self.limit is None else f"limit {self.limit:g}"
        broken = "" if self.kept else "  TOO MUCH"
        return f"{self.name:<58}{self.value:>10.2f} {self.unit:<12}{limit}{broken}"


FIGURES = pytest.StashKey[list[Figure]]()


class Bench:
    """Handed to every benchmark."""

    def __init__(self, figures: list[Figure]) -> None:
        self.figures = figures

    def report(self, name: str, value: float, unit: str, *, limit: float | None = None) -> None:
        """Put a figure in the table, and fail when it breaks its promise."""
        figure = Figure(name, value, unit, limit)
        self.figures.append(figure)
        assert figure.kept, str(figure)

    def cpu_ms(self, call: Callable[[], Any], *, times: int = 50) -> float:
        """Milliseconds of CPU per call, from the calmest of five rounds after a warm-up."""
        call()
        return min(self._round(call, times) for _ in range(5)) * 1000 / times

    def queries(self, call: Callable[[], Any]) -> int:
        """How many queries a call costs when everything that may be remembered is."""
        call()
        with CaptureQueriesContext(connection) as captured:
            call()
        return len(captured)

    @staticmethod
    def _round(call: Callable[[], Any], times: int) -> float:
        start = time.process_time()
        for _ in range(times):
            call()
        return time.process_time() - start


def pytest_configure(config: pytest.Config) -> None:
    """The table of this run."""
    config.stash[FIGURES] = []


@pytest.fixture(scope="session")
def bench(request: pytest.FixtureRequest) -> Bench:
    """Measure and report: `bench.report("a story page", bench.cpu_ms(call), "ms", limit=1.5)`."""
    return Bench(request.config.stash[FIGURES])


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Show the figures last, where they are found."""
    terminalreporter.section("figures")
    for figure in config.stash[FIGURES]:
        terminalreporter.line(str(figure))
