"""How the tables of words used alike are made, from language models that others publish.

The inputs and their licences are in `data/NOTICE.md`.
"""

import importlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from stories.detection.language_models import table_sources as sources
from stories.detection.language_models.crf import Reader
from stories.detection.language_models.training_sets import Sentence
from stories.detection.language_models.word_classes import written

# How many classes there are of each sort, and how often their middles are moved (k-means).
WIDE, NEAR, ROUNDS = 64, 512, 12
# Korean words are known by their likeness to so many others, drawn from the most frequent ones.
LANDMARKS, FREQUENT = 200, 4_000
AXES: Final = 80
LIKENED: Final = frozenset("NNP NNG NNB XSN XR SL NR VV VA MM MAG XPN NP".split())
DRAWN: Final = LIKENED - {"XPN", "NP"}
JAPANESE_WORD: Final = re.compile("(?![A-Za-z]+$)[ぁ-ゖァ-ヺー・\u3400-\u9fff々A-Za-z]{1,12}")

Classes = dict[str, tuple[int, int]]


def classes_of_korean_words(reader: Reader, sentences: Iterable[Sentence]) -> bytes:
    """The table of Korean words put into classes by their likeness in Kiwi's language model.

    From the sentences nothing is taken but which words are frequent.
    """
    numbers = importlib.import_module("numpy")
    kiwi = importlib.import_module("kiwipiepy").Kiwi(
        num_workers=1, load_default_dict=False, load_multi_dict=False, load_typo_dict=False
    )
    kiwi.tokenize("")
    chance = numbers.random.RandomState(0)
    known = list(sources.morphemes(kiwi))
    first: dict[tuple[str, str], int] = {}
    for number, form, tag in known:
        first.setdefault((form, tag), number)
    frequent = list(_frequent(reader, sentences, first))
    drawn = chance.choice(len(frequent), min(LANDMARKS, len(frequent)), replace=False)
    landmarks = [first[frequent[place]] for place in drawn]
    words = [f"{form}/{tag}" for _number, form, tag in known if tag in LIKENED]
    numbered = [number for number, _form, tag in known if tag in LIKENED]
    likeness = numbers.array([likeness_to(kiwi, each, landmarks) for each in numbered], "float32")
    kept = numbers.isfinite(likeness).all(1) & (numbers.abs(likeness).sum(1) > 0)
    vectors = turned(numbers, likeness[kept])
    return written(
        classed(chance, vectors, [w for w, keep in zip(words, kept, strict=True) if keep])
    )


def _frequent(
    reader: Reader, sentences: Iterable[Sentence], known: Mapping[tuple[str, str], int]
) -> Iterator[tuple[str, str]]:
    counted = Counter(
        (morpheme.form, morpheme.tag)
        for sentence in sentences
        for morpheme in reader.read(sentence.text).row.morphemes
        if morpheme.tag in DRAWN
    )
    likely = [word for word, _count in counted.most_common() if word in known]
    return iter(likely[:FREQUENT])


def likeness_to(kiwi: Any, number: int, landmarks: Sequence[int]) -> list[float]:
    """How much a morpheme is like each landmark; all naught where Kiwi cannot tell."""
    try:
        return [kiwi.morpheme_similarity(number, other) for other in landmarks]
    except ValueError:
        return [0.0] * len(landmarks)


def turned(numbers: Any, likeness: Any) -> Any:
    """The same points seen along their widest axes, all at the distance one from the middle."""
    centred = likeness - likeness.mean(0)
    widths, axes = numbers.linalg.eigh((centred.T @ centred / len(centred)).astype("float64"))
    scale = numbers.sqrt(numbers.maximum(widths[::-1], 1e-9))[:AXES]
    turned = centred @ axes[:, ::-1][:, :AXES].astype("float32") / (scale / scale[0]) ** 0.5
    return turned / numbers.maximum(1e-9, numbers.linalg.norm(turned, axis=1, keepdims=True))


def classed(chance: Any, vectors: Any, words: Sequence[str]) -> Classes:
    """For each word its near and its wide class, by vectors of length one (k-means)."""
    wide, near = (_nearest(chance, vectors, count) for count in (WIDE, NEAR))
    pairs = zip(near, wide, strict=True)
    return {word: (int(a), int(b)) for word, (a, b) in zip(words, pairs, strict=True)}


def _nearest(chance: Any, vectors: Any, count: int) -> Any:
    """For each vector of length one the number of its class (spherical k-means)."""
    count = min(count, len(vectors))
    middles = vectors[chance.choice(len(vectors), count, replace=False)].copy()
    for _ in range(ROUNDS):
        nearest = (vectors @ middles.T).argmax(1)
        for number in range(count):
            members = vectors[nearest == number]
            if len(members):
                middle = members.mean(0)
                middles[number] = middle / max(1e-9, float(middle @ middle) ** 0.5)
    return (vectors @ middles.T).argmax(1)


def classes_of_japanese_words(folder: Path) -> bytes:
    """The table of Japanese words put into classes by their vectors in `ja-ginza`."""
    numbers = importlib.import_module("numpy")
    vectors, rows = sources.vectors_of_words(folder)
    length = numbers.maximum(1e-9, numbers.linalg.norm(vectors, axis=1, keepdims=True))
    chance = numbers.random.RandomState(1)
    classes = classed(chance, vectors / length, [str(row) for row in range(len(vectors))])
    known = {word: row for word, row in rows.items() if JAPANESE_WORD.fullmatch(word)}
    return written({word: classes[str(row)] for word, row in known.items()})
