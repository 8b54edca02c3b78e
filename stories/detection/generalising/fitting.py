"""Whether and how a wording stands in a sentence: capitals, articles, particles, blanks."""

import re
from typing import Final

from stories.detection.east_asian.particles import PARTICLE, agreeing, coda
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
QUOTED: Final = re.compile("(?P<after_consonant>이)?라(?:고|는|며)")
NOUN_BEGINS: Final = re.compile("[一-龯ァ-ヶ]")
AND_A_HALF: Final = re.compile(r"\s(?:and\sa\s)?(?:half|quarter)\b", re.IGNORECASE)
# A town is only the beginning of the name of something in it.
PART_OF_NAME: Final = re.compile("[市県区町村港駅]|[시군구역항](?![가-힣])")
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
    if spot.language == "en":
        return _english(said, spot)
    if spot.language == "ko":
        return _korean(said, spot)
    return said


def _english(said: str, spot: Spot) -> str | None:
    article = ARTICLE.search(spot.before)
    if article and bool(VOWEL.match(said)) != (len(article.group(1)) == 2):
        return None
    if DETERMINED.search(spot.before) and (A_DETERMINER.match(said) or A_PREPOSITION.match(said)):
        return None
    if PREPOSED.search(spot.before) and A_PREPOSITION.match(said):
        return None
    if OF_SOMEBODY.search(spot.before) and A_PERSON.match(said):
        return None
    if OF_THE.match(spot.after) and said.casefold().startswith("that "):
        return None
    if said.endswith(".") and spot.after.startswith("."):
        said = said[:-1]
    return said[:1].upper() + said[1:] if begins_sentence(spot) else said


def begins_sentence(spot: Spot) -> bool:
    """Whether the words begin a sentence, and with a capital or a figure."""
    begins = not spot.before.strip(OPENING) or bool(AFTER_AN_END.search(spot.before))
    first, _, _ = spot.words.partition(" ")
    is_start = first[:1].isupper() and first.casefold() in STARTS
    return is_start or (begins and not spot.words[:1].islower())


def _korean(said: str, spot: Spot) -> str | None:
    if spot.particle:
        return said + agreeing(spot.particle, said)
    said = _without_what_stands_before(said, spot.before)
    if spot.words.endswith("이") and spot.after.startswith("었") and not said.endswith("이"):
        return f"{said}이"
    quoted = QUOTED.match(spot.after)
    if quoted and coda(said) is not None and bool(coda(said)) != bool(quoted["after_consonant"]):
        return None
    particle = PARTICLE.match(spot.after)
    if particle is None:
        return said
    # Nobody can say what follows letters and figures that are read in several ways.
    if coda(said) is None:
        return None if said[-1:].isalnum() else said
    return said if agreeing(particle.group(), said) == particle.group() else None


def _without_what_stands_before(said: str, before: str) -> str:
    """ "중국 [단둥]": the country is there already."""
    last = before.rstrip().rpartition(" ")[2]
    country = next((each for each in (f"{last} ", f"{last}의 ") if said.startswith(each)), "")
    return said[len(country) :] if last else said


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
