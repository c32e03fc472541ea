"""What somebody tries with the bot, and what is wrong with what comes of it: presses and commands in every role."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from enum import IntEnum
from itertools import chain, product
from random import Random
from typing import Any, get_type_hints

from handlers.callbacks import CODES, LARGEST, encode
from handlers.sure import is_sure
from handlers.table import COMMANDS
from programme.access import Fact, Relation
from programme.pair import PairState
from programme.presses.goal import MarkGoal, OpenGoal
from programme.presses.press import DialogPress, Press
from programme.presses.proposal import AdeptSays, MentorSays
from programme.presses.tie import Kind
from programme.presses.twin import AmSamePerson
from programme.speech import Speech
from tests.scenes.access import OWNER, TABLES, Everybody, read_in
from tests.scenes.may import ASSISTANTS_SAY, DELETE
from tests.scenes.rights import Rights, keys_of, only_managers_do
from tests.scenes.sight import EVAS, NOW, betrayed
from tests.undone import Outcome, UndoneBot, with_changes

EACH = int(os.environ.get("ACCESS", "0"))
STATES = (PairState.ASKED_MENTOR, PairState.ASKED_ADEPT, PairState.FIT_ASKED, PairState.ACTIVE)
SCENES = [(state, EVAS[place % len(EVAS)]) for place, state in enumerate(STATES)]
ONLY_IN: dict[type[Press], PairState] = {
    MentorSays: PairState.ASKED_MENTOR,
    AdeptSays: PairState.ASKED_ADEPT,
    OpenGoal: PairState.FIT_ASKED,
    MarkGoal: PairState.FIT_ASKED,
}
"""The presses that can do something only in an earlier state of the pair, or of the manager who is in it."""

SAMPLE = 0.04
NUMBERS: dict[str, tuple[int, ...]] = {
    "revision": (0, 1, LARGEST),
    "index": (0, 1, LARGEST),
    "number": (0, 1, LARGEST),
    "subject": (*range(24), LARGEST),
    "beside": (*range(8), LARGEST),
    "mail": (0, 1, LARGEST),
    "newest": (0, 1, LARGEST),
    "code": (int("sv", 36), int("en", 36), LARGEST),
    "language": (int("sv", 36), LARGEST),
    "people": (0, 1, 2, 3, 4, LARGEST),
    "manager": (*range(12), LARGEST),
    "partner": (*range(12), LARGEST),
    "day": (NOW.date().toordinal() + 9, 0, LARGEST),
    "starts": (NOW.date().toordinal(), LARGEST),
    "ends": (NOW.date().toordinal() + 300, 0),
}
"""What can stand in the fields that carry nobody's id."""

BEYOND = ("-1", "-0", "", "1y2p0ij32e8e8", "zzzzzzzzzzzzzzz", "0x1", "1.0")  # the fourth is 2^63
ELSEWHERE = frozenset({"Ylva", "Olga", "Pål"})
DESK_ALONE = frozenset({"Bo", "Ylva", "Astrid"})  # who take part in nothing, so that no press is their own matter
AT_A_DESK = DESK_ALONE | {"Eva", "Åke", "Rut"}
NOTED = frozenset({"handled_updates", "outbox", "audit"})  # what is told is judged by its words


_TYPES: dict[type[Press], dict[str, Any]] = {}


def choices(kind: type[Press], name: str) -> tuple[int, ...] | None:
    """Return what a field of a press can be, or None if it is an id."""
    to_type = (_TYPES.get(kind) or _TYPES.setdefault(kind, get_type_hints(kind)))[name]
    if to_type is bool:
        return (False, True)
    if to_type is Kind:  # Karin has told of a client, and whoever tells the same reads it back as their own
        return tuple(one for one in Kind if one is not Kind.CLIENT)
    if isinstance(to_type, type) and issubclass(to_type, IntEnum):
        return tuple(to_type)
    return None if name in TABLES else NUMBERS[name]


def named(press: Press) -> str:
    """Return the name of a press, with the deed where it has several."""
    which = [
        one for one in (getattr(press, name, None) for name in ("deed", "kind", "reply")) if isinstance(one, IntEnum)
    ]
    return " ".join([type(press).__name__, *(one.name for one in which)])


def _payloads(outcome: Outcome) -> list[object]:
    return [(one.chat_id, one.payload) for one in outcome.rows]


def _name(one: Field[object]) -> str:
    return one.name


