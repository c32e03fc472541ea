"""A business plan, set in type: to hand to a mentor, a bank or a friend."""

from datetime import datetime
from typing import Any

from documents.sheet import sheet
from documents.typeset import pdf
from programme.plan import WRITTEN, PlanPaper, Section, filled, text_of
from programme.ports.conversation import Words
from programme.speech import Facts, WithYear


def plan(paper: PlanPaper, words: Words, made: datetime) -> bytes:
    """Return a business plan as a PDF.

    Raises:
        documents.typeset.TypesetError: it was not made.
    """
    return pdf("plan", plan_data(paper, words), made)


def plan_data(paper: PlanPaper, words: Words) -> dict[str, Any]:
    """Return what the template of business plans reads; sections that are not written are named, and no more."""
    day: Facts = {"day": WithYear(paper.day), "number": paper.number}
    missing = [words(f"plan-title-{one.word}") for one in WRITTEN if not text_of(paper.texts, one)]
    return {
        **sheet(words, words("document-plan-title", {"name": paper.name}), paper.name),
        "programme": paper.programme,
        "heading": words("document-plan"),
        "name": paper.name,
        "idea": paper.idea,
        "state": words("document-plan-version" if paper.number else "document-plan-now", day),
        "sections": [_section(paper, one, words) for one in filled(paper.texts)],
        "missing": words("document-plan-missing", {"titles": ", ".join(missing)}) if missing and paper.number else "",
    }


def _section(paper: PlanPaper, section: Section, words: Words) -> dict[str, Any]:
    """Return a section with its paragraphs: an empty line ends one, and other lines stay as they were written."""
    told = [one.strip("\n") for one in text_of(paper.texts, section).split("\n\n")]
    return {"title": words(f"plan-title-{section.word}"), "paragraphs": [one for one in told if one.strip()]}
