"""Who meets whom: suggestions with reasons, mentors from outside, and the proposal to both."""
