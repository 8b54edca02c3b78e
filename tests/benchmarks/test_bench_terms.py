"""How long ten thousand characters take against ten thousand protected terms."""

import hmac
import random

import pytest

from stories.detection import KnownTerm, Lexicon, Passage
from stories.detection.detectors.protected_terms import ProtectedTerms
from stories.detection.spelling.keys import canonical_keys, is_near

ENGLISH = (
    "In the morning the kettle was cold and Mrs. Y.K. went to the market with her neighbour. "
    "They had learned that a letter from the school would come on Monday. At the harbour a man "
    "whom Park Soon-ok knew from Hyesan asked about the bicycle; nobody had seen it since winter. "
)
KOREAN = (
    "아침에 주전자는 식어 있었고 그는 이웃과 함께 시장에 갔다. 학교에서 편지가 올 것이라고 들었다. "
    "항구에서 박순옥을 아는 사람이 자전거에 대해 물었지만 겨울 이후로 아무도 보지 못했다. "
)
JAPANESE = (
    "朝、やかんは冷えていて、彼女は隣の人と市場へ行った。学校から手紙が届くと聞いていた。"
    "港では朴順玉を恵山で知っていたという男が自転車のことを尋ねたが、冬から誰も見ていない。"
    "キム・ヨンジャさんは食堂で働き、夜は中学校で日本語を習った。"
)
SYLLABLES = "영 자 순 희 미 경 숙 정 현 은 지 혜 진 수 민 철 호 성 광 명 국 옥 화 선 연 주".split()
SURNAMES = "김이박최정강조윤장임한오서신권황안송유전홍고문양손배백허남심노하곽성차주우구민"
SIZE = 10_000
HERE = "LF-1"


def digest(key: str) -> bytes:
    return hmac.digest(b"a key for measuring", key.encode(), "sha256")[:16]


@pytest.fixture(scope="module")
def registry() -> Lexicon:
    """Ten thousand invented names as a desk knows them: four of the page, whole keys of all."""
    dice = random.Random(3)  # noqa: S311
    terms: dict[bytes, KnownTerm] = {}
    for number in range(SIZE):
        name = dice.choice(SURNAMES) + "".join(dice.sample(SYLLABLES, 2))
        is_here = number < 4
        term = KnownTerm(HERE if is_here else f"LF-{number + 2}", "name", is_here)
        keys = canonical_keys(name)
        terms |= {digest(key): term for key in keys if is_here or not is_near(key)}
    return Lexicon(terms=terms, digest=digest)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", ENGLISH), ("ko", KOREAN), ("ja", JAPANESE.replace("、", "、 ").replace("。", "。 "))],
)
def test_ten_thousand_characters_against_ten_thousand_terms(bench, registry, language, text):
    draft = _draft(text, language)
    detector = ProtectedTerms()

    def find() -> int:
        # A page of its own each time: nothing was looked up for it yet.
        page = Lexicon(terms=registry.terms, digest=digest)
        return sum(1 for passage in draft for _finding in detector.find(passage, page))

    taken = bench.cpu_ms(find, times=3)
    bench.report(f"protected terms, 10,000 characters, {language}", taken, "ms", limit=50)


def _draft(text: str, language: str) -> list[Passage]:
    """Ten thousand characters whose words come in another order in every passage."""
    dice = random.Random(4)  # noqa: S311
    passages, length = [], 0
    while length < SIZE:
        words = text.split()
        dice.shuffle(words)
        passage = Passage(f"body.{length}", " ".join(words * 3), language)
        passages.append(passage)
        length += len(passage.text)
    return passages
