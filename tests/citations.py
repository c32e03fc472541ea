"""Finds what the tree says about itself (pages, headings, decisions, files, modules, make targets) and resolves it.

A citation that leads nowhere is a `Fault`; `tests/test_citations.py` allows none. Where we look is in `tests/prose.py`.
"""

import ast
import functools
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path, PurePosixPath
from posixpath import normpath

from tests.prose import FENCE, blank, prose_of

# Other people's files: what they cite is not ours to keep.
FOREIGN = ("sandbox/page/static/vendor/", "sandbox/botapi/facts/", "documents/fonts/")
BINARY = {".png", ".pdf", ".ico", ".ttf"}
PAGE = re.compile(r"\b[A-Z]+\.md\b")
# Pages that once lay beside the tree; nobody who has the tree has them. In backticks it is the name of a constant.
OUTSIDE = re.compile(r"(?<!`)\b(?:PROGRAMME|DESIGN|STYLE|PERFORMANCE|TEXTS|MOVES|BEHAVIOUR)\b")

URL = re.compile(r"\b(?:https?|postgresql|sqlite)://[^\s)>]+")
HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
LINK = re.compile(r"\[([^\]]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)|<img [^>]*?src=()\"([^\"]+)\"")
TARGET_OF_LINK = re.compile(r"(?<=\])\([^)]*\)|(?<=src=)\"[^\"]*\"")
DECISION = re.compile(r"\b[Dd]ecision\s+(?:#\s*)?(\d+)\b")
ENDINGS = "py|ftl|md|toml|js|css|json|mako|ya?ml"
FILE = re.compile(
    rf"(?<![\w./~$-])((?:[\w.<>*-]+/)*[\w.<>*-]*\w\.(?:{ENDINGS}))(?![\w/])"
    r"(?:::(\w+)|#([\w-]+))?"
)
FOLDER = re.compile(r"`((?:[\w.-]+/)+)`")
DOTTED = re.compile(r"`([a-z_]+(?:\.\w+)+)`")
TARGET = re.compile(r"`make (?:-\w+ )*([a-z][\w-]*)")
# Where none of this stands in a file of Python, its comments and docstrings need not be told from the rest.
LOOKS_LIKE_ONE = re.compile(rf"`|[Dd]ecision\s|\w\.(?:{ENDINGS})(?![\w/])|{OUTSIDE.pattern}")


Found = Iterator[tuple[re.Match[str], str, str]]


@dataclass(frozen=True, slots=True)
class Fault:
    """A citation that leads nowhere."""

    path: str
    line: int
    cited: str
    why: str


@dataclass(frozen=True)
class Tree:
    """The files of a project: path from its root → text, or None for what is no text."""

    files: Mapping[str, str | None]
    _anchors: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a file."""
        return frozenset(str(folder) for path in self.files for folder in PurePosixPath(path).parents)

    @cached_property
    def rooms(self) -> frozenset[str]:
        """The packages at the top."""
        return frozenset(path.partition("/")[0] for path in self.files if path.endswith("/__init__.py"))

    @cached_property
    def decisions(self) -> Mapping[int, str]:
        """The number of each decision → its page."""
        pages = (re.fullmatch(r"docs/decisions/(\d+)-.*\.md", path) for path in self.files)
        return {int(page.group(1)): page.group() for page in pages if page}

    @cached_property
    def targets(self) -> frozenset[str]:
        """What `make` can make."""
        return frozenset(re.findall(r"^([a-z][\w-]*):", self.files.get("Makefile") or "", re.MULTILINE))

    def anchors(self, path: str) -> frozenset[str]:
        """Return the anchors that GitHub gives to a page's headings."""
        if path not in self._anchors:
            seen: dict[str, int] = {}
            for heading in HEADING.findall(FENCE.sub("", self.files[path] or "")):
                words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
                slug = re.sub(r"[^\w\- ]", "", words.strip().lower()).replace(" ", "-")
                count = seen.get(slug, 0)
                seen[slug] = count + 1
                if count:
                    seen[f"{slug}-{count}"] = 1
            self._anchors[path] = frozenset(seen)
        return self._anchors[path]

    def find(self, cited: str, page: str) -> str | None:
        """Return the file that a mention means: from the root, from the page's folder, or the end of a path."""
        pattern = re.sub(r"<[^>]*>", "*", cited).removeprefix("./")
        near = normpath(str(PurePosixPath(page).parent / pattern))
        if not re.search(r"[*?[]", pattern):
            there = next((one for one in (pattern, near) if one in self.files), None)
            return there or next((path for path in self.files if path.endswith(f"/{pattern}")), None)
        tried = (pattern, near, f"*/{pattern}")
        return next((path for one in tried for path in self.files if fnmatch(path, one)), None)


