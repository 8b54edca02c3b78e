"""Whether words near a phrase speak of help, so that whom it tells of can be a helper.

The models of details take many a role for somebody who helped: "a mother who starts a new job".
"""

import re
from collections.abc import Mapping
from typing import Final

from stories.detection.english.people import PERSON, RELATIVE
from stories.detection.english.trades import COMMON, IDLE_WORDS, TRADE
from stories.detection.language_models.models import SpanLabel
from stories.detection.learned_runs import Run

FLAGS: Final = re.IGNORECASE
# Characters on either side of a phrase, in which its helping is told if anywhere.
NEAR: Final = 300
# Whom somebody helps. Without them "helps", "leads" and "carries" say nothing of the kind.
WHOM: Final = (
    r"(?:us|me|her|him|them|you|people|others|everybody|somebody|refugees|groups?|"
    r"(?:the|two|three|four|five|six|some|many)\s(?:\w+\s)?(?:girls?|boys?|wom[ae]n|m[ae]n|family|"
    r"families|group|children|child|people|others|two|three|four|five))"
)
ENGLISH_HELP: Final = (
    # To hide, to guide, to carry across
    r"hid(?:es?|den|ing)?|shelter(?:s|ed|ing)?|guid(?:e[sd]?|ing)|smuggl\w+|ferr(?:y|ie[sd]|ying|yman)|"
    r"row(?:ed|s)|drove|driven|escort\w*|accompan\w+|lent|lends?|lending|warn(?:s|ed)?|rescu\w+|"
    r"boatm[ae]n|couriers?|go-between|middlem[ae]n|fixers?|helpers?|contacts?|"
    # Ways and those who watch them
    r"cross(?:es|ed|ing)?|border|frontier|river|brokers?|trafficker\w*|patrols?|police\w*|guards?|"
    r"guardroom|checkpoints?|sentr(?:y|ies)|soldiers?|corporal|lieutenant|prison|"
    # What they are paid, and what is forged for us
    r"brib\w+|paid|slipped|cartons?|yuan|forged?|passports?|permits?|papers|visas?|"
    # Whose calling it is
    r"preachers?|pastors?|missionar(?:y|ies)|deacon(?:ess)?s?|elders?|monks?|nuns?|priests?|"
    r"congregation|parish|church|chapel|convent|monastery|temple"
)
ENGLISH_DEEDS: Final = (
    r"(?:help(?:s|ed|ing)?|took|takes?|taken|brought|brings?|led|leads?|lets?|drives?|carr(?:y|ies|ied)|"
    r"fed|feeds|showed|shows|met|meets|rang|gave|gives|saved|saves|dug|picked|sent|sends|saw|"
    r"waited\sfor|looked\safter|kept)"
)
HELP: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        rf"\b(?:(?:{ENGLISH_HELP})\b|{ENGLISH_DEEDS}\s{WHOM}\b|(?:helped|taken|brought|led|fed|met)\sby\b)",
        FLAGS,
    ),
    "ko": re.compile(
        "도와|도움|도운|돕[는던]|데려|데리고|숨[겨긴어]|은신|태워|안내|길잡이|이끌|이끈|실어|업어|먹여|재워|"
        "날라|감춰|빼내|구해|빌려|이어 ?[주준]|맡아|건네|건넸|쥐여|찔러|뇌물|브로커|거간|밀수|국경|"
        "강을|강가|두만강|압록강|메콩|검문|초소|경비|변방|호송|담배|위안|달러|바트|여권|위조|아니었|없었으면|덕분|덕에|"
        "은혜|주선|알선|집사|목사|선교사|전도사|수녀|신부님|스님|교회|성당"
    ),
    "ja": re.compile(
        "くれ|くださ|下さ|もら[っいえう]|いただ|頂い|助け|かくま|匿|隠[しれすさ]|案内|手引|手配|運ん|運び|泊め|"
        "乗せ|背負|渡し|渡っ|渡り|渡る|握ら|払[いっ]|越え|国境|検問|哨|税関|見回り|警備|豆満江|鴨緑江|"
        "メコン|川を|ブローカー|業者|密輸|賄賂|[元円]を|ドル|たばこ|旅券|偽造|いなければ|おかげ|世話|貸[しす]|"
        "牧師|神父|宣教師|シスター|住職|僧|教会|修道"
    ),
}
# What half of all the people told of are or do.
GENERAL: Final = frozenset(
    "and or who whom that which where is was are were be been being has had have having will would "
    "can could cannot not no never for to of in at on with without from by as about after before "
    "again alone still already soon later together both all each every it its she he they we them "
    "him her herself himself themselves long far away here there back too also "
    "sick ill tired elderly pregnant older younger unmarried married single same next last "
    "job jobs work school room home house country family families life winter spring summer autumn "
    "language year years day days week weeks month months time newcomer newcomers friend friends "
    "lessons wages rent somebody someone "
    "start starts started starting begin begins began works worked working live lives lived living "
    "wait waits waited waiting learn learns learned learning study studies studied studying raise "
    "raises raised raising arrive arrives arrived come comes came coming go goes went look looks "
    "looked looking want wants wanted need needs needed hope hopes hoped find finds found "
    "move moves moved stay stays stayed care cares cared lose loses lost miss misses "
    "missed become becomes became teach teaches taught get gets bring brings brought up".split()
)
ENGLISH_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SOMEBODY: Final = re.compile(rf"{PERSON}|{RELATIVE}", FLAGS)
# A role and nothing else: somebody, perhaps young, who begins to work.
EASTERN_ROLE: Final[Mapping[str, re.Pattern[str]]] = {
    "ko": re.compile(
        r"(?:(?:혼자|한|두|세|젊은|어린|늙은|나이\s?든|새|일을|일|시작하는|시작한|일하는|일하던|기다리는|"
        r"사는|살던|온|배우는|공부하는|아이를|키우는|교사였던|학생이던)\s?)*"
        r"(?:사람|여성|남성|여자|남자|어머니|아버지|엄마|아빠|할머니|할아버지|학생|교사|선생님?|아이|가족|"
        r"부부|청년)(?:들)?"
    ),
    "ja": re.compile(
        r"(?:一人で|ひとりで|一人の|若い|年老いた|高齢の|新しい|仕事を|始める|始めた|働く|働いている|"
        r"働いていた|待つ|待っている|暮らす|来た|学ぶ|学んでいる|子どもを|育てる|育てている|教師だった|"
        r"先生だった|学生だった)*(?:人|方|女性|男性|母親?|父親?|祖母|祖父|学生|教師|先生|子ども|家族|"
        r"夫婦|若者)(?:たち)?"
    ),
}
A_TRADE: Final = re.compile(rf"\b{TRADE}\b", FLAGS)


