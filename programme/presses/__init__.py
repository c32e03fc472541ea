"""The meanings of buttons, by topic."""
