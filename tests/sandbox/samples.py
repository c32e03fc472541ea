"""The smallest objects of the Bot API's types, made from its own facts."""

import re
from typing import Any

from sandbox.botapi.spec import ARRAY, published

PLAIN: dict[str, Any] = {"Integer": 7, "String": "x", "Boolean": True, "True": True, "Float": 1.5}


def sample(kind: str) -> Any:
    """Return the smallest value of a type: an object with its required fields only."""
    if kind.startswith(ARRAY):
        return [sample(kind.removeprefix(ARRAY))]
    if kind in PLAIN:
        return PLAIN[kind]
    union = published().unions.get(kind)
    if union:
        ending = re.sub(r"(?<!^)(?=[A-Z])", "_", union[0].removeprefix(kind)).lower()
        return sample(union[0]) | ({"type": ending} if "type" in published().types[union[0]] else {})
    return {name: sample(one.types[0]) for name, one in published().types[kind].items() if one.required}


def field_of(kind: str, name: str) -> Any:
    """Return the smallest value of a field of a type."""
    return sample(published().types[kind][name].types[0])