def kind_told(text: str, run: Run, language: str) -> SpanLabel | None:
    """What kind a phrase of a model is; None where it is a role that tells nobody apart.

    A helper of whose help nothing is said is somebody by what they do.
    """
    is_bare = is_general_role(text[run.start : run.end], language)
    if run.label is SpanLabel.FAMILY and is_bare:
        return None
    if run.label is not SpanLabel.HELPER or speaks_of_help(text, run.start, run.end, language):
        return run.label
    return None if is_bare else SpanLabel.OCCUPATION


def speaks_of_help(text: str, start: int, end: int, language: str) -> bool:
    """Whether a phrase, or what stands near it, tells of help, hiding, ways or their price."""
    return bool(HELP[language].search(text, max(0, start - NEAR), end + NEAR))


def is_general_role(words: str, language: str) -> bool:
    """Whether words say no more of somebody than half of all people could say.

    >>> is_general_role("A woman who was a teacher", "en")
    True
    >>> is_general_role("A woman who mends nets", "en")
    False
    """
    if language in EASTERN_ROLE:
        return bool(EASTERN_ROLE[language].fullmatch(words.strip()))
    return all(_is_general(word) for word in ENGLISH_WORD.findall(words))


def names_a_trade(words: str) -> bool:
    """Whether English words hold one for a trade, so that a worker is meant."""
    return bool(A_TRADE.search(words))


def _is_general(word: str) -> bool:
    low = word.casefold()
    return low in GENERAL or low in IDLE_WORDS or low in COMMON or bool(SOMEBODY.fullmatch(low))
