"""What the tree says about itself is so: every page, heading, decision, file, name, folder and make target is there."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.citations import Fault, Tree, faults, faults_of, tracked

ROOT = Path(__file__).parent.parent
GONE = [f"{page}.md" for page in ("PROGRAMME", "DESIGN", "STYLE", "TEXTS", "PERFORMANCE", "MOVES", "BEHAVIOUR")]


@pytest.fixture(scope="module")
def tree() -> Tree:
    """This project, as it would be committed now."""
    return tracked(ROOT)


def with_said(tree: Tree, path: str, said: str) -> list[Fault]:
    """Return what is wrong in a file, there or new, once a sentence stands at its end."""
    files: Mapping[str, str | None] = {**tree.files, path: f"{tree.files.get(path) or ''}\n{said}\n"}
    return faults_of(Tree(files), path)


def test_every_citation_leads_somewhere(tree: Tree) -> None:
    """Nothing in the tree cites what a stranger who has only the tree can't find."""
    assert faults(tree) == []


WRONG = [
    ("docs/glossary.md", "[a page](nowhere.md)", "nowhere.md", "the link leads nowhere"),
    ("docs/glossary.md", "[a heading](programme.md#nowhere)", "programme.md#nowhere", "no such heading"),
    ("README.md", "[a heading of this page](#nowhere)", "#nowhere", "no such heading"),
    ("README.md", "![a picture](docs/pictures/nowhere.png)", "docs/pictures/nowhere.png", "the link leads nowhere"),
    ("README.md", '<img src="docs/nowhere.png">', "docs/nowhere.png", "the link leads nowhere"),
    (
        "docs/year.md",
        "Why: [decision 3](decisions/04-time-is-rows.md).",
        "decisions/04-time-is-rows.md",
        "another decision",
    ),
    ("docs/year.md", "Why: [decision\n99](year.md).", "decision\n99", "no such decision"),
    ("programme/calendar.py", "# decision 99 says so", "decision 99", "no such decision"),
    ("programme/calendar.py", "# docs/programme.md#nowhere", "docs/programme.md#nowhere", "no such heading"),
    ("programme/calendar.py", '"""docs/nowhere.md."""', "docs/nowhere.md", "no such file"),
    ("programme/calendar.py", '"""See `programme.nowhere`."""', "`programme.nowhere`", "no such module"),
    (
        "programme/calendar.py",
        '"""See `programme.cadence.nothing`."""',
        "`programme.cadence.nothing`",
        "no such module",
    ),
    ("pyproject.toml", "# programme/nowhere.py", "programme/nowhere.py", "no such file"),
    ("bot/locales/en/nowhere.ftl", "# see nothing.ftl", "nothing.ftl", "no such file"),
    ("sandbox/page/static/main.js", "// sandbox/page/nowhere.py", "sandbox/page/nowhere.py", "no such file"),
    ("docs/architecture.md", "`bot/edge.py::nothing`", "bot/edge.py::nothing", "no such name in it"),
    ("docs/architecture.md", "`bot/locales/*/nothing.ftl`", "bot/locales/*/nothing.ftl", "no such file"),
    ("docs/architecture.md", "`programme/nowhere/`", "`programme/nowhere/`", "no such folder"),
    ("docs/architecture.md", "`make nothing`", "`make nothing", "no such make target"),
    ("tests/test_docs.py", "# by PROGRAMME: who acts next", "PROGRAMME", "a page that is not in the tree"),
    *(("storage/tables.py", f'NOTE = "see {page}"', page, "not in the tree") for page in GONE),
]


@pytest.mark.parametrize(("path", "said", "cited", "why"), WRONG, ids=lambda one: str(one)[:40])
def test_what_leads_nowhere_is_named(tree: Tree, path: str, said: str, cited: str, why: str) -> None:
    """Each kind of citation, planted wrong in a file of the tree, is found with its place."""
    line = (tree.files.get(path) or "").count("\n") + 2
    assert with_said(tree, path, said) == [Fault(path, line, cited, why)]


RIGHT = [
    ("docs/glossary.md", "[a heading](programme.md#who-acts-next), [a folder](decisions), [twice](#the-programme)"),
    ("docs/glossary.md", "[elsewhere](https://example.com/nowhere.md#nothing)"),
    ("docs/glossary.md", "```\nprogramme/nowhere.py, [a](nowhere.md)\n```"),
    ("docs/year.md", "Why: [decision\n4](decisions/04-time-is-rows.md), and decision 20."),
    ("docs/architecture.md", "`bot/edge.py::Edge`, `cadence.py`, `bot/locales/<language>/report.ftl`, `bot/locales/`"),
    ("docs/architecture.md", "`make test` and `make -s demo PORT=1`"),
    ("programme/calendar.py", 'NAME = "programme/nowhere.py, decision 99"'),
    ("programme/calendar.py", '"""`programme.cadence.STEPS`, `usecases`, `telegram.nowhere`, docs/programme.md."""'),
]


@pytest.mark.parametrize(("path", "said"), RIGHT, ids=lambda one: str(one)[:40])
def test_what_leads_somewhere_is_left_alone(tree: Tree, path: str, said: str) -> None:
    """Right citations, other people's addresses, examples in fences and strings of code are no faults."""
    assert with_said(tree, path, said) == []


def test_headings_get_the_anchors_that_github_gives_them() -> None:
    """Lower case, no punctuation, a hyphen for each space, a number for a second one; fenced code has no headings."""
    page = "# What, *when*?\n## A `b_c` – d\n```\n# no\n```\n## [Linked](x.md) text\n### Ålder\n## Again\n## Again\n"
    anchors = Tree({"a.md": page}).anchors("a.md")
    assert anchors == {"what-when", "a-b_c--d", "linked-text", "ålder", "again", "again-1"}
