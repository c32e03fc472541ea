"""The reasons for and against a pair, as texts for the manager.

A reason is shown only if it counted in the points, the heaviest first. Points and ranks are never shown
(docs/programme.md#research). Differences that are no ban are not shown either.
"""

from programme.matching.points import WEIGHTS, Part, Reason, Weights, bans, parts
from programme.matching.sides import Giver, Seeker
from programme.speech import Facts, Listing, Phrase


def reasons(seeker: Seeker, giver: Giver, *, weights: Weights = WEIGHTS) -> tuple[Phrase, ...]:
    """Return the common ground of the pair as texts `match-reason-…`, the heaviest first; empty if there is none.

    Bans are left to `ban_reasons`.
    """
    return tuple(_reason(part, seeker, giver) for part in parts(seeker, giver, weights=weights))


def ban_reasons(seeker: Seeker, giver: Giver) -> tuple[Phrase, ...]:
    """Return every ban between the two as texts `match-ban-…`; empty if the pair is allowed."""
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
