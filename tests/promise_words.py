"""The words by which a text promises an act or a time, for each language, and the texts that have one."""

import re
from collections.abc import Mapping

from fluent.syntax import ast as fluent
from fluent.syntax.serializer import FluentSerializer

from bot.mailing import FOR_PAPER

WORDS = {
    "sv": r"senast|hör av (sig|mig|oss)|ringer|får (du |ni |de )?(veta|mer|besked\w*|ett sista)|påminn(er|s)|frågar"
    r"|får (ni |båda |\{ \$\w+ \} )(varandras|frågan|startbeskedet|förslaget)|berättar det för|kommer|dyker upp"
    r"|tar (jag )?upp|snart|skickar|letar|raderar|raderas|rensas|återkommer|innan dess|till dess|då får|inom"
    r"|nästa (vardag|steg)",
    "en": r"by|will|I['’]ll|gets? (in touch|back)|soon|is looking|are still looking|keeps looking|hears?|reminded"
    r"|ask(s)? again|comes?|before that|until then|and then|within|next (step|working day)|at the latest",
}
"""A new language needs its words here: the test asks for them."""


def promising(texts: Mapping[str, fluent.Message], language: str) -> set[str]:
    """Return the keys of the texts of a language with a promise word in them; words for paper promise the same."""
    word = re.compile(rf"\b({WORDS[language]})\b", re.IGNORECASE)
    return {key.removesuffix(FOR_PAPER) for key, text in texts.items() if word.search(said(text))}


def said(text: fluent.Message) -> str:
    """Return a text as it stands in its file, without its key."""
    return FluentSerializer().serialize_entry(text).partition("=")[2]
