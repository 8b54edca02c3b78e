"""A name told as a role, a masked surname or initials; a family phrase as a relative."""

import re
from typing import Final

from stories.detection.english.people import RELATIVE
from stories.detection.generalising.wordings import Offers, Spot
from stories.detection.handles import MASK, find_handles, mask_of
from stories.detection.masking import SURNAMES, instead_of
from stories.detection.names.surnames import KOREAN, KOREAN_OF_TWO
from stories.detection.spelling.sounds import plain

FLAGS: Final = re.IGNORECASE
TITLE_BEFORE: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Pastor|Deacon|Deaconess|Elder|Brother|Sister|Father|Uncle|Aunt|"
    r"Auntie|Grandmother|Grandfather)\.?\s$"
)
# What stands before a name says already who it is.
SAID_BEFORE: Final = re.compile(r"[a-z][\w-]{1,30}\s$|[\"“‘(]$")
SPEAKING: Final = re.compile(
    r"\b(?:and|by|from|with|to|for|of|that|as|when|because|but|saw|met|told|asked|knew|thank|like)\s$",
    FLAGS,
)
A_NAME: Final = re.compile(r"[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'.-]{0,20}){0,3}")
KOREAN_TITLE: Final = re.compile(
    r"\s?(?:씨|님|군|양|선생|여사|목사|권사|집사|전도사|장로|[가-힣]{2,3}님)|\s[가-힣]"
)
JAPANESE_TITLE: Final = re.compile("さん|氏|様|さま|くん|君|ちゃん|先生|牧師|夫妻|[一-龯ァ-ヶ]")
# What stands before a name says already who it is.
SAID_IN_THE_EAST: Final = re.compile(r"の$|[「『“‘]$|(?<![은는가이을를과와])(?<=[가-힣])\s$")
A_FINAL: Final = re.compile("이?라[고는며]|[」』”’\"')）]")
LETTERS_OF_NAME: Final = re.compile(
    "[가-힣]{2,4}|[一-龯々]{2,4}|[ァ-ヶー]{2,12}(?:・[ァ-ヶー]{2,12})?"
)


def names(spot: Spot) -> Offers:
    """The surname masked, initials, and somebody without a name."""
    handle = next(find_handles(spot.words), None)
    if handle is not None:
        if handle[2].surname:
            yield "masked_name", mask_of(handle[2].surname)
        return
    masked = (
        instead_of(spot.words) if not spot.words.isascii() or A_NAME.fullmatch(spot.words) else None
    )
    if masked:
        yield ("masked_name" if masked.endswith((MASK, "○○")) else "initials"), masked
    if spot.language == "en":
        yield from _english(spot)
    elif LETTERS_OF_NAME.fullmatch(spot.words):
        yield from _eastern(spot)


def _english(spot: Spot) -> Offers:
    if not A_NAME.fullmatch(spot.words):
        return
    if TITLE_BEFORE.search(spot.before):
        words = spot.words.split()
        surname = words[0] if plain(words[0]) in SURNAMES else words[-1]
        yield "initials", f"{surname[0]}."
        return
    parts = re.findall(r"[A-Z]", spot.words)
    yield "initials", " ".join(f"{letter}." for letter in dict.fromkeys((parts[0], parts[-1])))
    if not SAID_BEFORE.search(spot.before) or SPEAKING.search(spot.before):
        yield "role", "somebody"


def _eastern(spot: Spot) -> Offers:
    korean = spot.language == "ko"
    title = (KOREAN_TITLE if korean else JAPANESE_TITLE).match(spot.after)
    surname = spot.words[:1]
    if korean and surname in KOREAN | KOREAN_OF_TWO and len(spot.words) > 2:
        yield "masked_name", mask_of(surname)
    if not (title or A_FINAL.match(spot.after) or SAID_IN_THE_EAST.search(spot.before)):
        yield "role", "어떤 이" if korean else "ある人"
        yield "role", "어떤 사람" if korean else "ある人"


# A relative alone, or with words that say which; no verb of its own may follow.
ONE_RELATIVE: Final = re.compile(
    rf"(?:(?:an?|one|the|another)\s|(?P<whose>her|his|my|their|our|whose)\s)(?:[\w-]{{2,12}}\s){{0,2}}?{RELATIVE}"
    r"(?:,?\s(?:who|whom|whose|that|which|from|in|at|with|near|on|by)\s[^.!?\n]{1,120})?",
    FLAGS,
)
NO_BLOOD: Final = re.compile(r"\b(?:ex-|fianc)", FLAGS)
SEVERAL: Final = re.compile(r"(?:s|children|wives|parents)\b", FLAGS)
CHILDREN_OF: Final = re.compile(
    r"(?:an?|the|one|her|his|my|their)\s[\w\s-]{0,20}?\s?of\s[\w\s’']{0,24}?"
    r"(?P<kind>children|daughters|sons|girls|boys|sisters|brothers|siblings)",
    FLAGS,
)
A_COUNT: Final = re.compile(
    r"(?P<lead>(?:has|have|had|with|her|his|my|their|the)\s)?(?:[\w-]{1,9}\s){1,2}"
    r"(?P<kind>sons|daughters|children|brothers|sisters|siblings)"
    r"(?:\sand\s(?:an?|[\w-]{1,9})\s(?:[\w-]{1,9}\s)?(?P<other>sons?|daughters?|brothers?|sisters?))?",
    FLAGS,
)
OWN: Final = frozenset("sons son daughters daughter children".split())
TWINS: Final = re.compile(
    r"(?P<lead>(?:her|his|my|their)\s)?(?:identical\s)?(?:twins|twin\s(?P<kind>daughters|sons|girls|boys|babies|"
    r"children|sisters|brothers))",
    FLAGS,
)


def kin(spot: Spot) -> Offers:
    """One of several children, children, siblings, or a relative."""
    if spot.language != "en":
        return
    words = spot.words.strip()
    if CHILDREN_OF.fullmatch(words):
        yield "kin", "one of several children"
        return
    count = A_COUNT.fullmatch(words)
    if count:
        kinds = {count["kind"].casefold(), (count["other"] or "").casefold()} - {""}
        said = "children" if kinds <= OWN else "siblings"
        yield "kin", f"{count['lead'] or ''}{said}"
        return
    twins = TWINS.fullmatch(words)
    if twins:
        of_parents = (twins["kind"] or "").casefold() not in {"sisters", "brothers"}
        yield "kin", (twins["lead"] or "") + ("children" if of_parents else "siblings")
        return
    one = ONE_RELATIVE.fullmatch(words)
    if one and not NO_BLOOD.search(words) and not spot.after.startswith(("'", "’")):
        yield "kin", "relatives" if _are_several(words) else "a relative"


def _are_several(words: str) -> bool:
    head = re.match(rf".{{0,40}}?\b{RELATIVE}\b", words, FLAGS)
    return bool(head and SEVERAL.search(head.group()[-10:]))
