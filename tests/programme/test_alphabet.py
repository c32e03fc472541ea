"""The order of a Swedish list of names."""

from programme.alphabet import alphabetical


def test_swedish_letters_come_last_and_capitals_do_not_matter() -> None:
    """Åsa and åsa stand together, after Zara and before Ärla."""
    names = ["Östen Ek", "åsa Ek", "Ärla Ek", "Zara Ek", "Anna Ek", "Åsa Ek", "anna Bo"]
    assert sorted(names, key=alphabetical) == [
        "anna Bo",
        "Anna Ek",
        "Zara Ek",
        "åsa Ek",
        "Åsa Ek",
        "Ärla Ek",
        "Östen Ek",
    ]
