"""Places abroad below the level of a province: China, the transit countries, Japan.

Those that the stories of these groups pass through or end in, in the scripts of their own
countries and as Korean and Japanese texts call them.
"""

from dataclasses import replace
from typing import Final

from stories.detection.places.gazetteer import KOREAN_PLACES, Region

_BORDER: Final = Region("a town in north-east China", "중국 동북부의 한 도시", "中国東北部のある町")
_CHINA_ROAD: Final = Region("a city in China", "중국의 한 도시", "中国のある町")
_THIRD: Final = Region("a town in a third country", "제3국의 한 도시", "第三国のある町")
# The river of the same name is no town: only after "in", "near", "to".
_ON_THE_RIVER: Final = replace(_BORDER, needs_preposition=True)
_FAR_EAST: Final = Region("a town in eastern Russia", "러시아 극동의 한 도시", "ロシア極東のある町")


def _japan(english: str, korean: str, japanese: str) -> Region:
    return Region(
        f"a city in {english} Japan", f"일본 {korean}의 한 도시", f"{japanese}のある町", True
    )


_NORTH_JAPAN: Final = _japan("northern", "북부", "北日本")
_EAST_JAPAN: Final = _japan("eastern", "동부", "東日本")
_MID_JAPAN: Final = _japan("central", "중부", "中部地方")
_WEST_JAPAN: Final = _japan("western", "서부", "西日本")
_SOUTH_JAPAN: Final = _japan("southern", "남부", "九州・四国")

# Latin names, several words joined by "_".
LATIN_PLACES: Final[tuple[tuple[Region, str], ...]] = (
    (
        _BORDER,
        "Yanbian Yanji Longjing Helong Hunchun Wangqing Antu Dunhua Changbai Linjiang Baishan "
        "Tonghua Dandong Donggang Kuandian Shenyang Dalian Changchun Mudanjiang Jiamusi Harbin "
        "Meihekou Huadian Jiaohe Ning'an Jixi Mishan Suifenhe",
    ),
    (
        _CHINA_ROAD,
        "Qingdao Weihai Yantai Kunming Nanning Xishuangbanna Jinghong Ruili Mengla Dongxing "
        "Pingxiang Erenhot Hohhot Guilin Zhengzhou Shijiazhuang Tangshan Langfang",
    ),
    (
        _THIRD,
        "Luang_Namtha Luang_Prabang Boten Huay_Xai Houayxay Thakhek Savannakhet Udomxay Oudomxay "
        "Pakse Chiang_Saen Chiang_Rai Chiang_Khong Chiang_Mai Mae_Sai Mae_Sot Nong_Khai "
        "Nakhon_Phanom Mukdahan Udon_Thani Nan_Province Lao_Cai Mong_Cai Lang_Son Hai_Phong "
        "Ha_Giang "
        "Tachileik Mong_La Lashio Stung_Treng Poipet Siem_Reap Zamyn-Uud Sainshand Choibalsan",
    ),
    (_ON_THE_RIVER, "Tumen"),
    (_FAR_EAST, "Khasan Ussuriysk Nakhodka Vladivostok Khabarovsk Blagoveshchensk"),
    (_NORTH_JAPAN, "Sapporo Hakodate Asahikawa Aomori Morioka Sendai Akita Koriyama"),
    (
        _EAST_JAPAN,
        "Yokohama Kawasaki Saitama Kawaguchi Chiba Funabashi Kashiwa Hachioji Utsunomiya Maebashi "
        "Takasaki Mito Tsukuba Machida Adachi_Ward Arakawa_Ward Edogawa_Ward Shin-Okubo",
    ),
    (
        _MID_JAPAN,
        "Nagoya Toyota_City Hamamatsu Shizuoka Niigata Kanazawa Toyama Nagano Matsumoto Gifu "
        "Tsuruga",
    ),
    (
        _WEST_JAPAN,
        "Osaka Higashiosaka Sakai Ikuno Tsuruhashi Kobe Amagasaki Himeji Kyoto Otsu Nara Wakayama "
        "Okayama Kurashiki Hiroshima Fukuyama Shimonoseki Tottori Matsue",
    ),
    (
        _SOUTH_JAPAN,
        "Fukuoka Kitakyushu Kumamoto Nagasaki Sasebo Oita Beppu Kagoshima Miyazaki Naha Matsuyama "
        "Takamatsu Tokushima Kochi",
    ),
)

