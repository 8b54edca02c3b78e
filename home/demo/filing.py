"""Categories, themes, series, and names that the demo's organisation may write out."""

from typing import Any

from stories.pages.taxonomy import Category, Series, Theme
from stories.people.public_names import PublicName

CATEGORIES = {
    "success-stories": ("Success stories", "People tell how they are doing now."),
    "annual-meetings": ("Annual meetings", "Once a year we meet, and some agree to be quoted."),
    "reports": ("Reports", "What we did, what it cost, and what we could not do."),
    "appeals": ("Appeals", "What your gift becomes."),
    "statements": ("Statements", "What we say to those who decide."),
}
THEMES = {
    "first-years": ("The first years", "Heating, keys, papers, and the first own money."),
    "neighbours": ("Neighbours", "The people next door."),
    "learning-a-language": ("Learning a language", "With dictionaries, maps and patience."),
    "school": ("School", "Going to school, sometimes for the second time."),
    "work": ("Work", "Workshops, wards, taxis and orchards."),
    "starting-a-business": ("Starting a business", "A door with one's own sign on it."),
    "family": ("Family", "Those who came along, and those who were found."),
    "letters": ("Letters", "Printed with the consent of those who wrote them."),
    "rescue-work": ("Rescue work", "Told in totals, for good reasons."),
}
SERIES = {
    "nursing-word-by-word": ("Nursing, word by word", "The long way to an examination, in parts."),
    "a-kitchen-for-the-evening-school": (
        "A kitchen for the evening school",
        "What was asked for, what became of it, and how it smells.",
    ),
}
# By short address: the name in Japanese and in Korean.
IN_OTHER_LANGUAGES = {
    "success-stories": ("その後の話", "그 뒤의 이야기"),
    "annual-meetings": ("年に一度の集い", "해마다 여는 모임"),
    "reports": ("報告", "보고"),
    "appeals": ("お願い", "도움 요청"),
    "statements": ("声明", "성명"),
    "first-years": ("はじめの数年", "처음 몇 해"),
    "neighbours": ("隣の人", "이웃"),
    "learning-a-language": ("言葉を学ぶ", "말을 배우기"),
    "school": ("学校", "학교"),
    "work": ("仕事", "일"),
    "starting-a-business": ("店を始める", "가게를 열기"),
    "family": ("家族", "가족"),
    "letters": ("手紙", "편지"),
    "rescue-work": ("救援", "구조"),
    "nursing-word-by-word": ("一語ずつ、看護を", "한 낱말씩 배우는 간호"),
    "a-kitchen-for-the-evening-school": ("夜間学校に台所を", "야간 학교에 부엌을"),
}
PUBLIC_NAMES = (
    ("Harbour Lights Resettlement Group", "organisation", "Our own name."),
    ("Harbour Lights", "organisation", "Our own name, in short."),
    ("ハーバー・ライツ定住支援の会", "organisation", "Our own name in Japanese."),
    ("ハーバー・ライツ", "organisation", "Our own name in Japanese, in short."),
    ("하버 라이츠 정착지원회", "organisation", "Our own name in Korean."),
    ("하버 라이츠", "organisation", "Our own name in Korean, in short."),
    ("Edda Marlowe", "staff", "Our treasurer; signs the accounts."),
    ("Jonas Hale", "staff", "Our spokesperson; stands under every statement."),
)


def file_everything(by: Any) -> None:
    """Make the terms and the list of names that may be told."""
    for model, terms in ((Category, CATEGORIES), (Theme, THEMES), (Series, SERIES)):
        for slug, (name, description) in terms.items():
            japanese, korean = IN_OTHER_LANGUAGES[slug]
            model.objects.create(
                slug=slug, name=name, description=description, name_ja=japanese, name_ko=korean
            )
    for name, kind, reason in PUBLIC_NAMES:
        PublicName.objects.create(name=name, kind=kind, reason=reason, added_by=by)
