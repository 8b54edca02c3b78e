"""What came of a form: what was done, where to look next, or why it was refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """``anchor`` is the id of the part to look at next; ``leaves`` that the screen is done with."""

    done: str = ""
    anchor: str = ""
    refused: tuple[str, ...] = ()
    leaves: bool = False
