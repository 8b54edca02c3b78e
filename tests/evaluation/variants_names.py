"""Syllables of which names are made up, with hanja and the spellings that people choose.

Each line: Hangul, hanja that are read so, everyday spellings (with a capital where only a
surname is meant), katakana. The combinations are ours; nobody in particular bears them.
"""

import random
from dataclasses import dataclass

SURNAMES = """
김 金 Kim,Gim キム
이 李 Lee,Yi,Rhee,Ri,Li イ
박 朴 Park,Pak,Bak,Bahk パク
최 崔 Choi,Choe,Choy,Chwe チェ
정 鄭 Jung,Chung,Jeong,Cheong,Chong チョン
강 姜 Kang,Gang カン
조 趙 Cho,Jo,Joh チョ
윤 尹 Yoon,Yun,Youn ユン
장 張 Jang,Chang チャン
임 林 Lim,Im,Rim,Yim イム
한 韓 Han,Hahn ハン
오 吳 Oh,O オ
서 徐 Seo,Suh,So ソ
신 申 Shin,Sin シン
권 權 Kwon,Gwon クォン
황 黃 Hwang,Whang ファン
안 安 Ahn,An アン
송 宋 Song ソン
유 柳 Yoo,Yu,Ryu,Ryoo ユ
전 全 Jeon,Chun,Jun,Chon チョン
홍 洪 Hong ホン
고 高 Ko,Go,Koh コ
문 文 Moon,Mun ムン
양 梁 Yang ヤン
손 孫 Son,Sohn ソン
배 裵 Bae,Pae,Bai ペ
백 白 Baek,Paek,Paik,Back ペク
허 許 Heo,Huh,Hur ホ
남 南 Nam ナム
심 沈 Shim,Sim シム
노 盧 Noh,Roh,No,Ro ノ
곽 郭 Kwak,Gwak クァク
성 成 Sung,Seong ソン
차 車 Cha チャ
주 朱 Joo,Ju,Chu チュ
구 具 Koo,Gu,Ku ク
민 閔 Min ミン
류 柳 Ryu,Ryoo,Yoo リュ
나 羅 Na,Ra ナ
지 池 Ji,Chi,Jee チ
엄 嚴 Um,Eom,Uhm オム
원 元 Won,Weon ウォン
천 千 Chun,Cheon チョン
방 方 Bang,Pang パン
현 玄 Hyun,Hyeon ヒョン
변 卞 Byun,Byeon,Pyon ピョン
추 秋 Choo,Chu チュ
석 石 Seok,Suk ソク
길 吉 Gil,Kil キル
맹 孟 Maeng,Maing メン
"""
GIVEN = """
영 英永榮 young,yeong,yong,yung ヨン
자 子慈 ja,cha ジャ
순 順淳 soon,sun スン
희 姬喜熙 hee,hui,hi ヒ
미 美 mi,mee ミ
경 京敬慶 kyung,gyeong,kyong,kyoung ギョン
숙 淑 sook,suk,sug スク
정 正貞廷 jung,jeong,jong,joung ジョン
현 賢鉉 hyun,hyeon,hyon ヒョン
은 恩銀 eun,un ウン
지 智志 ji,jee ジ
혜 惠慧 hye,hae,hea ヘ
진 眞珍鎭 jin,chin ジン
수 秀洙壽 soo,su ス
민 敏民 min ミン
철 哲喆 chul,cheol,chol チョル
호 浩鎬 ho ホ
성 成聖星 sung,seong,song ソン
광 光 kwang,gwang グァン
명 明 myung,myeong,myong ミョン
국 國 kook,guk,kuk グク
옥 玉 ok,ock オク
화 花和華 hwa,wha ファ
선 善宣 sun,seon,son ソン
연 蓮妍 yeon,yun,youn,yon ヨン
주 珠柱 joo,ju ジュ
복 福 bok,pok ボク
금 錦 geum,keum,kum グム
춘 春 choon,chun チュン
남 男南 nam ナム
기 基起 ki,gi ギ
태 泰太 tae,tai テ
용 龍勇 yong ヨン
석 錫石 seok,suk,sok ソク
훈 勳 hoon,hun フン
원 元源 won,weon ウォン
인 仁 in イン
재 在載 jae,jai ジェ
우 宇雨 woo,u,wu ウ
승 承勝 seung,sung スン
준 俊 joon,jun ジュン
상 相尙 sang サン
동 東 dong,tong ドン
일 一日 il イル
식 植 sik,shik シク
덕 德 deok,duk,duck ドク
분 粉 boon,bun,pun ブン
란 蘭 ran,lan ラン
월 月 wol,weol ウォル
봉 鳳奉 bong,pong ボン
길 吉 gil,kil ギル
만 萬 man マン
섭 燮 sup,seop,sub ソプ
택 澤 taek,taeg テク
아 雅兒 a,ah ア
나 娜 na ナ
리 利 ri,lee,li リ
서 瑞 seo,suh ソ
예 禮藝 ye イェ
유 柔裕 yu,yoo ユ
하 夏河 ha ハ
윤 潤允 yoon,yun ユン
빈 彬 bin ビン
규 圭奎 kyu,gyu ギュ
형 亨 hyung,hyeong ヒョン
창 昌 chang チャン
학 學 hak ハク
범 範 bum,beom ボム
삼 三 sam サム
심 心 sim,shim シム
필 弼 pil,phil ピル
균 均 kyun,gyun ギュン
"""
JAPANESE = """
田中 タナカ Tanaka 花子 ハナコ Hanako
佐藤 サトウ Sato 健一 ケンイチ Kenichi
鈴木 スズキ Suzuki 美咲 ミサキ Misaki
高橋 タカハシ Takahashi 翔太 ショウタ Shota
渡邊 ワタナベ Watanabe 由紀子 ユキコ Yukiko
伊藤 イトウ Ito 直樹 ナオキ Naoki
山本 ヤマモト Yamamoto 恵美 エミ Emi
中村 ナカムラ Nakamura 太郎 タロウ Taro
小林 コバヤシ Kobayashi 陽子 ヨウコ Yoko
加藤 カトウ Kato 純一 ジュンイチ Junichi
吉田 ヨシダ Yoshida 千代 チヨ Chiyo
山田 ヤマダ Yamada 和夫 カズオ Kazuo
石井 イシイ Ishii 久美子 クミコ Kumiko
森田 モリタ Morita 誠 マコト Makoto
藤澤 フジサワ Fujisawa 智子 トモコ Tomoko
廣瀬 ヒロセ Hirose 明 アキラ Akira
長谷川 ハセガワ Hasegawa 沙織 サオリ Saori
松本 マツモト Matsumoto 隆 タカシ Takashi
"""
CHINESE = """
王 Wang 陳 Chen 張 Zhang 劉 Liu 趙 Zhao 楊 Yang 黃 Huang 周 Zhou 吳 Wu 徐 Xu 孫 Sun 馬 Ma
"""
CHINESE_GIVEN = """
小 xiao 明 ming 麗 li 偉 wei 國 guo 華 hua 芳 fang 軍 jun 秀 xiu 英 ying 建 jian 紅 hong 梅 mei
志 zhi 強 qiang 玉 yu 蘭 lan 春 chun 海 hai 東 dong
"""


