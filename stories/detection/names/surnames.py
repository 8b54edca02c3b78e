"""Surnames of the people whose stories are told: Korean, Japanese and Chinese."""

from typing import Final

from stories.detection.spelling.sounds import word_sounds

# The hundred or so commonest surnames of both Koreas (Statistics Korea, census of 2015),
# in Hangul. Where the sound differs from North to South both are given.
KOREAN: Final = frozenset(
    "김 이 리 박 최 정 강 조 윤 장 임 림 한 오 서 신 권 황 안 송 류 유 전 홍 고 문 양 량 손 배 백 "
    "허 "
    "남 심 노 로 하 곽 성 차 주 우 구 민 진 지 엄 채 원 천 방 공 현 함 변 염 여 려 추 도 소 석 선 "
    "설 마 "
    "길 위 표 명 기 반 라 나 왕 금 옥 육 인 맹 제 모 탁 국 어 은 편 용 예 봉 사 부 경 태 "
    "계 형 피".split()
)
KOREAN_OF_TWO: Final = frozenset("남궁 황보 선우 제갈 독고 사공 서문 동방".split())

# Sounds that the rules of spelling do not join: the first sound that the South drops, and
# spellings of passports. Each line is one surname.
SAME_SURNAME: Final[tuple[frozenset[str], ...]] = tuple(
    frozenset(line.split()) for line in ("I LI", "IM LIM", "NO LO", "NA LA", "PEK PAK")
)


def surname_sounds(sounds: str) -> frozenset[str]:
    """All sound keys under which a surname with these sounds is met."""
    return next((same for same in SAME_SURNAME if sounds in same), frozenset({sounds}))


KOREAN_SOUNDS: Final = frozenset(
    variant
    for surname in KOREAN | KOREAN_OF_TWO
    for variant in surname_sounds(word_sounds(surname))
)
