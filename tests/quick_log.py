"""A log of tests whose tracebacks are Python's own.

On a terminal structlog paints a traceback with the source around each line, which takes longer than most tests that
let something fail. What is logged stays the same.
"""

import structlog
from structlog.dev import ConsoleRenderer, plain_traceback


def paint_no_tracebacks() -> None:
    """Let what is logged before a test sets a log of its own have plain tracebacks."""
    for one in structlog.get_config()["processors"]:
        if isinstance(one, ConsoleRenderer):
            one.exception_formatter = plain_traceback
