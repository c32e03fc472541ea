"""The process that typesets: run by its path, it knows nothing of ours but the templates that lie beside it.

It reads requests from its standard input and writes what came of them, until the input ends. A request is one line of
JSON: the template, its data, and whether it is to be a PDF or pictures. The answer is one line of JSON, and after it
the bytes that the line announces. What people have written is only ever data: no template evaluates any of it.
"""

import datetime
import json
import re
import sys
import unicodedata
from collections.abc import Container, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import typst

if TYPE_CHECKING:  # a name of typst's stubs alone
    from typst import PDFStandard

ARCHIVED: "list[PDFStandard]" = ["a-2a", "ua-1"]
"""Readable for as long as somebody keeps it, and by a screen reader; refused when a sign has no font."""
NO_FONT = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
MOST_SIGNS = 200  # without a font, in one document
PPI = 110


def main(templates: str, fonts: list[str]) -> None:
    """Answer one request after the other."""
    known = typst.Fonts(include_system_fonts=False, font_paths=fonts)
    compiler = typst.Compiler(root=templates, font_paths=known, package_path=templates, package_cache_path=templates)
    for line in sys.stdin.buffer:
        try:
            made = answer(compiler, templates, json.loads(line))
            said: dict[str, Any] = {"sizes": [len(one) for one in made]}
        except (typst.TypstError, RuntimeError, ValueError) as error:
            made, said = [], {"error": str(error)}
        sys.stdout.buffer.write(json.dumps(said).encode() + b"\n")
        for one in made:
            sys.stdout.buffer.write(one)
        sys.stdout.buffer.flush()


def answer(compiler: typst.Compiler, templates: str, request: Mapping[str, Any]) -> list[bytes]:
    """Return the files that a request asks for.

    Each sign that no font has becomes a question mark, and the document says so at its end.

    Raises:
        typst.TypstError: it can't be set.
    """
    data, absent = request["data"], ""
    while True:
        try:
            return typeset(compiler, f"{templates}/{request['template']}.typ", request, data)
        except typst.TypstError as error:
            found = at_fault(data, without_font(str(error)))
            if not found or set(found) <= set(absent) or len(absent) > MOST_SIGNS:
                raise
            absent += found
        data = {**replaced(request["data"], frozenset(absent)), "absent": True}


def typeset(compiler: typst.Compiler, path: str, request: Mapping[str, Any], data: Mapping[str, Any]) -> list[bytes]:
    """Return a PDF, or a picture of each page."""
    inputs = {"data": json.dumps(data)}
    if request["format"] == "png":
        made = compiler.compile(path, format="png", ppi=PPI, sys_inputs=inputs)
    else:
        at = datetime.datetime.fromisoformat(request["made"])
        made = compiler.compile(path, format="pdf", sys_inputs=inputs, pdf_standards=ARCHIVED, timestamp=at)
    return [one for one in (made if isinstance(made, list) else [made]) if one is not None]


def without_font(message: str) -> str:
    """Return the signs that an error names as having no font."""
    told = "".join(NO_FONT.findall(message))
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], told)


def at_fault(data: Any, blamed: str) -> str:
    """Return the signs without a font: typst blames a digit or a letter, too, that bears a mark without one."""
    return "".join(sorted(marks_on(data, blamed))) or blamed


def marks_on(value: Any, bearers: str) -> set[str]:
    """Return the combining marks that stand on one of these signs, in whatever case it is set."""
    if isinstance(value, str):
        return {
            mark for sign, mark in pairwise(value) if unicodedata.category(mark)[0] == "M" and is_among(sign, bearers)
        }
    some = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {mark for one in some for mark in marks_on(one, bearers)}


def is_among(sign: str, signs: Container[str]) -> bool:
    """Tell whether a sign is one of some, in whatever case it is set."""
    return any(one in signs for one in (sign, *sign.upper(), *sign.lower()))


def replaced(value: Any, absent: frozenset[str]) -> Any:
    """Return data with a question mark for each sign that is absent, in whatever case it is set."""
    if isinstance(value, str):
        return "".join("?" if is_among(one, absent) else one for one in value)
    if isinstance(value, list):
        return [replaced(one, absent) for one in value]
    if isinstance(value, dict):
        return {key: replaced(one, absent) for key, one in value.items()}
    return value


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
