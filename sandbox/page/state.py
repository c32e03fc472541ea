"""The state of a rehearsal as JSON, for the page, without the chats."""

from programme.people import Role
from sandbox.botapi.records import Json
from sandbox.cast.cast import EVA_ID
from sandbox.phones import looks
from sandbox.phones.phone import ZONE, Phone
from sandbox.rehearsal.stories import Story
from sandbox.stage.stage import Stage
from sandbox.stage.stored import Wait
from sandbox.stage.wishes import SPEEDS

LANGUAGES = ("sv", "en")


def state(stage: Stage) -> Json:
    """Return the rehearsal's state, without the chats."""
    return {
        "now": looks.moment(stage.now),
        "zone": ZONE.key,
        "language": stage.setting.language,
        "seed": stage.setting.seed,
        "story": stage.setting.story,
        "stories": list(Story),
        "programme": stage.seen.programme,
        "progress": stage.progress,
        "turning": stage.wishes.is_turning,
        "speed": stage.wishes.speed,
        "speeds": SPEEDS,
        "people": [person(stage, phone) for phone in stage.rehearsal.server.people],
        "phones": at_first(stage),
        "bot": {"name": stage.seen.programme or "Mentorbot", "username": stage.rehearsal.server.account.bot.username},
        "violations": len(stage.rehearsal.server.violations),
        "mails": len(stage.rehearsal.post.mails),
        "trouble": stage.trouble.partition("\n")[0] or None,
        "calendar": [due(wait) for wait in stage.seen.waits if not wait.reason],
    }


def person(stage: Stage, phone: Phone) -> Json:
    """Return a phone's person, with the role and whether a human has the phone."""
    user_id = phone.user.id
    in_hand = user_id in stage.rehearsal.cast.in_hand
    return {**looks.person(phone), "role": role_of(stage, user_id), "in_hand": in_hand}


def role_of(stage: Stage, user_id: int) -> str:
    """Return a person's role: by the cast's profile, else by the bot's rows, else "guest"."""
    if user_id == EVA_ID:
        return Role.MANAGER
    for member in stage.rehearsal.cast.participants:
        if member.phone.user.id == user_id:
            return member.profile.role
    return stage.seen.roles.get(user_id, "guest")


def at_first(stage: Stage) -> list[int]:
    """Return the ids of the phones that lie open at first: the manager's, an adept's, a mentor's."""
    participants = stage.rehearsal.cast.participants
    firsts = (next(one for one in participants if one.profile.role is role) for role in (Role.ADEPT, Role.MENTOR))
    return [EVA_ID, *(one.phone.user.id for one in firsts)]


def due(wait: Wait) -> Json:
    """Return a wait as JSON."""
    return {
        "at": looks.moment(wait.at),
        "kind": wait.kind,
        "who": wait.who,
        "standing": wait.stands,
        "attempts": wait.attempts,
        "reason": wait.reason,
    }
