"""Mail addresses whose domain looks like a slip, gmial.com or hotmail.con: they are asked back, never changed.

What is known: the large providers, where most private addresses are, and endings that no country or kind has. A domain
one letter away from a large provider may still be somebody's firm, so the address as it is typed stands beside.
"""

from collections.abc import Iterator, Mapping
from functools import cache

PROVIDERS: Mapping[str, tuple[str, ...]] = {
    "gmail": ("com",),
    "googlemail": ("com",),
    "hotmail": ("com", "se"),
    "outlook": ("com",),
    "icloud": ("com",),
    "yahoo": ("com", "se"),
    "protonmail": ("com",),
    "comhem": ("se",),
    "bredband": ("net",),
}
"""The names of large providers with their endings here, the most usual first."""
ONLY = frozenset({"gmail", "googlemail", "icloud", "protonmail"})
"""Providers that have no other ending in another country."""
ENDINGS: Mapping[str, str] = {
    **dict.fromkeys(("con", "cmo", "ocm", "comm", "coom", "ccom", "xom", "vom", "cpm", "cim"), "com"),
    **dict.fromkeys(("sse", "see", "sw", "ese"), "se"),
    **dict.fromkeys(("nett", "nte", "ent"), "net"),
}
"""Endings that no country and no kind of address has, and what is meant."""
SLIPS = frozenset({"co", "cm", "om", "cn"})
"""Endings of countries that are a slip behind the name of a large provider."""
OTHERS = frozenset({"mail", "email", "ymail", "fmail", "hmail", "zmail"})
"""Names one letter away from a large provider's that are providers themselves."""
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def meant(address: str) -> tuple[str, ...]:
    """Return the addresses that one with a mistyped domain may mean, the likeliest first; empty if it looks right."""
    before, _, domain = address.rpartition("@")
    name, _, ending = domain.casefold().partition(".")
    provider = _provider(name)
    found = (
        f"{before}@{provider or name}.{one}" for one in _endings(provider or name, ending, is_slip=provider is not None)
    )
    return tuple(one for one in found if one.casefold() != address.casefold())


def _provider(name: str) -> str | None:
    """Return the provider whose name is meant by a name with one slip, or None."""
    if name in PROVIDERS or name in OTHERS:
        return None
    return _known_slips().get(name)


@cache
def _known_slips() -> Mapping[str, str]:
    """Return the provider that each slip means, of two that are as near the one named first."""
    return {slip: one for one in reversed(list(PROVIDERS)) for slip in _slips(one)}


def _slips(word: str) -> Iterator[str]:
    """Yield a word with one letter left out, doubled or changed, or with two letters in each other's place."""
    for at, sign in enumerate(word):
        before, after = word[:at], word[at + 1 :]
        yield before + after
        yield before + sign + sign + after
        yield from (before + one + after for one in LETTERS)
        if after:
            yield before + after[0] + sign + after[1:]


def _endings(name: str, ending: str, *, is_slip: bool) -> tuple[str, ...]:
    """Return the endings that can be meant behind a name, the likeliest first."""
    there, known = ENDINGS.get(ending, ending), PROVIDERS.get(name)
    if known is None or there in known:
        return (there,)
    if there != ending or ending in SLIPS or name in ONLY:
        return known[:1]
    return (known[0], there) if is_slip else (there,)  # it may be the provider's in another country
