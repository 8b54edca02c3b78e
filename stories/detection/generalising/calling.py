"""A name is called by one title: the one beside the words, or the one in the wording."""

import re
from typing import Final

from stories.detection.generalising.wordings import Spot

TITLE_BEFORE: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s$")
TITLE: Final = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s(?=[A-Z])")
JAPANESE_AFTER: Final = re.compile("さん|氏|様|さま|くん|君|ちゃん|先生|おじさん|おばさん")
JAPANESE_CALL: Final = re.compile("(?<=.)(?:さん|氏|様|さま|くん|君|ちゃん)$")
KOREAN_AFTER: Final = re.compile(
    r"\s?(?:씨|님|군|양|언니|오빠|누나|형|동무|선생|여사|자매님?|형제님?)(?![가-힣]{2})"
)
KOREAN_CALL: Final = re.compile(r"(?<=.)\s?(?:씨|님|군|양|자매|형제)$")


def called_once(said: str, spot: Spot) -> str:
    """A wording without its title where a title stands beside the words already."""
    if TITLE_BEFORE.search(spot.before):
        return TITLE.sub("", said, count=1) if TITLE.match(said) else said
    if JAPANESE_AFTER.match(spot.after):
        return JAPANESE_CALL.sub("", said)
    return KOREAN_CALL.sub("", said) if KOREAN_AFTER.match(spot.after) else said
