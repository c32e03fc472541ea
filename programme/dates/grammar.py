"""The grammar of days and times, for both languages, and the derivations of a text.

The terminals are made by `programme.dates.pieces`. The grammar is ambiguous on purpose: "3 mars 27" may be a year or
an hour, and the reader weighs all derivations. Each terminal belongs to one item of a derivation, so all that was typed
is accounted for.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeAlias

from lark import Lark, Token, Tree, UnexpectedInput
from lark.lexer import Lexer
from lark.visitors import CollapseAmbiguities

GRAMMAR = r"""
phrase: _item+
_item: weekday | date | shift | clock | span | part

weekday: WEEKDAY                                        -> weekday
    | THIS WEEKDAY                                      -> this_weekday
    | NEXT WEEKDAY                                      -> next_weekday
    | (LAST WEEKDAY | LAST_WEEKDAY)                     -> last_weekday
    | THE? NTH WEEKDAY IN? MONTH                           -> nth_weekday
    | THE? (FINAL | LAST) WEEKDAY IN? MONTH                -> final_weekday

date: THE? (NUM | NTH) IN? MONTH                        -> day_month
    | THE? (NUM | NTH) IN? MONTH DASH? NUM              -> day_month_year
    | MONTH THE? (NUM | NTH)                            -> month_day
    | FINAL MONTH                                       -> final_day
    | SPAN MONTH                                        -> day_span
    | THE? PAIR                                         -> day_first
    | THE? PAIR DASH? NUM                               -> day_first_year
    | THE? TRIPLE                                       -> triple
    | SIX                                               -> six
    | EIGHT                                             -> eight
    | NUM                                               -> bare_day
    | (THE NUM | THE? NTH)                              -> day
    | IN? MONTH                                         -> month
    | (IN | UNIT)? FOUR                                 -> year
    | HOLIDAY                                           -> holiday
    | IN? WEEK NUM                                      -> week

shift: DAY_SHIFT                                        -> day_shift
    | IN? WEEK_SHIFT                                    -> week_shift
    | (OM | IN) NUM? (UNIT | WEEK)                      -> ahead
    | NUM? (UNIT | WEEK) AGO                            -> ago
    | NUM? (UNIT | WEEK) FROM                           -> ahead
    | WEEKDAY WEEK                                      -> weekday_week

clock: FROM? NUM                                        -> bare_hour
    | FROM? (AT NUM HOURS? | NUM HOURS)                 -> hour
    | FROM? AT? PAIR HOURS?                             -> hour_minute
    | FROM? AT? FOUR HOURS?                             -> four
    | AT? NUM NUM HOURS?                                -> two_numbers
    | AT? EXACT_TIME                                    -> exact
    | AT? HALF NUM                                      -> half
    | AT? HALF PAST NUM                                 -> half_past
    | AT? QUARTER PAST NUM                              -> quarter_past
    | AT? QUARTER (IN | TO) NUM                         -> quarter_to
    | AT? NUM MINUTES? PAST NUM                         -> past
    | AT? NUM MINUTES? (IN | TO) NUM                    -> to
    | AT? NUM PAST HALF NUM                             -> past_half
    | AT? NUM IN HALF NUM                               -> to_half

span: AT? SPAN                                          -> span
    | clock (DASH | TO | AND) clock                     -> from_to

part: PART                                              -> part
    | PART_TODAY                                        -> part_today
    | ROUGHLY                                           -> roughly

%declare WEEKDAY LAST_WEEKDAY MONTH NUM NTH DAY_SHIFT WEEK_SHIFT WEEK UNIT OM AGO THIS NEXT LAST FINAL THE AT IN FROM
%declare TO AND HALF QUARTER PAST MINUTES HOURS PART PART_TODAY EXACT_TIME ROUGHLY HOLIDAY
%declare TRIPLE SPAN PAIR EIGHT SIX FOUR DASH
"""
MOST_TERMINALS = 16


class _AsTheyAre(Lexer):
    """The terminals are made already."""

    def __init__(self, _conf: Any) -> None:
        pass

    def lex(self, lexer_state: Any, _parser_state: Any = None) -> Iterator[Token]:
        yield from lexer_state


Node: TypeAlias = "Tree[Token]"


@lru_cache(maxsize=1)
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="earley", lexer=_AsTheyAre, ambiguity="explicit", start="phrase")


def derivations(terminals: tuple[Token, ...]) -> list[tuple[Node, ...]]:
    """Return every way in which the grammar takes all terminals: its items, in their order; empty if there is none."""
    if not 0 < len(terminals) <= MOST_TERMINALS:
        return []
    try:
        forest = _parser().parse(terminals)
    except UnexpectedInput:
        return []
    return [tuple(tree.children) for tree in CollapseAmbiguities().transform(forest)]


def tokens_of(node: Node) -> list[Token]:
    """Return the terminals of an item, without those of items within it."""
    return [one for one in node.children if isinstance(one, Token)]
