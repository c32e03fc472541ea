"""What somebody writes who has told that something is urgent, and means that it is fine now: "nu är det bra"."""

from typing import Final

from programme.labels import bare

LONGEST: Final = 9  # words
_FINE: Final = frozenset("bra okej ok lugnt fint löst fine good okay ok well sorted solved".split())
_BY_NOW: Final = frozenset("nu igen löst löste now again sorted solved itself".split())
_AROUND: Final = frozenset(
    """hej tack ja jo nej jodå det allt är har blev blivit känns kändes jag tycker tror att mår så helt mellan oss sig
    löste hello hi thanks yes no it s is everything all i m we re think feel feels that between us has out itself
    been""".split()
)


def says_fine(text: str) -> bool:
    """Tell whether a text says that things are fine by now, and nothing else; a bare "okej" says less."""
    words = set(bare(text).split())
    is_known = bool(words) and len(bare(text).split()) <= LONGEST and words <= _FINE | _BY_NOW | _AROUND
    return is_known and bool(words & _BY_NOW) and bool(words & (_FINE | {"löste"}))
