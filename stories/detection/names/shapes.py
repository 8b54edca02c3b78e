"""What a personal name looks like in Latin letters, for Korea, Japan and China."""

import re
from typing import Final

from stories.detection.spelling.sounds import plain

# One Korean syllable in any romanisation in use; c stands only in ch.
KOREAN_SYLLABLE: Final = (
    r"(?:kk|tt|pp|ss|jj|ch|kh|th|ph|sh|[bdghjklmnprstwyz])?"
    r"(?:y?(?:eo|ae|oo|ee|ou|eu|ai|ui|oi|oe|a|o|u|e|i)|w(?:oo|eo|ae|a|e|i|o))h?"
    r"(?:ng|ck|[kgnlmptb])?"
)
ONE_SYLLABLE: Final = re.compile(KOREAN_SYLLABLE)
TWO_SYLLABLES: Final = re.compile(KOREAN_SYLLABLE * 2)
HYPHENATED: Final = re.compile(f"{KOREAN_SYLLABLE}[-‐‑]{KOREAN_SYLLABLE}")
JAPANESE_WORD: Final = re.compile(
    r"(?:(?:ky|gy|sh|ch|ny|hy|by|py|my|ry|ts|kk|ss|tt|pp|ssh|tch|"
    r"[kgsztdnhbpmyrwjf])?[aeiou](?:h(?![aeiou]))?"
    r"|n(?![aeiou])){2,6}"
)
PINYIN_SYLLABLE: Final = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|"
    r"un|uo|a|e|i|o|u)"
)
PINYIN_GIVEN: Final = re.compile(f"(?:{PINYIN_SYLLABLE}){{1,2}}")

