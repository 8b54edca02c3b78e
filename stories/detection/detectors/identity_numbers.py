"""Numbers by which a state knows a person, told from other numbers by their checksums."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage

DATE: Final = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
KOREAN: Final = re.compile(rf"(?<![\d-])\d\d{DATE}(?P<hyphen>\s?[-–]\s?)?[1-8]\d{{6}}(?![\d-])")
JAPANESE: Final = re.compile(r"(?<![\d-])\d{4}[ -]?\d{4}[ -]?\d{4}(?![\d-])")
CHINESE: Final = re.compile(rf"(?<!\d)[1-9]\d{{5}}(?:19|20)\d\d{DATE}\d{{3}}[\dXx](?![\dXx])")
# ICAO 9303 leaves nine characters; Korea, Japan and China print one or two letters first.
PASSPORT: Final = re.compile(
    r"(?<![A-Za-z0-9/_-])(?:[A-Z]{2}\d{7}|[A-Z]\d{8}|[A-Z]{2}\d{8}[A-Z]{2})(?![A-Za-z0-9])"
)
NAMED: Final = re.compile(
    r"passport|residence card|여권|旅券|パスポート|在留カード|护照|護照", re.IGNORECASE
)
NEARBY: Final = 40
REASON: Final = "This has the form of an official number, which belongs to one person only."
ALL_DIGITS: Final = re.compile(r"\D")


def is_korean_number(digits: str) -> bool:
    """The check digit of resident registration numbers given out before October 2020."""
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def is_my_number(digits: str) -> bool:
    """The check digit of the Individual Number (ordinance of 2014, article 5)."""
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) % 11
    return (0 if rest <= 1 else 11 - rest) == int(digits[11]) and len(set(digits)) > 1


def is_chinese_number(characters: str) -> bool:
    """The check character of resident identity numbers (GB 11643-1999, ISO 7064 mod 11-2)."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(weight * int(digit) for weight, digit in zip(weights, characters, strict=False))
    return "10X98765432"[total % 11] == characters[17].upper()


class IdentityNumbers:
    """Finds resident numbers of Korea, Japan and China, and passports."""

    name: ClassVar = "identity_numbers"
    entity_types: ClassVar = frozenset({EntityType.IDENTITY_NUMBER})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each number that passes the check of its kind."""
        for span in _resident_numbers(passage.text):
            yield self._finding(passage, span, Severity.MUST)
        for match in PASSPORT.finditer(passage.text):
            before = passage.text[max(0, match.start() - NEARBY) : match.start()]
            is_named = NAMED.search(before)
            yield self._finding(
                passage, match.span(), Severity.MUST if is_named else Severity.SHOULD
            )

    def _finding(self, passage: Passage, span: tuple[int, int], severity: Severity) -> Finding:
        return Finding(EntityType.IDENTITY_NUMBER, passage.path, *span, severity, self.name, REASON)


def _resident_numbers(text: str) -> Iterator[tuple[int, int]]:
    for match in KOREAN.finditer(text):
        # Numbers given out since 2020 carry no check digit: the hyphen is their mark.
        if match["hyphen"] or is_korean_number(match.group()):
            yield match.span()
    for match in JAPANESE.finditer(text):
        if is_my_number(ALL_DIGITS.sub("", match.group())):
            yield match.span()
    for match in CHINESE.finditer(text):
        if is_chinese_number(match.group()):
            yield match.span()
