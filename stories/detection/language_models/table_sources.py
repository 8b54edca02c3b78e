"""What the tables of words are made from: dictionaries and vectors that others publish."""

import importlib
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

# Kiwi's morphemes are numbered with gaps; behind so many empty numbers there are no more.
LONGEST_GAP: Final = 3_000
WIKIDATA: Final = re.compile(r"# (Q\d+)")
# What JMnedict calls a name, and the letter that stands for it in a kind; the first that fits.
JMNEDICT_TYPES: Final = (
    ("full name", "P"),
    ("surname", "S"),
    ("given", "G"),
    ("fem", "G"),
    ("male", "G"),
    ("masc", "G"),
    ("place", "L"),
    ("station", "L"),
    ("compan", "C"),
    ("organ", "C"),
    ("product", "W"),
    ("work", "W"),
    ("unclass", "U"),
)
PERSON_ALONE: Final = "person"
OTHER: Final = "O"


def kiwi_folder() -> Path:
    """Where the package `kiwipiepy-model` keeps its lists."""
    return Path(str(importlib.import_module("kiwipiepy_model").__file__)).parent


def titles(folder: Path) -> set[str]:
    """The words of Kiwi's list of titles of articles."""
    return {line.partition("\t")[0] for line in _lines(folder / "default.dict")}


def titles_of_several_words(folder: Path) -> Iterator[tuple[str, str]]:
    """Each title of several words, and the number under which Wikidata says what it is of."""
    for line in _lines(folder / "multi.dict"):
        if "\t" in line:
            item = WIKIDATA.search(line)
            yield line.partition("\t")[0], item.group(1) if item else ""


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def morphemes(kiwi: Any) -> Iterator[tuple[int, str, str]]:
    """The number, form and tag of every morpheme that Kiwi knows."""
    number = missing = 0
    while missing < LONGEST_GAP:
        try:
            morpheme = kiwi.morpheme(number)
        except (IndexError, ValueError, RuntimeError):
            missing += 1
        else:
            missing = 0
            yield number, morpheme.form, str(morpheme.tag)
        number += 1


def jmnedict(path: Path) -> Mapping[str, str]:
    """Each name of JMnedict as it is written, and its kinds as letters in order.

    `path` is the file `jamdict.db` of `jamdict-data`. Names without kanji count by their kana.
    """
    kinds: defaultdict[int, set[str]] = defaultdict(set)
    written: defaultdict[int, list[str]] = defaultdict(list)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        for name, text in base.execute(
            "SELECT n.idseq, t.text FROM NETransType t JOIN NETranslation n ON n.ID = t.tid"
        ):
            kinds[name].add(kind_of(text))
        for name, text in base.execute("SELECT idseq, text FROM NEKanji"):
            written[name].append(text)
        for name, text in base.execute("SELECT idseq, text FROM NEKana"):
            if name not in written:
                written[name].append(text)
    of_each: defaultdict[str, set[str]] = defaultdict(set)
    for name, texts in written.items():
        for text in texts:
            of_each[text] |= kinds[name]
    return {text: "".join(sorted(found)) for text, found in of_each.items()}


def kind_of(described: str) -> str:
    """The letter for what JMnedict says of a name."""
    text = described.lower()
    if text == PERSON_ALONE:
        return "P"
    return next((letter for words, letter in JMNEDICT_TYPES if words in text), OTHER)


def vectors_of_words(folder: Path) -> tuple[Any, dict[str, int]]:
    """The vectors of a model of spaCy, and for each word the row of its own.

    `folder` is the one named `vocab` within the package.
    """
    store = (
        importlib.import_module("spacy.strings").StringStore().from_disk(folder / "strings.json")
    )
    vectors = importlib.import_module("spacy.vectors").Vectors().from_disk(folder)
    rows = {word: row for word in store if (row := vectors.key2row.get(store[word])) is not None}
    return vectors.data, {word: int(row) for word, row in rows.items()}


def most_frequent(kinds: Mapping[str, str]) -> dict[str, int]:
    """A number for each kind of word from 1 on, the most frequent kind first."""
    counted = Counter(kinds.values()).most_common()
    return {kind: number for number, (kind, _count) in enumerate(counted, 1)}
