"""What tells a name in Hangul, kanji or kana from masks, offices, places and people of history."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

from stories.detection.detectors.places import EAST_ASIAN, HANGUL_REGIONS
from stories.detection.handles import find_handles
from stories.detection.lexicon import Lexicon
from stories.detection.names.agreed_parts import cores, is_part_of
from stories.detection.names.people_of_history import KNOWN
from stories.detection.names.public_figures import is_public_figure
from stories.detection.names.shapes import KANA_SURNAMES
from stories.detection.names.surnames import KOREAN_OF_TWO
from stories.detection.names.things_like_names import (
    ENDS_LIKE_A_THING,
    FROM_ABROAD,
    IN_HANGUL_NO_NAME,
    OF_HOLY_BOOKS,
    ON_THE_WAY,
    PET_BEFORE,
    ROLES,
    THINGS,
)
from stories.detection.spelling.han.shapes import one_shape
from stories.detection.spelling.words import HAN, HANGUL, KATAKANA

Span = tuple[int, int]

# How a person is called or what she is, behind a name.
CALLED: Final = re.compile(
    "(?:"
    "[ \u00a0]?(?:씨|님|선생님?|할머니|할아버지|아주머니|아저씨|아줌마|여사|언니|오빠|"
    "누나|이모|삼촌|"
    "목사님?|전도사|집사|권사|장로|교수|박사|대표|회장|사장|국장|과장|팀장|간사|소장|원장|기자|감독|"
    "동무|동지|수녀님?|"
    "신부님?|스님|대통령|국가주석|주석|위원장|총비서|총서기)|[ \u00a0](?:양|군|형|교사)"
    "|さん|さま|様|ちゃん|くん|君|氏|先生|夫人|女史|婆さん|おばあさん|おじいさん|おばさん|おじさん|"
    "国家主席|国家|主席|総書記|大統領|首相|委員長|総統|"
    "シスター|神父|牧師|教授|博士|代表|記者|医師|看護師"
    ")$"
)
# Words for people that the models take for names now and then.
NOT_NAMES: Final = frozenset(
    "엄마 아빠 어머니 아버지 어머님 아버님 할머니 할아버지 아주머니 아저씨 아줌마 언니 오빠 "
    "누나 형 동생 이모 고모 삼촌 아들 딸 남편 아내 선생 선생님 목사 목사님 사장 원장 소장 "
    "브로커 북한 남한 조선 한국 중국 공안 보위부 탈북자 새터민 수령 수령님 장군님 하나님 "
    "하느님 하나원 하나센터 하나재단 이북 이남 최연소 최고령 소개꾼 안내인 두만강 압록강 "
    "대동강 백두산 금강산 묘향산 밤길 새벽 춘절 설날 추석 한가위 단오 동지 양강도 량강도 "
    "자강도 함경도 함경북도 함경남도 평안도 평안북도 평안남도 황해도 황해북도 황해남도 "
    "강원도 경기도 개마고원 삼팔선 여맹 인민반 반장 보위원 보안원 장마당 꽃제비 하느님 예수 "
    "함자 성함 존함 국수 만두 큰아이 작은아이 큰아 작은아 순대 잡채 김밥 강변 해변 "
    "예수님 부처님 그녀 그분 우리 저희 母 父 祖母 祖父 叔母 叔父 伯母 伯父 姉 妹 兄 弟 娘 "
    "息子 夫 妻 彼女 私 僕 先生 所長 社長 牧師 首領 将軍 将軍様 首領様 神 神様 仏 仏様 "
    "イエス キリスト おばあさん おじいさん お母さん お父さん お姉さん お兄さん おばさん "
    "おじさん おば おじ おばあ おじい 母さん 父さん お嬢さん 奥さん 旦那さん 皆さん みなさん "
    "ハナ院 ハナセンター "
    "豆満江 鴨緑江 大同江 白頭山 金剛山 両江道 慈江道 咸鏡道 咸鏡北道 咸鏡南道 平安道 "
    "平安北道 平安南道 黄海道 江原道 ハルモニ ハラボジ オモニ アボジ オンニ オッパ "
    "ブローカー コッチェビ 旧正月 秋夕 保衛部 総連 民団 赤十字".split()
)
# Numbers and what is counted with them.
COUNTED: Final = re.compile(
    "[一二三四五六七八九十百千万〇]{2,}|[一二三四五六七八九十百千]{1,5}(?:十代|軒|人|人目|歳|回|番|番目|"
    "月|日|年|羽|匹|頭|本|枚|台|冊|通|件|位|着|袋|箱|杯|点|円|元|個|皿|膳|束|席|階|号|章|曲|票|勝|敗|連敗|連勝)目?"
    "|[0-9０-９]+[^0-9０-９]{0,3}"
)
# A mask of circles, crosses or stars, "somebody", or a letter that stands for a name.
MASK: Final = re.compile(r"아무개|[某○〇◯●△▲□×＊*_]|[OXox](?![a-z])")
LETTERS: Final = re.compile(f"[{HANGUL}{HAN}{KATAKANA}\u3041-\u3096]")
# Titles of works in quotation marks, and the words of their trade before them.
WORK_BEFORE: Final = re.compile(
    r"(?:의|민요|가곡|노래|소설|시|영화|연극|동화|책|시집|그림책|드라마|곡|동요|작품|말은|라디오극|[작수]가?|の|曲|歌|小説|映画|童謡|詩|絵本)"
    r"\s?[‘“「『〈《]$"
)
QUOTES: Final = dict(zip("‘“「『〈《", "’”」』〉》", strict=True))
# What may follow a Korean name within the word: particles, verbs of being, forms of address.
AFTER_A_NAME: Final = re.compile(
    rf"(?:이|네|님|씨|양|군|선생|할머니|할아버지|아주머니|언니|오빠|누나|형|이모|삼촌|아저씨|여사|목사|집사|수녀|교사|교수|"
    rf"엄마|아빠|어머니|아버지|댁)?(?:들)?(?:은|는|이|가|을|를|의|에|께|도|만|과|와|랑|이랑|하고|로|으로|아|야|여|부터|까지|보다|처럼|"
    rf"한테|에게|라|라고|라는|라며|란|입니다|이다|다|였|이었|예요|이에요|인|이나|나|든|이며|며|이고|고|조차|마저|밖에|뿐|"
    rf"에게서|한테서|께서|네|요|죠|이지|라도)[{HANGUL}]{{0,3}}(?![{HANGUL}])|(?:이|네|님|씨|들)?(?![{HANGUL}])|"
    rf"(?:씨|님|선생|할머니|할아버지|아주머니|언니|오빠|누나|이모|삼촌|아저씨|여사|목사|집사|수녀|교수|교사|어머니|엄마|아버지|아빠)"
)
# Before these a single surname or a single kanji is somebody: who is neither agreed nor masked.
TITLED: Final = re.compile(
    "くん|ちゃん|氏|先生|牧師|神父|教諭|会長|社長|医師|記者|看護師|弁護士|教授|館長|園長|主任"
)
COUNTING: Final = re.compile("[、・,]\\s?(?:トゥル|ドゥル|둘)")
EDGES: Final = " \t\n\u00a0\u3000\"'“”‘’()（）[]「」『』〈〉《》,.、。;:!?！？–—•·・/|~…"
SHORTEST: Final = 2
NEARBY: Final = 8
IN_HANGUL: Final = re.compile(f"[{HANGUL}]")
# "선우 은희": a surname that a blank parts from the name, and that is no other word.
SURNAME_BEFORE: Final = re.compile(
    rf"(?<![{HANGUL}])(?:{'|'.join(sorted(KOREAN_OF_TWO))}|[김박최윤홍허엄]) $"
)
GIVEN_NAME: Final = 2
IN_KATAKANA: Final = re.compile(f"[{KATAKANA}]+")
IN_HAN: Final = re.compile(f"[{HAN}]")
# "on the road" is two syllables, and no surname with a name.
PAIR_OF_SYLLABLES: Final = re.compile(f"[{HANGUL}] [{HANGUL}]")
CALLED_AFTER: Final = re.compile(
    "さん|ちゃん|くん|氏|先生|様|牧師|神父|[ \u00a0]?(?:씨|님|수녀|신부|형제|자매|집사|목사|할머니|"
    "할아버지|아주머니|언니|이모|선생|학생|[군양](?![가-힣]))"
)


class EastAsianGuard:
    """One text, to ask which of the words that a model takes for a name may be somebody's."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon

    def name_in(self, start: int, end: int, *, is_sure: bool = False) -> Span | None:
        """The part of a span that is a name, without forms of address; None when there is none.

        Where it is sure that somebody is meant, words from abroad are names as well.
        """
        start, end = self._trimmed(start, end)
        called = CALLED.search(self.text, start, end)
        if called and called.start() > start:
            start, end = self._trimmed(start, called.start())
        if end - start <= GIVEN_NAME and IN_HANGUL.match(self.text[start:end]):
            surname = SURNAME_BEFORE.search(self.text, max(0, start - NEARBY), start)
            start = surname.start() if surname else start
        return (start, end) if self._allows(start, end, is_sure) else None

    def _trimmed(self, start: int, end: int) -> Span:
        while start < end and self.text[start] in EDGES:
            start += 1
        while start < end and self.text[end - 1] in EDGES:
            end -= 1
        return start, end

    def _allows(self, start: int, end: int, is_sure: bool) -> bool:
        """Whether the words may be a name: no mask, no single surname, no place, nobody known."""
        words = self.text[start:end]
        bare = "".join(words.split())
        return not (
            (len(LETTERS.findall(bare)) < SHORTEST and not self._is_titled(bare, end))
            or COUNTED.fullmatch(bare)
            or IN_HANGUL_NO_NAME.fullmatch(bare)
            or (bare in KANA_SURNAMES and not TITLED.match(self.text, end))
            or self._is_a_word(bare, start, end, is_sure)
            or bare in KOREAN_OF_TWO
            or not NOT_NAMES.isdisjoint((bare, bare + self.text[end : end + 1]))
            or not THINGS.isdisjoint((bare, self._in_katakana(start, end)))
            or bare in KNOWN
            or one_shape(bare) in ON_THE_WAY
            or bare in HANGUL_REGIONS
            or bare in EAST_ASIAN
            or bare in self.public_words
            or is_part_of(bare, self.lexicon.public_names)
            or is_public_figure(words)
            or MASK.search(words)
            or MASK.match(self.text, end)
            or self._is_masked(start, end)
        )

    def _in_katakana(self, start: int, end: int) -> str:
        """The whole word in katakana of which the span may be a part."""
        after = IN_KATAKANA.match(self.text, end) if end > start else None
        return self.text[start : after.end()] if after else ""

    def _is_titled(self, bare: str, end: int) -> bool:
        """Whether one kanji stands where a person is called by it."""
        return len(bare) == 1 and bool(IN_HAN.match(bare)) and bool(TITLED.match(self.text, end))

    def _is_a_word(self, bare: str, start: int, end: int, is_sure: bool) -> bool:
        """Whether the words go on beyond the span, are a title, a role or a thing."""
        words = self.text[start:end]
        if not CALLED_AFTER.match(self.text, end) and self._is_a_thing(bare, start):
            return True
        if IN_HANGUL.match(words[-1]):
            if not AFTER_A_NAME.match(self.text, end) or PAIR_OF_SYLLABLES.fullmatch(words):
                return True
        elif ROLES.fullmatch(bare) or (
            FROM_ABROAD.fullmatch(bare) and not (is_sure or CALLED_AFTER.match(self.text, end))
        ):
            return True
        closing = QUOTES.get(self.text[start - 1 : start])
        is_quoted = closing is not None and self.text.startswith(closing, end)
        if is_quoted and WORK_BEFORE.search(self.text, max(0, start - NEARBY), start):
            return True
        return bool(COUNTING.match(self.text, end))

    def _is_a_thing(self, bare: str, start: int) -> bool:
        """Whether words that nobody is called by are of holy books, end like things, or a pet's."""
        return (
            bare in OF_HOLY_BOOKS
            or ENDS_LIKE_A_THING.fullmatch(bare) is not None
            or PET_BEFORE.search(self.text, max(0, start - NEARBY), start) is not None
        )

    def _is_masked(self, start: int, end: int) -> bool:
        last = bisect_right(self._mask_starts, end - 1) - 1
        return last >= 0 and self.masks[last][1] > start

    @cached_property
    def masks(self) -> list[Span]:
        """Where masked names stand, in order and apart from one another."""
        return [(start, end) for start, end, _ in find_handles(self.text)]

    @cached_property
    def _mask_starts(self) -> list[int]:
        return [start for start, _ in self.masks]

    @cached_property
    def public_words(self) -> frozenset[str]:
        """Agreed and public names without their blanks, and their single words."""
        names = [*self.lexicon.public_names, *self.lexicon.shown_names]
        parts = {part for name in names for part in [*name.split(), "".join(name.split())]}
        return frozenset(parts | cores(names))
