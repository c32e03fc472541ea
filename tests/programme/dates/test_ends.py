"""Whether a time is typed with its end."""

from datetime import time

import pytest

from programme.dates.ends import has_end


@pytest.mark.parametrize(
    ("text", "at", "has"),
    [
        ("tis 9 mars 13-16", time(13), True),
        ("9/3 kl 13 - 16", time(13), True),
        ("13:00–16:00", time(13), True),
        ("13.30 till 15", time(13, 30), True),
        ("mellan 2 och 4 på onsdag", time(14), True),
        ("Tuesday 1 to 3", time(13), True),
        ("tis 9 mars 13", time(13), False),
        ("2027-03-09 13:00", time(13), False),
        ("9-12 mars kl 13", time(13), False),
        ("13-16 mars kl 13", time(13), False),
        ("tio minuter till tre", time(14, 50), False),
        ("3 mars 14.30", time(14, 30), False),
    ],
)
def test_the_end_is_found(text: str, at: time, has: bool) -> None:
    """Only an end that belongs to the time that was meant counts, not one of days."""
    assert has_end(text, at) is has
