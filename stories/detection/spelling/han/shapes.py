"""One shape for a character that Korea, Japan, Taiwan and China write differently."""

from functools import cache
from pathlib import Path
from typing import Final

SHAPES: Final = Path(__file__).with_name("shapes.txt")


def one_shape(text: str) -> str:
    """Text with every Chinese character in its traditional shape; other letters as they are."""
    return text.translate(_shapes())


@cache
def _shapes() -> dict[int, str]:
    groups = SHAPES.read_text(encoding="utf-8").split()
    return {ord(other): group[0] for group in groups for other in group[1:]}
