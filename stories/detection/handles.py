"""The forms in which a person may be shown without a true name, and how to know them.

The forms are those that these groups print: a title and initials, a surname and an
initial, initials alone, a surname and a mask, an alias, a role.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from stories.detection.names.shapes import KANA_SURNAMES
from stories.detection.names.surnames import KOREAN, KOREAN_OF_TWO
from stories.detection.spelling.words import HAN, HANGUL, KATAKANA


class NameForm(StrEnum):
    """The ways of showing a person that a storyteller can agree to."""

    TITLE_INITIALS = "title_initials"
    SURNAME_INITIAL = "surname_initial"
    INITIALS = "initials"
    SURNAME_MASK = "surname_mask"
    ALIAS = "alias"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Handle:
    """A shown name taken apart: its form and whatever of a person it still tells."""

    form: NameForm
    text: str
    title: str = ""
    surname: str = ""
    initials: str = ""
    mask: str = ""


TITLE: Final = r"Mr|Mrs|Ms|Miss|Mx|Dr"
HANGUL_SURNAMES: Final = "".join(sorted(KOREAN))
KANA: Final = "|".join(sorted(KANA_SURNAMES))
TWO_SYLLABLES: Final = "|".join(sorted(KOREAN_OF_TWO))
SURNAME: Final = r"[A-Z][a-z]{1,9}"
# What follows letters that stand for a person.
KOREAN_CALLS: Final = "할머니|할아버지|어머니|어르신|아주머니|여사|선생님?|집사|자매|형제"
# Before a single letter that stands for a person.
KOREAN_ROLES: Final = (
    "신청인|여성|남성|학생|회원|환자|아동|증인|소년|소녀|청년|어르신|수문장|선수|부부|가족|모녀|"
    "응답자|면담자|멘티|멘토|단원|대원|수강생|지원자|참가자|의뢰인|내담자"
)
KOREAN_PARTICLES: Final = "[은는이가의를을와과도로]|에게|께서|에서|한테"
# The longer ones: short ones are no word behind a name, whatever they are.
KOREAN_ENDINGS: Final = (
    "에게|께서|한테|라고|라는|라며|라면|까지|부터|처럼|만큼|보다|마저|조차|네[는가의집]|였|이[었라며]|"
    "[은는도만]커녕"
)
JAPANESE_CALLS: Final = "子?さん|氏|様|さま|くん|君|ちゃん"
CIRCLES: Final = "O○〇◯●△□ㅇ"
LATIN_FORMS: Final = rf"""
      (?<!\w)(?P<title>{TITLE})\.?[ \u00a0]?
          (?P<title_initials>[A-Z]\b(?:(?:\.[ -]?|[ -])[A-Z]\b){{0,2}}\.?)
    | (?<!\w)(?P<shortened>{SURNAME})[ \u00a0](?P<initial>[A-Z]\.(?:[ -]?[A-Z]\.)?)(?!\w)
    | (?<!\w)(?P<masked>{SURNAME})[ \u00a0-]?
          (?P<mask>(?:[{CIRCLES}](?:[ -]?[{CIRCLES}])*|X+|×+|[*＊]+|_{{2,}}|
              (?<=[ \u00a0-])(?:oo|xx))(?![\w*]))
    | (?<![\w.])(?P<initials>[A-Z]\.[ -]?[A-Z]\b\.?)(?![ ]?[A-Z]?[a-z])
"""
EAST_ASIAN_FORMS: Final = rf"""
      (?<![{HANGUL}])(?P<hangul>[{HANGUL_SURNAMES}]|{TWO_SYLLABLES})\s?
          (?P<hangul_mask>[{CIRCLES}]+|[Xx×]+|[*＊]+)
    | (?<![{HANGUL}])(?P<called>[{HANGUL_SURNAMES}]|{TWO_SYLLABLES})\s?
          (?:모\s?(?:씨|양|군)|씨|모)(?:(?={KOREAN_ENDINGS})|(?![{HANGUL}]{{3}}))
    | (?<![{HANGUL}])(?P<hangul_shortened>[{HANGUL_SURNAMES}]|{TWO_SYLLABLES})\s?
          (?P<hangul_initial>[A-Z](?:\.[A-Z])?\.?)(?![A-Za-z])
    | (?<![A-Za-z.·・])(?P<letters>[A-ZＡ-Ｚㄱ-ㅎ](?:[.·・･．]?\s?[A-ZＡ-Ｚ][a-z]?\.?)?)\s?
          (?:씨|양(?![{HANGUL}]{{2}})|군(?![{HANGUL}]{{2}})|{KOREAN_CALLS}|{JAPANESE_CALLS})
    | (?<![{HANGUL}])(?:{KOREAN_ROLES})\s(?P<lettered>
          [A-Z가나다라마바사](?![A-Za-z{HANGUL}])|[A-Z](?=(?:{KOREAN_PARTICLES})(?![{HANGUL}])))
    | (?<![{HAN}])(?![一二三四五六七八九十])(?P<han>[{HAN}]{{1,2}})
          (?P<han_mask>[{CIRCLES}]+|[×Ｘ]+|[*＊]+)
    | (?<![{KATAKANA}・])(?P<kana>{KANA})(?:さん|氏|様)
