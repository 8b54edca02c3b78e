"""Little words that say nothing about what is looked for."""

from typing import Final

from stories.reading.search.query import Asked

_LITTLE: Final = frozenset(
    "a an and are as at be by for from had has have i in is it its my of on or our that the "
    "their them there these they this to was we were what when where which who with you".split()
)


def is_little(word: str) -> bool:
    """Whether ``word``, in small letters, is one of them."""
    return word in _LITTLE


def without_little_words(asked: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """The words of a question without those; all of them where it has no others."""
    rest = tuple(each for each in asked if each.is_phrase or not is_little(each.text.casefold()))
    return rest or asked
