"""Light stemming of English: plurals, past and -ing, a few endings, American spelling.

A stem is no word; it only has to be the same for the forms of one. What is irregular and common
in lives that are told stands in a table.
"""

from functools import lru_cache
from typing import Final

_IRREGULAR: Final = {
    form: word
    for word, forms in {
        "begin": "began begun",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "catch": "caught",
        "child": "children",
        "choose": "chose chosen",
        "come": "came",
        "drive": "drove driven",
        "eat": "ate eaten",
        "fall": "fell fallen",
        "feel": "felt",
        "find": "found",
        "fly": "flew flown flies",
        "foot": "feet",
        "forget": "forgot forgotten",
        "get": "got gotten",
        "give": "gave given",
        "go": "went gone goes going",
        "grow": "grew grown",
        "hear": "heard",
        "hide": "hid hidden",
        "hold": "held",
        "keep": "kept",
        "knife": "knives",
        "know": "knew known",
        "lead": "led",
        "learn": "learnt",
        "leave": "left",
        "lend": "lent",
        "life": "lives",
        "lose": "lost",
        "make": "made",
        "man": "men",
        "meet": "met",
        "pay": "paid",
        "person": "people",
        "ride": "rode ridden",
        "ring": "rang rung",
        "rise": "rose risen",
        "run": "ran",
        "say": "said",
        "see": "saw seen",
        "sell": "sold",
        "send": "sent",
        "shoe": "shoes",
        "sing": "sang sung",
        "sit": "sat",
        "sleep": "slept",
        "speak": "spoke spoken",
        "spend": "spent",
        "stand": "stood",
        "swim": "swam swum",
        "take": "took taken",
        "teach": "taught",
        "tell": "told",
        "think": "thought",
        "tooth": "teeth",
        "understand": "understood",
        "wear": "wore worn",
        "wife": "wives",
        "win": "won",
        "woman": "women",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
_AMERICAN: Final = {
    "grey": "gray",
    "programme": "program",
    "jewellery": "jewelry",
    "aeroplane": "airplane",
    "kerb": "curb",
    "tyre": "tire",
    "cheque": "check",
    "enrol": "enroll",
    "fulfil": "fulfill",
}
# Their last letters look like an ending and are none.
_WHOLE: Final = frozenset(
    "always assembly bed bring daily during early embed evening family fly george hundred italy "
    "july king morning need nothing only red reply ring seed shed sing something speed spring "
    "string supply thing this wedding wing bus gas lens news series species christmas".split()
)
_VOWELS: Final = frozenset("aeiouy")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The stem of an English word in small letters; short and foreign words stay as they are."""
    word = word.removesuffix("'s").removesuffix("'").replace("'", "")
    if len(word) < 3 or not word.isascii() or not word.isalpha():
        return word
    word = _IRREGULAR.get(word, word)
    word = _ending(_american(_inflected(word) if word not in _WHOLE else word))
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return f"{word[:-1]}i" if word.endswith("y") and len(word) > 2 else word


def _inflected(word: str) -> str:
    """Without the ending of a plural, of the past or of -ing."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
        return _IRREGULAR.get(word, word)
    if word.endswith("ied") and len(word) > 4:
        return f"{word[:-3]}y"
    for ending in ("ed", "ing"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 1 and _VOWELS & set(rest) and not rest.endswith("e"):
            return _single(rest)
    return word


def _single(rest: str) -> str:
    """One letter where an ending had doubled it: stopped, planning."""
    doubled = len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz"
    return rest[:-1] if doubled else rest


def _american(word: str) -> str:
    """One spelling for both sides of the ocean."""
    word = _AMERICAN.get(word, word)
    if word.endswith("our") and len(word) > 5:
        return f"{word[:-3]}or"
    if word.endswith("isation"):
        return f"{word[:-7]}ization"
    if word.endswith(("ise", "is")) and len(word) > 6:
        return f"{word.removesuffix('e')[:-2]}ize"
    if word.endswith("tre") and len(word) > 5:
        return f"{word[:-3]}ter"
    if word.endswith("ll") and len(word) > 5:  # travelled, traveled
        return word[:-1]
    return word


def _ending(word: str) -> str:
    """Without -ment, -ness, -ly, -ful and -ion, where enough is left."""
    if word in _WHOLE:
        return word
    for ending, least in (("fulness", 4), ("ness", 3), ("ment", 4), ("ful", 3), ("ly", 3)):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= least:
            return rest
    if word.endswith("ization"):
        return f"{word[:-5]}e"
    if word.endswith(("tion", "sion")) and len(word) > 6:
        return word[:-3]
    return word
