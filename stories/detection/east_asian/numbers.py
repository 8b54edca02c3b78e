"""Numbers as Korean and Japanese write them: digits, native words, Chinese characters."""

import re
import unicodedata
from typing import Final

NATIVE_TENS: Final = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60,
    "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
NATIVE_ONES: Final = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "넷": 4, "네": 4, "넉": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
NATIVE_DAYS: Final = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8,
    "아흐레": 9, "열흘": 10, "열하루": 11, "열이틀": 12, "보름": 15,
}  # fmt: skip
HANGUL_DIGITS: Final = dict(zip("일이삼사오육칠팔구", range(1, 10), strict=True))
HAN_DIGITS: Final = dict(zip("〇一二三四五六七八九", range(10), strict=True)) | {"元": 1, "両": 2}

_TENS: Final = "|".join(NATIVE_TENS)
_ONES: Final = "|".join(NATIVE_ONES)
NATIVE: Final = rf"(?:(?:{_TENS})(?:{_ONES})?|(?:{_ONES}))"
NATIVE_OF_TENS: Final = rf"(?:{_TENS})(?:{_ONES})?"
HANGUL_NUMBER: Final = "(?:[이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구])"
HAN_NUMBER: Final = "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[〇一二三四五六七八九]{1,4})"
_HAN_ONES: Final = "[二三四五六七八九]"
# Days are counted in hundreds, ages are not.
HAN_COUNT: Final = rf"(?:{_HAN_ONES}?千)?(?:{_HAN_ONES}?百)?と?{HAN_NUMBER}|{_HAN_ONES}?[百千]"
DIGITS: Final = r"[0-9\uff10-\uff19]{1,3}"
KOREAN_NUMBER: Final = rf"(?:{DIGITS}|{NATIVE}|{HANGUL_NUMBER})"
JAPANESE_NUMBER: Final = rf"(?:{DIGITS}|{HAN_NUMBER})"
JAPANESE_COUNT: Final = rf"(?:[0-9０-９]{{1,4}}|{HAN_COUNT})"
_HANGUL_ONES: Final = "[이삼사오육칠팔구]"
_HUNDREDS_KO: Final = rf"(?:{_HANGUL_ONES}?천\s?(?:{_HANGUL_ONES}?백)?|{_HANGUL_ONES}?백)\s?"
KOREAN_COUNT: Final = (
    rf"(?:[0-9]{{1,4}}|{_HUNDREDS_KO}(?:{NATIVE}|{HANGUL_NUMBER})?|{NATIVE}|{HANGUL_NUMBER})"
)
KOREAN_HUNDREDS: Final = _HUNDREDS_KO
_LARGE: Final = re.compile(
    rf"(?:(?P<thousands>{_HANGUL_ONES}?|{_HAN_ONES}?)[천千])?\s?"
    rf"(?:(?P<hundreds>{_HANGUL_ONES}?|{_HAN_ONES}?)[백百])?\s?と?"
)
_NATIVE_PARTS: Final = re.compile(rf"(?P<tens>{_TENS})?(?P<ones>{_ONES})?")


def value_of(number: str) -> int | None:
    """The number that is written, or None when it is none of these ways of writing."""
    bare = unicodedata.normalize("NFKC", number).strip()
    if bare.isdecimal():
        return int(bare)
    if bare in NATIVE_DAYS:
        return NATIVE_DAYS[bare]
    large = _LARGE.match(bare)
    if large and large.group():
        return _large_value(large, bare[large.end() :])
    native = _NATIVE_PARTS.fullmatch(bare)
    if native and bare:
        return NATIVE_TENS.get(native["tens"], 0) + NATIVE_ONES.get(native["ones"], 0)
    return _with_tens(bare, HANGUL_DIGITS, "십") or _with_tens(bare, HAN_DIGITS, "十")


def _large_value(large: re.Match[str], rest: str) -> int | None:
    """Thousands and hundreds, and what follows them."""
    digits = HANGUL_DIGITS | HAN_DIGITS
    value = 0
    for name, unit in (("thousands", 1000), ("hundreds", 100)):
        if large[name] is not None:
            value += digits.get(large[name], 1) * unit
    if not rest:
        return value or None
    more = value_of(rest)
    return None if more is None else value + more


def _with_tens(number: str, digits: dict[str, int], ten: str) -> int | None:
    """Three, thirteen, thirty-three in signs for digits and ten; or digit after digit."""
    if not number or any(sign != ten and sign not in digits for sign in number):
        return None
    if number.count(ten) == 0:
        return int("".join(str(digits[sign]) for sign in number))
    before, _, after = number.partition(ten)
    if max(len(before), len(after)) > 1 or ten in after:
        return None
    return digits.get(before, 1) * 10 + digits.get(after, 0)
