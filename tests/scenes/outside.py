"""An adept for whom a mentor is found outside: by an invitation, or by a yes on the phone."""

import re
from dataclasses import replace

from handlers import callbacks
from programme.pair import Pair, PairState
from programme.people import Membership, Programme, Role, State
from programme.presses.match import OtherMentors
from programme.presses.outside import InviteMentor
from programme.presses.press import Press
from sandbox.phones.people import Message, Phone
from tests.world import Steps, World, heard

REGISTER: Steps = [
    ("[Ja, det är okej, och jag har fyllt 18]", "1 av 7"),
    ("Ulla Berg", "2 av 7"),
    ("ulla@exempel.se", "3 av 7"),
    ("070 123 45 67", "4 av 7"),
    ("Egen firma, Malå", "5 av 7"),
    ("[svenska]", "5 av 7"),
    ("[Klar →]", "6 av 7"),
    ("[försäljning]", "6 av 7"),
    ("[Klar →]", "7 av 7"),
    ("[En adept]", "Antal adepter: 1"),
    (
        "[Skicka min anmälan]",
        [
            "Nästa steg: här kommer en fråga som Eva vill ställa till dig.",
            "Hej Ulla! Eva tror att du och den här adepten",
            "Karin Ek, adept",
        ],
    ),
]
YES_BY_PHONE: Steps = [
    ("[Någon har sagt ja på telefon]", ["1 av 6", "Roligt att någon vill träffa Karin!"]),
    ("Ulla Berg", "2 av 6"),
    ("070 999 88 77", "3 av 6"),
    ("Egen firma, Malå", "4 av 6"),
    ("[svenska]", "4 av 6"),
    ("[Klar →]", "5 av 6"),
    ("[försäljning]", "5 av 6"),
    ("[Klar →]", ["6 av 6", "Har mentorn sagt ja till det, och är 18 år eller äldre?"]),
    ("kanske", "Tryck på en av knapparna"),
    (
        "[Ja, mentorn är med på det och har fyllt 18]",
        [
            "mentorn som har sagt ja till Karin.",
            "Namn: Ulla Berg\nKallas: Ulla\nTelefon: 070-999 88 77\n"
            "Arbetsplats och ort: Egen firma, Malå\nSpråk: svenska\n"
            "Områden: försäljning\nSamtycke: ja, och är 18 år eller äldre",
        ],
    ),
]


async def waiting(world: World, name: str, programme: Programme, role: Role = Role.ADEPT) -> tuple[Phone, Membership]:
    """Let somebody be registered and approved."""
    phone = world.person(name)
    membership = replace(await world.add_participant(phone, programme, role), state=State.WAITING)
    await world.run(lambda uow: uow.memberships.save(membership))
    return phone, membership


async def eva_and_karin(world: World) -> tuple[Phone, Phone, Membership, Programme]:
    """Let an adept wait for a proposal; return the manager's and the adept's phones, and the adept's membership."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    karin, adept = await waiting(world, "Karin Ek", programme)
    return eva, karin, adept, programme


async def press(world: World, eva: Phone, pressed: Press) -> Message:
    """Press a button that stands on some page of the manager's."""
    if not eva.heard:
        await world.say(eva, "/todo")
    world.forge(eva, callbacks.encode(pressed))
    await world.rest()
    return heard(eva)


async def invited(world: World, eva: Phone, adept: Membership) -> str:
    """Let the manager make an invitation; return what its link carries."""
    return payload(await press(world, eva, InviteMentor(adept.id)))


def payload(message: Message) -> str:
    """Return what the link in a message carries."""
    found = re.search(r"start=([\w-]+)", message.text)
    assert found is not None, message.text
    return found.group(1)


async def dues(world: World) -> list[str]:
    """Return the kinds of waits that are stored, with their subjects."""
    rows = (await world.everything_stored())["due"]
    return sorted(" ".join(re.findall(r"'([a-z-]+)', (\d+)", row)[0]) for row in rows)


def pair_of(world: World, adept: Membership, mentor: Membership) -> Pair:
    """Return a pair of the two, the mentor being asked."""
    return Pair(0, adept.programme_id, adept.id, mentor.id, PairState.ASKED_MENTOR, world.clock.now())


async def yes_by_phone(world: World) -> tuple[Phone, Phone, Programme]:
    """Let the manager write down a mentor's yes; return the manager's and the adept's phones."""
    eva, karin, adept, programme = await eva_and_karin(world)
    await press(world, eva, OtherMentors(adept.id))
    await world.transcript(eva, YES_BY_PHONE)
    await world.press(eva, "Spara och skicka förslaget")
    return eva, karin, programme
