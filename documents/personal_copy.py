"""The personal copy: the data stored about a person, as a plain text file that opens on any device."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.checks import readable_phone
from programme.people import Membership, Person, Programme
from programme.personal_copy import CopiedLetter, Stored
from programme.ports.conversation import Words
from programme.speech import Listing, Phrase, Stamp, Value
from programme.times import stamp


def personal_copy(stored: Stored, words: Words) -> bytes:
    """Return the copy as UTF-8 text."""
    sections = [
        [words("copy-title"), _line(words, "copy-made", stamp(stored.made_at, stored.zone))],
        _person(stored.person, stored.zone, words),
        *(_membership(*one, words) for one in stored.memberships),
        [words("copy-invited", {"at": at, "name": name}) for at, name in stored.invitations],
        *([words("copy-interview"), *_lines(words, interview)] for interview in stored.interviews),
        _notes(stored.notes, words),
        _calls(stored.calls, words),
        *([words("copy-pair"), *_lines(words, pair)] for pair in stored.pairs),
        _pauses(stored.pauses, words),
        _gatherings(stored.gatherings, words),
        *([words(title.key, title.args), *_lines(words, lines)] for title, lines in stored.surveys),
        _changes(stored.changes, words),
        _bosses(stored.bosses, words),
        _letters(stored.letters, words),
        _nudges(stored.nudges, words),
        *([words("copy-concern"), *_lines(words, concern)] for concern in stored.concerns),
        *([words("copy-contract"), *_lines(words, contract)] for contract in stored.contracts),
        _goals(stored.goals, words),
        *([words("copy-plan"), *_lines(words, plan)] for plan in stored.plans),
        _diplomas(stored.diplomas, words),
        _goodbyes(stored.goodbyes, words),
        _drafts(stored.drafts, words),
    ]
    return ("\n\n".join("\n".join(section) for section in sections if section) + "\n").encode()


def _line(words: Words, key: str, value: Value) -> str:
    return f"{words(key)}: {words('plain', {'text': value})}"


def _lines(words: Words, values: Iterable[tuple[str, Value]]) -> list[str]:
    return [_line(words, key, value) for key, value in values if value]


def _stamp(moment: datetime | None, zone: ZoneInfo) -> Value:
    return stamp(moment, zone) if moment else ""


def _person(person: Person, zone: ZoneInfo, words: Words) -> list[str]:
    spoken = Listing(tuple(Phrase(f"spoken-{code}") for code in person.spoken), ", ")
    values: list[tuple[str, Value]] = [
        ("registration-name-label", person.name),
        ("registration-called-label", person.first_name.called if person.name else ""),
        ("card-email", person.email),
        ("card-phone", readable_phone(person.phone) if person.phone else ""),
        ("card-title-of-work", person.title),
        ("card-employer", person.employer),
        ("card-boards", person.boards or ""),
        ("card-town", person.town),
        ("card-languages", spoken if person.spoken else ""),
        ("copy-language", Phrase(f"language-{person.language}")),
        ("copy-telegram", str(person.telegram_id or "")),
        ("copy-since", stamp(person.created_at, zone)),
        ("copy-unreachable", _stamp(person.unreachable_since, zone)),
        ("copy-missed", _stamp(person.missed_since, zone)),
        ("copy-mail-since", _stamp(person.mail_since, zone)),
        ("copy-deletion-asked", _stamp(person.deletion_asked_at, zone)),
    ]
    return [words("copy-person"), *_lines(words, values)]


def _membership(membership: Membership, programme: Programme, words: Words) -> list[str]:
    zone = ZoneInfo(programme.time_zone)
    competences = Listing(tuple(Phrase(f"competence-{one}") for one in membership.competences), ", ")
    values: list[tuple[str, Value]] = [
        ("copy-state", Phrase(f"copy-state-{membership.state}")),
        ("copy-suspended", _stamp(membership.suspended_at, zone)),
        ("copy-joined", stamp(membership.created_at, zone)),
        ("copy-consented", _stamp(membership.consented_at, zone)),
        ("card-registered", _stamp(membership.registered_at, zone)),
        ("registration-competences-label", competences if membership.competences else ""),
        ("card-goal", membership.goal),
        ("card-idea", membership.idea or ""),
        ("card-presentation", membership.presentation or ""),
        ("presentation-shown-label", Phrase("shown-yes") if membership.shown else ""),
        ("card-capacity", membership.capacity or ""),
    ]
    role = Phrase(f"role-{membership.role}")
    return [words("copy-membership", {"programme": programme.name, "role": role}), *_lines(words, values)]


def _changes(changes: Sequence[tuple[Stamp, Phrase, Value]], words: Words) -> list[str]:
    told = [words("copy-change", {"at": at, "label": label, "before": before}) for at, label, before in changes]
    return [words("copy-changes"), *told] if told else []


def _letters(letters: Sequence[CopiedLetter], words: Words) -> list[str]:
    told = [
        words(
            "copy-letter" if one.arrived else "copy-letter-undelivered",
            {"at": one.at, "name": one.author, "text": one.text},
        )
        for one in letters
    ]
    return [words("copy-letters"), *told] if told else []


def _pauses(pauses: Sequence[Phrase], words: Words) -> list[str]:
    return [words("copy-pauses"), *(words(one.key, one.args) for one in pauses)] if pauses else []


def _gatherings(gatherings: Sequence[Phrase], words: Words) -> list[str]:
    told = [words(one.key, one.args) for one in gatherings]
    return [words("copy-gatherings"), *told] if told else []


def _bosses(bosses: Sequence[tuple[Stamp, str]], words: Words) -> list[str]:
    told = [words("copy-boss", {"at": at, "name": name}) for at, name in bosses]
    return [words("copy-bosses"), *told] if told else []


def _goals(goals: Sequence[Phrase], words: Words) -> list[str]:
    return [words("copy-goal"), *(words(one.key, one.args) for one in goals)] if goals else []


def _goodbyes(goodbyes: Sequence[Phrase], words: Words) -> list[str]:
    return [words("copy-goodbyes"), *(words(one.key, one.args) for one in goodbyes)] if goodbyes else []


def _diplomas(diplomas: Sequence[Phrase], words: Words) -> list[str]:
    return [words("copy-diplomas"), *(words(one.key, one.args) for one in diplomas)] if diplomas else []


def _calls(calls: Sequence[Phrase], words: Words) -> list[str]:
    return [words("copy-calls"), *(words(one.key, one.args) for one in calls)] if calls else []


def _notes(notes: Sequence[tuple[Stamp, str]], words: Words) -> list[str]:
    told = [words("copy-note", {"at": at, "text": text}) for at, text in notes]
    return [words("copy-notes"), *told] if told else []


def _nudges(nudges: Sequence[tuple[Stamp, str]], words: Words) -> list[str]:
    told = [
        words("copy-nudge", {"at": at, "about": Phrase(f"copy-nudge-{kind.partition('-')[0]}")}) for at, kind in nudges
    ]
    return [words("copy-nudges"), *told] if told else []


def _drafts(drafts: Sequence[tuple[str, Value]], words: Words) -> list[str]:
    return [words("copy-drafts"), *_lines(words, drafts)] if drafts else []
