"""Presses after the programme's end: a button of a programme that is over is answered kindly, without an effect.

Buttons stay in chats for years. The presses that make sense after the end are listed here, by their use: words between
people, reading one's own rows, a person's rights. A press that is not listed ends with its programme.
"""

from collections.abc import Callable, Mapping

from programme import presses
from programme.errors import ProgrammeError
from programme.people import Actor, Programme, State
from programme.ports import UnitOfWork
from programme.presses import Press
from programme.times import is_over, local_day

OUTLIVE_THE_PROGRAMME: frozenset[type[Press]] = frozenset(
    {
        *(presses.DialogPress, presses.OpenPage, presses.ChooseLanguage, presses.ChooseProgramme, presses.ShowMe),
        presses.ShowGuide,
        *(presses.WriteTo, presses.AnswerLetter, presses.LetterRead, presses.WriteNote, presses.HaveTalked),
        *(presses.TellConcern, presses.OpenConcern, presses.SettleConcern),
        *(presses.OpenCard, presses.OpenPair, presses.ReadContract, presses.ShowTimeline, presses.ShowMeetings),
        *(presses.OpenDetails, presses.ChangeDetail, presses.OpenProgramme, presses.ChangeRule, presses.Replan),
        *(presses.GetWorkbook, presses.OpenGlance, presses.GetPicture),
        *(presses.NextRound, presses.ArchiveProgramme),
        *(presses.StartAnnouncement, presses.SendAnnouncement, presses.StopAnnouncement, presses.ChangeAnnouncement),
        *(presses.PickFrom, presses.Pick, presses.PicksDone),
        *(presses.OpenWordings, presses.OpenWording, presses.ChangeWording, presses.ResetWording),
        *(
            presses.AmBoss,
            presses.IsNoBoss,
            presses.HaveRung,
            presses.ShowTodo,
            presses.ShowDone,
            presses.OpenMatter,
            presses.SettleMatter,
        ),
        presses.NotMe,
        *(presses.WantMail, presses.NoteMail, presses.SendMail),
        *(presses.MoveAccount, presses.ConfirmMove, presses.StopMove),
        *(presses.ShowColleagues, presses.InviteColleague, presses.AnswerColleague),
        *(presses.LetColleagueGo, presses.PassConcernOn),
        *(presses.ShowAbsence, presses.ChangeAbsence, presses.EndAbsence, presses.DeclineStandIn),
        *(presses.GetCopy, presses.Withdraw, presses.AskDeletion, presses.DeletePerson),
        *(presses.OpenLeaving, presses.NoteDeath, presses.SamePerson, presses.NotSamePerson, presses.AmSamePerson),
    }
)


def _of_membership(uow: UnitOfWork, key: int) -> int | None:
    found = uow.memberships.find(key)
    return found.programme_id if found else None


def _of_pair(uow: UnitOfWork, key: int) -> int | None:
    found = uow.pairs.find(key)
    return found.programme_id if found else None


def _of_meeting(uow: UnitOfWork, key: int) -> int | None:
    found = uow.meetings.find(key)
    return _of_pair(uow, found.pair_id) if found else None


def _of_contract(uow: UnitOfWork, key: int) -> int | None:
    found = uow.contracts.find(key)
    return _of_pair(uow, found.pair_id) if found else None


def _of_survey(uow: UnitOfWork, key: int) -> int | None:
    found = uow.surveys.find(key)
    return _of_membership(uow, found.membership_id) if found else None


def _of_list(uow: UnitOfWork, key: int) -> int | None:
    found = uow.people_lists.find(key)
    return found.programme_id if found else None


def _of_entry(uow: UnitOfWork, key: int) -> int | None:
    found = uow.entries.find(key)
    return found.programme_id if found else None


def _of_pause(uow: UnitOfWork, key: int) -> int | None:
    found = uow.pauses.find(key)
    return found.programme_id if found else None


FIELDS: Mapping[str, Callable[[UnitOfWork, int], int | None]] = {
    "programme": lambda _uow, key: key,
    "membership": _of_membership,
    "adept": _of_membership,
    "pair": _of_pair,
    "meeting": _of_meeting,
    "contract": _of_contract,
    "survey": _of_survey,
    "sent": _of_list,
    "entry": _of_entry,
    "pause": _of_pause,
}
"""How each field of a press leads to a programme."""


def _is_over_for(uow: UnitOfWork, actor: Actor, programme: Programme) -> bool:
    """Tell whether a participant's time is over, while another pair of the programme goes on."""
    seats = [one for one in uow.memberships.of_person(actor.person.id) if one.programme_id == programme.id]
    taking_part = all(one.state in {State.COMPLETED, State.OVER} for one in seats)
    return taking_part and local_day(actor.now, programme) > programme.ends_on


def refuse(uow: UnitOfWork, actor: Actor, press: Press) -> None:
    """Refuse a press in a programme that is over, if the actor takes part in it or manages it.

    Raises:
        ProgrammeError: `programme-has-ended`.
    """
    if type(press) in OUTLIVE_THE_PROGRAMME:
        return
    for name, find in FIELDS.items():
        key = getattr(press, name, None)
        programme_id = find(uow, key) if key is not None else None
        mine = {one.programme_id for one in uow.memberships.of_person(actor.person.id)} if programme_id else set()
        if programme_id in mine:
            programme = uow.programmes.get(programme_id)
            if is_over(programme, actor.now) or _is_over_for(uow, actor, programme):
                raise ProgrammeError("programme-has-ended", programme=programme.name)
