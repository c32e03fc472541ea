"""Two hundred names that are hard to set: long, short, of every script we know, and with signs of other languages."""

from collections.abc import Sequence

_FIRST = (
    *("Åsa", "Öjvind", "Zoë", "Đorđe", "Łukasz", "Ștefan", "İbrahim", "Þórdís", "Máiréad", "Nguyễn", "Ελένη", "Юрий"),
    *(
        "محمد",
        "שרה",
        "小明",
        "민준",
        "ნინო",
        "Արմեն",
        "अनुष्का",
        "สมชาย",
        "Anna-Karin",
        "Jean-François",
        "D’Arcy",
        "O'Neil",
    ),
    *("J.", "Bo", "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ", "a" * 40, "Wwwwwwwwww Mmmmmmmmm", "👩‍🚀"),
)
_LAST = (
    "Ek",
    "von Hohenstaufen-Österberg af Ekenstam Lindström Wallenberg",
    "x" * 60,
    "#let x = 1; $y$ *z*",
    "Ǆ ﬁ ﬃ ß ẞ",
    "e\u0301\u0323 o\u0308\u0304",
    "القاسم بن عبد الرحمن",
)
NAMES: Sequence[str] = [f"{first} {last}"[:80] for first in _FIRST for last in _LAST][:200]
