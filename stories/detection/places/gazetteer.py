"""Places of both Koreas below the level of a province.

Counties and cities of North Korea by province, as in the administrative division of the
DPRK, and the cities of South Korea. They stand in Hangul: their sound keys find every
Latin spelling. Names that are above all ordinary words need their suffix.
"""

from dataclasses import dataclass
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
        "선봉 남양 아오지 종성 삼봉 웅기 라남 고무산 훈융 부거 부윤",
    ),
    (
        _north("South Hamgyong", "함경남도", "咸鏡南道"),
        "함흥 흥남 단천 신포 정평 함주 영광 신흥 부전 장진 홍원 북청 리원 허천 덕성 고원 금야 "
        "요덕 락원 수동 영흥 검덕",
    ),
    (
        _north("Ryanggang", "량강도", "両江道"),
        "혜산 삼지연 보천 백암 운흥 갑산 풍서 삼수 김형직 김정숙 김형권 대홍단 신파 풍산 후창 포태",
    ),
    (
        _north("Chagang", "자강도", "慈江道"),
        "강계 만포 희천 자성 중강 화평 전천 송원 동신 장강 랑림 위원 우시 초산 고풍 룡림 시중 성간",
    ),
    (
        _north("North Pyongan", "평안북도", "平安北道"),
        "신의주 구성 정주 의주 룡천 용천 피현 염주 철산 동림 선천 곽산 운전 박천 녕변 영변 태천 "
        "향산 구장 동창 벽동 "
        "창성 삭주 천마 대관 신도 운산 룡암포 수풍",
    ),
    (
        _north("South Pyongan", "평안남도", "平安南道"),
        "평성 남포 순천 안주 개천 덕천 북창 성천 은산 문덕 숙천 평원 대동 증산 온천 룡강 회창 "
        "양덕 맹산 녕원 대흥 신양 강서 득장 청남",
    ),
    (
        _north("North Hwanghae", "황해북도", "黄海北道"),
        "사리원 송림 개성 황주 연탄 봉산 은파 린산 서흥 수안 연산 신계 토산 금천 곡산 신평 중화 "
        "상원 승호 장풍 판문",
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
    "은파 연사 철산 봉산 풍서 나선 정평 부거 부윤 영흥 풍산 후창 포태 운산 수풍 득장 청남 승호 "
    "장풍 판문 검덕".split()
)
# Of these the Latin spelling is a place and hardly anything else.
LATIN_ALL_THE_SAME: Final = frozenset(
    "대구 수원 경성 명천 세종 보천 고원 신흥 문천 고성 구성 정주 개성 순천 신천 장진 부령 "
    "남원 거제 광주 전주 안산 원주 제천".split()
)
