"""The business plan in the chat: a section, the link to an own document, and a mentor's comment.

The subject of a section and of a link is the adept's membership; that of a comment is the pair. The hint `section`
names the section, `other` the reader of a comment, and `version` the version that it is about. A section and a comment
are read through once, and whatever is sent meanwhile is added: a long text comes in several messages.
Each section has a draft of its own, so that what is not saved yet stands in the way of no other.
"""

from urllib.parse import urlsplit

from programme.checks import at_most, clean
from programme.errors import ProgrammeError
from programme.form import About, Answer, Answers, Form, Hints, Step
from programme.plan import LONGEST_COMMENT, LONGEST_SECTION
from programme.speech import Phrase

LONGEST_LINK = 1000
_SCHEMES = ("https", "http")


def own_document(text: str) -> Answer:
    """Return the address of an own document, with its scheme.

    Raises:
        ProgrammeError: `plan-link`, when it is none that a mentor could open: another scheme, several, a file's name.
    """
    words = clean(text).strip("<>«»\"'()[]").split()
    found = [one for one in words if "." in one]
    if len(found) != 1 or (len(words) > 1 and "://" not in found[0]):
        raise ProgrammeError("plan-link")
    address = found[0].strip("<>\"'()[],;")
    address = address if "://" in address else f"https://{address}"
    if len(address) > LONGEST_LINK:
        raise ProgrammeError("plan-link-long", longest=LONGEST_LINK)
    if not _can_be_opened(address):
        raise ProgrammeError("plan-link")
    return address


def _can_be_opened(address: str) -> bool:
    """Tell whether an address leads to a page of the web: a known scheme, a host with a dot, no name and password."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.scheme.lower() not in _SCHEMES or parts.username is not None or parts.password is not None:
        return False
    labels = host.rstrip(".").split(".")
    # The last part is a word: a number there is an address of a machine, which nobody else reaches.
    return len(labels) > 1 and all(labels) and labels[-1].isalpha() and _is_web(labels[-1], parts.path)


def _is_web(ending: str, path: str) -> bool:
    """Tell whether a host's ending is none of a file: "affärsplan.docx" is a name, which leads nowhere."""
    return bool(path.strip("/")) or ending.lower() not in {"docx", "doc", "pdf", "pages", "odt", "txt", "xlsx", "pptx"}


def _asks(hints: Hints) -> tuple[Phrase, ...]:
    """Return the section's question and its line of help."""
    word = hints["section"]
    title = Phrase(f"plan-title-{word}")
    return (
        Phrase("plan-question", {"title": title, "question": Phrase(f"plan-ask-{word}")}),
        Phrase(f"plan-hint-{word}"),
    )


def _about(_answers: Answers, hints: Hints) -> tuple[Phrase, ...]:
    """Return the line under the words that says to which section they belong."""
    return (Phrase("plan-under", {"title": Phrase(f"plan-title-{hints['section']}")}),)


def _commented(hints: Hints) -> tuple[Phrase, ...]:
    return (Phrase("plan-comment-on", {"title": Phrase(f"plan-title-{hints['section']}")}),)


_SECTION = Step("text", check=at_most(LONGEST_SECTION, lines=True))
_COMMENT = Step("text", check=at_most(LONGEST_COMMENT, lines=True))

PLAN = Form("plan", 1, About.MEMBERSHIP, (_SECTION,), appends="text", shows=_asks, notes=_about, apart=("section",))
PLAN_LINK = Form("plan-link", 1, About.MEMBERSHIP, (Step("link", check=own_document),), keeps=False, sends_itself=True)
PLAN_COMMENT = Form(
    "plan-comment",
    1,
    About.PAIR,
    (_COMMENT,),
    keeps=False,
    appends="text",
    shows=_commented,
    notes=_about,
    apart=("section", "version"),
)