# In Chinese characters, as Japan and China write them. Names that are first of all
# surnames (Yamaguchi, Fukui, Chiba) are left out.
HAN_PLACES: Final[tuple[tuple[Region, str], ...]] = (
    (KOREAN_PLACES[0][0], "清津 會寧 会寧 茂山 穏城 稳城 金策 羅津 羅先 先鋒 吉州 慶源 鏡城"),
    (KOREAN_PLACES[1][0], "咸興 興南 端川 新浦 耀徳"),
    (KOREAN_PLACES[2][0], "恵山 惠山 三池淵 大紅湍"),
    (KOREAN_PLACES[3][0], "江界 満浦 熙川"),
    (KOREAN_PLACES[4][0], "新義州 龍川 寧辺"),
    (KOREAN_PLACES[5][0], "平城市 南浦 順川 价川"),
    (KOREAN_PLACES[6][0], "沙里院 開城"),
    (KOREAN_PLACES[7][0], "海州"),
    (KOREAN_PLACES[8][0], "元山"),
    (
        _BORDER,
        "延辺 延边 延吉 図們 图们 龍井市 竜井 龙井 "
        "和龍 和龙 琿春 珲春 汪清 安図県 敦化 "
        "長白県 长白县 臨江 临江 集安 通化 丹東 丹东 瀋陽 沈阳 大連 大连 長春 长春 "
        "牡丹江 哈爾浜 哈尔滨",
    ),
    (_CHINA_ROAD, "青島 青岛 昆明 南寧 南宁 西双版納 景洪 勐腊 磨憨 威海 煙台"),
    (_NORTH_JAPAN, "札幌 函館 旭川 仙台 盛岡 郡山市"),
    (
        _EAST_JAPAN,
        "横浜 川崎市 さいたま市 川口市 船橋 八王子 宇都宮 前橋 高崎市 つくば市 足立区 荒川区 "
        "江戸川区 新大久保",
    ),
    (_MID_JAPAN, "名古屋 豊田市 浜松 静岡市 新潟市 金沢市 富山市 長野市 松本市 岐阜市"),
    (
        _WEST_JAPAN,
        "大阪市 東大阪 堺市 生野区 鶴橋 神戸 尼崎 姫路 京都市 奈良市 和歌山市 岡山市 倉敷 広島市 "
        "福山市 下関",
    ),
    (
        _SOUTH_JAPAN,
        "福岡市 北九州市 熊本市 長崎市 佐世保 大分市 別府 鹿児島市 宮崎市 那覇 松山市 高松市 "
        "徳島市 高知市",
    ),
)
# The other counties of the North, and towns that were counties once: short words, which count where
# no other kanji stand beside them but those of a county.
HAN_COUNTIES: Final[tuple[tuple[Region, str], ...]] = (
    (
        KOREAN_PLACES[0][0],
        "慶興 明澗 花臺 漁郎 富寧 延社 阿吾地 鍾城 訓戎 富潤 朱乙 城津 富居 古茂山",
    ),
    (KOREAN_PLACES[1][0], "定平 咸州 赴戦 赴戰 長津 洪原 利原 虚川 虛川 水洞 検徳 遮湖"),
    (KOREAN_PLACES[2][0], "豊西 豐西 新坡 厚昌"),
    (KOREAN_PLACES[3][0], "慈城 和坪 狼林 渭原 雩時 楚山 城干"),
    (KOREAN_PLACES[4][0], "亀城 龜城 枇峴 塩州 宣川 博川 寧邊 泰川 碧潼 朔州 薪島 水豊 龍岩浦"),
    (KOREAN_PLACES[5][0], "殷山 粛川 肅川 甑山 檜倉 孟山 寧遠 得場"),
    (KOREAN_PLACES[6][0], "燕灘 麟山 瑞興 遂安 新渓 新溪 兎山 祥原"),
    (KOREAN_PLACES[7][0], "碧城 康翎 甕津 長淵 龍淵 松禾 殷栗 載寧 苔灘"),
    (KOREAN_PLACES[8][0], "安辺 安邊 通川 平康 洗浦 法洞"),
)
# Those that are names of people, of other places or words as well: only as a county, a station or a
# port, or behind the name of their province.
HAN_COUNTIES_SO_CALLED: Final[tuple[tuple[Region, str], ...]] = (
    (KOREAN_PLACES[0][0], "恩徳 恩德 明川 花台 南陽 雄基 羅南 弓心 鶴浦 遊仙"),
    (KOREAN_PLACES[1][0], "北青 北靑 徳城 德城 永興"),
    (KOREAN_PLACES[2][0], "普天 白岩 雲興 甲山 豊山"),
    (KOREAN_PLACES[3][0], "松源 古豊 龍林"),
    (KOREAN_PLACES[4][0], "定州 義州 郭山 東倉 雲山 雲田 昌城 天摩"),
    (KOREAN_PLACES[5][0], "安州 北倉 文徳 龍岡 陽徳"),
    (KOREAN_PLACES[6][0], "黄州 黃州 鳳山 新坪 勝湖 長豊"),
    (KOREAN_PLACES[7][0], "銀泉 安岳 信川 青丹"),
    (KOREAN_PLACES[8][0], "文川 淮陽 鉄原 鐵原"),
)
# In katakana, as Japanese texts write them.
KATAKANA_PLACES: Final = (
    (KOREAN_PLACES[0][0], "チョンジン フェリョン オンソン ムサン"),
    (KOREAN_PLACES[1][0], "ハムフン"),
    (KOREAN_PLACES[2][0], "ヘサン"),
    (_CHINA_ROAD, "モンラー チンホン シーサンパンナ"),
    (
        _THIRD,
        "ルアンナムター フアイサイ チェンコン チェンライ チェンセーン ノンカイ "
        "ルアンパバーン メーサイ",
    ),
)
# Chinese places as Korean texts call them.
HANGUL_FOREIGN: Final = (
    (
        _BORDER,
        "연변 옌볜 연길 옌지 도문 룡정 용정 화룡 훈춘 왕청 돈화 장백현 단동 단둥 심양 선양 대련 "
        "다롄 장춘 하얼빈 목단강",
    ),
    (_CHINA_ROAD, "청도시 칭다오 곤명 쿤밍 남녕 난닝 위해시 웨이하이"),
    (_THIRD, "치앙라이 치앙마이 치앙센 농카이 루앙프라방"),
    (_EAST_JAPAN, "요코하마 가와사키 사이타마 신오쿠보"),
    (_WEST_JAPAN, "오사카 고베 교토"),
    (_SOUTH_JAPAN, "후쿠오카"),
)
