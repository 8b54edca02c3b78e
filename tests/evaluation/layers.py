"""The layers of the detector, each to be run alone."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final
from unittest.mock import patch

from stories.detection import Finding, Lexicon, Passage, scan, scanner
from stories.detection.detectors.protected_terms import ProtectedTerms

PROTECTED: Final = "protected"
RULES: Final = "rules"
MODEL: Final = "model"
WITHOUT_MODEL: Final = "without"
ALL: Final = "all"
# In the order of a report, with the words for it.
LAYERS: Final = {
    PROTECTED: "protected terms",
    RULES: "rules of the trade",
    MODEL: "language model",
    WITHOUT_MODEL: "all without the model",
    ALL: "all layers",
}


def scan_with(layer: str, passages: Sequence[Passage], lexicon: Lexicon) -> list[Finding]:
    """What `scan` would say when it had only the detectors of one layer."""
    with only(layer):
        return scan(passages, lexicon)


@contextmanager
def only(layer: str) -> Iterator[None]:
    """Take the detectors of all other layers away for a while."""
    if layer not in LAYERS:
        raise ValueError(f"no such layer: {layer}; there are {', '.join(LAYERS)}")
    terms = tuple(each for each in scanner.DETECTORS if isinstance(each, ProtectedTerms))
    rules = tuple(each for each in scanner.DETECTORS if each not in terms)
    by_passage = (terms if layer in {PROTECTED, WITHOUT_MODEL, ALL} else ()) + (
        rules if layer in {RULES, WITHOUT_MODEL, ALL} else ()
    )
    by_page = scanner.PAGE_DETECTORS if layer in {RULES, WITHOUT_MODEL, ALL} else ()
    models = scanner.MODEL_DETECTORS if layer in {MODEL, ALL} else ()
    doubts = scanner.SECOND_OPINIONS if layer == ALL else ()
    with patch.multiple(
        scanner,
        DETECTORS=by_passage,
        PAGE_DETECTORS=by_page,
        MODEL_DETECTORS=models,
        SECOND_OPINIONS=doubts,
    ):
        yield
