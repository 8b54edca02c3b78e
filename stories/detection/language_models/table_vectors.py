"""How the tables are made in which the recurrent networks look up what words mean.

The inputs and their licences are in `data/NOTICE.md`. A network knows the tables that it learned
with: whoever makes one anew trains the network of its language anew as well.
"""

import importlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

from stories.detection.language_models import table_sources as sources
from stories.detection.language_models.detail_words import DetailWord
from stories.detection.language_models.east_asian_words import KOREAN_BANDS
from stories.detection.language_models.table_classes import (
    DRAWN,
    FREQUENT,
    JAPANESE_WORD,
    LIKENED,
    likeness_to,
    turned,
)
from stories.detection.language_models.weights import LARGEST
from stories.detection.language_models.word_vectors import AXES, WordVectors, files_of

# Korean words are known by their likeness to so many others.
LANDMARKS: Final = 300
# Korean words used less often than this have a point only where our passages have them.
RAREST_BAND: Final = 2
# Of a thousand numbers one is cut off, so that the others take the whole of a byte.
CUT_OFF: Final = 99.9


def japanese_files(folder: Path) -> tuple[bytes, bytes]:
    """The two files of the Japanese vectors, from the folder `vocab` of `ja-ginza`."""
    points, rows = sources.vectors_of_words(folder)
    known = {word: row for word, row in rows.items() if JAPANESE_WORD.fullmatch(word)}
    return files_of(known, _narrowed(points))


def korean_files(passages: Iterable[Iterable[DetailWord]]) -> tuple[bytes, bytes]:
    """The two files of the Korean vectors, from Kiwi's language model.

    From the words of the passages only their frequency is taken.
    """
    numbers = importlib.import_module("numpy")
    kiwi = importlib.import_module("kiwipiepy").Kiwi(
        num_workers=1, load_default_dict=False, load_multi_dict=False, load_typo_dict=False
    )
    kiwi.tokenize("")
    first: dict[tuple[str, str], int] = {}
    for number, form, tag in sources.morphemes(kiwi):
        first.setdefault((form, tag), number)
    counted = Counter((word.form, word.tag) for words in passages for word in words)
    drawable = (
        word for word, _count in counted.most_common() if word[1] in DRAWN and word in first
    )
    frequent = list(islice(drawable, FREQUENT))
    # Nothing is like a word that the language model has no place for: it says "not a number".
    frequent = [word for word in frequent if likeness_to(kiwi, first[word], [first[word]])[0] > 0]
    chance = numbers.random.RandomState(0)
    drawn = chance.choice(len(frequent), min(LANDMARKS, len(frequent)), replace=False)
    landmarks = [first[frequent[place]] for place in drawn]
    words = [word for word in first if word in counted or _is_told(*word)]
    likeness = numbers.array([likeness_to(kiwi, first[word], landmarks) for word in words])
    kept = numbers.isfinite(likeness).all(1) & (numbers.abs(likeness).sum(1) > 0)
    known = [word for word, keep in zip(words, kept, strict=True) if keep]
    points = _narrowed(turned(numbers, likeness[kept].astype("float32")))
    return files_of({f"{form}/{tag}": row for row, (form, tag) in enumerate(known)}, points)


def _is_told(form: str, tag: str) -> bool:
    """Whether a word of a dictionary is frequent enough to have a point."""
    band = KOREAN_BANDS.of(form)
    return tag in LIKENED and band is not None and band[1] >= RAREST_BAND


def _narrowed(points: Any) -> Any:
    """Points seen along their widest axes only, a byte for each number."""
    numbers = importlib.import_module("numpy")
    points = points / numbers.maximum(1e-6, numbers.linalg.norm(points, axis=1, keepdims=True))
    points = points - points.mean(0)
    _widths, axes = numbers.linalg.eigh((points.T @ points / len(points)).astype("float64"))
    turned_points = points @ axes[:, ::-1][:, :AXES].astype("float32")
    largest = numbers.percentile(numbers.abs(turned_points), CUT_OFF)
    bytes_of = numbers.round(turned_points / largest * LARGEST).clip(-LARGEST, LARGEST)
    return bytes_of.astype("int8")


def write(vectors: WordVectors, contents: tuple[bytes, bytes], folder: Path) -> Iterator[str]:
    """Write the two files of vectors into a folder; tell of each."""
    for path, content in zip((vectors.rows.path, vectors.points), contents, strict=True):
        (folder / path.name).write_bytes(content)
        yield f"{path.name}, {len(content) / 2**20:.1f} MiB"
