"""Sentences of our own about people from far away, whose names are written in Hangul or katakana.

No dictionary has these names, and the passages have few of them. Halves of names are put
together anew, so that a model learns the places where persons stand, and no list.
"""

from collections.abc import Iterator
from random import Random
from typing import Final

from stories.detection.east_asian.particles import coda
from stories.detection.language_models.labelled import Labelled, Mark
from stories.detection.language_models.training_sets import SEED

# `+` stands for somebody, `@` for a place or a thing of which the same is told.
KOREAN: Final = """
+ 씨는 천막에서 아이를 낳았다.
+는 밥을 짓고 +는 물을 길었다.
참석한 사람은 +, +, + 그리고 총무였다.
+ 전도사가 기도로 마쳤다.
+ 장로와 + 집사가 쌀을 날랐다.
+ 선생님은 칠판에 글자를 썼다.
“+아, 이리 와.”
+이 웃으며 말했다.
맏딸 +는 열두 살에 국경을 넘었다.
남편 +은 아직 돌아오지 않았다.
친구 +에게서 편지가 왔다.
통역은 +가 맡았다.
+의 어머니는 찻집에서 일한다.
+라는 청년이 문을 열어 주었다.
+(24세)와 +(19세)가 먼저 떠났다.
그때 +가 고개를 저었다.
+도 울고 +도 울었다.
소 +는 기타를 쳤다.
우 +는 노래를 불렀다.
+네 가족은 강가에 산다.
사회 +, 기록 +.
우리는 @에서 배를 탔다.
@까지 버스로 하루가 걸렸다.
@은 비가 많이 온다.
@강을 따라 걸었다.
@주에서 온 사람들이 많았다.
송환은 없다고 했다.
이백만 명이 집을 잃었다.
사람들은 @ 공항에 내렸다.
""".strip().splitlines()
JAPANESE: Final = """
+さんはテントで子どもを産んだ。
+は飯を炊き、+は水をくんだ。
集まったのは+、+、+の三人である。
+牧師が祈りで結んだ。
+先生が黒板に字を書いた。
「+、こっちへおいで」
+が笑って言った。
長女の+は十二歳で国境を越えた。
夫の+はまだ戻らない。
友だちの+から手紙が来た。
通訳は+が引き受けた。
+の母親は茶店で働いている。
+という青年が戸を開けてくれた。
+（24歳）と+（19歳）が先に発った。
そのとき+が首を振った。
+も泣き、+も泣いた。
+老人は黙って茶を飲んだ。
+おじさんが薪を割った。
弟の+と妹の+を連れて歩いた。
+はもう何も言わなかった。
司会+、記録+。
私たちは@で船に乗った。
@までバスで一日かかった。
@は雨が多い。
@川に沿って歩いた。
@州から来た人が多かった。
@語で書かれた札を読んだ。
@空港に着いた。
""".strip().splitlines()
KOREAN_NAMES: Final = (
    "아웅 묘 떼 흘라 모에 조 윈 마웅 뚜라 나잉 에이미 산다 킨모 흐닌 파티마 라힘 하미드 자흐라 "
    "나시마 모하마드 알리레자 레자 시린 베남 아흐마드 무스타파 아이샤 굴나르 에스라 제이넵 "
    "에르한 아이누르 딜누르 파르하트 쇼흐랏 텐진 롭상 돌마 체링 노르부 캄파이 분통 솜싸이 "
    "응우옌 티엔 흐엉 쏘피읍 다라 하나 메론 셀람 테스파 아베바 다윗 므부이 카솜고 무캄바 "
    "응고이 조제핀 엠마누엘 크리스틴 오마르 살마 유수프 이드리스 하와 카렌와"
).split()
KOREAN_PLACES: Final = (
    "라카인 시트웨 만달레이 카불 헤라트 칸다하르 쿠차 카슈가르 라싸 다람살라 아스마라 하르툼 "
    "킨샤사 고마 앙카라 이즈미르 비엔티안 하노이 프놈펜 메콩 이라와디 니제르 볼가 유프라테스"
).split()
JAPANESE_NAMES: Final = (
    "アウン ミョー テー モウモウ ゾー ウィン トゥーラ ナイン サンダー キンモー ニンニン "
    "ファティマ ラヒーム ハミード ザフラ ナシーマ モハンマド アリレザ シーリーン ベフナム "
    "アフマド ムスタファ アイシャ グルナル エスラ ゼイネプ エルハン アイヌル ディルヌル "
    "パルハット ショフラット テンジン ロブサン ドルマ ツェリン ノルブ カムパイ ブントン "
    "ソムサイ フオン ティエン ソピアップ ダラー ハンナ メロン セラム テスファ アベバ ダウィト "
    "ムブイ カソンゴ ムカンバ ンゴイ ジョゼフィーヌ エマニュエル オマール サルマ ユスフ "
    "イドリス ハワ ボラム ハヌル ソルミ スルギ グムソン ミンチョル ドンヒョク ウンシム"
).split()
JAPANESE_PLACES: Final = (
    "ラカイン シットウェ マンダレー カブール ヘラート カンダハル クチャ カシュガル ラサ "
    "ダラムサラ アスマラ ハルツーム キンシャサ ゴマ アンカラ イズミル ビエンチャン ハノイ "
    "プノンペン メコン イラワジ ニジェール ボルガ ユーフラテス"
).split()
SENTENCES: Final = {
    "ko": (KOREAN, KOREAN_NAMES, KOREAN_PLACES),
    "ja": (JAPANESE, JAPANESE_NAMES, JAPANESE_PLACES),
}
TIMES: Final = 8
# So many names are put together from two halves.
ANEW: Final = 0.6
AFTER_CONSONANT: Final = {"는": "은", "가": "이", "를": "을", "와": "과"}
AFTER_VOWEL: Final = {after: before for before, after in AFTER_CONSONANT.items()} | {"아": "야"}


def from_abroad(language: str) -> list[Labelled]:
    """The sentences of a language with their names marked; none of English."""
    return list(_filled(*SENTENCES[language])) if language in SENTENCES else []


def _filled(patterns: list[str], names: list[str], places: list[str]) -> Iterator[Labelled]:
    choose = Random(SEED)  # noqa: S311  names of nobody
    for pattern in patterns * TIMES:
        text = ""
        marks: list[Mark] = []
        behind = False
        for sign in pattern:
            if sign in "+@":
                words = _name(choose, names) if sign == "+" else choose.choice(places)
                if sign == "+":
                    marks.append(Mark("name", len(text), len(text) + len(words)))
                text += words
            else:
                text += _suited(text[-1], sign) if behind else sign
            behind = sign in "+@"
        yield Labelled(text, tuple(marks))


def _name(choose: Random, names: list[str]) -> str:
    one, other = choose.choice(names), choose.choice(names)
    if choose.random() >= ANEW or min(len(one), len(other)) < 2:
        return one
    return one[: len(one) // 2] + other[len(other) // 2 :]


def _suited(last: str, sign: str) -> str:
    """A particle as it stands behind this letter."""
    if coda(last) is None:
        return sign
    return (AFTER_CONSONANT if coda(last) else AFTER_VOWEL).get(sign, sign)
