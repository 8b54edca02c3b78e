"""Hidden facts that another sentence of the same page gives away."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from stories.detection.clues import of_classes, of_households, of_initials
from stories.detection.context import PERSONAL, Sentences
from stories.detection.detectors.ages import ExactAges
from stories.detection.detectors.east_asian_ages import EastAsianAges
from stories.detection.findings import EntityType, Finding, Severity
from stories.detection.handles import find_handles
from stories.detection.lexicon import Lexicon
from stories.detection.passages import Passage, PassageKind
from stories.detection.rosters import rosters, singled_out
from stories.detection.wording import gettext_noop as _

YEAR_REASON: Final = _(
    "Together with the masked year near by, this gives the year that was hidden."
)
EVENT_REASON: Final = _(
    "Everybody can look up when this happened, so it dates what is told of the person."
)
ROW_REASON: Final = _("Of all rows of this list this one fits one person only.")
TOTAL_REASON: Final = _(
    "The count leaves one person, and the name shown next to it says who it is."
)
LINK_REASON: Final = _(
    "This joins two shown names: what an older page told under the one is now told of the other."
)
HOUSEHOLD_REASON: Final = _(
    "The surnames of one household together tell which household it is, and what a mask hides."
)
INITIALS_REASON: Final = _(
    "This tells what the shown initials stand for, or how the name is written."
)
MASKED_YEAR: Final = re.compile(
    r"(?<!\d)(?:19|20)(?:\d[XxＸ○〇*_]|[XxＸ○〇*_]{2})(?!\w*\d)|[二一][〇九][〇-九一二]?[XＸ○]年"
)
NUMBER: Final = (
    r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
)
# Intervals that count from or to a year that the page tells, or that somebody's age tells.
INTERVAL: Final = re.compile(
    rf"\b(?:exactly\s|just\s)?{NUMBER}\s(?:years?|months?)\s(?:and\s{NUMBER}\smonths?\s)?"
    r"(?:before|after|earlier|later|ago)\b[^.!?;\n]{0,60}|"
    r"(?:\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:년|해)\s?(?:전|뒤|후|만에)|"
    r"(?:이듬해|다음\s?해)(?:에)?\s[^.\n]{0,10}태어|(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})年(?:前|後)|翌年に生まれ",
    re.IGNORECASE,
)
# Events whose date every encyclopaedia has; the person's own date hides behind them.
EVENTS: Final = re.compile(
    r"\b(?:(?:Winter|Summer)\s(?:Games|Olympics)|Olympic\sGames|Olympics|World\sCup|"
    r"(?:death|funeral)\sof\s(?:the\s)?(?:Great\sLeader|Dear\sLeader|Kim\s(?:Jong|Il)[\s-]?\w{1,4})|"
    r"(?:Kim\s(?:Jong|Il)[\s-]?\w{1,4}|the\s(?:Great|Dear)\sLeader)\sdied|currency\sreform|"
    r"(?:great|big|Tohoku|Sichuan|Kobe)\searthquake|first\snuclear\stest|SARS)\b|"
    r"(?:김정일|김일성|장군님|수령님)[이가]?\s?(?:죽던|죽은|사망한?|서거한?|돌아가신)\s?(?:해|겨울|여름|날|때)?|"
    r"(?:서울|베이징|평창|런던|밴쿠버|도쿄|소치)\s?(?:동계\s?)?올림픽|월드컵|화폐\s?개혁|"
    r"(?:金正日|金日成|将軍様|首領様)(?:主席|総書記)?[がの](?:死んだ|亡くなった|死去した?|死の)(?:年|冬|夏|日)?|"
    r"(?:北京|東京|平昌|ロンドン|バンクーバー|ソチ|長野)(?:冬季)?(?:五輪|オリンピック)|ワールドカップ|"
    r"貨幣改革|東日本大震災|阪神(?:・淡路)?大震災",
)
# The same in more words: "in the week when the Pope visited Seoul".
DATED: Final = re.compile(
    r"\b(?:(?:in|on|during)\s)?the\s(?:very\s)?(?:day|night|week|month|year|winter|summer|spring|autumn)\s"
    r"(?:after|before|of|when|in\swhich|that)\s[^.;\n]{0,60}?\b(?:Pope|Queen|[Pp]resident|rocket|missile|"
    r"satellite|nuclear|ferry|flood|typhoon|earthquake|Olympi\w+|Games|World\sCup|summit|election|"
    r"(?:Great|Dear)\s\w+|Leader|currency|eclipse|coronation)\b[^.;,\n]{0,40}|"
    r"(?:대홍수|대지진|큰물|일식|교황|위성|핵실험|정상회담|세월호|태풍)[^.\n]{0,12}(?:해|때|날|주|달|무렵)(?=에|였|이)|"
    r"(?:大地震|大水害|大洪水|日食|教皇|人工衛星|核実験|首脳会談|台風|五輪|オリンピック)[^。、\n]{0,10}(?:年|冬|夏|日|月)(?:の[^。、\n]{1,4}年)?|"
    r"その年の[一二三四五六七八九十\d]{1,2}月に生まれ|그해\s\d{1,2}월에\s태어"
)
LIVED: Final = re.compile(
    r"\b(?:born|cross(?:ed)?|left|fled|learn\w*|walk\w*|old|baby|pregnant|arrested|sold|married)\b|"
    r"건넜|건너|넘어왔|떠났|태어났|탈북|팔려|붙잡|북송|입국|渡っ|越え|生まれ|脱北|売られ|逃げ|送還|逮捕|産声",
    re.IGNORECASE,
)
CAME: Final = re.compile("왔|온\\s|떠나|건너|来|渡")
# A year or a season that the event stands for: what is told happened then.
THEN: Final = re.compile(r"[^.。、\n]{0,4}(?:해|년|때|겨울|여름|가을|봄|年|冬|夏|秋|春|時|前|後)")
# How far behind an event the clause goes that it dates.
CLAUSE: Final = 110
TOTAL: Final = re.compile(
    r"\b(?:one|a\ssingle|only\sone)\s(?:man|woman|boy|girl|child|adult)\b[\s,:(–-]{1,3}",
    re.IGNORECASE,
)
# A quoted heading with a handle in it, in a sentence that sends the reader there.
QUOTED: Final = re.compile(r"[‘“「『《]([^’”」』》\n]{2,50})[’”」』》]")
SENDING: Final = re.compile(
    r"\b(?:article|story|report|read|post|page|newsletter|issue)\b|글|기사|이야기|소식지|실려|記事|"
    r"話|体験|手記|会報|ページ",
    re.IGNORECASE,
)
HOUSEHOLD: Final = re.compile(
    "(?:夫|妻|母|父|兄|弟|姉|妹|息子|娘|長男|長女|次男|次女|祖母|祖父)の(?P<name>[金李朴崔鄭姜趙尹"
    "張林韓呉申徐権黄安宋柳洪全高文孫裵白許南沈盧河郭成車朱禹具馬王劉陳楊趙孫][ 　]?(?:さん|氏))|"
    "(?<![一-龯])(?P<house>[金李朴崔鄭姜趙尹張林韓呉申徐権黄安宋柳洪全高文孫裵許沈盧郭車禹](?:の家|家))(?=[のはがにを])|"
    r"성[은이]\s[^.\n]{0,16}?(?P<ko>[김이박최정강조윤장임한오서신권황안송류유홍고문양손배백허남심노하곽차주우구민]\s?씨)(?=다|이다|입니다|였|고)"
)


class Derivable:
    """Finds what solves a masked year, what a list singles out, what joins two shown names."""

    name: ClassVar = "derivable"
    entity_types: ClassVar = frozenset({EntityType.DERIVABLE})

    def find_on_page(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Finding]:
        """A finding for each such clue."""
        told = [each for each in passages if each.kind is not PassageKind.ADDRESS]
        has_handles = any(True for each in told for _ in find_handles(each.text))
        for passage in told:
            sentences = Sentences(passage.text)
            for reason, start, end, *said in (
                *_of_years(passage, sentences, lexicon),
                *_of_events(passage, sentences),
                *_of_lists(passage),
                *_of_links(passage, sentences),
                *(_of_households(passage, lexicon) if has_handles else ()),
                *((INITIALS_REASON, *span) for span in of_initials(passage.text)),
            ):
                yield Finding(
                    EntityType.DERIVABLE,
                    passage.path,
                    start,
                    end,
                    Severity.SHOULD,
                    self.name,
                    reason,
                    said[0] if said else None,
                )


# Why, where from and to, and what to say instead where that is known.
Clue = tuple[str, int, int] | tuple[str, int, int, str | None]


def _of_years(passage: Passage, sentences: Sentences, lexicon: Lexicon) -> Iterator[Clue]:
    """Ages and intervals in the sentence of a masked year and in the two that follow."""
    masked = [sentences.number_at(match.start()) for match in MASKED_YEAR.finditer(passage.text)]
    if not masked:
        return
    near = {number + step for number in masked for step in (0, 1, 2)}
    ages = [*ExactAges().find(passage, lexicon), *EastAsianAges().find(passage, lexicon)]
    for age in ages:
        if sentences.number_at(age.start) in near:
            yield YEAR_REASON, age.start, age.end, age.suggestion
    for start, end in of_classes(passage.text):
        if sentences.number_at(start) in near:
            yield YEAR_REASON, start, end
    for match in INTERVAL.finditer(passage.text):
        if sentences.number_at(match.start()) in near:
            yield YEAR_REASON, match.start(), match.start() + len(match.group().rstrip())


def _of_events(passage: Passage, sentences: Sentences) -> Iterator[Clue]:
    """Events that everybody can date, in a sentence that tells of a life."""
    for match in EVENTS.finditer(passage.text):
        start, end = sentences.span_at(match.start())
        sentence = passage.text[start:end]
        is_told = LIVED.search(sentence) and PERSONAL.search(sentence)
        if is_told or (CAME.search(sentence) and THEN.match(match.group()[-1:])):
            is_latin = match.group().isascii()
            then = THEN.match(passage.text, match.end())
            stop = min(end, match.end() + CLAUSE) if is_latin else (then or match).end()
            yield EVENT_REASON, match.start(), _without_end(passage.text, match.start(), stop)
    for match in DATED.finditer(passage.text):
        sentence = sentences.around(match.start())
        if PERSONAL.search(sentence) or LIVED.search(sentence):
            yield EVENT_REASON, match.start(), match.end()


def _without_end(text: str, start: int, end: int) -> int:
    """The end of a span without the blanks it ends with."""
    return start + len(text[start:end].rstrip())


def _of_lists(passage: Passage) -> Iterator[Clue]:
    """Rows that single out, and counts that leave one."""
    for rows in rosters(passage.text):
        for row in singled_out(rows):
            yield ROW_REASON, row.start, row.end
    for match in TOTAL.finditer(passage.text):
        for start, end, _handle in find_handles(passage.text[match.end() : match.end() + 40]):
            if start == 0:
                yield TOTAL_REASON, match.start(), match.end() + end


def _of_links(passage: Passage, sentences: Sentences) -> Iterator[Clue]:
    """Headings of other pages that show somebody under a name of their own."""
    for match in QUOTED.finditer(passage.text):
        has_handle = any(True for _ in find_handles(match[1]))
        if has_handle and SENDING.search(sentences.around(match.start())):
            yield LINK_REASON, match.start(), match.end()


def _of_households(passage: Passage, lexicon: Lexicon) -> Iterator[Clue]:
    """Surnames of relatives beside a masked one."""
    for start, end in of_households(passage.text):
        if passage.text[start:end] not in lexicon.shown_names:
            yield HOUSEHOLD_REASON, start, end
    for match in HOUSEHOLD.finditer(passage.text):
        group = match.lastgroup or 0
        if match[group] not in lexicon.shown_names:
            yield HOUSEHOLD_REASON, match.start(group), match.end(group)
