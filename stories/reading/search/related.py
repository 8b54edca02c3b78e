"""What else a reader may like: by what the page is about, never by what anybody read."""

from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from math import sqrt
from typing import Final

from stories.publishing.editions import Edition
from stories.publishing.index.digests import digest, mark
from stories.publishing.index.folding import fold, plain
from stories.publishing.index.korean import bare
from stories.publishing.index.rows import SearchWord
from stories.publishing.index.words import Word, runs, words
from stories.publishing.index.writing import body_of
from stories.reading.kinds import LISTED
from stories.reading.moments import Moment, remember
from stories.reading.search.looking import FOR_RELATED, weigh
from stories.reading.search.stopping import is_vague
from stories.reading.search.wishes import Wish
from stories.reading.shelf import cards_in_order

MOST: Final = 3
_SPARE: Final = 9  # numbers that are remembered: some of them stand on the page already
_WEIGHED: Final = 300  # of those that share something, the newest
_WORDS: Final = 16  # words by which texts are compared
_LIKELY: Final = 120  # words of which it is asked how many editions have them
_FEW: Final = 9
_TITLE: Final = 3  # times that a word of the title counts
_LEAST: Final = 2  # letters of a word that says something; of a Latin one two more


def related(edition: Edition, moment: Moment, without: Collection[int] = ()) -> list[Edition]:
    """At most three readable, sealed cards of the same language that share themes, the category,
    the series or telling words with ``edition``; none of the page numbers in ``without``.

    Which they are is remembered until the readable set changes; the cards are read anew, in one
    query.
    """
    numbers = related_numbers(edition, moment)
    cards = cards_in_order(moment, numbers) if numbers else []
    return [card for card in cards if card.page_number not in without][:MOST]


def related_numbers(edition: Edition, moment: Moment) -> list[int]:
    """The keys of the editions that are nearest, some more than are shown; asked for once."""
    return remember(f"related.{edition.pk}", moment, lambda: _related_numbers(edition, moment))


def _related_numbers(edition: Edition, moment: Moment) -> list[int]:
    shared = [
        *(mark("theme", theme) for theme in edition.themes),
        *(
            mark(name, value)
            for name in ("category", "series")
            if (value := getattr(edition, name))
        ),
        *(digest(word) for word in telling_words(edition)),
    ]
    if not shared:
        return []
    wanted = Wish(
        terms=tuple((((each,),),) for each in shared),
        marks=(mark("language", edition.language),),
        any_of_them=True,
    )
    hits = weigh(wanted, moment, _WEIGHED, FOR_RELATED)
    others = [hit.edition for hit in hits if hit.edition != edition.pk and hit.facts.kind in LISTED]
    return others[:_SPARE]


def telling_words(edition: Edition) -> list[str]:
    """The words by which texts are compared: said often here, and by few others.

    A word that nobody else has says nothing. How many editions have a pair of kanji is not
    counted; it is taken for a few.
    """
    said: Counter[str] = Counter()
    typed_as: dict[str, str] = {}
    for text, times in ((edition.title, _TITLE), *((text, 1) for text in body_of(edition))):
        for run in runs(fold(text).text):
            for main, typed in _telling_in(run.text):
                said[main] += times
                typed_as[main] = typed
    likely = said.most_common(_LIKELY)
    known = _editions_with({bare(typed_as[word]) for word, _times in likely})
    weighed = {
        word: times / sqrt(known.get(bare(typed_as[word]), 1 if word.isascii() else _FEW))
        for word, times in likely
        if known.get(bare(typed_as[word]), 0) != 1
    }
    return sorted(weighed, key=lambda word: (-weighed[word], word))[:_WORDS]


@lru_cache(maxsize=4096)
def _telling_in(run: str) -> tuple[tuple[str, str], ...]:
    """The telling words of letters of one script beside each other, and each as it is typed."""
    found = [
        (word.main, plain(run[word.start : word.end]).removesuffix("'s"))
        for word in words(run)
        if _tells(word)
    ]
    return tuple((main, typed) for main, typed in found if not is_vague(typed))


def _editions_with(typed: set[str]) -> dict[str, int]:
    return dict(SearchWord.objects.filter(word__in=typed).values_list("word", "editions"))


def _tells(word: Word) -> bool:
    """Long enough, not a digit, and no kana between kanji."""
    least = _LEAST + 2 if word.main.isascii() else _LEAST
    kana = any("\u3041" <= letter <= "\u3096" for letter in word.main)
    return len(word.main) >= least and word.main.isalpha() and not kana
