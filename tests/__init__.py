"""Tests mirror the tree: what `bot/request.py` promises is held by `tests/bot/test_request.py`."""
