"""What to say instead of an exact age or length of time, in Korean and Japanese."""

from typing import Final

TEN: Final = 10
ONCE: Final = ("때", "무렵")
# Days up to which each of these is said (our own steps: a reader can no longer count back).
LENGTHS: Final = (
    (7, "며칠", "数日"),
    (28, "몇 주", "数週間"),
    (330, "몇 달", "数か月"),
    (550, "1년 남짓", "一年あまり"),
)
YEARS: Final = ("여러 해", "数年")


def korean_band(age: int, tail: str, after: str) -> str:
    """An age in Korean as people speak who do not want to be exact.

    `tail` is the word after the age that the words found end with, `after` what follows them.
    """
    is_small = age < TEN
    if "해" in tail:
        return "어린 시절" if is_small else f"{age // TEN}0대 시절"
    if tail.strip() in ONCE:
        return f"어릴 {tail.strip()}" if is_small else f"{age // TEN}0대{tail}"
    if not is_small:
        return f"{age // TEN}0대"
    if tail or (after[:1] == " " and "가" <= after[1:2] <= "힣"):
        return "어린"
    return "어린 나이" if after[:1] in {"에", "의"} else "어린아이"


def japanese_band(age: int, tail: str, after: str) -> str:
    """The same in Japanese; a tail that ties the age to a noun is part of the words."""
    if age >= TEN:
        return f"{age // TEN}0代" + ("の" if tail else "")
    return "幼い" if tail else "幼い子ども"


def korean_baby(tail: str) -> str:
    """A child of weeks or months, before a noun or alone."""
    return "갓난" if tail else "갓난아기"


def japanese_baby(tail: str) -> str:
    """The same in Japanese."""
    return "生まれて間もない" if tail else "赤ん坊"


def length_of(days: float) -> tuple[str, str]:
    """A length of time as people speak of it, in Korean and in Japanese."""
    return next(((ko, ja) for end, ko, ja in LENGTHS if days < end), YEARS)


def decade_of_birth(year: int, language: str) -> str:
    """The decade of a birth, in Korean ("ko") or Japanese ("ja")."""
    return f"{year // TEN}0년대 출생" if language == "ko" else f"{year // TEN}0年代生まれ"
