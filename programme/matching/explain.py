"""Why two would suit each other, and why two can't be a pair, as texts for the manager.

Only what was counted is said, the heaviest first, and never a number or a place in a list: who ranks where is nobody's
business (docs/programme.md#research). What both lack in common is not said either.
"""

from programme.matching.points import WEIGHTS, Part, Reason, Weights, bans, parts
from programme.matching.sides import Giver, Seeker
from programme.speech import Facts, Listing, Phrase


def reasons(seeker: Seeker, giver: Giver, *, weights: Weights = WEIGHTS) -> tuple[Phrase, ...]:
    """What the pair has in common, in order of weight. Empty when nothing was counted.

    Keys are `match-reason-…`. A ban is not looked at: ask `ban_reasons`.
    """
    return tuple(_reason(part, seeker, giver) for part in parts(seeker, giver, weights=weights))


def ban_reasons(seeker: Seeker, giver: Giver) -> tuple[Phrase, ...]:
    """Why the two can't be a pair: `match-ban-…`, every reason. Empty when nothing forbids it."""
    return tuple(
        Phrase(f"match-ban-{ban}", {"adept": seeker.first_name, "mentor": giver.first_name})
        for ban in bans(seeker, giver)
    )


def _reason(part: Part, seeker: Seeker, giver: Giver) -> Phrase:
    names: Facts = {"adept": seeker.first_name, "mentor": giver.first_name}
    return Phrase(f"match-reason-{part.reason}", names | _words(part))


def _words(part: Part) -> Facts:
    match part.reason:
        case Reason.AREAS | Reason.COMPETENCES:
            return {"competences": _listed("competence", part.words)}
        case Reason.LANGUAGES:
            return {"languages": _listed("spoken", part.words)}
        case Reason.TOWN:
            return {"town": part.words[0]}
        case Reason.WISH | Reason.STYLE:
            return {}


def _listed(kind: str, words: tuple[str, ...]) -> Listing:
    return Listing(tuple(Phrase(f"{kind}-{word}") for word in words), separator=", ")
