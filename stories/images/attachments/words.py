"""Letters with their places, the words they make, and the text that people and machines read."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stories.images.geometry import Region

NO_GAP, SPACE, LINE = "", " ", "\n"
# A line further away than this share of its height begins a new paragraph.
PARAGRAPH = 0.9
_WITHOUT_SPACES = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff、。「」]")


@dataclass(frozen=True, slots=True)
class Letter:
    """One character, where it stands on the page's picture, and what follows it."""

    text: str
    region: Region
    gap: str = NO_GAP


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a gap, their place, and what follows: a space, or the end of the line."""

    text: str
    region: Region
    gap: str = SPACE


def around(regions: Iterable[Region]) -> Region:
    """The smallest rectangle that holds all of ``regions``, of which there is at least one."""
    several = list(regions)
    left, top = min(one.left for one in several), min(one.top for one in several)
    right, bottom = max(one.right for one in several), max(one.bottom for one in several)
    return Region(left, top, right - left, bottom - top)


def uncovered(letters: Iterable[Letter], boxes: Sequence[Region]) -> list[Letter | None]:
    """``letters``, with None in the place of each that a box touches, even by one pixel."""
    return [
        None if any(letter.region.common(box) for box in boxes) else letter for letter in letters
    ]


def words_of(letters: Iterable[Letter | None]) -> list[Word]:
    """The words that ``letters`` make; a None ends a word."""
    words: list[Word] = []
    run: list[Letter] = []
    for letter in letters:
        if letter is None:
            _finish(run, words)
            continue
        run.append(letter)
        if letter.gap:
            _finish(run, words, letter.gap)
    _finish(run, words)
    return words


def _finish(run: list[Letter], words: list[Word], gap: str = SPACE) -> None:
    if run:
        text = "".join(letter.text for letter in run)
        words.append(Word(text, around(letter.region for letter in run), gap))
        run.clear()


def text_of(words: Sequence[Word]) -> str:
    """The text of a page: lines joined as they are read, paragraphs in lines of their own."""
    return "".join(part for word, gap in with_gaps(words) for part in (word.text, gap))


def with_gaps(words: Sequence[Word]) -> list[tuple[Word, str]]:
    """Each word with what stands between it and the next one in :func:`text_of`."""
    following = [*words[1:], None]
    return [(word, _between(word, later)) for word, later in zip(words, following, strict=False)]


def _between(word: Word, following: Word | None) -> str:
    if following is None:
        return NO_GAP
    if word.gap != LINE:
        return word.gap
    if following.region.top - word.region.bottom > word.region.height * PARAGRAPH:
        return LINE
    if word.text.endswith("-"):
        return NO_GAP
    eastern = _WITHOUT_SPACES.match(word.text[-1]) and _WITHOUT_SPACES.match(following.text[0])
    return NO_GAP if eastern else SPACE


def places_of(words: Sequence[Word], wanted: str) -> list[Region]:
    """Where ``wanted`` is written, whatever its spaces and capitals; a place on each line.

    A word that holds it as a part counts as a whole: a name is covered with what clings to it.
    """
    sought = squeezed(wanted)
    if not sought:
        return []
    text, owners = "", []
    for number, word in enumerate(words):
        bare = squeezed(word.text)
        text += bare
        owners += [number] * len(bare)
    found: list[Region] = []
    start = text.find(sought)
    while start >= 0:
        touched = sorted(set(owners[start : start + len(sought)]))
        found += _by_line([words[number] for number in touched])
        start = text.find(sought, start + len(sought))
    return list(dict.fromkeys(found))


def squeezed(text: str) -> str:
    """Letters alone, in small letters, as they are compared."""
    return "".join(text.casefold().split())


def _by_line(words: Sequence[Word]) -> list[Region]:
    lines: list[list[Region]] = [[]]
    for word in words:
        lines[-1].append(word.region)
        if word.gap == LINE:
            lines.append([])
    return [around(line) for line in lines if line]
