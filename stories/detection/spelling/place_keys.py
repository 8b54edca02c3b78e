"""What a place is called without the word that says what kind of place it is."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

# As the Koreas, Japan and the languages of the stories write them.
KINDS_IN_LATIN: Final = frozenset(
    "si shi gun kun county city town village district province prefecture do ri ni eup up "
    "myon myeon dong tong gu ku to ward".split()
)
JOINED_IN_LATIN: Final = re.compile("(?<=[a-z]{4})(?:shi|si|gun|kun|eup|myon|myeon|dong)$")
JOINED: Final = re.compile(
    "(?<=..)(?:특별시|직할시|광역시|시|군|읍|면|리|동|구역|구|도|市|郡|邑|面|里|洞|區|区|道|縣|県)$"
)
DIRECTIONS: Final = {"north": "buk", "south": "nam", "east": "dong", "west": "so"}
PROVINCE: Final = ("do", "to")


def stems_of(words: Sequence[str]) -> Iterator[list[str]]:
    """Other ways to say a place: without its kind, and with its direction at the other end."""
    bare = [word for word in words if word not in KINDS_IN_LATIN] or list(words)
    if bare != list(words):
        yield bare
    for pattern in (JOINED, JOINED_IN_LATIN):
        stem = pattern.sub("", bare[-1])
        if stem and stem != bare[-1]:
            yield [*bare[:-1], stem]
    for direction, korean in DIRECTIONS.items():
        others = [word for word in bare if word != direction]
        if len(others) < len(bare) and others:
            yield [*others, korean]
            yield from ([*others, korean + ending] for ending in PROVINCE)
        last = bare[-1].removesuffix("do").removesuffix("to")
        if len(bare) > 1 and last in {korean, korean.replace("b", "p")}:
            yield [direction, *bare[:-1]]
