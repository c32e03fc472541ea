"""Tests of the use cases, by chapter."""
