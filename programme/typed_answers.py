"""Sentences that may answer a yes-or-no question: "ja gärna, när börjar vi?", "nej men vad roligt!".

How they begin is all that is read. A yes can turn behind its first word, and a no, too, so that nothing follows from
such a sentence but the question itself, asked back with both its buttons.
"""

import re

from programme.labels import bare

LONGEST_ANSWER = 200  # characters
_ANSWERS = re.compile(
    r"(?:ja|japp|jo|jodå|jajamän|javisst|absolut|ok|okej|okay|visst|självklart|såklart|så klart|givetvis"
    r"|(?:jätte|väldigt |mycket |hemskt )?gärna|(?:det )?(?:låter|passar|går|funkar|blir)(?: \w+)* "
    r"(?:\w*bra|fint|toppen|kanon|perfekt)|låter \w+|vad (?:roligt|kul|bra|spännande|trevligt)"
    r"|jag (?:vill|tackar|är med|kan|hinner|avstår|känner (?:honom|henne|hen))|jag (?:och|har) \w+ ja"
    r"|nej|nä|näe|nix|tyvärr|helst inte|inte (?:nu|just nu|den här gången|i år|än)"
    r"|det (?:går|passar|funkar) (?:tyvärr )?inte"
    r"|tack men nej|(?:jag |vi )?(?:kommer|kan inte)|i m coming|we re coming|count me in"
    r"|yes|yep|yeah|yup|sure|of course|certainly|gladly|happy to|i(?:d| would| d) (?:love|like|be)|i will|i ll"
    r"|(?:that )?sounds|that (?:works|suits)|works for me|how (?:nice|great|lovely)"
    r"|no|nope|nah|sorry|unfortunately|not (?:now|right now|this|yet)|i (?:can t|cannot|can not|don t|do not) "
    r"|i m afraid|i am afraid|rather not|thanks but|thank you but)(?= |$)"
)
_GREETS = re.compile(r"\w+ (?:hej|hejsan|hallå|hello|hi)\b")


def may_answer(text: str) -> bool:
    """Tell whether a text may answer a question that is answered with a yes or a no."""
    said = bare(text.replace("’", "'"))
    return len(text) <= LONGEST_ANSWER and not _GREETS.match(said) and _ANSWERS.match(said) is not None
