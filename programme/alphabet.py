"""Names in the order of a Swedish list: å, ä and ö come after z, and capitals make no difference.

Databases sort by rules of their own (SQLite by bytes, PostgreSQL as it was set up), so a list that a manager
reads is put in order here.
"""

_AFTER_Z = str.maketrans({"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"})  # `{` comes right after `z`


def alphabetical(name: str) -> str:
    """Return what to sort a name by."""
    return name.casefold().translate(_AFTER_Z)
