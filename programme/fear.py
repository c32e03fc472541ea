"""What somebody writes who is afraid of another, is being hurt, is in danger, or cannot go on living.

Such words are no answer and no chat: they open the form of a private word, with what was written as its beginning. No
list of words can tell every fear. What is left out here are the turns that mean something else: "I'm afraid I can't",
"jag slår en signal", "det slog mig", "var rädd om dig".
"""

import re
from typing import Final

from programme.labels import bare

_WHOM: Final = r"(?:till )?(?:mig|henne|honom|oss)"
_FEAR: Final = re.compile(
    rf"""
    \brädd\b (?! \ (?:för\ )?att\b | \ om\b )          # afraid, but not that something may happen, nor "take care"
    | \brädd\ (?:för\ )?att\ (?:träffa|möta|vara\ ensam|bli\ ensam|gå\ dit)\b
    | \brädda\ för\b (?!\ att\b)
    | \b(?:skrämd|otrygg|skrämmer\ mig|vågar\ inte\ (?:gå|träffa|möta|vara))\b
    | \bvågade\ inte\ (?:gå|träffa|möta|vara)\b
    | \b(?:hotar|hotade|hotat|hotad|hotelser|hotelse|hotfull)\b
    | (?<!jag\ )(?<!det\ ) \b(?:slår|slog|slagit|slå)\ (?:(?!det\b)\w+\ )?{_WHOM}\b
    | \b(?:tafsar|tafsade|tafsat)\b
    | (?<!jag\ )(?<!det\ ) \b(?:tog\ på|tar\ på|rörde|rör)\ mig\b
    | \b(?:kränkt|kränker|kränkte|trakasserar|trakasserad|trakasserade|trakasserier|våldtog|våldtagen)\b
    | \bvåld\b | \bvåldsam\b | \b(?:förföljer|stalkar|följer\ efter)\ mig\b | \butnyttja(?:r|de|t)\ mig\b
    | \bkänner\ mig\ (?:\w+\ )?(?:utnyttjad|tvingad|pressad|hotad|kränkt|otrygg|förföljd)\b
    | \bi\ fara\b
    | \b(?:afraid|scared|frightened|terrified)\ (?:of|to\ (?:meet|see|be\ alone))\b
    | \bi\ (?:am|m)\ (?:scared|frightened|terrified)\b
    | \b(?:unsafe|not\ safe|don\ t\ feel\ safe|in\ danger)\b
    | \b(?:threatens|threatened|threatening|threat|threats)\b
    | (?<!it\ )(?<!that\ )(?<!this\ )(?<!words\ ) \b(?:hits|hit|hurts|hurt|touched)\ me\b (?!\ up\b)
    | \b(?:stalks|stalked|groped|raped|grabbed)\ me\b | \bfollow(?:s|ed)\ me\ (?:home|around|everywhere)\b
    | \b(?:harassed|harasses|harassing|harassment|violent|violence|abusive|abused|assaulted)\b
    """,
    re.VERBOSE,
)
_LIFE: Final = re.compile(
    r"""
    \binte\ (?:leva|vara\ kvar\ i\ livet)\b
    | \borkar\ inte\ (?:mer|längre|leva)\b (?!\ (?:i\ ?dag|i\ ?kväll)\b)
    | \b(?:ta|tar)\ (?:mitt|sitt)\ liv\b
    | \b(?:ta|tar)\ livet\ av\b | \bsjälvmord\w*\b | \bvill\ (?:bara\ )?dö\b | \bskada\ mig\ själv\b
    | \b(?:kill|hurt|harm)\ myself\b | \bend\ my\ life\b | \b(?:don\ t|do\ not)\ want\ to\ live\b
    | \bsuicid\w+\b | \bwant\ to\ die\b | \bcan\ (?:t|not)\ go\ on\b | \bcannot\ go\ on\b
    """,
    re.VERBOSE,
)


def tells_fear(text: str) -> bool:
    """Tell whether a text may say that its writer is afraid of somebody, hurt, in danger, or cannot go on living."""
    said = bare(text)
    return _FEAR.search(said) is not None or _LIFE.search(said) is not None