@dataclass(slots=True)
class Trial:
    """One scene, what was tried in it, and what was wrong."""

    everybody: Everybody
    bot: UndoneBot
    rights: Rights
    rng: Random
    wrong: list[str] = field(default_factory=list)
    happened: set[type[Press]] = field(default_factory=set)
    shown: set[tuple[Relation, Fact]] = field(default_factory=set)
    mailed: set[str] = field(default_factory=set)
    unseen: set[str] = field(default_factory=set)
    refusals: dict[tuple[str, type[Press], bool], set[str]] = field(default_factory=lambda: defaultdict(set))

    def tries(self, who: str, place: int) -> Iterator[tuple[Press, bool]]:
        """Yield every press with every kind of id, and whether somebody may make it.

        Each scene tries those that they may make, since it depends on the state whether these would do anything. Of
        the others it tries its share: all scenes together try all, those about what they have to do with twice.
        """
        for first, kind in enumerate(CODES.values(), start=place):
            for number, alike in enumerate(self._alike(self._person(who), kind), start=first):
                for ids in self._chosen(alike):
                    press = self._press(kind, ids)
                    may = self.rights.may(self._person(who), press)
                    share = 2 if self.rights.is_near(self._person(who), press) else len(SCENES)
                    if may or number % share == 0:
                        yield press, may

    def _alike(self, viewer: int, kind: type[Press]) -> Iterator[list[dict[str, int]]]:
        """Yield the ids that a press can carry, those together to which somebody stands alike."""
        alike: dict[tuple[object, ...], list[dict[str, int]]] = defaultdict(list)
        named = [one.name for one in fields(kind) if choices(kind, one.name) is None]
        of = ["boss" if kind is AmSamePerson else name for name in named]
        for combo in product(*map(self._ids, of)):
            label = tuple(self.rights.label(viewer, field, key) for field, key in zip(of, combo, strict=True))
            alike[label].append(dict(zip(named, combo, strict=True)))
        yield from alike.values()

    def _chosen(self, alike: list[dict[str, int]]) -> Iterator[dict[str, int]]:
        """Yield some of the ids that are alike, and first those nearest to Karin and Lars, of whom most is known."""
        two = {self._person(one) for one in ("Karin", "Lars")}
        yield max(alike, key=lambda one: len(two & self.rights.aimed_at(one)))
        for _ in range(EACH):
            yield self.rng.choice(alike)

    def _press(self, kind: type[Press], ids: Mapping[str, int]) -> Press:
        """Return a press with these ids, and any choice in its other fields."""
        return kind(
            *(ids[n] if n in ids else self.rng.choice(choices(kind, n) or ()) for n in map(_name, fields(kind)))
        )

    def _ids(self, of: str) -> list[int]:
        """Return every id that a field can carry: of each row, of one that is gone, and two of none."""
        return [*self.rights.ids(TABLES[of].name), *self.everybody.gone[of][:1], 0, LARGEST]

    async def until_it_happens(self, kind: type[Press]) -> None:
        """Let everybody make a press with the nearest ids, then with every id, until something comes of it."""
        alike = {who: list(self._alike(self._person(who), kind)) for who in self.everybody.accounts}
        nearest = ((who, ids) for who, groups in alike.items() for group in groups for ids in self._chosen(group))
        times = 16 if any(choices(kind, one.name) for one in fields(kind)) else 1
        every = ((who, ids) for who, groups in alike.items() for group in groups for ids in group for _ in range(times))
        for who, ids in chain(nearest, every):
            if kind in self.happened:
                return
            if self.rights.may(self._person(who), press := self._press(kind, ids)):
                await self.press(who, press, may=True)

    def _person(self, name: str) -> int:
        """Return the id of somebody, 0 if the bot has never seen them."""
        found = self.everybody.people.get(name)
        return found.id if found else 0

    async def press(self, who: str, press: Press, *, may: bool) -> None:
        """Make a press, and judge what comes of it."""
        outcome = await self.bot.press(self.everybody.accounts[who], encode(press))
        what = f"{who} presses {press}"
        if not may:
            self._judge_refusal(what, who, outcome)
            self.refusals[who, type(press), only_managers_do(press)].add(outcome.toast)
            return
        if not outcome.alert:
            self.happened.add(type(press))
        if who in DESK_ALONE and not is_sure(press) and self._reaches_others(who, outcome):
            self.unseen.add(named(press))
        aimed_at = self.rights.aimed_at(keys_of(press))
        about_the_two = not aimed_at or bool(aimed_at & {self._person(one) for one in ("Karin", "Lars")})
        self._judge(what, who, outcome, about_the_two=about_the_two, deletes=type(press) in DELETE)

    def _reaches_others(self, who: str, outcome: Outcome) -> bool:
        """Tell whether somebody else than those at the desk reads something."""
        said = (self.everybody.names.get(one.to) for one in outcome.utterances if isinstance(one, Speech))
        return any(one is not None and one != who and one not in AT_A_DESK for one in said)

    async def press_beyond(self, who: str, data: str) -> None:
        """Press a button with data that the bot does not make."""
        self._judge_refusal(f"{who} presses {data}", who, await self.bot.press(self.everybody.accounts[who], data))

    async def say_all(self, who: str) -> None:
        """Write every command; a manager's is to others one that there is not."""
        account = self.everybody.accounts[who]
        unknown = await self.bot.say(account, "/nonsens")
        person = self._person(who)
        manages, assists = bool(self.rights.manages(person)), bool(self.rights.assists(person))
        refused: set[str] = set()
        for command in COMMANDS:
            may = account == OWNER if command.name == "newprogramme" else manages or command.task is None
            may = may or (assists and command.name in ASSISTANTS_SAY)
            word = self.rng.choice((command.name, *command.also))
            outcome = await self.bot.say(account, f"/{word}")
            self._judge(f"{who} writes /{word}", who, outcome, about_the_two=who not in ELSEWHERE)
            if not may and assists and command.name != "newprogramme":
                refused.add(str(_payloads(outcome)))
            elif not may and _payloads(outcome) != _payloads(unknown):
                self.wrong.append(f"{who} writes /{word}: {outcome.rows}")
        if len(refused) > 1 or any(read_in(one) for one in refused):
            self.wrong.append(f"{who} is refused in several ways: {refused}")

    async def say_dead_tokens(self, who: str) -> None:
        """Open every link that leads nowhere any more."""
        for token in self.everybody.tokens:
            outcome = await self.bot.say(self.everybody.accounts[who], f"/start {token}")
            changed = {one.table for one in outcome.changed} - NOTED
            if changed - {"people"} or any(read_in(str(one.payload)) for one in outcome.rows):
                self.wrong.append(f"{who} opens {token}: {changed}, {outcome.rows}")

    def _keys(self, outcome: Outcome) -> Iterator[tuple[str, set[tuple[str, Fact]]]]:
        """Yield what the keys of texts betray of Karin and Lars, which stand for facts that are no words of theirs."""
        names = self.everybody.names
        for one in outcome.utterances:
            if isinstance(one, Speech) and one.to in names:
                buttons = [button for row in one.choices for button in row if not isinstance(button.press, DialogPress)]
                yield names[one.to], betrayed((one.text, buttons))

    def _mails(self, outcome: Outcome) -> Iterator[tuple[str, set[tuple[str, Fact]]]]:
        """Yield to whom each new mail goes, and about whom it says what."""
        names = self.everybody.names
        new = (one.after for one in outcome.changed if one.table == "mails" and one.before is None and one.after)
        for mail in new:
            if (reader := names.get(mail["person_id"])) is not None:
                self.mailed.add(mail["kind"])
                yield reader, read_in(str(mail["payload"]))

    def _judge_shown(self, what: str, listener: str, about: str, fact: Fact, after: Rights) -> None:
        two = ("Karin", "Lars") if about == "both" else (about,)
        for rights in (self.rights, after):
            seen = [rights.sees(self._person(listener), self._person(one), fact) for one in two]
            if all(seen) or (listener in two and any(seen)):
                break
        else:
            self.wrong.append(f"{what}: {listener} is shown {fact} of {about}")
        if listener not in two:
            self.shown |= {(one, fact) for one in after.relations(self._person(listener), self._person(two[0]))}

    def _judge_refusal(self, what: str, who: str, outcome: Outcome) -> None:
        """A refusal says one line that names nobody, and leaves everything as it is."""
        changed = {one.table for one in outcome.changed} - {"handled_updates"}
        if who == "Nora":
            changed -= {"people"}  # the bot notes the language of whom it has answered
        if changed or outcome.rows or not outcome.alert or not outcome.toast or read_in(outcome.toast):
            self.wrong.append(f"{what}: {outcome.toast!r}, {changed}, {outcome.rows}")

    def _judge(
        self, what: str, who: str, outcome: Outcome, *, about_the_two: bool = True, deletes: bool = False
    ) -> None:
        """Whatever is told is for its listener, and whatever changed is the actor's own or theirs to change."""
        after = Rights(with_changes(self.rights.rows, outcome.changed))
        accounts = {account: name for name, account in self.everybody.accounts.items()}
        names = self.everybody.names  # after a move a chat is another one's
        told = [
            (names.get(row.person_id or 0, accounts[row.chat_id]), read_in(str(row.payload))) for row in outcome.rows
        ]
        told += [(who, read_in(outcome.toast)), *(self._keys(outcome) if about_the_two else ()), *self._mails(outcome)]
        for listener, facts in told:
            for about, fact in facts:
                self._judge_shown(what, listener, about, fact, after)
        account = self.everybody.accounts[who]
        actor = self.rights.person_with(account) or after.person_with(account)
        for one in outcome.changed:
            if one.table == "failed_updates":
                self.wrong.append(f"{what}: {one.after}")
            if one.table in NOTED or (deletes and one.after is None):
                continue
            then = self.rights if one.after is None else after
            row = one.after or one.before or {}
            was_own = deletes and one.before is not None and self.rights.may_change(actor, one.table, one.before)
            if not was_own and not any(rights.may_change(actor, one.table, row) for rights in (then, self.rights)):
                self.wrong.append(f"{what}: {one}")
