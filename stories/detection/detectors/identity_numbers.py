"""Numbers by which a state, a bank or an agency knows a person."""

import re
from collections.abc import Callable, Iterator
from typing import ClassVar, Final

from stories.detection.called_numbers import (
    numbers_in_sentences,
    numbers_of_accounts,
    numbers_of_papers,
)
from stories.detection.checksums import (
    ALL_DIGITS,
    is_chinese_number,
    is_iban,
    is_korean_number,
    is_my_number,
    is_passport_line,
    is_social_security_number,
    is_thai_number,
)
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage
from stories.detection.spelling.figures import plain_figures
from stories.detection.wording import gettext_noop as _

DATE: Final = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
KOREAN: Final = re.compile(rf"(?<![\d-])\d\d{DATE}(?P<hyphen>\s?-\s?)?[1-8]\d{{6}}(?![\d-])")
JAPANESE: Final = re.compile(r"(?<![\d-])\d{4}[ -]?\d{4}[ -]?\d{4}(?![\d-])")
CHINESE: Final = re.compile(rf"(?<!\d)[1-9]\d{{5}}(?:19|20)\d\d{DATE}\d{{3}}[\dXx](?![\dXx])")
THAI: Final = re.compile(r"(?<![\d-])[1-8][ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d(?![\d-])")
IBAN: Final = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
SOCIAL_SECURITY: Final = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")
# The two lines at the foot of a passport: the second holds the numbers, the first the name.
PASSPORT_LINE: Final = re.compile(
    r"(?<![A-Z0-9<])[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{14,16}(?![A-Z0-9<])"
)
NAME_LINE: Final = re.compile(r"(?<![A-Z0-9<])[PIVAC][A-Z<][A-Z<]{3}[A-Z]{1,30}<<[A-Z<]{8,38}")
# What passes the check of its kind, or needs none.
CHECKED: Final[tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...]] = (
    (JAPANESE, lambda number: is_my_number(ALL_DIGITS.sub("", number))),
    (CHINESE, is_chinese_number),
    (THAI, is_thai_number),
    (IBAN, is_iban),
    (SOCIAL_SECURITY, is_social_security_number),
    (PASSPORT_LINE, is_passport_line),
    (NAME_LINE, bool),
)
# ICAO 9303 leaves nine characters; Korea, Japan and China print one or two letters first, and
# Korea of late one more among the figures.
PASSPORT: Final = re.compile(
    r"(?<![A-Za-z0-9/_-])(?:[A-Z]{2}\d{7}|[A-Z]\d{8}|[A-Z]\d{3}[A-Z]\d{4}|[A-Z]{2}\d{8}[A-Z]{2})(?![A-Za-z0-9])"
)
NAMED: Final = re.compile(
    r"passport|\bcard\b|\bpermit\b|여권|신분증|등록증|旅券|パスポート|カード|身分証|护照|護照",
    re.IGNORECASE,
)
# Codes of agencies: letters, a year or a place, a running number.
CODE: Final = re.compile(
    r"(?<![\w/.-])(?:[A-Z]{2,5}[-/](?:[A-Z0-9]{1,6}[-/]){1,3}\d{3,8}|\d{3}-\d{2}[A-Z]\d{5}|"
    r"[A-Z]{2,4}[-/]\d{2,4}[-/]\d{3,8}|"
    r"[A-Z]{1,5}(?:[-/][A-Z]{1,6}){1,3}\s\d{1,6}[-/.]\d{1,6}(?:[-/][A-Z0-9]{1,4})?)(?![\w/-])|"
    r"\b[Ff]light\s(?:[Nn]o\.?\s|[Nn]umber\s)?[A-Z]{2}\s?\d{2,4}\b"
)
# Without two figures near each other, or the arrows of a passport, there is no number.
FIGURES: Final = re.compile(r"\d\W{0,3}\d|<<")
NEARBY: Final = 40
REASON: Final = _("This has the form of an official number, which belongs to one person only.")


class IdentityNumbers:
    """Finds numbers of residents, accounts and passports, and numbers of cases and files."""

    name: ClassVar = "identity_numbers"
    entity_types: ClassVar = frozenset({EntityType.IDENTITY_NUMBER})

    def find(self, passage: Passage, lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each number that passes the check of its kind, or is called one."""
        text = plain_figures(passage.text)
        for span in numbers_of_papers(text):
            yield self._finding(passage, span, Severity.MUST)
        for span in numbers_of_accounts(text):
            yield self._finding(passage, span, Severity.SHOULD)
        if not FIGURES.search(text):
            return
        for span in _checked_numbers(text):
            yield self._finding(passage, span, Severity.MUST)
        for match in PASSPORT.finditer(text):
            is_named = NAMED.search(text[max(0, match.start() - NEARBY) : match.start()])
            severity = Severity.MUST if is_named else Severity.SHOULD
            yield self._finding(passage, match.span(), severity)
        for span in numbers_in_sentences(text):
            yield self._finding(passage, span, Severity.MUST)
        for match in CODE.finditer(text):
            yield self._finding(passage, match.span(), Severity.SHOULD)

    def _finding(self, passage: Passage, span: tuple[int, int], severity: Severity) -> Finding:
        return Finding(EntityType.IDENTITY_NUMBER, passage.path, *span, severity, self.name, REASON)


def _checked_numbers(text: str) -> Iterator[tuple[int, int]]:
    for match in KOREAN.finditer(text):
        # Numbers given out since 2020 carry no check digit: the hyphen is their mark.
        if match["hyphen"] or is_korean_number(match.group()):
            yield match.span()
    for pattern, passes in CHECKED:
        for match in pattern.finditer(text):
            if passes(match.group()):
                yield match.span()
