"""Letters, signs and screens: which words a picture shows, and where. Suggestions, no verdict.

Tesseract reads, once in each language, and for every line the best reading is taken. A line of
ink that nobody could read, as handwriting mostly is, is proposed without words.
"""

import itertools
import logging
import time
from collections.abc import Iterable, Iterator, Sequence

from PIL import Image

from stories.images.geometry import Region
from stories.images.lettering_ink import find_ink_lines
from stories.images.lettering_lines import Line, convincing, lines_of, sense, told, without_doubles
from stories.images.lettering_program import (
    BLOCK,
    COLUMNS,
    DOWN,
    MODELS,
    ORIENTATION,
    SPARSE,
    ReadingFailed,
    models_installed,
    read_words,
    turn_told,
)
from stories.images.lettering_views import View, prepared
from stories.images.suggestions_turning import Turn

logger = logging.getLogger(__name__)

ALL_SECONDS = 45.0  # for one picture, whatever it shows
RUN_SECONDS, LEAST_SECONDS = 15.0, 1.0  # for one look at it


def languages_read() -> frozenset[str]:
    """Which of "en", "ko" and "ja" can be read on this machine; empty without Tesseract."""
    installed = models_installed()
    return frozenset(language for language, model in MODELS.items() if model in installed)


def read_letters(picture: Image.Image, languages: Iterable[str]) -> list[Line]:
    """Lines in an upright RGB picture, read in those of the languages that can be read here.

    Lines that were read come first, down the page; then lines of ink that were not. No picture
    raises, and none takes longer than about ``ALL_SECONDS``.
    """
    wanted = sorted(languages_read() & set(languages))
    lines: list[Line] = []
    ink: list[Region] = []
    try:
        ink = find_ink_lines(picture)
        if wanted:
            lines = _read(picture, wanted, time.monotonic() + ALL_SECONDS)
    except ReadingFailed as error:
        logger.warning("Letters were not read: %s", error)
    except Exception as error:  # whatever a picture does must not stop the redaction
        logger.warning("Letters were not looked for: %s", type(error).__name__)
    unread = [region for region in ink if not any(told(region, line.region) for line in lines)]
    return lines + [Line("", region, score=region.score) for region in unread]


def _read(picture: Image.Image, languages: list[str], until: float) -> list[Line]:
    """Upright; and where that does not convince, the other ways round."""
    upright = prepared(picture, Turn.UPRIGHT)
    if upright.is_blank:
        return []
    best = _look(upright, languages, (BLOCK, SPARSE), until)
    for view in () if convincing(best) else _turned_views(picture, upright, until):
        modes = (BLOCK, SPARSE) if len(view.ink) > 1 else (SPARSE,)
        best = max(best, _look(view, languages, modes, until), key=sense)
        if convincing(best) or time.monotonic() > until:
            break
    return best


def _turned_views(picture: Image.Image, upright: View, until: float) -> Iterator[View]:
    """The way round that the program tells, and the others where lines of ink are seen."""
    guessed = Turn.UPRIGHT
    if ORIENTATION in models_installed():
        guessed = Turn(turn_told(upright.pixels, _left(until)))
    for turn in sorted(set(Turn) - {Turn.UPRIGHT}, key=lambda turn: turn is not guessed):
        view = prepared(picture, turn)
        if turn is guessed or view.ink:
            yield view


def _look(view: View, languages: list[str], modes: Sequence[str], until: float) -> list[Line]:
    """The lines of one view; columns where they make more sense than lines across.

    Raises:
        ReadingFailed: twice, so that it is not the picture but the program.
    """
    looks = [(one, MODELS[one], mode) for one, mode in itertools.product(languages, modes)]
    across = without_doubles(_lines(view, looks, until))
    across.sort(key=lambda line: (line.region.top, line.region.left))
    installed = models_installed()
    looks = [(one, DOWN[one], COLUMNS) for one in languages if DOWN.get(one) in installed]
    down = without_doubles(_lines(view, looks, until))
    down.sort(key=lambda line: (-line.region.right, line.region.top))
    return [view.back(line) for line in max(across, down, key=sense)]


def _lines(view: View, looks: Iterable[tuple[str, str, str]], until: float) -> Iterator[Line]:
    """What is read by each language, its model and its way to look for text."""
    failed = 0
    for language, model, mode in looks:
        if time.monotonic() > until:
            return
        try:
            words = read_words(view.pixels, model, mode, _left(until))
        except ReadingFailed:
            failed += 1
            if failed > 1:
                raise
        else:
            yield from filter(view.holds, lines_of(words, language))


def _left(until: float) -> float:
    """Seconds for the next look."""
    return max(LEAST_SECONDS, min(RUN_SECONDS, until - time.monotonic()))
