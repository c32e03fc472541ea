"""What a file says in words: where citations are looked for.

That is a Markdown page without its fenced code, the comments and docstrings of Python, the comments of JavaScript and
CSS, and the whole of any other text file.
"""

import ast
import re
from collections.abc import Iterator

SCRIPT_COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
# What comes first where it stands: a string hides a "#", and a comment hides quotes. A tenth of the cost of tokenizing.
COMMENT_OR_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*'"
    r"|#[^\n]*",
    re.DOTALL,
)
FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)


def blank(match: re.Match[str]) -> str:
    """Return spaces in place of what is not looked at, so that lines keep their numbers."""
    return _spaces(match.group())


def _spaces(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def prose_of(path: str, text: str) -> str:
    """Return what a file says in words, each line where it stands in the file, and spaces in place of the rest."""
    if path.endswith(".md"):
        return FENCE.sub(blank, text)
    if path.endswith((".js", ".css")):
        return _only(SCRIPT_COMMENT, text)
    return _comments_and_docstrings(text) if path.endswith(".py") else text


def _only(pattern: re.Pattern[str], text: str) -> str:
    """Return a text with spaces in place of what the pattern does not match."""
    kept = list(_spaces(text))
    for match in pattern.finditer(text):
        kept[match.start() : match.end()] = match.group()
    return "".join(kept)


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield every statement below a node, with what holds statements; a fifth of the work of looking at each name."""
    for name in ("body", "handlers", "cases", "orelse", "finalbody"):
        within = getattr(node, name, ())
        for one in within if isinstance(within, list) else ():
            yield one
            yield from statements(one)


def _comments_and_docstrings(text: str) -> str:
    """Return a Python file with nothing but its comments and its strings that are statements, on their own lines."""
    said = [""] * (text.count("\n") + 2)
    for match in COMMENT_OR_STRING.finditer(text) if "#" in text else ():
        if match[0].startswith("#"):
            said[text.count("\n", 0, match.start())] += match[0].lstrip("# ")
    for node in statements(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            for number, line in enumerate(node.value.value.splitlines(), node.lineno - 1):
                said[number] += line
    return "\n".join(said)