def tracked(root: Path) -> Tree:
    """Return the tree as git has it, with what is new and not ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=root, capture_output=True, check=True, timeout=60).stdout.decode().split("\0")
    paths = [name for name in names if name and (root / name).is_file()]
    return Tree({path: _text(root / path) for path in paths})


def _text(file: Path) -> str | None:
    return None if file.suffix in BINARY else file.read_text(encoding="utf-8")


def faults(tree: Tree) -> list[Fault]:
    """Return every citation that leads nowhere."""
    return [fault for path in tree.files for fault in faults_of(tree, path)]


def faults_of(tree: Tree, path: str) -> list[Fault]:
    """Return the citations of one file that lead nowhere."""
    text = tree.files[path]
    if text is None or path.startswith(FOREIGN) or path.endswith(".lock"):
        return []
    if path.endswith(".py") and LOOKS_LIKE_ONE.search(text) is None:
        return []
    prose = URL.sub(blank, prose_of(path, text))
    found = list(_in(prose, _links(tree, path, prose), path)) if path.endswith(".md") else []
    text, prose = (TARGET_OF_LINK.sub(blank, one) if path.endswith(".md") else one for one in (text, prose))
    found += _in(text, _pages(tree, path, text), path)
    for check in (_outside, _decisions, _files, _folders, _modules, _targets):
        found += _in(prose, check(tree, path, prose), path)
    return found


def _in(text: str, found: Found, path: str) -> Iterator[Fault]:
    return (Fault(path, _line(text, match), cited, why) for match, cited, why in found)


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1


def _pages(tree: Tree, path: str, text: str) -> Found:
    for match in PAGE.finditer(text):
        if tree.find(match.group(), path) is None:
            yield match, match.group(), "not in the tree"


def _outside(_tree: Tree, _path: str, prose: str) -> Found:
    for match in OUTSIDE.finditer(prose):
        yield match, match.group(), "a page that is not in the tree"


def _decisions(tree: Tree, _path: str, prose: str) -> Found:
    for match in DECISION.finditer(prose):
        if int(match.group(1)) not in tree.decisions:
            yield match, match.group(), "no such decision"


def _files(tree: Tree, path: str, prose: str) -> Found:
    for match in FILE.finditer(prose):
        cited, name, anchor = match.groups()
        found = tree.find(cited, path)
        if found is None and PAGE.fullmatch(cited):
            continue  # found by its name alone, wherever it stands
        if found is None:
            yield match, match.group(), "no such file"
        elif name and name not in _defined(tree.files[found] or ""):
            yield match, match.group(), "no such name in it"
        elif anchor and anchor not in tree.anchors(found):
            yield match, match.group(), "no such heading"


def _folders(tree: Tree, path: str, prose: str) -> Found:
    for match in FOLDER.finditer(prose):
        folder = match.group(1).rstrip("/")
        near = normpath(str(PurePosixPath(path).parent / folder))
        if not {folder, near} & tree.folders and folder.partition("/")[0] in tree.folders:
            yield match, match.group(), "no such folder"


def _modules(tree: Tree, _path: str, prose: str) -> Found:
    for match in DOTTED.finditer(prose):
        first, *rest = match.group(1).split(".")
        rooms = tree.rooms if first != "usecases" else {"usecases"}
        if first in rooms and not _is_there(tree, [*(["programme"] if first == "usecases" else []), first, *rest]):
            yield match, match.group(), "no such module"


def _is_there(tree: Tree, parts: list[str]) -> bool:
    """Tell whether a dotted name is a package, a module, or a name in one of them."""
    for count in range(len(parts), 0, -1):
        for file in ("/".join(parts[:count]) + ".py", "/".join([*parts[:count], "__init__.py"])):
            if file in tree.files:
                return not parts[count:] or parts[count] in _defined(tree.files[file] or "")
    return False


@functools.cache
def _defined(text: str) -> frozenset[str]:
    """Return every name that a Python file defines."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return frozenset(names)


def _targets(tree: Tree, _path: str, prose: str) -> Found:
    for match in TARGET.finditer(prose):
        if match.group(1) not in tree.targets:
            yield match, match.group(), "no such make target"


def _links(tree: Tree, path: str, prose: str) -> Found:
    for match in LINK.finditer(prose):
        said, target = match.group(1) or "", match.group(2) or match.group(4)
        if "://" in target or target.startswith("mailto:"):
            continue
        file, _, anchor = target.partition("#")
        to = normpath(str(PurePosixPath(path).parent / file)) if file else path
        if to not in tree.files and to not in tree.folders:
            yield match, target, "the link leads nowhere"
        elif anchor and anchor not in tree.anchors(to):
            yield match, target, "no such heading"
        elif (number := DECISION.fullmatch(said.strip())) and tree.decisions.get(int(number.group(1)), to) != to:
            yield match, target, "another decision"