# Spellings met in passports and in print. Those that are English words too are apart.
KOREAN_SURNAMES: Final = frozenset(
    "kim gim lee yi rhee ri park pak bak choi choe choy jung jeong jong chung chong kang gang cho "
    "jo "
    "yoon yun youn jang chang lim rim yim shin hwang ahn kwon gwon hong yoo yu ryu jeon jun chun "
    "yang "
    "ryang bae pae baek paek paik huh heo nam shim sim roh noh kwak gwak joo ju woo koo gu ku min "
    "jin "
    "ji um eom chae cheon kong gong hyun hyeon ham byun byeon yeom yeo ryo choo chu seok suk seol "
    "pyo "
    "myung myeong wang geum ok maeng tak guk oh suh seo han hahn moon mun cha namgung hwangbo "
    "sunwoo jegal".split()
)
AMBIGUOUS_SURNAMES: Final = frozenset(
    "an so no do go in ban song son sun won ha ma sung bang bong ro ra na li to pan sin im ki mo "
    "je "
    "gil ham min jun chun moon han ok oh suk um ji gang gong chung jong".split()
)
JAPANESE_SURNAMES: Final = frozenset(
    "sato suzuki takahashi tanaka ito watanabe yamamoto nakamura kobayashi kato yoshida yamada "
    "sasaki "
    "yamaguchi matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto yamashita "
    "ishikawa nakajima maeda fujita ogawa goto okada hasegawa murakami kondo ishii saito sakamoto "
    "endo aoki fujii nishimura fukuda ota miura fujiwara okamoto matsuda nakagawa nakano harada "
    "ono "
    "tamura takeuchi kaneko wada nakayama ishida ueda morita hara shibata sakai kudo yokoyama "
    "miyazaki miyamoto uchida takagi ando taniguchi ohno maruyama imai takada fujimoto takeda "
    "murata "
    "ueno sugiyama masuda sugawara hirano kojima otsuka chiba kubo matsui iwasaki sakurai "
    "kinoshita "
    "noguchi matsuo nomura kikuchi sano onishi sugimoto arai hamada ichikawa furukawa mizuno "
    "komatsu "
    "shimada koyama iwamoto kaneda kanemoto kanai arakawa tabira tokuyama yasuda nishida kawaguchi "
    "kawasaki kawakami kitamura kurokawa oda oshima ozawa tsuchiya yano".split()
)
CHINESE_SURNAMES: Final = frozenset(
    "wang zhang liu chen zhao huang zhou wu xu zhu guo lin gao luo zheng liang xie deng feng cao "
    "peng "
    "zeng xiao tian yuan cai jiang cheng wei su lu ding ren shen yao zhong cui liao jia xia shi "
    "xiong "
    "qin yan hou meng xue yin duan lei qian kong bai mao".split()
)
# The same in Chinese characters.
KOREAN_HAN: Final = frozenset(
    "金李朴崔鄭姜趙尹張林韓呉申徐権黄安宋柳洪全高文梁孫裵白許南沈盧河郭成車朱禹具閔兪陳池厳蔡"
)
JAPANESE_HAN: Final = frozenset(
    "三浦 上田 上野 中山 中島 中川 中村 中野 丸山 久保 井上 今井 伊藤 佐々木 佐藤 佐野 "
    "内田 前田 加藤 千葉 原田 古川 吉田 和田 坂本 増田 大塚 大西 大野 太田 安田 安藤 宮崎 "
    "宮本 小島 小川 小松 小林 小野 山下 山口 山崎 山本 山田 岡本 岡田 岩崎 工藤 市川 平野 "
    "後藤 徳山 斉藤 斎藤 新井 木下 木村 杉山 杉本 村上 村田 松井 松尾 松本 松田 柴田 桜井 "
    "森田 横山 橋本 武田 水野 池田 浜田 清水 渡辺 渡邊 田中 田村 石井 石川 石田 福田 竹内 "
    "菅原 菊地 藤井 藤原 藤本 藤田 西村 西田 谷口 近藤 遠藤 酒井 野口 野村 金子 金山 金本 "
    "金田 鈴木 長谷川 阿部 青木 高木 高橋 高田".split()
)
# Korean and Chinese surnames as Japanese texts write them.
KANA_SURNAMES: Final = frozenset(
    "アン イ イム ウ ウォン オ オム カン キム ク クァク クォン コ コン シム シン ソ ソン "
    "チ チェ チャ チャン チュ チョ チョン チン ナム ノ ハン パク パン ヒョン ファン ペ "
    "ペク ホ ホン ミン ムン ヤン ユ ユン リ リム リュ ロ ワン".split()
)
# Pairs and words of this shape that are no names.
NOT_NAMES: Final = frozenset(
    "ping-pong no-go so-so go-to hong-kong sino-an pan-am in-house tai-chi ha-ha bye-bye "
    "human woman women many union season common person moon sun may june july sunday monday china "
    "korea japan laos hanoi busan seoul tokyo korean chinese japanese soon some home house one two "
    "ten day man men boy son mom the he she we me my no so do to go in on an at as us and "
    "but".split()
)

FUNCTION_WORDS: Final = frozenset("the he she we me my do to go in on at as us and but".split())


def is_korean_given(word: str) -> bool:
    """Whether one printed word can be a Korean given name of two syllables."""
    low = plain(word)
    if low in NOT_NAMES:
        return False
    return bool(HYPHENATED.fullmatch(low) or TWO_SYLLABLES.fullmatch(low))


def is_hyphenated_given(word: str) -> bool:
    """Whether one printed word is two Korean syllables tied by a hyphen."""
    low = plain(word)
    return low not in NOT_NAMES and bool(HYPHENATED.fullmatch(low))


def is_korean_syllable(word: str) -> bool:
    """Whether one printed word can be one Korean syllable of a given name."""
    low = plain(word)
    return low not in FUNCTION_WORDS and bool(ONE_SYLLABLE.fullmatch(low))


def is_japanese_given(word: str) -> bool:
    """Whether one printed word is made of Japanese syllables."""
    low = plain(word)
    return len(low) > 2 and low not in NOT_NAMES and bool(JAPANESE_WORD.fullmatch(low))


def is_pinyin_given(word: str) -> bool:
    """Whether one printed word is made of one or two Chinese syllables."""
    low = plain(word)
    return low not in NOT_NAMES and bool(PINYIN_GIVEN.fullmatch(low))
