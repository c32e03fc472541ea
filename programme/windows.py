"""The purposes of windows, by which the bot finds its questions in a chat again; they are made in this file only.

A purpose is stored with the message that shows its window, for as long as that message lives: never change its form.
"""

from dataclasses import dataclass

from programme.speech import Purpose


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the message that shows a window.

    Attributes:
        message_id: Telegram's id of it, or None.
        is_unsent: a message for this window still waits in the outbox, or was given up.
        said_twice: the newest message of this window may be in the chat twice, once under an unknown id.
    """

    message_id: int | None
    is_unsent: bool
    said_twice: bool


DIALOG = "dialog-"
QUESTIONS = (
    DIALOG,
    *("proposal-", "meeting-", "joint-", "after-all-", "point-", "fit-", "contract-", "tie-", "gathering-", "survey-"),
    *("goal-", "join-", "moving-", "colleague-", "concern-", "ending-", "delete-", "boss-", "privacy", "asked"),
)
"""How the windows begin in which a person is asked: what is typed under one may be meant for it."""
LANGUAGE = Purpose("language")
PEOPLE = Purpose("people")
PAIRS = Purpose("pairs")
ME = Purpose("me")
TODO = Purpose("todo")
GLANCE = Purpose("glance")
CALLS = Purpose("calls")
DIPLOMAS = Purpose("diplomas")
SURVEYS = Purpose("surveys")
GATHERINGS = Purpose("gatherings")
CLOSING = Purpose("closing")
EXPORT = Purpose("export")
SEARCH = Purpose("search")
IMPORTING = Purpose("importing")
PRIVACY = Purpose("privacy")
FREE_TEXT = Purpose("free-text")
GUIDE = Purpose("guide")
ASKED = Purpose("asked")
"""The newest message of a chat that asks for something and has no window of its own."""


def dialog(key: int) -> Purpose:
    """Return the window of a dialog's open question."""
    return Purpose(f"{DIALOG}{key}")


def absence(programme: int) -> Purpose:
    """Return the window of a manager's time away from a programme."""
    return Purpose(f"absence-{programme}")


def survey(membership: int) -> Purpose:
    """Return the window of the reminder of the surveys that wait for a participant."""
    return Purpose(f"survey-{membership}")


def wording(programme: int) -> Purpose:
    """Return the window of the texts that a programme words itself."""
    return Purpose(f"wording-{programme}")


def joining(programme: int) -> Purpose:
    """Return the window that asks a person whether to join a programme, and in which role."""
    return Purpose(f"join-{programme}")


def match(programme: int) -> Purpose:
    """Return the window with the suggestions of a programme's match."""
    return Purpose(f"match-{programme}")


def proposal(pair: int) -> Purpose:
    """Return the window that proposes a pair to the mentor or to the adept, in either chat."""
    return Purpose(f"proposal-{pair}")


def meeting(pair: int) -> Purpose:
    """Return the window of a pair's next meeting."""
    return Purpose(f"meeting-{pair}")


def after_all(pair: int) -> Purpose:
    """Return the window that asks somebody who hears nothing about meeting the partner whether to book after all."""
    return Purpose(f"after-all-{pair}")


def joint(key: int) -> Purpose:
    """Return the window of the question whether to meet all three, in the chats of the mentor and of both adepts."""
    return Purpose(f"joint-{key}")


def point(meeting: int) -> Purpose:
    """Return the window of what the adept wants to bring up at a meeting."""
    return Purpose(f"point-{meeting}")


def fit(pair: int) -> Purpose:
    """Return the window that asks the adept or the mentor how the first meeting felt, in either chat."""
    return Purpose(f"fit-{pair}")


def contract(pair: int) -> Purpose:
    """Return the window of a pair's contract."""
    return Purpose(f"contract-{pair}")


def goal(pair: int) -> Purpose:
    """Return the window in which an adept says how far they have come with the goals of the contract."""
    return Purpose(f"goal-{pair}")


def plan(membership: int) -> Purpose:
    """Return the window of an adept's own business plan."""
    return Purpose(f"plan-{membership}")


def plan_of(pair: int) -> Purpose:
    """Return the window in which a mentor reads the business plan of an adept."""
    return Purpose(f"plan-of-{pair}")


def of_pair(pair: int) -> tuple[Purpose, ...]:
    """Return all windows with questions to the adept and the mentor of a pair."""
    return proposal(pair), meeting(pair), fit(pair), contract(pair)


def ending(pair: int) -> Purpose:
    """Return the window that asks the manager whether a pair shall end."""
    return Purpose(f"ending-{pair}")


def concern(key: int) -> Purpose:
    """Return the window that shows a private word to a reader."""
    return Purpose(f"concern-{key}")


def deletion(membership: int) -> Purpose:
    """Return the window that asks the manager whether a member shall be deleted."""
    return Purpose(f"delete-{membership}")


def boss(membership: int) -> Purpose:
    """Return the window of the question whether a manager is a participant's boss."""
    return Purpose(f"boss-{membership}")


def tie(pair: int) -> Purpose:
    """Return the window in which a participant tells of a tie to the other of a pair."""
    return Purpose(f"tie-{pair}")


def details(membership: int) -> Purpose:
    """Return the window with the details of a member that can be changed."""
    return Purpose(f"details-{membership}")


def moving(link: int) -> Purpose:
    """Return the window about a move to another account, in the chats of both accounts and of the managers."""
    return Purpose(f"moving-{link}")


def programme(key: int) -> Purpose:
    """Return the window with the facts about a programme that can be changed."""
    return Purpose(f"programme-{key}")


def announcement(key: int) -> Purpose:
    """Return the window of an announcement, in the chats of those whom it is for."""
    return Purpose(f"announcement-{key}")


def announcing(key: int) -> Purpose:
    """Return the window that tells the author of an announcement how far it has come."""
    return Purpose(f"announcing-{key}")


def gathering(key: int) -> Purpose:
    """Return the window of a gathering in the chat of a guest: the invitation with the guest's answer."""
    return Purpose(f"gathering-{key}")


def gathering_desk(key: int) -> Purpose:
    """Return the window of a gathering in a manager's chat, with its lists of guests."""
    return Purpose(f"gathering-desk-{key}")


def colleagues(programme: int) -> Purpose:
    """Return the window that names who sits at the desk of a programme."""
    return Purpose(f"colleagues-{programme}")


def colleague(link: int) -> Purpose:
    """Return the window that asks whether somebody would like to sit at the desk."""
    return Purpose(f"colleague-{link}")


def timeline(pair: int) -> Purpose:
    """Return the window of a pair's meetings in the manager's chat."""
    return Purpose(f"timeline-{pair}")


def suspension(membership: int) -> Purpose:
    """Return the window of a suspended participant in a manager's chat."""
    return Purpose(f"suspension-{membership}")


def our_mentors(membership: int) -> Purpose:
    """Return the window in which an adept looks through the mentors."""
    return Purpose(f"our-mentors-{membership}")


def meetings(membership: int) -> Purpose:
    """Return the window of a participant's meetings, in their own chat or the manager's."""
    return Purpose(f"meetings-{membership}")


def people_list(key: int) -> Purpose:
    """Return the window of a list of people, from what was read to what became of it."""
    return Purpose(f"list-{key}")
