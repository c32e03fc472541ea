"""Names in the order of a Swedish list: å, ä and ö come after z, and capitals make no difference.

Databases sort by rules of their own (SQLite by bytes, PostgreSQL as it was set up), so lists for a manager are sorted
in Python with this key.
"""

_AFTER_Z = str.maketrans({"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"})  # `{` comes right after `z`


def alphabetical(name: str) -> str:
    """Return the sort key of a name."""
    return name.casefold().translate(_AFTER_Z)
