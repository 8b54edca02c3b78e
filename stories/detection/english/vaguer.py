"""Vaguer words for ways, hiding places and helpers, where the grammar allows them."""

import re
from typing import Final

from stories.detection.english.numbers import COUNT
from stories.detection.findings import EntityType
from stories.detection.phrases import fitted

FLAGS: Final = re.IGNORECASE
# With a verb of their own the words are no noun, and no noun can stand for them.
A_VERB: Final = re.compile(
    r"(?<!who)(?<!that)(?<!which)\s(?:has|had|was|were|is|are|lets|will|would)\s", FLAGS
)
# How the words begin and go on, and what can stand in their place; the first that fits.
VAGUER: Final[dict[EntityType, tuple[tuple[re.Pattern[str], str], ...]]] = {
    EntityType.SHELTER: (
        (
            re.compile(r"(?:in|at|above|over|behind|under|beneath|inside|on|among)\b", FLAGS),
            "in a safe place",
        ),
        (re.compile(r"with\b", FLAGS), "with people who helped"),
        (re.compile(r"by\b", FLAGS), "by people who helped"),
        (re.compile(r"(?:an?|the|our)\s(?!\w+\stook)|[\w-]+(?:\s[\w-]+)?$", FLAGS), "a safe place"),
    ),
    EntityType.HELPER: (
        (re.compile(rf"brib|paid|pay|slip|g[ai]ve|hand|offer|{COUNT}\s|half\sa\s", FLAGS), ""),
        (
            re.compile(r"[\w-]+(?:\s[\w-]+)?$", FLAGS),
            "people who helped",
        ),
        (
            re.compile(r"an?\s(?:[\w-]+\s){1,5}(?:who|from|in|of|with)\s", FLAGS),
            "somebody who helped",
        ),
    ),
    EntityType.ROUTE: (
        (re.compile(r"(?:crossed|swam|waded|forded)\b", FLAGS), "made the crossing"),
        (
            re.compile(
                r"(?:at|below|above|near|where|by|behind|on|beneath|under|from|past)\b", FLAGS
            ),
            "on the way",
        ),
    ),
}


def vaguer_way(entity: EntityType, words: str) -> str | None:
    """What can be said instead of these words; None where nothing general would fit."""
    if not words.isascii() or A_VERB.search(words):
        return None
    fits = (said for pattern, said in VAGUER[entity] if pattern.match(words))
    return fitted(next(fits, None) or None, words)
