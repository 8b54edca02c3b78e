"""How the four tables that the Korean and the Japanese model look words up in are made.

A model knows the numbers of the tables that it was trained with: whoever makes a table anew trains
the model of its language anew as well.
"""

from collections.abc import Iterator
from pathlib import Path

from stories.detection.language_models import japanese, korean, table_classes, table_kinds
from stories.detection.language_models.table_sources import kiwi_folder
from stories.detection.language_models.training_sets import Sentence


def write_korean(sentences: list[Sentence], folder: Path) -> Iterator[str]:
    """Write the two Korean tables into a folder; tell of each. Takes some minutes."""
    yield _put(
        folder / korean.CLASSES.path.name,
        table_classes.classes_of_korean_words(korean.KOREAN.reader, sentences),
    )
    yield _put(folder / korean.NAMES.path.name, table_kinds.kinds_of_korean_names(kiwi_folder()))


def write_japanese(jmnedict: Path, ginza: Path, folder: Path) -> Iterator[str]:
    """Write the two Japanese tables into a folder; tell of each.

    `jmnedict` is the file `jamdict.db` of `jamdict-data`, `ginza` the folder `vocab` of `ja-ginza`.
    """
    yield _put(folder / japanese.CLASSES.path.name, table_classes.classes_of_japanese_words(ginza))
    yield _put(folder / japanese.NAMES.path.name, table_kinds.kinds_of_japanese_names(jmnedict))


def _put(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return f"{path.name}, {len(content) / 2**20:.1f} MiB"
