"""Telephone numbers as the numbering plans of the countries concerned allow them."""

import re
from collections.abc import Iterator
from typing import Final

import phonenumbers

from stories.detection.spans import Span

# What is counted behind a number makes it a sum, and what is dated a day.
_NO_UNIT: Final = r"(?!\s?(?:[원円명人건件개名년年월月%]|ウォン|won\b|yen\b|yuan\b))"
_END: Final = rf"(?![\d-]){_NO_UNIT}"
_GAP: Final = r"(?: ?[.·-] ?| ?\) ?-? ?| ?\( ?| )?"
# 03-11-2014 is a day.
_NO_DAY: Final = r"(?!0\d\W{1,3}[0-3]\d\W{1,3}(?:19|20)\d\d(?!\d))"
# Numbering plans: Korea (0N0 and area codes), Japan (0N0, 0NN), China (1NN mobile), and
# ITU-T E.164 for anything with a plus. They are asked of plain figures (`plain_figures`).
SHAPES: Final = (
    re.compile(
        r"(?<![A-Za-z\d+])\+\d{1,3}(?: ?[.·-] ?| )?(?:\(0?\d{1,4}\)(?: ?[.·-] ?| )?)?"
        r"\d(?:(?: ?[.·-] ?| )?\d){6,11}(?!\d)"
    ),
    re.compile(
        rf"(?<![\d-])\(?0(?:1[016789]|[579]0|80){_GAP}\d{{3,4}}{_GAP}\d{{4}}{_END}",
    ),
    re.compile(
        rf"(?<![\d-]){_NO_DAY}\(?0\d{{1,3}}(?: ?- ?|\) ?-?|[ (·])\(?"
        rf"\d{{2,4}}(?: ?- ?|\) ?|·)\d{{4}}{_END}"
    ),
    re.compile(rf"(?<![\d/-])0\d{{1,3}}/\d{{3,4}}/(?!(?:19|20)\d\d)\d{{4}}(?![\d/-]){_NO_UNIT}"),
    re.compile(
        rf"(?<![\d-])1[3-9]\d(?: ?[.·-] ?| )?\d{{4}}(?: ?[.·-] ?| )?\d{{4}}{_END}",
    ),
)
# Anything that could be one: the plans decide, which are slow to ask.
_BEFORE: Final = r"(?<![A-Za-z\d_.,/+$€£¥-])"
_AFTER: Final = rf"(?![A-Za-z\d_/-]|[.,]\d){_NO_UNIT}"
CANDIDATE: Final = re.compile(
    rf"{_BEFORE}\(?\d{{1,5}}\)?(?:[ .·-]{{1,3}}\(?\d{{2,6}}\)?){{1,4}}{_AFTER}|"
    rf"{_BEFORE}\d{{8,12}}{_AFTER}"
)
# Two years, or a day by its year, month and number, from either end.
DATED: Final = re.compile(
    r"\(?(?:(?:19|20)\d\d\)?\W{1,3}(?:(?:19|20)\d\d|[01]?\d\W{1,3}[0-3]?\d)|"
    r"[0-3]?\d\W{1,3}[0-3]?\d\W{1,3}(?:19|20)\d\d)\)?(?!\d)"
)
CALLED: Final = re.compile(
    r"(?:(?<![A-Za-z])(?:call|phone|tele?phone|tel|mobile|cell|fax|hotline|whatsapp|viber|signal|sms|"
    r"text|dial|ring|reach(?:ed)?|number)(?![A-Za-z])|전화|휴대폰|핸드폰|연락처|電話|携帯|連絡先)"
    r"[^.!?。\n]{0,40}$",
    re.IGNORECASE,
)
REGIONS: Final = ("KR", "JP", "CN", "TH", "LA", "VN", "MM", "KH", "MN", "RU", "GB", "US")
DIGITS: Final = range(8, 14)
DIGIT: Final = re.compile(r"\d")
NEARBY: Final = 48


def phone_spans(text: str) -> Iterator[Span]:
    """Where telephone numbers stand in plain figures: by their shape, or by a country's plan."""
    if len(DIGIT.findall(text)) < DIGITS.start:
        return
    for pattern in SHAPES:
        for match in pattern.finditer(text):
            yield _bare(match)
    for match in CANDIDATE.finditer(text):
        count = sum(character.isdigit() for character in match.group())
        if count not in DIGITS or DATED.match(match.group()):
            continue
        is_called = CALLED.search(text[max(0, match.start() - NEARBY) : match.start()])
        if is_called or (match.group().lstrip("(").startswith("0") and _is_planned(match.group())):
            yield _bare(match)


def _bare(match: re.Match[str]) -> Span:
    """The place of a number without the bracket that opens before it, and without its end."""
    start, end = match.span()
    inner = match.group()[1:].rstrip(")")
    if match.group().startswith("(") and ")" not in inner:
        return start + 1, start + 1 + len(inner)
    return start, end


def has_phone_shape(number: str) -> bool:
    """Whether a number by itself can be nothing but one that somebody answers."""
    return any(pattern.fullmatch(number) for pattern in SHAPES)


def _is_planned(written: str) -> bool:
    """Whether a number is one that the plan of a concerned country gives out."""
    for region in REGIONS:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(written, region)):
                return True
        except phonenumbers.NumberParseException:
            return False
    return False
