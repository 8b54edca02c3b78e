"""Korean names made up by chance: of the North and the South, and of people from far away."""

from random import Random
from typing import Final

from stories.detection.language_models.invented_sentences import (
    KOREAN_FIRST,
    KOREAN_LAST,
    KOREAN_SURNAMES,
)
from stories.detection.language_models.korean_features import GIVEN
from stories.detection.language_models.names_from_abroad import KOREAN_NAMES
from stories.detection.names.surnames import KOREAN as ALL_SURNAMES

RARE_SURNAMES: Final = sorted(ALL_SURNAMES)
SYLLABLES: Final = sorted(GIVEN)
# Given names that are words as well.
WORDS: Final = (
    "하늘 보라 은혜 기쁨 소망 한결 지혜 미래 나라 슬기 아름 이슬 다솜 보람 한별 새봄 정의 진리 "
    "승리 충성 효성 국화 송이 나리 장미 은별 하나 두리 한솔 가을 여름 노을 초롱 단비 별이 샛별 "
    "진주 보배 백합 매화 봉선 복덩 막내 순금 금덩 옥돌 바위 차돌 억쇠 봄이 사랑 평화 통일 자유 "
    "빛나 우리"
).split()
WESTERN: Final = (
    "존 폴 마이클 데이비드 제임스 로버트 윌리엄 리처드 토머스 대니얼 매슈 스티븐 앤드루 조너선 "
    "피터 그레고리 벤저민 새뮤얼 네이선 키스 닐 콜린 에릭 브라이언 케빈 앨런 메리 엘리자베스 "
    "제니퍼 린다 바버라 수전 제시카 세라 캐런 낸시 리사 마거릿 샌드라 애슐리 에밀리 캐럴 미셸 "
    "어맨다 멀리사 데버라 스테퍼니 레베카 로라 신시아 에이미 캐서린 앤절라 셜리 애나 브렌다 "
    "패멀라 니콜 헬렌 사만다 그레이스 조앤 이블린 베로니카 안나 마리아 올가 나타샤 이반 세르게이 "
    "드미트리 블라디미르 타티아나 스베틀라나 류드밀라 한스 클라우스 페터 우르줄라 잉그리드 "
    "프랑수아 장피에르 카트린 루이즈 카를로스 후안 루시아"
).split()
WESTERN_LAST: Final = (
    "스미스 존슨 브라운 밀러 데이비스 윌슨 앤더슨 테일러 토머스 무어 잭슨 마틴 화이트 해리스 "
    "톰프슨 클라크 루이스 로빈슨 워커 영 킹 라이트 스콧 그린 베이커 애덤스 넬슨 힐 캠벨 미첼 "
    "로버츠 카터 필립스 에번스 터너 파커 에드워즈 콜린스 모리스 머피 쿡 로저스 피터슨 오브라이언 "
    "켈리 베넷 우드 이바노프 페트로바 볼코프 슈미트 베버 뒤부아 모로 가르시아 로페스"
).split()
JAPANESE_LAST: Final = (
    "사토 스즈키 다카하시 다나카 이토 와타나베 야마모토 나카무라 고바야시 가토 요시다 야마다 "
    "사사키 마쓰모토 이노우에 기무라 하야시 시미즈 사이토 모리 이케다 하시모토 이시카와 오가와 "
    "고토 오카다 하세가와 후지타 무라카미 곤도 사카모토 엔도 아오키 후쿠다 오타 니시무라 가네다 "
    "아라이 야스다"
).split()
JAPANESE_FIRST: Final = (
    "유키 하나코 게이코 요코 사치코 가즈코 미치코 에이코 아키코 유미 마리 나오미 에미 아야 "
    "미사키 사쿠라 아오이 히로시 다케시 마사오 아키라 겐지 고지 쇼타 다이스케 가즈오 도시오 "
    "이치로 지로 하루오 요시오 시게루 마코토 슌 렌 히로코 노리코 후미코 세쓰코 지요"
).split()
CHINESE_LAST: Final = (
    "왕 장 리 류 천 양 자오 황 저우 우 쉬 쑨 마 주 후 궈 허 가오 린 뤄 정 량 셰 쑹 탕 펑 덩"
).split()
CHINESE_FIRST: Final = (
    "메이 링 샤오 쯔 하오 웨이 팡 나 슈 잉 징 리 후이 훙 옌 쥔 제 밍 창 핑 궈 강 화 젠 원 보 위 "
    "쉐 춘 란 샤 융 둥 더 순 롄 펑 신"
).split()
VIETNAMESE: Final = (
    "응우옌 티 란|쩐 반 훙|레 티 흐엉|팜 반 남|호앙 티 마이|부 티 투|당 반 롱|응우옌 반 득|쩐 티 낌"
).split("|")
STEPPE: Final = (
    "바트바야르 나랑토야 간바타르 뭉흐체첵 엥흐자르갈 오윤게렐 투멘 알탄체첵 볼로르 솜차이 "
    "쁘라니 노이 캄라 분미 시판돈 쿠마르 샤르마 라지브 굴나라 아지즈 딜쇼드 자리나 무하마드 "
    "오스만"
).split()


def korean_given(choose: Random) -> str:
    """A given name, mostly of two syllables."""
    by_chance = choose.random()
    if by_chance < 0.1:
        return choose.choice(WORDS)
    if by_chance < 0.16:
        return choose.choice(SYLLABLES)
    first = choose.choice(KOREAN_FIRST if choose.random() < 0.5 else SYLLABLES)
    return first + choose.choice(KOREAN_LAST if choose.random() < 0.5 else SYLLABLES)


def korean_surname(choose: Random) -> str:
    """A surname: one in five is a rare one."""
    return choose.choice(KOREAN_SURNAMES if choose.random() < 0.8 else RARE_SURNAMES)


def from_far_away(choose: Random) -> str:
    """A name of another people in Hangul, with or without a surname."""
    make = choose.choice((_western, _western, _japanese, _japanese, _chinese, _other))
    return make(choose)


def _western(choose: Random) -> str:
    first = choose.choice(WESTERN)
    return f"{first} {choose.choice(WESTERN_LAST)}" if choose.random() < 0.4 else first


def _japanese(choose: Random) -> str:
    last, first = choose.choice(JAPANESE_LAST), choose.choice(JAPANESE_FIRST)
    return choose.choice((f"{last} {first}", f"{last} {first}", last + first, first, last))


def _chinese(choose: Random) -> str:
    given = "".join(choose.choice(CHINESE_FIRST) for _ in range(choose.choice((1, 2, 2))))
    return choose.choice(CHINESE_LAST) + given if choose.random() < 0.7 or len(given) < 2 else given


def _other(choose: Random) -> str:
    return choose.choice((*VIETNAMESE, *STEPPE, *KOREAN_NAMES))
