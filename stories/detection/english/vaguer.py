"""Vaguer words for ways, hiding places and helpers, where the grammar allows them."""

import re
from typing import Final

from stories.detection.english.helpers import WHO
from stories.detection.english.numbers import COUNT
from stories.detection.english.starts import begun_as
from stories.detection.findings import EntityType
from stories.detection.phrases import fitted

FLAGS: Final = re.IGNORECASE
A_HELPER: Final = "a helper"
A_SAFE_PLACE: Final = "a safe place"
# Whoever these words mean may be called a helper; papers and bribes may not.
HELPER: Final = (
    rf"(?:brokers?|smugglers?|traffickers?|missionaries|activists?|soldiers|policemen|{WHO}s?)"
)
ONE_HELPER: Final = (
    rf"(?:an?|one|the|another|her|his|my|our|their)\s(?:[\w-]+\s){{0,3}}?(?!couple|relatives)"
    rf"(?:broker|smuggler|{WHO})\b(?!\s(?:and|couple|family))"
)
DETERMINER: Final = re.compile(
    r"(?:(?P<one>an?)|the|her|his|my|our|their|your|its|some|several|another|both|this|that|these|"
    r"those|one|two|three|four|five|six)\s",
    FLAGS,
)
# An article in front of the words, perhaps with something between.
DETERMINED: Final = re.compile(
    r"\b(?:a|the|her|his|my|our|their|your|its|some|another|this|that|one)\s(?:[\w-]{2,14}\s)?$",
    FLAGS,
)
AN: Final = re.compile(r"\ban\s$", FLAGS)
SEVERAL: Final = re.compile(r"(?:[^s]s|men|people|women)$", FLAGS)
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
        (re.compile(rf"with\s{ONE_HELPER}", FLAGS), "with somebody who helped"),
        (re.compile(rf"by\s{ONE_HELPER}", FLAGS), "by somebody who helped"),
        (re.compile(r"with\b", FLAGS), "with people who helped"),
        (re.compile(r"by\b", FLAGS), "by people who helped"),
        (re.compile(r"(?:an?|the|our)\s(?!\w+\stook)|[\w-]+(?:\s[\w-]+)?$", FLAGS), A_SAFE_PLACE),
    ),
    EntityType.HELPER: (
        (
            re.compile(
                rf"brib|paid|pay|slip|g[ai]ve|hand|offer|{COUNT}\s(?!{HELPER}$)|half\sa\s", FLAGS
            ),
            "",
        ),
        (re.compile(rf"(?:[\w-]+\s){{0,2}}{HELPER}$", FLAGS), A_HELPER),
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


def vaguer_way(entity: EntityType, words: str, before: str = "") -> str | None:
    """What can be said instead of these words; None where nothing general would fit.

    `before` is the text in front of them: a noun stands behind the article that is there.
    """
    if not words.isascii() or A_VERB.search(words):
        return None
    said = next((said for pattern, said in VAGUER[entity] if pattern.match(words)), "")
    if said in {A_HELPER, A_SAFE_PLACE}:
        return _as_noun(said, words, before)
    return fitted(said or None, words)


def _as_noun(said: str, words: str, before: str) -> str | None:
    """A noun in the number of the words, with the article that they have themselves."""
    lead = DETERMINER.match(words)
    if AN.search(before) and not lead:
        return None
    noun = said.removeprefix("a ") + ("s" if SEVERAL.search(words) else "")
    if lead:
        first = lead["one"] or ""
        noun = f"{'a ' if first else lead.group()}{noun}"
    elif said == A_SAFE_PLACE and not (SEVERAL.search(words) or DETERMINED.search(before)):
        noun = said
    if words.casefold().strip() in noun.casefold():
        return None
    return begun_as(words, noun)