@dataclass(frozen=True)
class Syllable:
    """One syllable of a Korean name, in the ways it is written."""

    hangul: str
    hanja: str
    spelt: tuple[str, ...]
    kana: str


@dataclass(frozen=True)
class Korean:
    """An invented Korean name."""

    surname: Syllable
    given: tuple[Syllable, ...]

    @property
    def hangul(self) -> str:
        return self.surname.hangul + "".join(part.hangul for part in self.given)

    @property
    def hanja(self) -> str:
        return self.surname.hanja + "".join(part.hanja[0] for part in self.given)


def _table(text: str) -> list[Syllable]:
    rows = [line.split() for line in text.strip().splitlines()]
    return [
        Syllable(row[0], row[1], tuple(s for s in row[2].split(",") if s.isascii()), row[-1])
        for row in rows
    ]


def korean_names(count: int, seed: int) -> list[Korean]:
    """Invented Korean names, most with two syllables after the surname; each only once."""
    dice = random.Random(seed)  # noqa: S311
    surnames, given = _table(SURNAMES), _table(GIVEN)
    names: dict[str, Korean] = {}
    while len(names) < count:
        parts = tuple(dice.sample(given, 2))
        name = Korean(dice.choice(surnames), parts)
        names.setdefault(name.hangul, name)
    return list(names.values())


def japanese_names(count: int, seed: int) -> list[tuple[str, ...]]:
    """Invented Japanese names: surname and given name in kanji, in kana, in Latin letters."""
    dice = random.Random(seed)  # noqa: S311
    rows = [line.split() for line in JAPANESE.strip().splitlines()]
    pairs = [(one, other) for one in rows for other in rows]
    return [
        (one[0], other[3], one[1], other[4], one[2], other[5])
        for one, other in dice.sample(pairs, count)
    ]


def chinese_names(count: int, seed: int) -> list[tuple[str, str]]:
    """Invented Chinese names: characters, and pinyin with a capital at surname and given name."""
    dice = random.Random(seed)  # noqa: S311
    surnames = CHINESE.split()
    given = CHINESE_GIVEN.split()
    names = {}
    while len(names) < count:
        at = dice.randrange(0, len(surnames), 2)
        one, other = (dice.randrange(0, len(given), 2) for _part in range(2))
        pinyin = f"{surnames[at + 1]} {(given[one + 1] + given[other + 1]).capitalize()}"
        names[surnames[at] + given[one] + given[other]] = pinyin
    return list(names.items())
