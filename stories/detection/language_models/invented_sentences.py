"""Sentences of our own in the manner of the stories, with invented names, to learn from as well.

The published sets are of newspapers, reviews and encyclopedias. Nobody there crosses a river at
night, calls her grandmother, or is named in the spelling of the North.
"""

from collections.abc import Iterator
from random import Random
from typing import Final, Protocol

from stories.detection.east_asian.particles import coda
from stories.detection.language_models.models import ModelSpan, SpanLabel
from stories.detection.language_models.training_sets import SEED, Sentence

# `+` stands for a whole name, `-` for a given name alone. Each is used with several names.
KOREAN: Final = """
+ 할머니는 산나물을 캐러 다녔다.
+ 씨는 국경 마을에서 태어났다.
어머니 +는 옥수수죽을 끓였다.
+의 언니 +도 함께 떠났다.
증언을 들려준 이는 +였다.
-아, 어서 일어나라.
- 언니가 먼저 강을 건넜다.
-이는 다섯 살이었다.
“제 이름은 +입니다.”
남동생 +에게는 아직 소식이 없다.
그 여자는 자신을 +라고 불렀다.
+, +, +가 한방에서 지냈다.
+(여)와 +(남)는 부부다.
-네 식구는 감자밭에서 일했다.
+ 올림
- 씨의 딸은 학교에 다닌다.
이모 +는 장마당에서 두부를 팔았다.
+이라는 이름으로 살았다.
그날 밤 +는 울지 않았다.
편지는 +한테서 왔다.
우리는 밤길을 걸어 두만강에 닿았다.
압록강 얼음이 깨지는 소리가 들렸다.
할머니는 부엌에서 불을 지폈다.
브로커는 돈을 더 달라고 했다.
보위원이 집을 뒤졌다.
장마당에서 쌀과 소금을 바꾸었다.
새벽안개 속에 초소가 보였다.
하나원에서 석 달을 보냈다.
그는 고향의 살구나무를 기억한다.
아이들은 눈밭에서 썰매를 탔다.
어머니의 손은 늘 차가웠다.
""".strip().splitlines()
JAPANESE: Final = """
+さんは山菜を採りに行った。
+氏は国境の村で生まれた。
母の+は粥を炊いた。
姉の+も一緒に発った。
証言したのは+である。
-ちゃん、早く起きなさい。
-さんが先に川を渡った。
-くんは五歳だった。
「私の名前は+です」
弟の+からは今も便りがない。
その女性は+と名乗った。
+、+、+の三人が同じ部屋で暮らした。
+より
-さんの娘は学校に通う。
叔母の+は市場で豆腐を売った。
その夜、+は泣かなかった。
手紙は+から届いた。
+ハルモニは唐辛子を干していた。
帰国船で隣に座った+さんを覚えている。
支援者の+さんが迎えに来た。
夫の+は鉱山で働いた。
私たちは夜道を歩いて豆満江に着いた。
鴨緑江の氷が割れる音がした。
祖母は台所で火を起こした。
ブローカーはもっと金を出せと言った。
保衛部の男が家を調べた。
闇市で米と塩を替えた。
霧の中に哨所が見えた。
新潟の港では楽隊が鳴っていた。
彼は故郷の杏の木を覚えている。
子どもたちは雪の上で橇に乗った。
母の手はいつも冷たかった。
""".strip().splitlines()
KOREAN_SURNAMES: Final = (
    "김 리 박 최 정 강 조 윤 장 림 한 오 서 신 권 황 안 송 류 전 홍 고 문 량 손 배 백 허 남 "
    "심 로 하 차 주 구 민 진 지 엄 이 임 유 양 노 남궁 황보"
).split()
KOREAN_FIRST: Final = "영순정명금춘옥은혜성철광미경선향복설월진수현일남동혁란"
KOREAN_LAST: Final = "희숙순옥영미란화철호민준진훈석은정아연혜선향월남일국혁성애실녀춘봉룡욱복심주"
JAPANESE_SURNAMES: Final = (
    "金 李 朴 崔 鄭 姜 趙 尹 張 林 韓 呉 申 徐 権 黄 安 宋 柳 洪 全 高 文 白 許 南 沈 田中 "
    "山本 中村 小林 加藤 吉田 山田 松本 井上 木村 清水 金田 新井 大山 岩本 安田 平山 松山 "
    "徳山"
).split()
JAPANESE_GIVEN: Final = (
    "英子 明子 順子 貞子 和子 節子 美代子 春江 静江 ヨシ 花子 恵 由美 健太 大輔 翔 誠 隆 "
    "正雄 一郎 良雄 哲洙 英姫 順姫 明花 玉順 美蘭 銀淑 福女 成哲 光赫 鉄男 春実 さくら "
    "ひなた みどり あかり"
).split()
KANA_SURNAMES: Final = (
    "キム リ イ パク チェ チョン カン チョ ユン チャン リム ハン オ ソ シン クォン".split()
)
KANA_GIVEN: Final = (
    "ヨンジャ スニ チョルス ミョンファ クムヒ ウンギョン ヘスク オクスン ソンチョル ミラン "
    "チュンシル グァンヒョク ポクニョ ウォルヒャン インスク ドンホ"
).split()
TIMES: Final = 6
# What a particle becomes behind a consonant.
AFTER_CONSONANT: Final = {"는": "은", "가": "이", "를": "을", "와": "과", "라": "이라"}


class Namer(Protocol):
    """Makes up a name, the whole of it or the given name alone."""

    def __call__(self, choose: Random, *, whole: bool) -> str: ...


def korean_sentences() -> list[Sentence]:
    """The Korean sentences with their names."""
    return list(_filled(KOREAN, _korean_name))


def japanese_sentences() -> list[Sentence]:
    """The Japanese sentences with their names: in kanji, in katakana, of either people."""
    return list(_filled(JAPANESE, _japanese_name))


def _korean_name(choose: Random, *, whole: bool) -> str:
    given = choose.choice(KOREAN_FIRST) + choose.choice(KOREAN_LAST)
    return (choose.choice(KOREAN_SURNAMES) if whole else "") + given


def _japanese_name(choose: Random, *, whole: bool) -> str:
    if choose.random() < 0.35:
        given = choose.choice(KANA_GIVEN)
        return f"{choose.choice(KANA_SURNAMES)}・{given}" if whole else given
    return (choose.choice(JAPANESE_SURNAMES) if whole else "") + choose.choice(JAPANESE_GIVEN)


def _filled(patterns: list[str], name: Namer) -> Iterator[Sentence]:
    choose = Random(SEED)  # noqa: S311  names of nobody
    for pattern in patterns * TIMES:
        text = ""
        spans: list[ModelSpan] = []
        for sign in pattern:
            if sign in "+-":
                words = name(choose, whole=sign == "+")
                spans.append(ModelSpan(len(text), len(text) + len(words), SpanLabel.PERSON))
                text += words
            else:
                follows_name = bool(spans) and spans[-1].end == len(text)
                changes = follows_name and coda(text)
                text += AFTER_CONSONANT.get(sign, sign) if changes else sign
        yield Sentence(text, tuple(spans))
