"""The tags that trained models give to letters and words, and the spans that they stand for."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from stories.detection.language_models.characters import Row
from stories.detection.language_models.models import ModelSpan, SpanLabel

# The tag of a letter or word outside every name, and the marks of a first and of a further one.
OUTSIDE: Final = "O"
FIRST: Final = "B-"
FURTHER: Final = "I-"
FIRST_OF_PERSON: Final = FIRST + SpanLabel.PERSON
FURTHER_OF_PERSON: Final = FURTHER + SpanLabel.PERSON

# What the letters say counts so much more than what the words say: chosen on sentences set aside
# for choosing, and on pages like those that are to be read.
OF_LETTERS: Final = 0.7

# How likely the name of a person begins with a letter, and how likely one goes on there.
Chance = tuple[float, float]


def chances_of_letters(tagger: Any, row: Row) -> list[Chance]:
    """For each letter of a row what a tagger says that was told of its letters."""
    return list(_chances(tagger, len(row)))


def in_doubt(said: Sequence[Chance], thresholds: Sequence[float]) -> bool:
    """Whether there is a letter of which the words may yet decide if it belongs to a person."""
    return any(
        OF_LETTERS * sum(chance) < threshold <= OF_LETTERS * sum(chance) + 1 - OF_LETTERS
        for chance, threshold in zip(said, thresholds, strict=True)
    )


def with_words(said: Sequence[Chance], words: Any, row: Row) -> list[Chance]:
    """What was said of the letters, averaged with what a tagger says that was told of the words.

    Where a letter is in no word it stays as it is.
    """
    said = list(said)
    by_word = list(_chances(words, len(row.morphemes)))
    before = -1
    for index, owner in enumerate(row.owners):
        if owner >= 0:
            begins, goes_on = by_word[owner]
            if owner == before:
                begins, goes_on = 0.0, begins + goes_on
            said[index] = _mean(said[index], (begins, goes_on))
        before = owner
    return said


def _mean(letter: Chance, word: Chance) -> Chance:
    begins, goes_on = (
        OF_LETTERS * one + (1 - OF_LETTERS) * other for one, other in zip(letter, word, strict=True)
    )
    return begins, goes_on


def _chances(tagger: Any, count: int) -> Iterator[Chance]:
    for place in range(count):
        yield tagger.marginal(FIRST_OF_PERSON, place), tagger.marginal(FURTHER_OF_PERSON, place)


def persons_by_threshold(
    tags: Sequence[str], said: Sequence[Chance], thresholds: Sequence[float]
) -> Iterator[str]:
    """The tags with those of persons set by probability instead of by the best sequence."""
    inside = False
    for tag, (begins, goes_on), threshold in zip(tags, said, thresholds, strict=True):
        if begins + goes_on >= threshold:
            yield FURTHER_OF_PERSON if inside and goes_on >= begins else FIRST_OF_PERSON
            inside = True
        else:
            yield OUTSIDE if tag in {FIRST_OF_PERSON, FURTHER_OF_PERSON} else tag
            inside = False


def spans_of(tags: Sequence[str], places: Sequence[int]) -> list[ModelSpan]:
    """The spans that a run of tags marks; `places` says where in the text each tag stands."""
    spans: list[ModelSpan] = []
    start = -1
    for index, tag in enumerate([*tags, OUTSIDE]):
        label = tags[start][2:] if start >= 0 else ""
        if start >= 0 and tag != FURTHER + label:
            spans.append(ModelSpan(places[start], places[index - 1] + 1, SpanLabel(label)))
            start = -1
        if start < 0 and tag != OUTSIDE:
            start = index
    return spans
