"""Benchmarks: measurements side by side in one run; never part of the tests, since machines differ."""
