"""Korean names that are written without capitals, and surnames with the initials of one."""

import re
from collections.abc import Iterator
from typing import Final

from stories.detection.names.called import SOMEBODY
from stories.detection.names.given_of_asia import KOREAN_SYLLABLES
from stories.detection.names.shapes import AMBIGUOUS_SURNAMES, KOREAN_SURNAMES, NOT_NAMES
from stories.detection.spans import Span

Printed = re.Match[str]

# Two syllables tied by a hyphen, perhaps with a word before them that may be a surname.
PAIR: Final = re.compile(
    r"(?<![\w.@/#-])(?:(?P<surname>[A-Za-z]{2,8})[ \u00a0])?"
    r"(?P<first>[a-z]{2,7})[-‐‑](?P<second>[a-z]{2,7})(?![\w@/-]|\.\w)"
)
# With the syllables of the North, as its papers spell them.
SYLLABLES: Final = KOREAN_SYLLABLES | frozenset(
    "sol gum kum nyo sil hui ye jong bom byol bo chon na ra ri rin jo hyong song gyong won".split()
)
# English words, or a sound that somebody makes: "so-so", "ha-ha".
ENGLISH: Final = frozenset(
    "bo do ha ho hung in jo man moon na ra ran rim sang so song sun un won young".split()
)
# Who is told of: "my friend seo-yeon", "a woman called mi-ran", "mrs. yong-suk".
BEFORE: Final = re.compile(
    rf"(?:\b(?:my|her|his|our|their|your|the|little|old|elder|younger|['’]s)\s(?:[a-z]{{2,10}}\s)?"
    rf"(?:{SOMEBODY}|mother|father|aunt|auntie|uncle|cousin|niece|nephew|pastor|doctor|roommate|classmate|"
    r"grandmother|grandfather|missionary)s?|\b(?:named|called|comrade|granny|grandma|grandpa|auntie|aunt|"
    r"uncle|mrs?|ms|miss|dr))[.,]?\s$",
    re.IGNORECASE,
)
AFTER: Final = re.compile(
    r"-(?:ssi|nim|san)\b|['’]s\s(?:mother|father|sister|brother|son|daughter|husband|wife|family|house|friend)\b|"
    r"\s(?:said|says|told|tells|asked|asks|cried|whispered|replied|answered|laughed|wept|wrote|writes|"
    r"nodded|sighed|smiled|sang|died|remembers|remembered)\b"
)
LEAD: Final = 40
# "H.-J. Kim", and a title before it makes no mask of it.
WITH_INITIALS: Final = re.compile(
    r"(?<![\w.])[A-Z]\.?[-‐‑][A-Z]\.?[ \u00a0](?P<surname>[A-Z][a-z]{1,8})(?![\w-])"
)


def names_in_small_letters(text: str) -> Iterator[Span]:
    """Where somebody is named in small letters: "kim yong-suk", "my friend seo-yeon"."""
    for match in PAIR.finditer(text):
        syllables = {match["first"], match["second"]}
        if not syllables <= SYLLABLES or f"{match['first']}-{match['second']}" in NOT_NAMES:
            continue
        surname = (match["surname"] or "").lower()
        is_surname = surname in KOREAN_SURNAMES and surname not in NOT_NAMES
        start = match.start() if is_surname else match.start("first")
        is_english = syllables <= ENGLISH
        is_clear = is_surname and surname not in AMBIGUOUS_SURNAMES
        if (is_clear and not (is_english and surname == "park")) or (
            not is_english and _is_told_of(text, start, match)
        ):
            yield start, match.end()


def _is_told_of(text: str, start: int, pair: Printed) -> bool:
    """Whether a person is told of before or behind the syllables."""
    return bool(BEFORE.search(text, max(0, start - LEAD), start) or AFTER.match(text, pair.end()))


def surnames_of_initials(text: str) -> Iterator[Span]:
    """Where a Korean surname stands with both initials that a hyphen ties: "H.-J. Kim"."""
    for match in WITH_INITIALS.finditer(text):
        if match["surname"].lower() in KOREAN_SURNAMES:
            yield match.span()
