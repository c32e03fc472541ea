"""A programme's own texts on its manager's desk: each is shown as it is said, can be worded anew, and put back."""

from collections.abc import Callable, Sequence

from programme import windows
from programme.audit import Did
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.wording import WORDING
from programme.people import Actor, Headcount, Programme
from programme.ports.conversation import Words
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import OpenProgramme
from programme.presses.wording import ChangeWording, ChosenWording, OpenWording, OpenWordings, ResetWording
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.wording import as_lines, own
from programme.usecases.myself import change
from programme.wording import Wording, WordingKind

KINDS = {
    ChosenWording.WELCOME: WordingKind.WELCOME,
    ChosenWording.CLAUSES: WordingKind.CLAUSES,
    ChosenWording.INVITATION: WordingKind.INVITATION,
}
REACHES: dict[WordingKind, Callable[[Headcount], int]] = {
    WordingKind.WELCOME: lambda here: here.people,
    WordingKind.CLAUSES: lambda here: here.pairs,
    WordingKind.INVITATION: lambda _here: 0,  # nothing that was sent changes
}
"""How many have had the text already, by its kind."""


def language_of(number: int, languages: Sequence[str]) -> str:
    """Return the language with this number, which is its code read in base 36.

    Raises:
        ProgrammeError: `closed-question`, when no language has it.
    """
    found = next((one for one in languages if int(one, 36) == number), None)
    if found is None:
        raise ProgrammeError("closed-question")
    return found


def show_all(uow: UnitOfWork, actor: Actor, programme: Programme, languages: Sequence[str]) -> list[Utterance]:
    """Show which texts the programme words itself, with a button to open each."""
    owned = {(one.kind, one.language) for one in uow.wordings.of_programme(programme.id)}
    lines, rows = [], []
    for chosen, kind in KINDS.items():
        for language in sorted(languages, key=lambda one: one != actor.person.language):
            label = _label(kind, language)
            worded = Phrase("wording-own" if (kind, language) in owned else "wording-usual")
            lines.append(Phrase("labelled", {"label": label, "value": worded}))
            rows.append((Choice(label, OpenWording(programme.id, chosen, int(language, 36))),))
    title = Phrase("wordings-title", {"programme": programme.name})
    text = (Phrase("lines", {"lines": Listing((title, *lines))}), Phrase("wordings-which"))
    back = Choice(Phrase("button-programme"), OpenProgramme(programme.id))
    return [_said(actor, programme, text, (*rows, (back,)))]


def _label(kind: WordingKind, language: str) -> Phrase:
    names: Facts = {"kind": Phrase(f"wording-{kind}-label"), "language": Phrase(f"wording-in-{language}")}
    return Phrase("wording-label", names)


def _said(actor: Actor, programme: Programme, text: tuple[Phrase, ...], rows: tuple[tuple[Choice, ...], ...]) -> Speech:
    window = Window(windows.wording(programme.id), fresh=True)
    return Speech(actor.person.id, text, choices=rows, window=window, private=True)


def show(
    uow: UnitOfWork,
    actor: Actor,
    programme: Programme,
    chosen: ChosenWording,
    language: str,
    words: Callable[[str], Words],
    *lead: Phrase,
) -> list[Utterance]:
    """Show a text as it is said now, with the buttons to word it anew and to put the usual one back."""
    kind, code = KINDS[chosen], int(language, 36)
    text = own(uow, programme, kind, language)
    shown = usual(programme, kind, words(language)) if text is None else text
    if kind is WordingKind.CLAUSES and text is not None:
        shown = as_lines(text)
    what = Phrase("wording-shown-own" if text is not None else "wording-shown-usual", {"label": _label(kind, language)})
    change_it = Choice(Phrase("button-word-anew"), ChangeWording(programme.id, chosen, code))
    reset = Choice(Phrase("button-word-usual"), ResetWording(programme.id, chosen, code))
    back = Choice(Phrase("button-wordings"), OpenWordings(programme.id))
    rows = ((change_it,), *(((reset,),) if text is not None else ()), (back,))
    quoted = (Phrase("quoted", {"text": shown}),) if shown else (Phrase("wording-nothing"),)
    return [_said(actor, programme, (*lead, what, *quoted, Phrase(f"wording-{kind}-where")), rows)]


def usual(programme: Programme, kind: WordingKind, words: Words) -> str:
    """Return the usual text of a kind as it is said, with the parts of the two in place of their names."""
    match kind:
        case WordingKind.WELCOME:
            return ""
        case WordingKind.CLAUSES:
            parts = {part: words(f"wording-{part}") for part in ("adept", "mentor", "manager")}
            return words("contract-text-clauses", parts)
        case WordingKind.INVITATION:
            return words("invitation-usual", {"programme": programme.name})


def ask(uow: UnitOfWork, actor: Actor, programme: Programme, chosen: ChosenWording, language: str) -> list[Utterance]:
    """Ask for the programme's own text, and say for how many it would hold."""
    kind = KINDS[chosen]
    count = REACHES[kind](uow.programmes.headcount(programme.id))
    hints = {"kind": kind.value, "chosen": str(int(chosen)), "language": language}
    lead = (Phrase(f"wording-{kind}-touches", {"count": count}),)
    away = change.drop_open(uow, actor, WORDING.name, programme.id)
    return [*away, *open_dialog(uow, actor, WORDING, subject=programme.id, hints=hints, lead=lead)]


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the programme's own text in place of an earlier one."""
    programme, kind = uow.programmes.get(dialog.subject), WordingKind(dialog.hints["kind"])
    language = dialog.hints["language"]
    text = str(dialog.answers[kind])
    uow.wordings.put(Wording(0, programme.id, kind, language, text, actor.person.id, actor.now))
    uow.audit.record(actor.person, Did.CHANGED, programme, actor.now)
    see = OpenWording(programme.id, ChosenWording(int(dialog.hints["chosen"])), int(language, 36))
    all_texts = Choice(Phrase("button-wordings"), OpenWordings(programme.id))
    rows = ((Choice(Phrase("button-see-wording"), see),), (all_texts,))
    return [_said(actor, programme, (Phrase("wording-saved", {"label": _label(kind, language)}),), rows)]


def reset(
    uow: UnitOfWork,
    actor: Actor,
    programme: Programme,
    chosen: ChosenWording,
    language: str,
    words: Callable[[str], Words],
) -> list[Utterance]:
    """Put the usual text back in place of the programme's own, and show it."""
    uow.wordings.drop(programme.id, KINDS[chosen], language)
    uow.audit.record(actor.person, Did.CHANGED, programme, actor.now)
    return show(uow, actor, programme, chosen, language, words, Phrase("wording-put-back"))
