"""The press for the workbook of a programme."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class GetWorkbook(Press):
    """Send the pressing manager the workbook of a programme."""

    programme: int
