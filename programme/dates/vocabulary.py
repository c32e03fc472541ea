"""The words for days and times in each language: data, looked up by `programme.dates.pieces`.

A row is written as `words: meaning`; several words in a row mean the same. A row may have up to four words after each
other ("new year's eve"). Letters stand for themselves, in small letters.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = int | str
Meaning: TypeAlias = tuple[str, Value]  # a terminal of the grammar, and what it stands for

DROPPED = ""  # the terminal of words that change nothing
NEARLY = 4  # letters: shorter words are not taken for others with a slip in them

_ROWS = {
    "sv": {
        "WEEKDAY": """måndag måndagen mån må = 0 | tisdag tisdagen tis ti = 1 | onsdag onsdagen ons on = 2
            torsdag torsdagen tors tor to = 3 | fredag fredagen fre fr = 4 | lördag lördagen lör lö = 5
            söndag söndagen sön sö = 6""",
        "LAST_WEEKDAY": """i_måndags = 0 | i_tisdags = 1 | i_onsdags = 2 | i_torsdags = 3 | i_fredags = 4
            i_lördags = 5 | i_söndags = 6""",
        "MONTH": """januari jan = 1 | februari feb febr = 2 | mars mar = 3 | april apr = 4 | maj = 5 | juni jun = 6
            juli = 7 | augusti aug = 8 | september sep sept = 9 | oktober okt = 10 | november nov = 11
            december dec = 12""",
        "NUM": """ett = 1 | två = 2 | tre = 3 | fyra = 4 | fem = 5 | sex = 6 | sju = 7 | åtta = 8 | nio = 9 | tio = 10
            elva = 11 | tolv = 12 | tretton = 13 | fjorton = 14 | femton = 15 | sexton = 16 | sjutton = 17 | arton = 18
            nitton = 19 | tjugo = 20 | tjugoett = 21 | tjugotvå = 22 | tjugotre = 23 | tjugofyra = 24 | tjugofem = 25
            tjugosex = 26 | tjugosju = 27 | tjugoåtta = 28 | tjugonio = 29 | trettio = 30 | trettioett = 31
            fyrtio = 40 | fyrtiofem = 45 | femtio = 50""",
        "NTH": """första = 1 | andra = 2 | tredje = 3 | fjärde = 4 | femte = 5 | sjätte = 6 | sjunde = 7 | åttonde = 8
            nionde = 9 | tionde = 10 | elfte = 11 | tolfte = 12 | trettonde = 13 | fjortonde = 14 | femtonde = 15
            sextonde = 16 | sjuttonde = 17 | artonde = 18 | nittonde = 19 | tjugonde = 20 | tjugoförsta = 21
            tjugoandra = 22 | tjugotredje = 23 | tjugofjärde = 24 | tjugofemte = 25 | tjugosjätte = 26
            tjugosjunde = 27 | tjugoåttonde = 28 | tjugonionde = 29 | trettionde = 30 | trettioförsta = 31""",
        "DAY_SHIFT": """i_dag idag = 0 | i_morgon imorgon i_morron imorron i_morn = 1
            i_övermorgon iövermorgon övermorgon = 2 | i_går igår = -1 | i_förrgår iförrgår förrgår = -2""",
        "WEEK_SHIFT": """i_veckan den_här_veckan denna_vecka nu_i_veckan = 0
            nästa_vecka nästkommande_vecka kommande_vecka veckan_därpå = 1
            veckan_efter_nästa i_veckan_efter_nästa = 2 | förra_veckan = -1""",
        "WEEK": "vecka veckan v = 0",
        "UNIT": "dag dagar dygn = days | veckor = weeks | månad månader = months | halvår = half-years | år = years",
        "OM": "om = 0",
        "AGO": "sedan sen = 0",
        "THIS": "nu_på nu denna den_här kommande nu_kommande = 0",
        "NEXT": "nästa nästkommande = 0",
        "LAST": "förra = 0",
        "FINAL": "sista = 0",
        "THE": "den = 0",
        "AT": "kl klockan klocka = 0",
        "IN": "i = 0",
        "FROM": "från mellan = 0",
        "TO": "till t_o_m = 0",
        "AND": "och = 0",
        "HALF": "halv = 0",
        "QUARTER": "kvart = 0",
        "PAST": "över = 0",
        "MINUTES": "minuter min = 0",
        "HOURS": "h tiden = 0",
        "PART": """bitti morgon morgonen på_morgonen = morning | fm f_m förmiddag förmiddagen på_förmiddagen = am
            em e_m eftermiddag eftermiddagen på_eftermiddagen = afternoon
            kväll kvällen på_kvällen = evening | natt natten på_natten = night""",
        "PART_TODAY": """i_morse imorse = morning | i_förmiddags i_förmiddag = am
            i_eftermiddag ieftermiddag i_eftermiddags = afternoon | i_kväll ikväll = evening | i_natt inatt = night""",
        "EXACT_TIME": "klockan_tolv_på_dagen = 720 | mitt_på_dagen = 720 | midnatt = 0",
        "ROUGHLY": "lunch = noon | lunchtid = noon | vid_lunch = noon | vid_lunchtid = noon",
        "HOLIDAY": """nyårsdagen nyårsdag = Nyårsdagen | trettondagen trettondedag_jul trettondag_jul = Trettondedag jul
            trettondagsafton trettondagsaftonen = Trettondagsafton
            skärtorsdagen skärtorsdag = Skärtorsdagen | långfredagen långfredag = Långfredagen | påskafton = Påskafton
            påskdagen påskdag = Påskdagen | annandag_påsk annandagen_påsk = Annandag påsk
            valborg valborgsmässoafton valborgsmässoaftonen = Valborgsmässoafton | första_maj = Första maj
            kristi_himmelsfärdsdag kristi_himmelsfärd kristi_himmelfärdsdag = Kristi himmelsfärdsdag
            pingstafton = Pingstafton | pingstdagen pingstdag = Pingstdagen
            nationaldagen sveriges_nationaldag = Nationaldagen | midsommarafton midsommaraftonen = Midsommarafton
            midsommardagen midsommardag = Midsommardagen | alla_helgons_dag = Alla helgons dag
            allhelgonaafton allahelgonsafton = Allahelgonsafton | lucia luciadagen = Lucia
            julafton julaftonen = Julafton | juldagen juldag = Juldagen
            annandag_jul annandagen_jul annandagen = Annandag jul | nyårsafton nyårsaftonen = Nyårsafton
            alla_hjärtans_dag = Alla hjärtans dag""",
        "OR": "eller alternativt = 0",
        "VAGUE": """kanske ungefär cirka ca omkring runt efter före innan senast tidigast påsk jul sommar vår höst
            vinter helgen = 0""",
        "NOT": "inte ej aldrig ingen utom kan_inte icke = 0",
        DROPPED: """på vid en dagen datum ok okej ja hej gärna då vi ses sågs träffas mötet möte blir det
            går_bra funkar fungerar passar bra tack är tid i_år detta_år för = 0""",
    },
    "en": {
        "WEEKDAY": """monday mon = 0 | tuesday tue tues = 1 | wednesday wed = 2 | thursday thu thur thurs = 3
            friday fri = 4 | saturday sat = 5 | sunday sun = 6""",
        "MONTH": """january jan = 1 | february feb = 2 | march mar = 3 | april apr = 4 | may = 5 | june jun = 6
            july jul = 7 | august aug = 8 | september sep sept = 9 | october oct = 10 | november nov = 11
            december dec = 12""",
        "NUM": """one = 1 | two = 2 | three = 3 | four = 4 | five = 5 | six = 6 | seven = 7 | eight = 8 | nine = 9
            ten = 10 | eleven = 11 | twelve = 12 | thirteen = 13 | fourteen = 14 | fifteen = 15 | sixteen = 16
            seventeen = 17 | eighteen = 18 | nineteen = 19 | twenty = 20 | twenty_one = 21 | twenty_two = 22
            twenty_three = 23 | twenty_four = 24 | twenty_five = 25 | twenty_six = 26 | twenty_seven = 27
            twenty_eight = 28 | twenty_nine = 29 | thirty = 30 | thirty_one = 31 | forty = 40 | forty_five = 45
            fifty = 50""",
        "NTH": """first = 1 | second = 2 | third = 3 | fourth = 4 | fifth = 5 | sixth = 6 | seventh = 7 | eighth = 8
            ninth = 9 | tenth = 10 | eleventh = 11 | twelfth = 12 | thirteenth = 13 | fourteenth = 14 | fifteenth = 15
            sixteenth = 16 | seventeenth = 17 | eighteenth = 18 | nineteenth = 19 | twentieth = 20
            twenty_first = 21 | twenty_second = 22 | twenty_third = 23 | twenty_fourth = 24 | twenty_fifth = 25
            twenty_sixth = 26 | twenty_seventh = 27 | twenty_eighth = 28 | twenty_ninth = 29 | thirtieth = 30
            thirty_first = 31""",
        "DAY_SHIFT": """today = 0 | tomorrow tomorow = 1 | the_day_after_tomorrow day_after_tomorrow overmorrow = 2
            yesterday = -1 | the_day_before_yesterday day_before_yesterday = -2""",
        "WEEK_SHIFT": """this_week = 0 | next_week = 1 | the_week_after_next week_after_next = 2 | last_week = -1""",
        "WEEK": "week wk w = 0",
        "UNIT": "day days = days | weeks = weeks | month months = months | year years = years",
        "AGO": "ago = 0",
        "THIS": "this this_coming coming the_coming = 0",
        "NEXT": "next = 0",
        "LAST": "last = 0",
        "THE": "the = 0",
        "AT": "at @ = 0",
        "IN": "in of = 0",
        "FROM": "from between = 0",
        "TO": "to = 1 | until till = 0",
        "AND": "and = 0",
        "HALF": "half = 30",
        "QUARTER": "quarter a_quarter = 0",
        "PAST": "past after = 0",
        "MINUTES": "minutes min = 0",
        "HOURS": "o'clock oclock h hrs hours sharp = 0",
        "PART": """morning in_the_morning = morning | am a_m = am | pm p_m = pm
            afternoon in_the_afternoon = afternoon | evening in_the_evening = evening | at_night night = night""",
        "PART_TODAY": "this_morning = morning | this_afternoon = afternoon | this_evening tonight = evening",
        "EXACT_TIME": "noon = 720 | at_noon = 720 | midday = 720 | midnight = 0",
        "ROUGHLY": "lunch = noon | lunchtime = noon | at_lunch = noon | at_lunchtime = noon",
        "HOLIDAY": """new_year's_day = Nyårsdagen | epiphany = Trettondedag jul | good_friday = Långfredagen
            maundy_thursday = Skärtorsdagen | holy_saturday easter_eve = Påskafton
            easter_sunday easter_day = Påskdagen | easter_monday = Annandag påsk
            walpurgis_night walpurgis = Valborgsmässoafton | may_day = Första maj
            ascension_day = Kristi himmelsfärdsdag | whitsun whit_sunday pentecost = Pingstdagen
            national_day the_national_day = Nationaldagen
            midsummer's_eve midsummer_eve = Midsommarafton | midsummer's_day midsummer_day = Midsommardagen
            all_saints'_day all_saints_day = Alla helgons dag | lucia = Lucia | christmas_eve = Julafton
            christmas_day = Juldagen | boxing_day = Annandag jul
            new_year's_eve new_years_eve = Nyårsafton | valentine's_day = Alla hjärtans dag""",
        "OR": "or alternatively = 0",
        "VAGUE": """maybe perhaps about around before latest earliest easter christmas summer spring autumn winter
            weekend = 0""",
        "NOT": "not never no can't cannot won't except don't = 0",
        DROPPED: """on a an ok okay yes hi hello please we meet met meeting is it fine good works thanks date
            see you then = 0""",
    },
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the words of a text may mean; the reader's own language comes first, then the others."""

    words: Mapping[str, Meaning]

    def spelled_nearly(self) -> list[str]:
        """Return the words that are long enough to be recognised with a slip in them."""
        return [one for one in self.words if len(one) >= NEARLY and " " not in one]


def _table(rows: Mapping[str, str]) -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    for terminal, row in rows.items():
        for words, value in re.findall(r"([^=|]+)=([^|\n]+)", row):
            meant: Value = int(value) if value.strip().lstrip("-").isdigit() else value.strip()
            found |= {word.replace("_", " "): (terminal, meant) for word in words.split()}
    return found


TABLES = {language: _table(rows) for language, rows in _ROWS.items()}


def vocabulary(language: str) -> Vocabulary:
    """Return the words that a reader of a language may write: their own, and for the rest those of other languages."""
    own = TABLES.get(language, TABLES["en"])
    others = [table for table in TABLES.values() if table is not own]
    return Vocabulary({word: meaning for table in (*others, own) for word, meaning in table.items()})
