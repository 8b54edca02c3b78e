"""A text as words that can be looked for: what each is called, and where it stands.

The script decides, not the language of the page: names of one language stand in texts of another.
The same rules read texts and questions; ``SCHEME`` is raised when they change, and the index is
made anew (``manage.py rebuild_search``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from stories.publishing.index.english import stem
from stories.publishing.index.folding import plain
from stories.publishing.index.japanese import HIRAGANA, KANJI, KATAKANA, alone, one_sound, pairs
from stories.publishing.index.korean import bare, roots, short_forms

SCHEME: Final = 2
_HANGUL = "\uac00-\ud7a3"
_LATIN = rf"[^\W_{_HANGUL}{KANJI}{HIRAGANA}{KATAKANA}]"
_RUN = re.compile(
    rf"(?P<hangul>[{_HANGUL}]+)|(?P<katakana>[{KATAKANA}]+)|(?P<kana>[{KANJI}{HIRAGANA}]+)"
    rf"|(?P<latin>{_LATIN}+(?:['’]{_LATIN}+)*)"
)
LONGEST: Final = 40  # letters of a word that are looked at; more is no word


@dataclass(frozen=True, slots=True)
class Word:
    """What a word is called (``main``), what else finds it, and its place in the folded text."""

    start: int
    end: int
    main: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one script beside each other."""

    script: str
    text: str
    start: int


def runs(text: str, start: int = 0) -> Iterator[Run]:
    """The runs of a folded text; what is neither letter nor digit separates them."""
    for match in _RUN.finditer(text, start):
        yield Run(str(match.lastgroup), match[0], match.start())


def words(text: str, start: int = 0) -> Iterator[Word]:
    """The words of a folded text in their order, from ``start`` on."""
    for run in runs(text, start):
        if run.script == "kana":
            yield from _kana(run)
        else:
            yield _whole(run)


def _whole(run: Run) -> Word:
    text, end = run.text[:LONGEST], run.start + len(run.text)
    if run.script == "hangul":
        main = bare(text)
        return Word(run.start, end, main, tuple(sorted(_beside(text, main) - {main})))
    if run.script == "katakana":
        main = one_sound(text)
        return Word(run.start, end, main, tuple(sorted({*compound(main)} - {main})))
    return Word(run.start, end, latin(text))


def _beside(text: str, main: str) -> set[str]:
    """What else finds a Korean word: its pairs, the whole of a short one, the root of a verb."""
    beside = {*compound(main), *short_forms(text)}
    if len(text) - len(main) < 2:  # a longer particle follows nouns only
        beside |= {verb(root) for root in roots(text)}
    return beside | {text} if len(main) == 1 else beside


def _kana(run: Run) -> Iterator[Word]:
    """The pairs of a run; a kanji that stands alone finds the pair that it begins or ends."""
    single = dict(alone(run.text))
    last = len(run.text) - 1
    for place, pair in enumerate(pairs(run.text)):
        places = (place, last) if place == last - 1 else (place,)
        parts = {single[at] for at in places if at in single} - {pair}
        start = run.start + place
        yield Word(start, start + len(pair), pair, tuple(sorted(parts)))


def latin(text: str) -> str:
    """How a word in Latin letters, or in any script that has no rule here, is called."""
    return stem(plain(text.replace("’", "'")))


def verb(root: str) -> str:
    """How the root of a verb is called; no noun is called so."""
    return f"{root}~"


def compound(word: str) -> tuple[str, ...]:
    """The pairs of a word of three letters and more; a shorter one is found as it is."""
    return pairs(word) if len(word) > 2 else ()
