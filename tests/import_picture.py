"""Counts the rooms of the tree and the arrows between them: `python -m tests.import_picture`.

A room is a direct child of a package, a file or a folder; an arrow is drawn where anything in one room imports
anything in another. A circle is a set of rooms that reach each other; with none, no arrow runs back up.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

import grimp

HOUSES = ("programme.usecases", "sandbox", "sandbox.botapi", "bot", "storage", "handlers")


@dataclass(frozen=True, slots=True)
class Picture:
    """The inside of one package.

    Attributes:
        arrows: (importing room, imported room).
        circle: rooms that import each other in a ring, empty without one.
    """

    package: str
    rooms: tuple[str, ...]
    arrows: frozenset[tuple[str, str]]
    circle: tuple[str, ...]

    def __str__(self) -> str:
        """Return the counts in one line."""
        ring = f"circle {' → '.join(self.circle)}" if self.circle else "no circle"
        return f"{self.package:20} {len(self.rooms):3} rooms {len(self.arrows):4} arrows   {ring}"


def picture(graph: grimp.ImportGraph, package: str) -> Picture:
    """Return the rooms of a package and the arrows between them."""
    rooms = sorted(graph.find_children(package))
    inside = {module: room for room in rooms for module in {room, *graph.find_descendants(room)}}
    arrows = frozenset(
        (room.rpartition(".")[2], inside[imported].rpartition(".")[2])
        for module, room in inside.items()
        for imported in graph.find_modules_directly_imported_by(module)
        if inside.get(imported, room) != room
    )
    names = tuple(room.rpartition(".")[2] for room in rooms)
    return Picture(package, names, arrows, _circle(names, arrows))


def _circle(rooms: Iterable[str], arrows: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    sorter: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(rooms, ()))
    for importing, imported in arrows:
        sorter.add(importing, imported)
    try:
        sorter.prepare()
    except CycleError as found:
        return tuple(found.args[1])
    return ()


def main(packages: Iterable[str]) -> None:
    """Print a line for each package."""
    names = tuple(packages) or HOUSES
    graph = grimp.build_graph(*sorted({name.partition(".")[0] for name in names}), cache_dir=None)
    for name in names:
        sys.stdout.write(f"{picture(graph, name)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
