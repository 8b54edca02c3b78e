"""What is compared: the texts of an edition and of a manuscript, as one kind of value.

An edition keeps its passages in order and its article, but not the names of the blocks; what
readers see as numbers (figures, costs) stands in the article only. So both sides are read from
the same two sources, passages and article.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any

from stories.detection import Passage, PassageKind
from stories.pages.rich_text import read_rich_text

# What stands above the article or beside it has a line of its own, see ``changes_head``.
HEAD = ("title", "slug", "teaser", "date")
PEOPLE = "appearances"
UPDATE = "update"  # the kind of a text that tells how somebody is doing now
_APART = frozenset({PassageKind.SHOWN_NAME})


@dataclass(frozen=True, slots=True)
class Unit:
    """One text of a page: what it is, and where it stands, as far as that is known."""

    kind: str
    text: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A number that readers see beside its label; `inner`: the label is not a text of the page."""

    label: str
    value: str
    inner: bool = False


@dataclass(slots=True)
class Article:
    """What an article shows besides its passages."""

    rows: list[Row] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    stressed: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads tables, lists of terms, links, pictures and stressed words."""

    def __init__(self) -> None:
        super().__init__()
        self.article = Article()
        self._cells: list[str] = []
        self._open: list[tuple[str, str, list[str]]] = []
        self._foot = False
        self._terms = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "tfoot":
            self._foot = True
        if tag == "dl":
            self._terms = 0
        if tag in {"th", "td", "dt", "dd", "a", "b", "strong", "i", "em"}:
            self._open.append((tag, given.get("href") or "", []))
        if tag == "img" and (found := re.match(r"landfall:picture/(\d+)", given.get("src") or "")):
            self.article.pictures.append(int(found[1]))

    def handle_data(self, data: str) -> None:
        for _tag, _href, words in self._open:
            words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "tfoot":
            self._foot = False
        if not self._open or self._open[-1][0] != tag:
            return
        _tag, href, parts = self._open.pop()
        words = _plain("".join(parts))
        if tag == "a":
            self.article.links.append((href, words))
        elif tag in {"b", "strong", "i", "em"}:
            self.article.stressed.append(f"{'b' if tag in {'b', 'strong'} else 'i'}:{words}")
        elif tag in {"th", "dt"}:
            self._cells = [words]
            self._terms += tag == "dt"
        elif self._cells:
            inner = self._foot or self._terms > 1 or not self._cells[0]
            self.article.rows.append(Row(self._cells[0], words, inner))


def read_article(fragment: str) -> Article:
    """What an article shows besides its passages."""
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    return reader.article


def _plain(text: str) -> str:
    return " ".join(text.split())


def units_of_manuscript(passages: Iterable[Passage], article: Article) -> list[Unit]:
    """The texts of a manuscript without its head and its names, with the numbers put in.

    Links are compared as links, with their words.
    """
    units, updates = [], []
    for passage in passages:
        root, _dot, name = passage.path.partition(".")
        if root in HEAD or passage.kind in _APART or "#link" in passage.path:
            continue
        if root == PEOPLE and name.endswith(UPDATE):
            updates.append(Unit(UPDATE, passage.text.strip(), passage.path))
        else:
            units.append(Unit(str(passage.kind), passage.text.strip(), passage.path))
    return [*with_numbers(units, article.rows), *updates]


def units_of_edition(edition: Any, article: Article) -> list[Unit]:
    """The texts that an edition keeps, in the same way."""
    passages = [(PassageKind(kind), text) for kind, text in edition.content.get("passages", [])]
    for kind, text in (
        (PassageKind.TITLE, edition.title),
        (PassageKind.ADDRESS, edition.slug),
        (PassageKind.PROSE, edition.teaser),
    ):
        if passages and passages[0] == (kind, text):
            passages.pop(0)
    if edition.date_shown and passages and passages[0][0] == PassageKind.LABEL:
        passages.pop(0)
    updates = updates_in(edition.fragment)
    hrefs = {href for href, _words in article.links}
    units = [
        Unit(str(kind), text.strip())
        for kind, text in passages
        if kind not in _APART and text not in {*updates, *hrefs}
    ]
    told = [Unit(UPDATE, text.strip()) for text in updates]
    return [*with_numbers(units, article.rows), *told]


def updates_in(fragment: str) -> list[str]:
    """How people are doing now, as an article tells it, in its order."""
    sources = re.findall(r'<div class="update">(.*?)</div>', fragment, re.DOTALL)
    return [text for source in sources if (text := read_rich_text(source).text).strip()]


def with_numbers(units: Iterable[Unit], rows: Sequence[Row]) -> Iterator[Unit]:
    """Each label together with its number, and each sum after the last of its rows."""
    left = list(rows)
    for unit in units:
        if left and not left[0].inner and _plain(unit.text) == left[0].label:
            row = left.pop(0)
            yield replace(unit, text=f"{row.label}: {row.value}")
            while left and left[0].inner:
                row = left.pop(0)
                yield Unit(unit.kind, f"{row.label}: {row.value}", unit.path + "#sum")
        else:
            yield unit
