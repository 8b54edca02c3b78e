"""The index of a search without a server: words and cards in small files that a script asks for.

The words of a language stand in their order, cut into files of bounded size; a small list tells
with which word each file begins. So a question costs that list, one file for each of its words, and
the cards of what was found. Which words a text has is what readers' search on the site says, too.
"""

import hashlib
import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from django.db.models import F
from django.utils import translation

from stories.publishing.editions import Edition
from stories.publishing.index.folding import fold, plain
from stories.publishing.index.words import LONGEST, runs, words
from stories.publishing.index.writing import NOT_FOUND, body_of
from stories.reading.kinds import KINDS
from stories.reading.moments import Moment

INDEXES: Final = "search/index/"
MODULE: Final = "export default "
LARGEST: Final = 40_000  # characters of words in one file, before it is packed
CARDS: Final = 50  # in one file
# Of a word that stands everywhere the newest pages are enough: it singles out none.
MOST: Final = 4_096
NO_VALUE: Final = -1
_SLUGS: Final = {kind.model: kind.slug for kind in KINDS}
TITLE, LEAD, BODY = 3, 2, 1
_AT_ONCE: Final = 100
_BY_FORM: Final = frozenset({"latin", "hangul", "katakana"})  # their words have other forms
_VERB: Final = "~"  # ends the root of a verb: stories.publishing.index.words.verb


def index_folder(language: str) -> str:
    """Where the files of a language lie."""
    return f"{INDEXES}{language}/"


class Division:
    """By what results are divided: the values there are, and which of them each page has."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names, self.slugs = names, list(names)
        self.of = array("h")

    def place(self, slug: str) -> int:
        """The place of a value; -1 for one without a name."""
        return self.slugs.index(slug) if slug in self.names else NO_VALUE

    def told(self) -> dict[str, Any]:
        """As the script reads it."""
        names = list(self.names.values())
        return {"slugs": self.slugs, "names": names, "of": self.of.tolist()}


class Index:
    """Words and cards of one language, page by page, the newest first."""

    def __init__(self, language: str, categories: Mapping[str, str]) -> None:
        self.language = language
        with translation.override(language):
            kinds = {kind.slug: str(kind.name) for kind in KINDS}
        self.kinds, self.categories = Division(kinds), Division(categories)
        self.pages: dict[str, array[int]] = defaultdict(lambda: array("L"))
        self.forms: dict[str, tuple[str, ...]] = {}
        self.cards: list[str] = []  # files, as they are

    def fill(self, moment: Moment) -> int:
        """Read every readable page whose seal verifies; returns how many that are."""
        number, cards = 0, []
        for edition in _newest_first(self.language, moment):
            if not edition.is_sealed():
                continue
            self._take(number, edition)
            self.kinds.of.append(self.kinds.place(_SLUGS.get(edition.kind, "")))
            self.categories.of.append(self.categories.place(edition.category))
            cards.append(_card(edition))
            number += 1
            if len(cards) == CARDS:
                self.cards.append(as_module(cards))
                cards = []
        if cards:
            self.cards.append(as_module(cards))
        return number

    def _take(self, number: int, edition: Edition) -> None:
        weights: dict[str, int] = {}
        lead = [edition.teaser, edition.byline, *edition.shown_names]
        for texts, weight in (([edition.title], TITLE), (lead, LEAD), (body_of(edition), BODY)):
            for text in texts:
                for word in self._words(fold(text).text):
                    weights.setdefault(word, weight)
        for word, weight in weights.items():
            pages = self.pages[word]
            if len(pages) < MOST:
                pages.append(number * 4 + weight)

    def _words(self, text: str) -> Iterator[str]:
        for script, run in dict.fromkeys((run.script, run.text) for run in runs(text)):
            found, form = _of_run(script, run)
            yield from found
            if form and form not in self.forms:
                verbs = [word for word in found[1:] if word.endswith(_VERB)]
                self.forms[form] = (found[0], *verbs)

    def files(self, count: int) -> Iterator[tuple[str, str]]:
        """Names and contents: the words, the cards, and at last the list of both."""
        firsts, names = [], []
        for first, words_in_one in self._cut():
            name, content = named("words", words_in_one)
            firsts.append(first)
            names.append(name)
            yield name, content
        cards = []
        for content in self.cards:
            name = f"cards-{_mark(content)}.js"
            cards.append(name)
            yield name, content
        facets = {"kind": self.kinds.told(), "category": self.categories.told()}
        facets_name, content = named("facets", facets)
        yield facets_name, content
        whole = {"count": count, "each": CARDS, "most": MOST, "firsts": firsts, "words": names}
        yield "list.js", as_module(whole | {"cards": cards, "facets": facets_name})

    def _cut(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Entries in the order in which browsers compare words, as many as one file may hold."""
        entries: dict[str, Any] = {}
        size = 0
        known = sorted({*self.pages, *self.forms}, key=lambda word: word.encode("utf-16-be"))
        for word in known:
            entry = [steps_of(self.pages.get(word, ())), *self.forms.get(word, ())]
            length = len(json.dumps(entry)) + len(word)
            if entries and size + length > LARGEST:
                yield next(iter(entries)), entries
                entries, size = {}, 0
            entries[word] = entry
            size += length
        if entries:
            yield next(iter(entries)), entries


@lru_cache(maxsize=50_000)
def _of_run(script: str, run: str) -> tuple[tuple[str, ...], str]:
    """The words of letters of one script beside each other, and the form in which somebody types
    the only one of them, where that is another. Most of a text was said in another before.
    """
    found = list(words(run))
    names = tuple(name for word in found for name in (word.main, *word.parts))
    form = plain(run.replace("’", "'"))[:LONGEST] if script in _BY_FORM else ""
    return names, "" if form in names[:1] else form


def _newest_first(language: str, moment: Moment) -> Iterator[Edition]:
    """Everything that is looked for in a language, some at a time; no question stays open."""
    rows = Edition.objects.readable(moment.now).filter(language=language)
    rows = rows.exclude(kind__in=NOT_FOUND)
    order = (F("listed_on").desc(nulls_last=True), "-page_number")
    numbers = list(rows.order_by(*order).values_list("pk", flat=True))
    for start in range(0, len(numbers), _AT_ONCE):
        wanted = numbers[start : start + _AT_ONCE]
        found = rows.in_bulk(wanted)
        yield from (found[number] for number in wanted if number in found)


def steps_of(pages: Iterable[int]) -> list[int]:
    """Each number as the step from the one before: small numbers are short."""
    steps, before = [], 0
    for page in pages:
        steps.append(page - before)
        before = page
    return steps


def _card(edition: Edition) -> list[str]:
    beside = " · ".join(filter(None, [", ".join(edition.shown_names), edition.date_shown]))
    return [edition.path, edition.title, edition.teaser, beside]


def named(kind: str, value: Any) -> tuple[str, str]:
    """The name and the content of a file; the name changes with the content."""
    content = as_module(value)
    return f"{kind}-{_mark(content)}.js", content


def _mark(content: str) -> str:
    """A name that changes with the content: no list leads to words of another day."""
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def as_module(value: Any) -> str:
    """As a script of our own, which the policy for readers allows; it allows no other request."""
    return f"{MODULE}{json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"
