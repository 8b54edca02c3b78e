"""The name of the newsletter itself, which its title tells: "Harbour Bell No. 12"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage

# A title of a few words with capitals, then the number or the season of the issue.
SERIAL: Final = re.compile(
    r"(?:The )?(?P<name>[A-Z][a-z’']{1,14}(?: [A-Z][a-z’']{1,14}){1,3})"
    r"(?:,? (?:No|Nr|Vol|Issue|Number)\b|,? #?\d|,? (?:Spring|Summer|Autumn|Winter|Fall)\b|"
    r": (?:[Ii]ssue|[Nn]ews)\b)"
)
LONGEST_TITLE: Final = 80


def knowing_its_name(lexicon: Lexicon, passages: Sequence[Passage]) -> Lexicon:
    """What is known of a page, and the name of the newsletter whose issue it is."""
    names = frozenset(_serials(passages))
    return replace(lexicon, public_names=lexicon.public_names | names) if names else lexicon


def _serials(passages: Sequence[Passage]) -> Iterator[str]:
    for passage in passages[:1]:
        found = SERIAL.match(passage.text) if len(passage.text) <= LONGEST_TITLE else None
        if found:
            yield found["name"]
