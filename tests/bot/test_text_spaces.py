"""No text has two spaces in a row, or one at its end, where a part of it says nothing."""

import pytest
from fluent.syntax import ast, parse

from tests.texts import ALL


def says_nothing(pattern: ast.Pattern) -> bool:
    """Tell whether a variant is empty."""
    literals = [one.expression for one in pattern.elements if isinstance(one, ast.Placeable)]
    return len(literals) == len(pattern.elements) and all(
        isinstance(one, ast.StringLiteral) and not one.value for one in literals
    )


def spaced_twice(pattern: ast.Pattern) -> bool:
    """Tell whether a part that can say nothing stands between two spaces, or behind one at the end."""
    elements = pattern.elements
    for place, element in enumerate(elements):
        if not isinstance(element, ast.Placeable) or not isinstance(element.expression, ast.SelectExpression):
            continue
        variants = [one.value for one in element.expression.variants]
        around = [elements[at] if 0 <= at < len(elements) else None for at in (place - 1, place + 1)]
        before, after = (one.value if isinstance(one, ast.TextElement) else "" for one in around)
        starts = place == 0 or before.endswith((" ", "\n"))
        ends = place + 1 == len(elements) or after.startswith((" ", "\n"))
        if (starts and ends and len(elements) > 1 and any(map(says_nothing, variants))) or any(
            map(spaced_twice, variants)
        ):
            return True
    return False


@pytest.mark.parametrize("language", ALL)
def test_nothing_leaves_no_space(language: str) -> None:
    found = [key for key, one in ALL[language].items() if one.value is not None and spaced_twice(one.value)]
    assert found == []


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ('Fel. { $day ->\n    [none] {""}\n   *[day] Den dagen.\n } Eva', True),
        ('Fel.{ $day ->\n    [none] {""}\n   *[day] {" "}Den dagen.\n } Eva', False),
        ('Fel. { $day ->\n    [none] {""}\n   *[day] Den dagen.\n }', True),
        ("Fel. { $day ->\n    [none] Ingen.\n   *[day] Den dagen.\n } Eva", False),
    ],
)
def test_it_is_found(text: str, is_wrong: bool) -> None:
    (entry,) = parse(f"key = {text}\n").body
    assert isinstance(entry, ast.Message)
    assert entry.value is not None
    assert spaced_twice(entry.value) is is_wrong
