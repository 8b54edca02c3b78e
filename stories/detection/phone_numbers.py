"""Telephone numbers as the numbering plans of the countries concerned allow them."""

import re
from collections.abc import Iterator
from typing import Final

import phonenumbers

Span = tuple[int, int]

# Numbering plans: Korea (0N0 and area codes), Japan (0N0, 0NN), China (1NN mobile), and
# ITU-T E.164 for anything with a plus.
SHAPES: Final = (
    re.compile(r"(?<![\w+])\+\d{1,3}[ .-]?(?:\(0?\d{1,4}\)[ .-]?)?\d(?:[ .-]?\d){6,11}(?!\d)"),
    re.compile(r"(?<![\d-])0(?:1[016789]|[579]0|80)[ .-]?\d{3,4}[ .-]?\d{4}(?![\d-])"),
    re.compile(r"(?<![\d-])\(?0\d{1,3}\)?[ -]\d{2,4}-\d{4}(?![\d-])"),
    re.compile(r"(?<![\d-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d-])"),
)
# Anything that could be one: the plans decide, which are slow to ask.
CANDIDATE: Final = re.compile(
    r"(?<![\w.,/+$€£¥-])\(?\d{1,5}\)?(?:[ .-]{1,2}\(?\d{2,6}\)?){1,4}(?![\w/-]|[.,]\d)|"
    r"(?<![\w.,/+$€£¥-])\d{8,12}(?![\w/-]|[.,]\d)"
)
CALLED: Final = re.compile(
    r"(?:\b(?:call|phone|tele?phone|tel|mobile|cell|fax|hotline|whatsapp|viber|signal|sms|text|dial|"
    r"ring|reach(?:ed)?|number)\b|전화|電話|携帯)[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
REGIONS: Final = ("KR", "JP", "CN", "TH", "LA", "VN", "MM", "KH", "MN", "RU", "GB", "US")
DIGITS: Final = range(8, 14)
DIGIT: Final = re.compile(r"\d")
NEARBY: Final = 48


def phone_spans(text: str) -> Iterator[Span]:
    """Where telephone numbers stand in a text: by their shape, or by the plan of a country."""
    if len(DIGIT.findall(text)) < DIGITS.start:
        return
    for pattern in SHAPES:
        for match in pattern.finditer(text):
            yield match.span()
    for match in CANDIDATE.finditer(text):
        count = sum(character.isdigit() for character in match.group())
        if count not in DIGITS:
            continue
        is_called = CALLED.search(text[max(0, match.start() - NEARBY) : match.start()])
        if is_called or (match.group().lstrip("(").startswith("0") and _is_planned(match.group())):
            yield match.span()


def _is_planned(written: str) -> bool:
    """Whether a number is one that the plan of a concerned country gives out."""
    for region in REGIONS:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(written, region)):
                return True
        except phonenumbers.NumberParseException:
            return False
    return False
