"""The words of the stories in both languages: Swedish, as the stories say them, and English.

A story that is gone through in English too presses, writes and reads the English words. They are written down by hand,
not looked up in the bot's own texts: so a text there that says something else is noticed.
"""

from pathlib import Path


def read(text: str) -> dict[str, str]:
    """Return the English of each Swedish phrase.

    Raises:
        ValueError: a phrase stands there twice, or without its English.
    """
    lines = [line.strip().replace("\\n", "\n") for line in text.splitlines() if line and not line.startswith("#")]
    english = dict(zip(lines[::2], lines[1::2], strict=True))
    if len(english) * 2 != len(lines):
        raise ValueError("a phrase stands there twice")
    return english


ENGLISH = read(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8"))
