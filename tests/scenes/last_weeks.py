"""The last weeks of a programme: a pair that may write to each other, one diploma that is given and one to give."""

from dataclasses import replace
from datetime import timedelta

from programme.diploma import Diploma
from programme.goodbye import Goodbye
from programme.pair import Pair, PairState
from programme.people import Membership, Preset, Programme, Role
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.sight import NOW


def to_its_last_weeks(uow: SqlUnitOfWork, programme: Programme) -> Programme:
    """Let a programme for entrepreneurs end in a fortnight; return it."""
    ending = replace(programme, preset=Preset.ENTREPRENEUR, ends_on=NOW.date() + timedelta(days=14))
    uow.programmes.save(ending)
    return ending


def a_pair_in_its_last_weeks(uow: SqlUnitOfWork, programme: Programme, adept: Membership, mentor: Membership) -> None:
    """Let two be under way, the adept have written words for the end, and the mentor have a diploma."""
    pair = uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, PairState.ACTIVE, NOW - timedelta(days=90)))
    uow.goodbyes.add(Goodbye(0, pair.id, adept.id, "Tack för ditt tålamod.", NOW))
    days = (programme.starts_on, programme.ends_on)
    uow.diplomas.add(
        Diploma(
            *(0, programme.id, mentor.id, "F7K29QMX", Role.MENTOR, "Någon", programme.name, *days, 3, 360, "Ylva Ås"),
            *(NOW, mentor.person_id),
        )
    )
