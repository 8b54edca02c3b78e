"""Where the words of a question stand in a text, so that they can be marked in it.

A text is not read word by word: only where it has the first letters of what was looked for.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from stories.publishing.index.folding import fold
from stories.publishing.index.japanese import KANJI, KATAKANA, chunks
from stories.publishing.index.words import Word, runs, words
from stories.reading.search.spellings import other_spellings
from stories.reading.search.terms import Alternative, Phrase, Term

Span = tuple[int, int]
_FIRST_LETTERS = 2
_ANYWHERE = {"hangul": "[\uac00-\ud7a3]*?", "katakana": f"[{KATAKANA}]*?"}
_AT_THE_START = r"(?<![^\W_])"


@dataclass(slots=True)
class Marker:
    """What is marked: single words, words that have all of some pieces, phrases, runs of kana."""

    single: set[str] = field(default_factory=set)
    pieces: list[frozenset[str]] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    needles: list[re.Pattern[str]] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)
    pattern: re.Pattern[str] = field(default=re.compile(r"[^\W_]+"))

    def every_word(self) -> "Marker":
        """The same, read word by word: what is spelled otherwise is found (went for go)."""
        return Marker(self.single, self.pieces, self.phrases, self.needles)

    def spans(self, text: str) -> list[Span]:
        """Where ``text`` has something to mark: places in the text as it was written."""
        folded = fold(text)
        found = [*self._needles(folded.text), *self._words(folded.text)]
        return _joined((folded.origin(start), folded.origin(end)) for start, end in found)

    def _needles(self, text: str) -> Iterator[Span]:
        for needle in self.needles:
            for match in needle.finditer(text):
                yield match.span()

    def _words(self, text: str) -> Iterator[Span]:
        if not (self.single or self.pieces or self.phrases):
            return
        longest = max(map(len, self.phrases), default=1)
        begin = {phrase[0] for phrase in self.phrases}
        for match in self.pattern.finditer(text):
            following = words(text, match.start())
            first = next(following, None)
            if first is None:
                continue
            if self._is_meant(first):
                yield first.start, first.end
            if first.main not in begin:
                continue
            read = [first, *islice(following, longest - 1)]
            names = tuple(word.main for word in read)
            for phrase in self.phrases:
                if names[: len(phrase)] == phrase:
                    yield first.start, read[len(phrase) - 1].end

    def _is_meant(self, word: Word) -> bool:
        if word.main in self.single or not self.single.isdisjoint(word.parts):
            return True
        return any(pieces <= {word.main, *word.parts} for pieces in self.pieces)


def marker(terms: Iterable[Term]) -> Marker:
    """What to mark for these terms of a question."""
    made = Marker()
    for term in terms:
        first = next(runs(term.text), None)
        if first is None:
            continue
        before = _ANYWHERE.get(first.script, "" if first.script == "kana" else _AT_THE_START)
        if term.is_phrase:
            made.phrases.extend(phrase for (phrase,) in term.alternatives)
        elif first.script == "kana":
            written = {term.text, *other_spellings(term.text), *chunks(term.text)}
            made.needles += [_needle(each) for each in sorted(written, key=len, reverse=True)]
            continue
        else:
            _add_words(made, term.alternatives)
        made.starts.append(f"{before}{re.escape(first.text[:_FIRST_LETTERS])}")
    made.pattern = re.compile("|".join(made.starts) or r"(?!)", re.IGNORECASE)
    return made


def _add_words(made: Marker, alternatives: Iterable[Alternative]) -> None:
    for alternative in alternatives:
        if len(alternative) == 1:
            made.single.update(alternative[0])
        else:
            made.pieces.append(frozenset(word for phrase in alternative for word in phrase))


def _needle(text: str) -> re.Pattern[str]:
    """One kanji is meant where it stands alone: 学 in 学ぶ, not in 大学."""
    bare = re.escape(text)
    is_kanji = len(text) == 1 and bool(chunks(text))
    return re.compile(rf"(?<![{KANJI}]){bare}(?![{KANJI}])" if is_kanji else bare)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
