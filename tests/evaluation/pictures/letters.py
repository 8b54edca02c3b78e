"""Letters: how many characters and names are read in each form, and how many lines proposed."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from stories.images.geometry import Region
from stories.images.lettering import Line, read_letters
from tests.evaluation.pictures.drawn_letters import Written, written
from tests.evaluation.pictures.sources import pictures_without

LANGUAGES = ("en", "ko", "ja")


@dataclass(frozen=True)
class Row:
    """One form in one language. ``covered`` is None where the lines' places are not known."""

    form: str
    language: str
    characters: float
    names: int
    names_there: int
    covered: int | None
    lines_there: int


def measure() -> Iterator[Row]:
    """Every form in every language; the reader is not told which language it is."""
    for form, language, picture in written():
        yield measured(form, language, picture)


def measured(form: str, language: str, made: Written) -> Row:
    """What was read of one picture."""
    lines = read_letters(made.picture, LANGUAGES)
    got = "".join("".join(line.text.split()) for line in lines)
    told = "\n".join(line.text for line in lines)
    names = sum(name in told for name in made.names)
    places = [place for _text, place in made.lines if place.area]
    covered = sum(shown(place, lines) for place in places) if places else None
    wanted = "".join("".join(text.split()) for text, _place in made.lines)
    return Row(form, language, alike(wanted, got), names, len(made.names), covered, len(made.lines))


def alike(wanted: str, got: str) -> float:
    """The share of the characters that were read, in their order."""
    matcher = difflib.SequenceMatcher(None, wanted, got, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(wanted)


def shown(place: Region, lines: list[Line]) -> bool:
    """Whether the regions proposed cover at least four fifths of a line."""
    return sum(line.region.common(place) for line in lines) >= 0.8 * place.area


def false_lines() -> Iterator[tuple[str, int, int]]:
    """Pictures without writing: their name, lines read and lines of ink proposed."""
    for photograph in pictures_without(writing=False):
        lines = read_letters(photograph.picture, LANGUAGES)
        read = sum(bool(line.text) for line in lines)
        yield photograph.name, read, len(lines) - read