"""
HANDLE_PATTERN: Final = re.compile(f"{LATIN_FORMS} | {EAST_ASIAN_FORMS}", re.VERBOSE)
# Where no other script stands, only the forms of this one need to be tried.
LATIN_PATTERN: Final = re.compile(LATIN_FORMS, re.VERBOSE)
EAST_ASIAN_LETTER: Final = re.compile(f"[{HANGUL}{HAN}\u3041-\u30ff\u3131-\u314e]")
CONSTANT_MASKS: Final = frozenset(
    [*(2 * circle for circle in CIRCLES), "XX", "xx", "××", "ＸＸ", "oo", "***"]
)
PARTED: Final = re.compile("[ -]")
ROLE_PATTERN: Final = re.compile(
    r"(?:an?|the|one|our|two|another)\s(?:[a-z'-]+\s){0,3}"
    r"(?:mother|father|woman|man|girl|boy|daughter|son|sister|brother|couple|family|student|"
    r"nurse|worker|farmer|teacher|child|teenager|refugee|defector|survivor|husband|wife|"
    r"grandmother|grandfather|friend|volunteer|storyteller|person|guest|parent|widow|cook|"
    r"caregiver|shopkeeper)s?(?:\s(?:of|in|from|with|who)\s[^\n.,;:]{1,60})?",
    re.IGNORECASE,
)
LONGEST_ALIAS: Final = 40
MASK: Final = "OO"


def parse_handle(text: str, aliases: Iterable[str] = ()) -> Handle | None:
    """The handle that the whole text is, or None when it could be a true name."""
    bare = text.strip()
    if bare in aliases:
        return Handle(NameForm.ALIAS, bare)
    match = HANDLE_PATTERN.fullmatch(bare)
    if match:
        return _handle(match)
    if ROLE_PATTERN.fullmatch(bare):
        return Handle(NameForm.ROLE, bare)
    return None


def handles_of(text: str) -> Iterator[re.Match[str]]:
    """Every masked name in a running text, as it is written."""
    is_latin = text.isascii() or not EAST_ASIAN_LETTER.search(text)
    return (LATIN_PATTERN if is_latin else HANDLE_PATTERN).finditer(text)


def find_handles(text: str) -> Iterator[tuple[int, int, Handle]]:
    """Every masked name in a running text, with its place."""
    for match in handles_of(text):
        yield match.start(), match.end(), _handle(match)


def _handle(match: re.Match[str]) -> Handle:
    part = defaultdict(str, match.groupdict(default=""))
    text = match.group()
    if part["title_initials"]:
        return Handle(
            NameForm.TITLE_INITIALS, text, title=part["title"], initials=part["title_initials"]
        )
    if part["shortened"]:
        return Handle(
            NameForm.SURNAME_INITIAL, text, surname=part["shortened"], initials=part["initial"]
        )
    if part["hangul_shortened"]:
        return Handle(
            NameForm.SURNAME_INITIAL,
            text,
            surname=part["hangul_shortened"],
            initials=part["hangul_initial"],
        )
    letters = part["initials"] or part["letters"] or part["lettered"]
    if letters:
        return Handle(NameForm.INITIALS, text, initials=letters)
    surname = part["masked"] or part["hangul"] or part["called"] or part["han"]
    mask = part["mask"] or part["hangul_mask"] or part["han_mask"]
    return Handle(NameForm.SURNAME_MASK, text, surname=surname or part["kana"], mask=mask)


def is_constant_width(handle: Handle) -> bool:
    """Whether the form tells nothing of how long the hidden name is.

    One circle says that the given name has one syllable, four stars that it has four.
    """
    return not handle.mask or PARTED.sub("", handle.mask) in CONSTANT_MASKS


def tells_both_initials(handle: Handle) -> bool:
    """Whether a surname stands with two initials of the given name: "Kim Y.J."."""
    letters = sum(letter.isalpha() for letter in handle.initials)
    return bool(handle.surname) and letters > 1


def mask_of(surname: str) -> str:
    """A surname with the mask of one width that we print: two circles."""
    bare = surname.strip()
    return f"{bare} {MASK}" if bare.isascii() else f"{bare}○○"


def matches_form(shown_name: str, form: NameForm) -> bool:
    """Whether a shown name is written in the form that was agreed."""
    handle = parse_handle(shown_name)
    if form is NameForm.ALIAS:
        bare = shown_name.strip()
        has_letters = any(character.isalpha() for character in bare)
        return handle is None and has_letters and len(bare) <= LONGEST_ALIAS
    return handle is not None and handle.form is form and is_constant_width(handle)
