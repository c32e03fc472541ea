"""Lets the garbage collector rest while everything is imported and tests are collected, a quarter of what that takes.

Nearly all of it stays till the end. Loaded by its name (`-p`, pyproject.toml), before anything of ours is imported.
"""

import gc

gc.disable()


def pytest_collection_finish() -> None:
    """Let the collector go on, and pass over what stays till the end: modules, tests, texts."""
    gc.enable()
    gc.collect()
    gc.freeze()
