"""Words that were found together, of which somebody has settled some for themselves."""

from collections.abc import Callable
from dataclasses import replace

from stories.detection import Finding


def settled_apart(whole: Finding, is_settled: Callable[[Finding], bool]) -> list[Finding]:
    """What is left to decide of ``whole`` together, then each part that is settled already."""
    parts = whole.apart()
    settled = [part for part in parts if is_settled(part)]
    if not settled:
        return [whole]
    rest = [part for part in parts if part not in settled]
    return [*(replace(first, together=tuple(rest[1:])) for first in rest[:1]), *settled]
