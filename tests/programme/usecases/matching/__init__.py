"""Tests of the use cases of matching."""
