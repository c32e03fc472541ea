"""A moral contract, set in type: word for word what the two read and signed, and their signatures."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from documents.sheet import sheet
from documents.typeset import pdf
from programme.people import Role
from programme.ports.conversation import Words
from programme.usecases.trust.contract_file import ContractFile, Side

ROLES = {Role.ADEPT: "document-adept", Role.MENTOR: "document-mentor"}
_ITEM = re.compile(r"(•|\d{1,2}\.) (.+)")


def contract_page(found: ContractFile, words: Words, made: datetime) -> bytes:
    """Return a contract as a PDF.

    Raises:
        documents.typeset.TypesetError: it was not made.
    """
    return pdf("contract", contract_data(found, words), made)


def contract_data(found: ContractFile, words: Words) -> dict[str, Any]:
    """Return what the template of contracts reads."""
    head, *rest = found.text.split("\n\n")
    title, _, below = head.partition("\n")
    shown = [one for one in rest if one != found.names]
    signed = all(one.day for one in found.sides)
    return {
        **sheet(words, title.capitalize(), found.programme),
        "heading": title.capitalize(),
        "above": "" if signed else words("document-contract-open"),
        "below": below,
        "sides": [{"role": words(ROLES[one.role]), "name": one.name} for one in found.sides],
        "parts": [part for one in shown for part in _parts(one)],
        "signatures": [_signature(one, words) for one in found.sides],
    }


def _parts(paragraph: str) -> Iterator[dict[str, Any]]:
    """Yield a paragraph as its heading, the line that ends in a colon before others, and its lines."""
    lead, _, below = paragraph.partition("\n")
    if not (lead.endswith(":") and below):
        lead, below = "", paragraph
    yield {"lead": lead.removesuffix(":"), "items": [_item(line) for line in below.split("\n")]}


def _item(line: str) -> dict[str, str]:
    found = _ITEM.fullmatch(line)
    return {"mark": found[1], "text": found[2]} if found else {"mark": "", "text": line}


def _signature(side: Side, words: Words) -> dict[str, str]:
    """Return a signature: the name over the line where it was given in the chat; a signature on paper stays there."""
    if side.day is None:
        return {"signed": "", "name": side.name, "below": words("document-contract-to-sign")}
    key = "document-contract-on-paper" if side.on_paper else "document-contract-signed"
    return {"signed": "" if side.on_paper else side.name, "name": side.name, "below": words(key, {"day": side.day})}
