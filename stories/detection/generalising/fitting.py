"""Whether and how a wording stands in a sentence: capitals, articles, particles, blanks."""

import re
from typing import Final

from stories.detection.generalising.calling import TITLE_BEFORE, called_once
from stories.detection.generalising.korean import korean
from stories.detection.generalising.wordings import Spot

ARTICLE: Final = re.compile(r"\b(an?)\s$", re.IGNORECASE)
VOWEL: Final = re.compile(r"(?:[aio]|e(?!u)|u(?!n[iu]|s[eu]))", re.IGNORECASE)
DETERMINED: Final = re.compile(
    r"\b(?:an?|the|her|his|my|their|our|its|your|this|that|these|those|each|every|"
    r"(?!(?:she|he|it|that|there|here|who|what|where)['’])[A-Za-z]{1,30}['’]s)\s$",
    re.IGNORECASE,
)
# Two determiners or two prepositions cannot stand side by side.
A_DETERMINER: Final = re.compile(
    r"(?:an?|the|that|some|one|somebody|her|his|my|their|our)\b", re.IGNORECASE
)
PREPOSED: Final = re.compile(
    r"\b(?:on|in|at|from|since|until|till|by|of|to|into|with|for|during|between|near|outside|via)\s$",
    re.IGNORECASE,
)
A_PREPOSITION: Final = re.compile(
    r"(?:on|in|at|by|with|from|soon|recently|later|born|as|made)\b", re.IGNORECASE
)
# Words that have a capital for no other reason than that a sentence begins.
STARTS: Final = frozenset(
    "a an the her his my their our one twins on in at by since until before after from".split()
)
AFTER_AN_END: Final = re.compile(r"(?<!\b[A-Z])(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)[.!?][\"”’)]?\s$")
OPENING: Final = "\"'“‘«([{「『（-–—•*·> \t"
NO_BLANK_BEFORE: Final = ".,;:!?)]}”’。、，．！？）」』·"
NOUN_BEGINS: Final = re.compile("[一-龯ァ-ヶ]")
AND_A_HALF: Final = re.compile(r"\s(?:and\sa\s)?(?:half|quarter)\b", re.IGNORECASE)
# A town is only the beginning of the name of something in it.
PART_OF_NAME: Final = re.compile("[市県区町村港駅科部課社店校園寮館]|[시군구역항](?![가-힣])")
# "a boy of a teenager": after "of" stands an age, and nobody of that age.
OF_SOMEBODY: Final = re.compile(
    r"\b(?:boy|girl|man|woman|child|son|daughter|widow|widower|student)\sof\s$", re.IGNORECASE
)
A_PERSON: Final = re.compile(r"an?\s(?:[\w-]{1,12}\s)?(?:child|teenager|baby|person)\b")
OF_THE: Final = re.compile(r"\sof\b")


def fitted(said: str, spot: Spot) -> str | None:
    """A wording with the capital, the full stop and the particle that its spot needs.

    None where it would break the grammar of the sentence.
    """
    said = called_once(said, spot)
    if spot.language == "en":
        return _english(said, spot)
    if spot.language == "ko":
        return korean(said, spot)
    return said


def _english(said: str, spot: Spot) -> str | None:
    if _clashes(said, spot):
        return None
    if said.endswith(".") and spot.after.startswith("."):
        said = said[:-1]
    return said[:1].upper() + said[1:] if begins_sentence(spot) else said


def _clashes(said: str, spot: Spot) -> bool:
    """Whether a wording cannot follow the word before it, or go before the one after."""
    article = ARTICLE.search(spot.before)
    is_adverbial = bool(A_PREPOSITION.match(said))
    return any(
        (
            article and bool(VOWEL.match(said)) != (len(article.group(1)) == 2),
            TITLE_BEFORE.search(spot.before) and said[:1].islower(),
            DETERMINED.search(spot.before) and (A_DETERMINER.match(said) or is_adverbial),
            PREPOSED.search(spot.before) and is_adverbial,
            OF_SOMEBODY.search(spot.before) and A_PERSON.match(said),
            OF_THE.match(spot.after) and said.casefold().startswith("that "),
        )
    )


def begins_sentence(spot: Spot) -> bool:
    """Whether the words begin a sentence, and with a capital or a figure."""
    begins = not spot.before.strip(OPENING) or bool(AFTER_AN_END.search(spot.before))
    first, _, _ = spot.words.partition(" ")
    is_start = first[:1].isupper() and first.casefold() in STARTS
    return is_start or (begins and not spot.words[:1].islower())


def stays_whole(spot: Spot) -> bool:
    """Whether a sentence is whole without the words: no gap, no empty bracket, no lost stem.

    So it is with a Japanese attribute, and with words that take the blank behind them along.
    """
    before, after = spot.before[-1:], spot.after[:1]
    if spot.language == "ja":
        attribute = spot.words.endswith(("の", "な")) and before not in {"の", "な"}
        return attribute and bool(NOUN_BEGINS.match(after))
    takes_blank = spot.words[-1:].isspace() and before.isspace()
    return takes_blank and bool(after) and not after.isspace() and after not in NO_BLANK_BEFORE


def is_cut(spot: Spot) -> bool:
    """Whether the words end inside a word, or before a half that belongs to their number."""
    cut = spot.language == "en" and spot.words[-1:].isalpha() and spot.after[:1].isalpha()
    return cut or bool(AND_A_HALF.match(spot.after) or PART_OF_NAME.match(spot.after))
