"""People of history and of the news in Hangul, kanji and kana."""

from typing import Final

# People of history and of the news, whom nobody is related to here.
KNOWN: Final = frozenset(
    "세종 세종대왕 이순신 안중근 유관순 김구 이승만 이해인 박정희 전두환 노태우 김형직 "
    "강반석 마르크스 레닌 스탈린 히틀러 트럼프 오바마 클린턴 푸틴 마오쩌둥 덩샤오핑 후진타오 "
    "손흥민 マルクス レーニン スターリン ヒトラー トランプ オバマ クリントン プーチン 毛沢東 "
    "鄧小平 胡錦濤 周恩来 李承晩 朴正熙 全斗煥 盧泰愚 金亨稷 金九 金与正 安重根 昭和天皇 "
    "민아웅흘라잉 아웅산수찌 수찌 안토니우구테흐스 구테흐스 반기문 마이클커비 달라이라마 "
    "ダライ・ラマ ダライ・ラマ十四世 アウンサンスーチー ミンアウンフライン グテーレス "
    "アントニオ・グテーレス マイケル・カービー 横田早紀江 横田滋 高市早苗 石破茂 岸田文雄 安倍晋三 "
    "天皇 横田めぐみ 聖徳太子 豊臣秀吉 徳川家康".split()
)
