"""Where the words of a question stand in a text, so that they can be marked in it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from stories.publishing.index.folding import Folded, fold
from stories.publishing.index.japanese import KANJI, chunks
from stories.publishing.index.words import Word, runs, words
from stories.reading.search.spellings import other_spellings
from stories.reading.search.terms import Alternative, Phrase, Term

Span = tuple[int, int]


@dataclass(slots=True)
class Marker:
    """What is marked: single words, words that have all of some pieces, phrases, runs of kana."""

    single: set[str] = field(default_factory=set)
    pieces: list[frozenset[str]] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    needles: list[re.Pattern[str]] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)

    def may_stand_in(self, text: str) -> bool:
        """A quick look: whether it is worth reading ``text`` word by word."""
        small = text.casefold()
        return any(hint in small for hint in self.hints)

    def spans(self, text: str) -> list[Span]:
        """Where ``text`` has something to mark: places in the text as it was written."""
        folded = fold(text)
        found = [*self._needles(folded), *self._words(folded)]
        return _joined((folded.origin(start), folded.origin(end)) for start, end in found)

    def _needles(self, folded: Folded) -> Iterator[Span]:
        for needle in self.needles:
            for match in needle.finditer(folded.text):
                yield match.span()

    def _words(self, folded: Folded) -> Iterator[Span]:
        if not (self.single or self.pieces or self.phrases):
            return
        read = list(words(folded.text))
        yield from ((word.start, word.end) for word in read if self._is_meant(word))
        names = [word.main for word in read]
        for phrase in self.phrases:
            for at in range(len(read) - len(phrase) + 1):
                if names[at] == phrase[0] and tuple(names[at : at + len(phrase)]) == phrase:
                    yield read[at].start, read[at + len(phrase) - 1].end

    def _is_meant(self, word: Word) -> bool:
        if word.main in self.single or not self.single.isdisjoint(word.parts):
            return True
        return any(pieces <= {word.main, *word.parts} for pieces in self.pieces)


def marker(terms: Iterable[Term]) -> Marker:
    """What to mark for these terms of a question."""
    made = Marker()
    for term in terms:
        made.hints.append(term.text.casefold()[:2])
        if term.is_phrase:
            made.phrases.extend(phrase for (phrase,) in term.alternatives)
        elif any(run.script == "kana" for run in runs(term.text)):
            written = {term.text, *other_spellings(term.text), *chunks(term.text)}
            made.needles += [_needle(each) for each in sorted(written, key=len, reverse=True)]
            made.hints += [each[:1] for each in written]
        else:
            _add_words(made, term.alternatives)
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
