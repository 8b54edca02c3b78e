"""Ages as people speak of them when they do not want to be exact."""

import re
from typing import Final

from stories.detection.context import whose

OLDER_TEENS_END: Final = 20
DECADES: Final = (
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
)  # fmt: skip
# End of the band, as a noun, and before a noun.
CHILD_BANDS: Final = (
    (1, "a baby", "very small"),
    (6, "a small child", "small"),
    (13, "a school-age child", "school-age"),
    (18, "a teenager", "teenage"),
)
ADULT_BANDS: Final = ((35, "young"), (60, "middle-aged"), (200, "elderly"))
BEFORE_A_NOUN: Final = re.compile(
    r"\s(?!(?:and|or|who|in|at|on|when|with|to|from|but|was|is|had|has|of)\b)[A-Za-z]"
)
ARTICLE: Final = re.compile(r"(?:^|\s)an?\s$", re.IGNORECASE)
# "an eleven-year-old", "an eighty-year-old": what stands instead must begin with a vowel too.
AN: Final = re.compile(r"(?:^|\s)an\s$", re.IGNORECASE)


def age_band(age: int, words: str, before: str, after: str) -> str:
    """A band for an age in English; `before` and `after` are the sentence around the words."""
    if "-old" in words.casefold() or (ARTICLE.search(before) and "old" in words):
        return _before_a_noun(age, before) + ("" if BEFORE_A_NOUN.match(after) else " person")
    for end, noun, _ in CHILD_BANDS:
        if age < end:
            return noun
    if age < OLDER_TEENS_END:
        return f"in {whose(before, after)} late teens"
    return f"in {whose(before, after)} {DECADES[min(age, 99) // 10 - 2]}"


def _before_a_noun(age: int, before: str) -> str:
    """The band of an age as an adjective that the article before it allows."""
    if AN.search(before):
        return "underage" if age < CHILD_BANDS[-1][0] else "adult"
    bands = [(end, adjective) for end, _, adjective in CHILD_BANDS]
    said = next(adjective for end, adjective in [*bands, *ADULT_BANDS] if age < end)
    return "mature" if said == "elderly" and ARTICLE.search(before) else said
