"""A machine's clock may be set: nothing that waits, paces or gives up measures between two of its moments."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "scheduler", "storage", "handlers")  # the rules in `programme` go by the date
REASONS = {
    "bot/schedule.py": {
        "now + job.every": "told to the operator, and nothing waits for it",
    },
    "storage/housekeeping.py": {"now - term": "what is kept is counted in days"},
    "storage/spent.py": {"at - YESES_KEPT_FOR": "what is kept is counted in days"},
    "bot/flood.py": {"at - chat.last_at": "both are Telegram's, written on messages of one chat"},
    "bot/left_over.py": {"now + LEASE": "a lease is stored; one that is too long is none (`storage.lease`)"},
    "bot/messenger.py": {"now + LEASE": "a lease is stored; one that is too long is none (`storage.lease`)"},
    "bot/speaker.py": {"now + LEASE": "as above"},
    "bot/missed.py": {"now + LEASE": "as above"},
    "bot/waits.py": {"held_at + LEASE": "as above"},
    "bot/errands.py": {"held_at + LEASE": "as above"},
    "bot/mailing.py": {"now + after": "stored; one that is too far off is over (`storage.mails`)"},
    "bot/mailer.py": {
        "held_at + LEASE": "as above",
        "now + next_gap(mail.attempts)": "stored; one that is too far off is over (`storage.mails`)",
        "now - mail.due_at": "what is tried is counted in days",
    },
    "storage/mails.py": {"now + FAR": "finds out that the clock was set back"},
    "bot/texts.py": {"now + EARLIEST": "names years", "now + LATEST": "names years"},
    "bot/jobs.py": {"state.next_run + LATE": "told to the operator, and nothing waits for it"},
    "scheduler/runner.py": {
        "now + job.every": "finds out that the clock was set back",
        "now + job.every + SLACK": "finds out that the clock was set back",
    },
    "storage/due.py": {
        "now + LONGEST_PAUSE": "finds out that the clock was set back",
    },
    "storage/repositories.py": {"entity.made_at - KEPT": "what can be undone is kept for days"},
    "storage/lease.py": {
        "lease_until - held_at": "the length of a lease",
        "lease_until + length": "finds out that the clock was set back",
    },
}


def measured(source: str) -> Iterator[str]:
    """Give every sum and difference with a moment in it: what `now()` returned, or what is annotated as a moment."""
    tree = ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    for function in functions:
        moments = set(moments_of(function))
        for node in ast.walk(function):
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
                sides = (node.left, node.right)
                if any(is_moment(side, moments) for side in sides):
                    yield ast.unparse(node)


def moments_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    """Give the names that hold a moment in a function."""
    arguments = function.args
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        if argument.annotation is not None and "datetime" in ast.unparse(argument.annotation):
            yield argument.arg
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            yield from assigned(node.targets[0], node.value)
        elif isinstance(node, ast.NamedExpr):
            yield from assigned(node.target, node.value)


def assigned(target: ast.expr, value: ast.expr) -> Iterator[str]:
    """Give the names to which an assignment gives what a clock shows."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, its in zip(target.elts, value.elts, strict=False):
            yield from assigned(one, its)
    elif isinstance(target, ast.Name) and asks_the_moment(value):
        yield target.id


def asks_the_moment(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "now"


def is_moment(node: ast.expr, moments: set[str]) -> bool:
    if isinstance(node, ast.BinOp):
        return is_moment(node.left, moments) or is_moment(node.right, moments)
    if isinstance(node, ast.Attribute):
        return node.attr.endswith(("_at", "next_run", "lease_until"))
    return asks_the_moment(node) or (isinstance(node, ast.Name) and node.id in moments)


def test_distances_go_by_what_has_elapsed() -> None:
    """Each sum with a moment has its reason; every other distance is measured by `Clock.elapsed`."""
    found: dict[str, set[str]] = {}
    for room in ROOMS:
        for file in (ROOT / room).rglob("*.py"):
            if "versions" not in file.parts and (sums := set(measured(file.read_text(encoding="utf-8")))):
                found[file.relative_to(ROOT).as_posix()] = sums
    assert found == {file: set(reasons) for file, reasons in REASONS.items()}


@pytest.mark.parametrize(
    "planted",
    [
        "def wait(self):\n    if self.clock.now() - self.began > LONGEST: give_up()",
        "def wait(self):\n    began = self.clock.now()\n    return lambda: until(began + PAUSE)",
        "async def wait(now: datetime):\n    await sleep(PAUSE - (now - BEGAN))",
        "def wait(self):\n    now, held = self.clock.now(), self.real.now()\n    return held + PAUSE",
        "def wait(self):\n    return self.told_at + ONCE_A_MINUTE",
    ],
)
def test_a_distance_between_moments_is_found(planted: str) -> None:
    """However it is written."""
    assert list(measured(planted))


def test_a_distance_by_what_has_elapsed_is_none() -> None:
    """What can't be set may be counted with."""
    assert not list(measured("def wait(self):\n    now = self.clock.elapsed()\n    return now + PAUSE"))
