"""Little words that say nothing about what is looked for."""

from typing import Final

from stories.reading.search.query import Asked

_LITTLE: Final = frozenset(
    "a an and are as at be by for from had has have i in is it its my of on or our that the "
    "their them there these they this to was we were what when where which who with you".split()
)

# Words that may be looked for, and by which no two texts are like each other.
_VAGUE: Final = _LITTLE | frozenset(
    "about after again all also always another any away back because been before being but came "
    "can come could day days did do does down each else even ever every everything first get "
    "give go going he her here him his how into just know last let like little long made make "
    "many me more most much must never new next no nobody not nothing now off old once one only "
    "other others out over own said same say see she should so some somebody something still "
    "such take tell than then thing things think time told too two under until up us very want "
    "way well went while will word words work would year years".split()
)


def is_vague(word: str) -> bool:
    """Whether ``word``, in small letters, stands in texts about anything."""
    return word in _VAGUE


def is_little(word: str) -> bool:
    """Whether ``word``, in small letters, is one of them."""
    return word in _LITTLE


def without_little_words(asked: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """The words of a question without those; all of them where it has no others."""
    rest = tuple(each for each in asked if each.is_phrase or not is_little(each.text.casefold()))
    return rest or asked
