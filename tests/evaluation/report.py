"""Measures everything there is and puts the figures into docs/detection.md."""

import importlib
import importlib.util
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from stories.detection.language_models import registry
from tests.evaluation import corpus, held_out, presidio, tables
from tests.evaluation.layers import LAYERS
from tests.evaluation.measuring import measure, reader_of
from tests.evaluation.printing import percent
from tests.evaluation.tables import LANGUAGE_WORDS, Reading
from tests.evaluation.twins import KEPT_BACK, LANGUAGES, SETS, read_twins

ROOT: Final = Path(__file__).resolve().parents[2]
DOCUMENT: Final = ROOT / "docs" / "detection.md"
DATA: Final = ROOT / "stories/detection/language_models/data"
TRAINED: Final = DATA / "figures.json"
NOTICE: Final = DATA / "NOTICE.md"
ROUNDS: Final = 3
Tell = Callable[[str], None]


def write(tell: Tell) -> None:
    """Measure, and write every part of the document anew that could be measured."""
    readings = list(read_everything(tell))
    tell("variants of protected words")
    parts = {
        "figures": f"{tables.figures(readings)}\n\n{models_read_with()}",
        "layers": tables.layers(readings),
        "kinds": tables.kinds(readings),
        "variants": variants(),
        "models": trained(),
        "presidio": tables.beside_presidio(readings, presidio.why_missing()),
        "misses": tables.misses(readings, hidden=KEPT_BACK),
    }
    tell("pages held out")
    parts["held out"] = held_out.table_of_held_out()
    tell("real pages")
    pages = corpus.pages()
    if pages:
        parts["corpus"] = corpus.table_of(pages)
    text = DOCUMENT.read_text("utf-8")
    for name, part in parts.items():
        text = put(text, name, part)
    DOCUMENT.write_text(text, "utf-8")


def read_everything(tell: Tell) -> Iterable[Reading]:
    """Every set in every language, by every layer, and by Presidio where it can read it."""
    for name in SETS:
        for language in LANGUAGES:
            twins = read_twins(name, language)
            if not twins:
                continue
            tell(f"{name}, {language}: {len(twins)} pages")
            read_by = {layer: measure(twins, reader_of(layer), rounds=ROUNDS) for layer in LAYERS}
            beside = language == "en" and not presidio.why_missing()
            theirs = measure(twins, presidio.read, rounds=ROUNDS) if beside else None
            yield Reading(name, language, read_by, theirs)


def put(text: str, name: str, part: str) -> str:
    """The document with one part between its markers replaced."""
    begin, end = f"<!-- begin: {name} -->", f"<!-- end: {name} -->"
    if text.count(begin) != 1 or text.count(end) != 1:
        raise ValueError(f"{DOCUMENT}: `{begin}` and `{end}` have to stand there once each")
    before, rest = text.split(begin)
    after = rest.split(end)[1]
    return f"{before}{begin}\n{part}\n{end}{after}"


def models_read_with() -> str:
    """Which language models took part."""
    told = [
        f"{LANGUAGE_WORDS[model.language]}: {model.title}"
        + ("" if model.is_on else f", off ({model.why_not})")
        for model in registry.status()
    ]
    return f"Language models: {'; '.join(told)}." if told else "No language model took part."


def variants() -> str:
    """How many generated spellings of protected words were recognised, class by class."""
    name = "tests.evaluation.variants"
    if importlib.util.find_spec(name) is None:
        return tables.NOTHING
    rows = importlib.import_module(name).measure()
    return tables.table(
        ("Spelling", "Found", "Tried"),
        ([name, f"{recall:.3f}", f"{count:,}"] for name, recall, count in rows),
    )


def trained() -> str:
    """What the training of our own models measured on sentences held out from it."""
    if not TRAINED.is_file():
        notice = NOTICE.read_text("utf-8") if NOTICE.is_file() else ""
        told_there = notice.partition("\n## How well\n")[2].partition("\n## ")[0].strip()
        return told_there or tables.NOTHING
    known = json.loads(TRAINED.read_text("utf-8"))
    rows = [
        [LANGUAGE_WORDS[language], *(percent(known[language].get(key)) for key in keys)]
        for keys in [("recall", "precision", "exact")]
        for language in LANGUAGES
        if language in known
    ]
    told = tables.table(("Language", "Names found", "of names right", "exactly so"), rows)
    return f"On sentences held out from the training:\n\n{told}"
