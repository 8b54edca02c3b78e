"""Places below the level of a province, on the road from North Korea to a new home.

Counties and cities of North Korea by province, as in the administrative division of the
DPRK; of South Korea as in its list of si; of China, the transit countries and Japan those
that the stories of these groups pass through. Korean places stand in Hangul: their sound
keys find every Latin spelling. Names that are above all ordinary words need their suffix.
"""

from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the world, and how to speak of a town in it in three languages."""

    english: str
    korean: str
    japanese: str
    # Only after "in", "from", "to": elsewhere the word is part of another name.
    needs_preposition: bool = False


def _north(english: str, korean: str, japanese: str) -> Region:
    return Region(f"a town in {english} Province", f"{korean}의 한 도시", f"{japanese}のある町")


def _south(english: str, korean: str, japanese: str) -> Region:
    return Region(f"a city in {english}", f"{korean}의 한 도시", f"{japanese}のある町", True)


KOREAN_PLACES: Final[tuple[tuple[Region, str], ...]] = (
    (
        _north("North Hamgyong", "함경북도", "咸鏡北道"),
        "청진 김책 회령 온성 무산 경원 새별 경흥 은덕 명천 명간 화대 길주 경성 어랑 부령 연사 "
        "라선 나선 라진 나진 "
        "선봉 남양 아오지 종성 삼봉 웅기",
    ),
    (
        _north("South Hamgyong", "함경남도", "咸鏡南道"),
        "함흥 흥남 단천 신포 정평 함주 영광 신흥 부전 장진 홍원 북청 리원 허천 덕성 고원 금야 "
        "요덕 락원 수동",
    ),
    (
        _north("Ryanggang", "량강도", "両江道"),
        "혜산 삼지연 보천 백암 운흥 갑산 풍서 삼수 김형직 김정숙 김형권 대홍단 신파",
    ),
    (
        _north("Chagang", "자강도", "慈江道"),
        "강계 만포 희천 자성 중강 화평 전천 송원 동신 장강 랑림 위원 우시 초산 고풍 룡림 시중 성간",
    ),
    (
        _north("North Pyongan", "평안북도", "平安北道"),
        "신의주 구성 정주 의주 룡천 용천 피현 염주 철산 동림 선천 곽산 운전 박천 녕변 영변 태천 "
        "향산 구장 동창 벽동 "
        "창성 삭주 천마 대관 신도",
    ),
    (
        _north("South Pyongan", "평안남도", "平安南道"),
        "평성 남포 순천 안주 개천 덕천 북창 성천 은산 문덕 숙천 평원 대동 증산 온천 룡강 회창 "
        "양덕 맹산 녕원 대흥 신양 강서",
    ),
    (
        _north("North Hwanghae", "황해북도", "黄海北道"),
        "사리원 송림 개성 황주 연탄 봉산 은파 린산 서흥 수안 연산 신계 토산 금천 곡산 신평 중화 "
        "상원",
    ),
    (
        _north("South Hwanghae", "황해남도", "黄海南道"),
        "해주 벽성 강령 옹진 장연 룡연 삼천 송화 은률 은천 안악 신천 재령 배천 연안 청단 과일 "
        "신원 봉천 태탄",
    ),
    (
        _north("Kangwon", "강원도", "江原道"),
        "원산 문천 안변 고산 통천 고성 금강 창도 김화 회양 평강 철원 이천 세포 판교 법동 천내",
    ),
    (
        _south("the south-east of South Korea", "한국 동남부", "韓国南東部"),
        "부산 대구 울산 포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 창원 진주 통영 사천 "
        "김해 밀양 거제 양산",
    ),
    (
        _south("the south-west of South Korea", "한국 서남부", "韓国南西部"),
        "광주 전주 군산 익산 정읍 남원 김제 목포 여수 나주 광양",
    ),
    (
        _south("the centre of South Korea", "한국 중부", "韓国中部"),
        "대전 청주 충주 제천 천안 아산 당진 논산 공주 보령 세종",
    ),
    (
        _south("the area around Seoul", "수도권", "ソウル近郊"),
        "인천 수원 성남 고양 용인 부천 안산 안양 남양주 화성 평택 의정부 시흥 파주 김포 광명 군포 "
        "오산 하남 구리 "
        "안성 포천 의왕 여주 양평",
    ),
    (
        _south("the east of South Korea", "한국 동부", "韓国東部"),
        "춘천 원주 강릉 동해 속초 삼척 태백",
    ),
    (Region("an island", "한 섬", "ある島", needs_preposition=True), "서귀포"),
)

# Above all ordinary words, or names of people: in Hangul only with si, gun, eup or ri, in
# Latin letters not at all (their sound keys are those of common words and names).
NEEDS_SUFFIX: Final = frozenset(
    "경원 경성 명간 화대 남양 영광 신흥 부전 고원 수동 락원 보천 삼수 화평 송원 위원 우시 고풍 "
    "시중 장강 중강 "
    "구성 정주 선천 운전 창성 천마 대관 신도 동림 안주 개천 북창 문덕 평원 대동 증산 온천 양덕 "
    "대흥 신양 강서 송림 "
    "개성 서흥 수안 연산 신계 토산 금천 신평 중화 상원 강령 삼천 송화 안악 신천 연안 청단 과일 "
    "신원 문천 고산 고성 "
    "금강 김화 평강 이천 세포 판교 김형직 김정숙 김형권 선봉 은천 허천 동신 전천 성간 상주 문경 "
    "사천 거제 양산 영주 "
    "구미 대구 남원 공주 논산 보령 세종 수원 성남 고양 화성 시흥 하남 구리 안성 여주 동해 광명 "
    "오산 의왕 진주 "
    "동창 구장 자성 새별 명천 장진 성천 순천 신파 봉천 은산 연탄 통천 회양 함주 어랑 광주 전주 "
    "안산 원주 제천 "
    "은파 연사 철산 봉산 풍서 나선 정평".split()
)
# Of these the Latin spelling is a place and hardly anything else.
LATIN_ALL_THE_SAME: Final = frozenset(
    "대구 수원 경성 명천 세종 보천 고원 신흥 문천 고성 구성 정주 개성 순천 신천 장진 부령 "
    "남원 거제 광주 전주 안산 원주 제천".split()
)

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
        "延辺 延边 延吉 図們 图们 龍井市 龙井 和龍 和龙 琿春 珲春 汪清 安図県 敦化 長白県 长白县 "
        "臨江 临江 集安 "
        "通化 丹東 丹东 瀋陽 沈阳 大連 大连 長春 长春 牡丹江 哈爾浜 哈尔滨",
    ),
    (_CHINA_ROAD, "青島 青岛 昆明 南寧 南宁 西双版納 景洪 威海 煙台"),
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
# In katakana, as Japanese texts write them.
KATAKANA_PLACES: Final = (
    (KOREAN_PLACES[0][0], "チョンジン フェリョン オンソン ムサン"),
    (KOREAN_PLACES[1][0], "ハムフン"),
    (KOREAN_PLACES[2][0], "ヘサン"),
    (_THIRD, "チェンライ チェンセーン ノンカイ ルアンパバーン メーサイ"),
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
