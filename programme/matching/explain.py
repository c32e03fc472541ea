"""The reasons for and against a pair, as texts for the manager.

A reason is shown only if it counted in the points, the heaviest first. Points and ranks are never shown
(docs/programme.md#research). Differences that are no ban are not shown either; what has been before always is.
"""

from programme.matching.earlier import Earlier, Effect, together
from programme.matching.points import WEIGHTS, Part, Reason, Weights, before, on_board, parts, same_employer
from programme.matching.sides import Giver, Seeker
from programme.people import SameEmployer
from programme.speech import Facts, Listing, Phrase


def reasons(seeker: Seeker, giver: Giver, *, weights: Weights = WEIGHTS) -> tuple[Phrase, ...]:
    """Return the common ground of the pair as texts `match-reason-…`, the heaviest first; empty if there is none.

    What speaks against it is left to `warnings`.
    """
    return tuple(_reason(part, seeker, giver) for part in parts(seeker, giver, weights=weights))


def warnings(seeker: Seeker, giver: Giver, *, weights: Weights = WEIGHTS) -> tuple[Phrase, ...]:
    """Return what to mind about a pair: what has been before, and what ties them by work; empty for none."""
    names: Facts = {"adept": seeker.first_name, "mentor": giver.first_name}
    employer = weights.same_employer is SameEmployer.CAUTION and same_employer(seeker, giver)
    same = (Phrase("match-same-employer", {"employer": seeker.employer}),) if employer else ()
    boards = (Phrase("match-board", {**names, "employer": seeker.employer}),) if on_board(seeker, giver) else ()
    return (*(told(one, names) for one in together(before(seeker, giver))), *same, *boards)


def told(one: Earlier, names: Facts) -> Phrase:
    """Return an earlier outcome as a text for the manager, and until when others come first or the two are left out."""
    was = Phrase(f"match-earlier-{one.outcome}", names | {"day": one.day or ""})
    if one.because is not None:
        was = Phrase("match-because", {"was": was, "why": Phrase(f"because-{one.because}")})
    if one.effect not in _UNTIL:
        return was
    return Phrase(_UNTIL[one.effect], {"was": was, "day": one.until or "none"})


_UNTIL = {Effect.NOT_YET: "match-not-before", Effect.LESS: "match-others-first"}
"""What is said of an effect that ends on a day."""


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
