"""Tests of the benchmarks: they run, and what they count is right."""
