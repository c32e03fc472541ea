"""Where the bot's questions stand in a chat: the purpose of each window, made here and nowhere else.

A purpose is stored with the message that shows it, and lives as long as that message: never give one another form.
"""

from programme.speech import Purpose

LANGUAGE = Purpose("language")
PEOPLE = Purpose("people")
PRIVACY = Purpose("privacy")


def dialog(key: int) -> Purpose:
    """Return where the open question of a dialog stands."""
    return Purpose(f"dialog-{key}")


def joining(programme: int) -> Purpose:
    """Return where somebody is asked whether and as what they join a programme."""
    return Purpose(f"join-{programme}")


def match(programme: int) -> Purpose:
    """Return where the suggestions of a programme's match stand."""
    return Purpose(f"match-{programme}")


def proposal(pair: int) -> Purpose:
    """Return where a pair is proposed to either of the two."""
    return Purpose(f"proposal-{pair}")


def meeting(pair: int) -> Purpose:
    """Return where a pair's next meeting stands."""
    return Purpose(f"meeting-{pair}")


def fit(pair: int) -> Purpose:
    """Return where either of the two is asked how the first meeting felt."""
    return Purpose(f"fit-{pair}")


def contract(pair: int) -> Purpose:
    """Return where a pair's contract stands."""
    return Purpose(f"contract-{pair}")


def of_pair(pair: int) -> tuple[Purpose, ...]:
    """Return where a pair's questions to the two can stand; a pair that has ended has none."""
    return proposal(pair), meeting(pair), fit(pair), contract(pair)


def ending(pair: int) -> Purpose:
    """Return where the manager is asked whether a pair shall end."""
    return Purpose(f"ending-{pair}")


def concern(key: int) -> Purpose:
    """Return where a private word is shown to a reader."""
    return Purpose(f"concern-{key}")


def deletion(membership: int) -> Purpose:
    """Return where the manager is asked whether a member shall be deleted."""
    return Purpose(f"delete-{membership}")


def talk(membership: int) -> Purpose:
    """Return where the manager reads that a member would like to talk."""
    return Purpose(f"talk-{membership}")
