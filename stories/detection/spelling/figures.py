"""Figures and what stands between them, as a keyboard for Latin letters writes them.

The same number comes as 090-4472-9138, with figures of full width, with a minus, a dash or a long
vowel between them, or with middle dots. Each character is replaced by one character, so that
places in the plain text are places in the text.
"""

import re
from functools import lru_cache
from typing import Final

ZEROS: Final = "٠۰०০๐໐၀០᠐𝟎𝟘𝟢𝟬𝟶"
BLANKS: Final = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
)
_PLAIN: Final = str.maketrans(
    {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)}
    | {chr(ord(zero) + digit): str(digit) for zero in ZEROS for digit in range(10)}
    | dict.fromkeys(BLANKS, " ")
)
# Dashes, and letters that look like one: the long vowel of kana, the vowel eu of Hangul.
DASHES: Final = "\u00ad‐‑‒–—―−⁃─﹘﹣ーｰㅡ"
DOTS: Final = "・･•∙⋅‧"
_SIGNS: Final = str.maketrans(dict.fromkeys(DASHES, "-") | dict.fromkeys(DOTS, "·"))
# Two short numbers with a long dash are a range, of years or pages, and stay one.
_SIGN: Final = re.compile(
    r"(?<![\d–—―-])(?<![–—―] )\d{1,4} ?[–—―] ?\d{1,4}(?! ?[\d–—―-])|"
    rf"(?P<sign>(?<=[A-Z\d)]) ?[{DASHES}{DOTS}](?= ?[A-Z\d(]))"
)

# Two detectors ask for the same passage, one after the other.
PASSAGES: Final = 16


@lru_cache(maxsize=PASSAGES)
def plain_figures(text: str) -> str:
    """A text of the same length with plain figures and brackets, and plain signs between them."""
    if text.isascii():
        return text
    return _SIGN.sub(_plainly, text.translate(_PLAIN))


def _plainly(match: re.Match[str]) -> str:
    return match.group().translate(_SIGNS) if match["sign"] else match.group()
