"""Whether words that tell an age tell one of a person, and to the year."""

import re
from typing import Final

FLAGS: Final = re.IGNORECASE
# What is said of many people, or of no person, is no exact age.
VAGUE: Final = re.compile(
    r"(?:over|under|below|above|than|least|about|around|nearly|almost|roughly|some|approximately|"
    r"between|to|most|until|up\sto|early|late|mid|aged?\sfrom)[\s-]$",
    FLAGS,
)
A_RANGE: Final = re.compile(
    r"\s?(?:[-–—]|to|or)\s?\d|\s(?:and|or|years\sand|years\sor)\s(?:over|older|above|under|up|"
    r"younger|below|more)\b|\s?\+|\s?%|\s?:\s?\d|[.,]\d",
    FLAGS,
)
# "As soon as he is fourteen": nobody is yet.
NOT_YET: Final = re.compile(
    r"\b(?:as\ssoon\sas|once|until|till|unless|before|if)\s(?:he|she|they|I|we|you)"
    r"(?:['’](?:s|re|m)|\sis|\sare|\sam|\sturns?)\s$",
    FLAGS,
)
OR_SO: Final = re.compile(r"\sif\s(?:s?he|they|I)['’\s]\w+\sa\sday\b", FLAGS)
# Things that have an age too.
THING: Final = re.compile(
    r"\s(?:\w+\s)?(?:house|building|car|truck|bus|boat|van|tree|law|rule|company|church|temple|"
    r"school|organi[sz]ation|group|programme?|project|tradition|story|phone|computer|laptop|"
    r"bicycle|machine|rice|dictatorship|regime|conflict|war|case|wine|system|photo\w*|apartment|"
    r"flat|bridge|coat)s?\b",
    FLAGS,
)
# "They were three in the room" counts them; "she was one" is seldom an age.
IN_A_ROOM: Final = re.compile(
    r"\s(?:in|on)\s(?:the|a|our|their)\s(?:room|cell|house|boat|car|van)", FLAGS
)


def is_exact(before: str, match: str, after: str) -> bool:
    """Whether words of an age tell one, of a person, to the year.

    `before` and `after` are what stands around the words in their sentence.
    """
    vague = VAGUE.search(before[-16:]) or A_RANGE.match(after) or OR_SO.match(after)
    vague = vague or NOT_YET.search(before[-32:])
    too_few = IN_A_ROOM.match(after) or match.casefold() == "one"
    return not (vague or too_few or THING.match(after))
