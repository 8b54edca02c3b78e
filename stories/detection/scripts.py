"""Which passages are for the models of which language to read: by their script."""

import re
from functools import lru_cache
from typing import Final

from stories.detection.passages import Passage, PassageKind
from stories.detection.spelling.words import HAN, HANGUL

IN_HANGUL: Final = re.compile(f"[{HANGUL}]")
IN_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
IN_HAN: Final = re.compile(f"[{HAN}]")
# In which letters the names of a language are written.
LETTERS: Final = {
    "en": re.compile("[A-Za-z\u00c0-\u024f]"),
    "ko": IN_HANGUL,
    "ja": re.compile(f"[{HAN}\u3041-\u3096\u30a1-\u30fa]"),
}
# A text of another language is read as well when most of it is in Latin letters.
MOSTLY: Final = 0.7
# So many Latin letters tell as much as one syllable of Korean or one character of Japanese.
WORTH: Final = 2.5


def is_english(passage: Passage) -> bool:
    """Whether the words of a passage are for the English model to read."""
    text = passage.text
    if passage.kind is PassageKind.ADDRESS or not text.strip():
        return False
    if text.isascii():
        return True
    latin = sum(character < "\u0250" for character in text)
    return latin >= MOSTLY * len(text)


def is_korean(passage: Passage) -> bool:
    """Whether a passage holds Hangul, whatever language the page is in."""
    return passage.kind is not PassageKind.ADDRESS and bool(IN_HANGUL.search(passage.text))


def is_japanese(passage: Passage) -> bool:
    """Whether a passage holds kana, or Chinese characters and no Hangul."""
    text = passage.text
    if passage.kind is PassageKind.ADDRESS or text.isascii():
        return False
    if IN_KANA.search(text):
        return True
    return bool(IN_HAN.search(text)) and not IN_HANGUL.search(text)


def language_read(passage: Passage) -> str:
    """The one language that most letters of a passage are of: en, ko or ja; "" for none."""
    return "" if passage.kind is PassageKind.ADDRESS else _most_letters(passage.text)


def is_readable(words: str, language: str) -> bool:
    """Whether words have a letter that a model of a language learned, or no letter at all."""
    letters = [character for character in words if character.isalpha()]
    return not letters or any(LETTERS[language].match(letter) for letter in letters)


@lru_cache(maxsize=256)
def _most_letters(text: str) -> str:
    if text.isascii():
        return "en" if text.strip() else ""
    hangul, han = len(IN_HANGUL.findall(text)), len(IN_HAN.findall(text))
    kana = len(IN_KANA.findall(text))
    latin = sum(character < "\u0250" and character.isalpha() for character in text)
    if latin > WORTH * (hangul + han + kana):
        return "en"
    if hangul + han + kana == 0:
        return ""
    return "ko" if hangul > han + kana else "ja"
