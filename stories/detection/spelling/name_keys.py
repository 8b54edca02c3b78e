"""The keys of a person's name, from whichever spelling of it is kept."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Final

from stories.detection.names.surnames import (
    KOREAN,
    KOREAN_OF_TWO,
    KOREAN_SOUNDS,
    surname_sounds,
)
from stories.detection.spelling.hangul import is_syllable, romanise_syllable, southern
from stories.detection.spelling.initials import initial_keys
from stories.detection.spelling.kana import keys_of_korean
from stories.detection.spelling.near import near_keys, near_keys_of_hangul
from stories.detection.spelling.prefixes import GIVEN, HEARD, KANA
from stories.detection.spelling.sounds import latin_sounds, undoubled, word_sounds
from stories.detection.spelling.syllables import parted

# Shorter keys would be met in every second sentence.
SHORTEST_SOUNDS: Final = 3
SHORTEST_GIVEN: Final = 4
SHORTEST_KANA: Final = 4
LONGEST_GIVEN: Final = 3
# A Japanese name of four characters has a surname of two.
LONGEST_KOREAN: Final = 3
SHORTEST_HALF: Final = 2

# A surname and the syllables, or the words, of a given name.
Name = tuple[str, tuple[str, ...]]


def keys_of_name(words: Sequence[str], tied: Set[int] = frozenset()) -> Iterator[str]:
    """Every key of a name that is kept in Hangul or in Latin letters."""
    for surname, given in names_in(words, tied):
        yield from _korean_keys(surname, given)


def names_in(words: Sequence[str], tied: Set[int] = frozenset()) -> Iterator[Name]:
    """All ways to read some words as a Korean surname with a given name.

    `tied` are the words that a hyphen ties to the next: they are no surname.
    """
    if all(is_syllable(character) for word in words for character in word):
        yield from _in_hangul("".join(words))
        return
    if len(words) < 2 or not all(word.isascii() for word in words):
        return
    if 0 not in tied and word_sounds(words[0]) in KOREAN_SOUNDS:
        yield from _in_latin(words[0], words[1:])
    if len(words) - 2 not in tied and word_sounds(words[-1]) in KOREAN_SOUNDS:
        yield from _in_latin(words[-1], words[:-1])


def _in_hangul(letters: str) -> Iterator[Name]:
    cut = 2 if letters[:2] in KOREAN_OF_TWO and len(letters) > 2 else 1
    surname, given = letters[:cut], letters[cut:]
    if surname in KOREAN | KOREAN_OF_TWO and 0 < len(given) <= LONGEST_GIVEN:
        yield surname, tuple(given)
        # The South writes a given name that begins with r as if it stood alone.
        if southern(given)[0] != given[0]:
            yield surname, tuple(southern(given))


def _in_latin(surname: str, given: Sequence[str]) -> Iterator[Name]:
    yield surname, tuple(given)
    if len(given) == 1:
        yield from ((surname, syllables) for syllables in parted(given[0]))


def _korean_keys(surname: str, given: Sequence[str]) -> Iterator[str]:
    spoken = list(given_sounds(given))
    surnames = surname_sounds(word_sounds(surname))
    whole = {one + other for one in surnames for other in spoken}
    turned = {other + one for one in surnames for other in spoken}
    letters = "".join(map(_letters, given))
    whole.add(latin_sounds(_letters(surname) + letters))
    turned.add(latin_sounds(letters + _letters(surname)))
    # With a surname of one sound at its end (Sun-hee I) nothing would be left but the given name.
    yield from (key for key in (whole | turned) - {*spoken} if len(key) >= SHORTEST_SOUNDS)
    if surname.isascii():
        heard = whole | {undoubled(key) for key in whole}
        yield from (HEARD + key for key in heard if len(key) >= SHORTEST_SOUNDS)
    yield from (GIVEN + key for key in spoken if len(key) >= SHORTEST_GIVEN)
    for sounds in surnames:
        yield from near_keys(sounds + spoken[0])
        yield from near_keys(spoken[0] + sounds)
    if surname.isascii():
        yield from (GIVEN + HEARD + key for key in spoken if len(key) >= SHORTEST_GIVEN)
    if is_syllable(surname[0]):
        if len(given) > 1:
            yield GIVEN + southern("".join(given))
        yield from near_keys_of_hangul(surname + "".join(given))
    yield from initial_keys(surname, given)
    yield from _kana_keys(surname, given)


def given_sounds(given: Sequence[str]) -> Iterable[str]:
    """The sounds of a given name: syllable by syllable, in one word, and as they melt together."""
    syllables = [word_sounds(syllable) for syllable in given]
    letters = [_letters(syllable) for syllable in given]
    whole = "".join(syllables)
    forms = [undoubled(whole), whole, latin_sounds("".join(letters))]
    forms += [undoubled(_melted(syllables)), _melted(syllables)]
    if letters[0] == "a" and len(letters) > 1:
        forms.append(latin_sounds("".join(["ah", *letters[1:]])))
    return dict.fromkeys(forms)


# What is heard where two syllables meet, as McCune and Reischauer write it: Paek-nam, Paengnam.
MELTING: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(sounds), heard)
    for sounds, heard in (
        ("(?<!N)K ([MN])", r"NK \1"), ("(?<!N)K L", "NK N"), ("NK L", "NK N"), ("M L", "M N"),
        ("P ([MN])", r"M \1"), ("P L", "M N"), ("N L|L N", "L L"),
    )
)  # fmt: skip


def _melted(syllables: Sequence[str]) -> str:
    spoken = " ".join(syllables)
    for sounds, heard in MELTING:
        spoken = sounds.sub(heard, spoken)
    return spoken.replace(" ", "")


def _letters(part: str) -> str:
    return "".join(map(romanise_syllable, part)) if is_syllable(part[0]) else part


def _surname_in_kana(surname: str) -> Iterator[str]:
    """What kana keep of a surname: as it is spelt, and with or without the North's first sound."""
    yield from (heard := keys_of_korean(list(surname) if is_syllable(surname[0]) else [surname]))
    spoken = surname_sounds(word_sounds(surname)) - {*heard}
    yield from spoken
    # The South says Yu and Yang where the North says Ryu and Ryang, and Latin letters say either.
    yield from ("L" + key for key in heard if key.startswith("Y"))


def _kana_keys(surname: str, given: Sequence[str]) -> Iterator[str]:
    first = list(_surname_in_kana(surname))
    for key in [*keys_of_korean(given), *_melted_in_kana(given)]:
        for one in first:
            for whole in (undoubled(one + key), undoubled(key + one)):
                if len(whole) >= SHORTEST_KANA:
                    yield KANA + whole
        if len(key) >= SHORTEST_GIVEN:
            yield GIVEN + KANA + key


def _melted_in_kana(given: Sequence[str]) -> Iterator[str]:
    """A given name as kana have it where two syllables melt together: Pongnam, ポンナム."""
    syllables = [word_sounds(syllable) for syllable in given]
    melted = _melted(syllables)
    if melted != "".join(syllables):
        yield undoubled(melted.replace("NK", "N").replace("W", ""))


def halves_of_han(words: Sequence[str]) -> Iterator[str]:
    """The given name alone, and a surname of two characters, which tells more than most."""
    whole = "".join(words)
    surname, given = (words[0], words[-1]) if len(words) > 1 else (whole[:2], whole[-2:])
    if SHORTEST_HALF <= len(given) < len(whole):
        yield GIVEN + given
    if len(whole) > LONGEST_KOREAN and SHORTEST_HALF <= len(surname) < len(whole):
        yield GIVEN + surname
