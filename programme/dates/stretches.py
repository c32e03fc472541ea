"""Stretches of days as people write them: "v. 8 och 44", "22 dec–7 jan", "sportlov 16–20 februari", "hela augusti".

Each part of the text must be accounted for: a part that is no week, month or day, or that has an unknown word, is not
read, and the writer is told which one. Without a year the next such days of the programme are meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from programme.dates.pieces import plain
from programme.dates.vocabulary import vocabulary
from programme.errors import ProgrammeError
from programme.quiet import A_DAY, Stretch, joined

LONGEST = 300  # characters
MONTH = "\ue000"  # stands before the number of a month, where it is known that it is a month
LONGEST_STRETCH = 184  # days: more is a slip, such as a first day after the last

_SAYS_NOTHING = frozenset(
    """hela hel helt under från fram den det de dag dagen dagar dagarna i på av är tyst tysta lov ledigt lediga stängt
    sportlov sportlovet höstlov höstlovet påsklov påsklovet jullov jullovet sommarlov sommarlovet semester semestern
    industrisemester industrisemestern alla tack
    all whole the of from during on quiet closed holiday holidays break week-end please""".split()
)
_WEEK = frozenset("v vecka veckan veckor veckorna w wk week weeks".split())
_TO = re.compile(r"\b(?:t\.?\s?o\.?\s?m\.?|till och med|fram till|till|until|till|through|to)\b")
_BETWEEN = re.compile(r"\b(mellan|between) (.+?) (?:och|and) ")
_PARTS = re.compile(r"[,;\n&+]|\b(?:och|samt|and)\b")
_LETTERS_APART = re.compile(r"(?<=[^\W\d_])\s*[-\u2010-\u2015]\s*(?=[^\W\d_])")  # "aug-sep" is no one word
_FROM = re.compile(r"\bfrån och med\b|\bfr\.?\s?o\.?\s?m\b\.?")
_ISO_SPAN = re.compile(r"(?<=-\d\d)\s?/\s?(?=\d{4}-)")
_SIGNS = re.compile(r"[^\W\d_]+\.?|\d+|\S")
_DAY = (  # one end of a stretch, by its number
    r"(?:D(\d)\s)?(?:(?P<d{0}>\d{{1,2}})\s?M(?P<m{0}>\d+)|M(?P<n{0}>\d+)\s(?P<e{0}>\d{{1,2}}))"
    r"(?:\s(?P<y{0}>\d{{4}}))?"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """What a part of a text says: its days in each year, and whether it names weeks."""

    candidates: Sequence[Stretch]
    weeks: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """The days that can be meant: those of the programme, and those before it, from today on."""

    today: date
    first: date
    last: date

    @property
    def years(self) -> range:
        """The years in which a stretch may begin."""
        return range(self.first.year - 1, self.last.year + 2)


def read(text: str, language: str, within: Within) -> list[Stretch]:
    """Return the stretches that a text names, in their order, those that touch joined into one.

    Raises:
        ProgrammeError: `quiet-not-read`, with the part that is not understood; `quiet-past` or `quiet-outside`, with
            the part whose days have been, or are not in the programme.
    """
    if len(text) > LONGEST:
        raise ProgrammeError("quiet-not-read", part=f"{text[:30].strip()}…")
    lines = "\n".join(plain(_LETTERS_APART.sub(" - ", line)) for line in text.splitlines())
    said = _BETWEEN.sub(r"\2 - ", _FROM.sub(" ", _TO.sub("-", lines)))
    parts = [part.strip(" .!") for part in _PARTS.split(said)]
    found: list[Stretch] = []
    weeks = False
    parts = [part for part in parts if part]
    for place, part in enumerate(parts):
        one = _part(part, language, within, weeks=weeks) or _of_next_month(parts, place, language, within)
        if one is None or not one.candidates:
            raise ProgrammeError("quiet-not-read", part=part)
        weeks = one.weeks
        found.append(_chosen(one.candidates, part, within))
    if not found:
        raise ProgrammeError("quiet-not-read", part=text.strip()[:30] or "–")
    return joined(found)


def _chosen(candidates: Sequence[Stretch], part: str, within: Within) -> Stretch:
    """Return the first stretch that is not over yet and lies in the programme, at least in part."""
    inside = [one for one in candidates if one.first <= within.last and one.last >= within.first]
    ahead = [one for one in inside if one.last >= within.today]
    if not ahead:
        raise ProgrammeError("quiet-past" if inside else "quiet-outside", part=part)
    return ahead[0]


def _of_next_month(parts: Sequence[str], place: int, language: str, within: Within) -> _Found | None:
    """Return the day of a bare number before a day with a month ("16 och 17 februari"), or None."""
    if not re.fullmatch(r"(?:den )?\d{1,2}(?: ?: ?[ae])?", parts[place]) or place + 1 == len(parts):
        return None
    following = _signs(parts[place + 1], language)
    month = re.search(r"M\d+(?: \d{4})?", following or "")
    number = re.search(r"\d+", parts[place])
    if month is None or number is None:
        return None
    return _days(f"{number[0]} {month[0]}", within)


def _part(part: str, language: str, within: Within, *, weeks: bool) -> _Found | None:
    """Return what a part of a text says, or None."""
    part = _ISO_SPAN.sub(" - ", part)
    for pattern, made in ((r"(\d{4})-(\d\d?)-(\d\d?)", rf"\3 {MONTH}\2 \1"), (r"\b(\d{4})-?w(\d\d?)\b", r"v \2 \1")):
        part = re.sub(pattern, made, part)
    signs = _signs(part, language)
    if signs is None:
        return None
    return _weeks(signs, within, named=weeks) or _months(signs, within) or _days(signs, within)


def _signs(part: str, language: str) -> str | None:
    """Return a part in signs: `W` a week, `M2` a month, `D0` a weekday, `-` to; None if it has an unknown word."""
    part = re.sub(r"(\d{1,2})\s?:\s?[ae]\b|(\d{1,2})(?:st|nd|rd|th)\b", r"\1\2", part)
    part = _numeric(part, language)
    part = re.sub(r"([^\W\d_])(\d)", r"\1 \2", part)
    words, signs = vocabulary(language).words, []
    for sign in _SIGNS.findall(part.replace(MONTH, f" {MONTH}")):
        word = sign.rstrip(".")
        kind, value = words.get(word, ("", ""))
        if sign == MONTH:
            signs.append("M")
        elif word in _WEEK:
            signs.append("W")
        elif kind == "MONTH":
            signs.append(f"M{value}")
        elif kind == "WEEKDAY":
            signs.append(f"D{value}")
        elif word.isdigit() or sign == "-":
            signs.append(word or sign)
        elif sign not in "./()" and word not in _SAYS_NOTHING:
            return None
    told = re.sub(r"M (\d)", r"M\1", " ".join(signs))
    return re.sub(r"(?:- )+-|-(?: -)+", "-", told)


def _numeric(part: str, language: str) -> str:
    """Return a part with "16/2" and "16.2.2027" as day and month; in English they could be either way round."""

    def day(found: re.Match[str]) -> str:
        first, second, year = int(found[1]), int(found[2]), found[3] or ""
        if language == "en" and first != second and first <= 12 and second <= 12:
            return "?"
        if second > 12 >= first and language == "en":
            first, second = second, first
        full = f"20{year}" if len(year) == 2 else year
        return f"{first} {MONTH}{second} {full} " if 1 <= second <= 12 else "?"

    return re.sub(r"\b(\d{1,2})\s?[./]\s?(\d{1,2})(?:\s?[-./]?\s?(20\d\d)|[-./](\d\d))?(?!\d|\s?[/.]\s?\d)", day, part)


def _weeks(signs: str, within: Within, *, named: bool) -> _Found | None:
    told = re.fullmatch(r"(\d{4})\s-?\s?W (\d{1,2})", signs)
    if told is not None:
        signs = f"W {told[2]} {told[1]}"
    lead = r"(?:W )?" if named else "W "
    found = re.fullmatch(lead + r"(\d{1,2})(?: - (?:W )?(\d{1,2}))?(?: (\d{4}))?", signs)
    if found is None:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    years = (int(found[3]),) if found[3] else within.years
    return _Found([one for year in years for one in _of_weeks(year, first, last)], weeks=True)


def _of_weeks(year: int, first: int, last: int) -> Iterator[Stretch]:
    try:
        monday = date.fromisocalendar(year, first, 1)
        sunday = date.fromisocalendar(year + (last < first), last, 7)
    except ValueError:  # no such week in this year
        return
    if (sunday - monday).days <= LONGEST_STRETCH:
        yield Stretch(monday, sunday)


def _months(signs: str, within: Within) -> _Found | None:
    found = re.fullmatch(r"M(\d+)(?: - M(\d+))?(?: (\d{4}))?", signs)
    if found is None:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    years = (int(found[3]) - (last < first),) if found[3] else within.years
    stretches = (Stretch(date(year, first, 1), _next_month(year + (last < first), last) - A_DAY) for year in years)
    return _Found([one for one in stretches if (one.last - one.first).days <= LONGEST_STRETCH])


def _next_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)


def _days(signs: str, within: Within) -> _Found | None:
    short = re.fullmatch(r"(?:D\d )?(\d{1,2}) - (?:D\d )?(\d{1,2}) M(\d+)(?: (\d{4}))?", signs)
    if short is not None and "D" not in signs:
        if int(short[1]) >= int(short[2]):
            return None
        signs = f"{short[1]} M{short[3]} - {short[2]} M{short[3]} {short[4] or ''}".strip()
    turned = re.fullmatch(r"M(\d+) (\d{1,2}) - (\d{1,2})(?: (\d{4}))?", signs)
    if turned is not None:
        signs = f"{turned[2]} M{turned[1]} - {turned[3]} M{turned[1]} {turned[4] or ''}".strip()
    found = re.fullmatch(f"{_DAY.format(1)}(?: - {_DAY.format(2)})?", signs)
    if found is None:
        return None
    begins, ends = _parts_of(found, 1), _parts_of(found, 2) or _parts_of(found, 1)
    if begins is None or ends is None:
        return None
    return _Found([one for one in _spans(begins, ends, within) if _weekdays_fit(found, one)])


def _parts_of(found: re.Match[str], number: int) -> tuple[int, int, int | None] | None:
    told = found.groupdict()
    day = told[f"d{number}"] or told[f"e{number}"]
    month = told[f"m{number}"] or told[f"n{number}"]
    year = told[f"y{number}"]
    return (int(day), int(month), int(year) if year else None) if day and month else None


def _spans(begins: tuple[int, int, int | None], ends: tuple[int, int, int | None], within: Within) -> Iterator[Stretch]:
    named = {year for _, _, year in (begins, ends) if year is not None}
    for year in sorted({*within.years, *named, *(one - 1 for one in named)}):
        first = _day(year, begins)
        if first is None:
            continue
        last = _day(year, ends)
        if last is None or last < first:
            last = _day(year + 1, ends)
        if last is not None and first <= last and (last - first).days <= LONGEST_STRETCH:
            yield Stretch(first, last)


def _day(year: int, told: tuple[int, int, int | None]) -> date | None:
    """Return a day of a year, or None if there is none, or another year was named."""
    if told[2] not in (None, year):
        return None
    try:
        return date(year, told[1], told[0])
    except ValueError:
        return None


def _weekdays_fit(found: re.Match[str], one: Stretch) -> bool:
    told = found.groups()
    return all(not day or int(day) == real.weekday() for day, real in zip((told[0], told[6]), one, strict=True))
