"""What was reached stays reached, on the texts that rules may be written by."""

from dataclasses import dataclass

import pytest

from stories.detection.language_models.registry import status
from tests.evaluation.measuring import measure, reader_of
from tests.evaluation.scoring import Verdict
from tests.evaluation.twins import LANGUAGES, read_twins


@dataclass(frozen=True)
class Bar:
    """A little below what was measured: alerts in 1,000 words, decisions in 600 (the median)."""

    found: float
    must: float
    dismissed: float
    to_decide: int


BARS = {
    "without": {
        "en": Bar(found=0.92, must=0.94, dismissed=6, to_decide=13),
        "ko": Bar(found=0.80, must=0.70, dismissed=5, to_decide=14),
        "ja": Bar(found=0.70, must=0.50, dismissed=5, to_decide=14),
    },
    "all": {
        "en": Bar(found=0.93, must=0.95, dismissed=5, to_decide=12),
        "ko": Bar(found=0.92, must=0.91, dismissed=5, to_decide=16),
        "ja": Bar(found=0.91, must=0.88, dismissed=5, to_decide=17),
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layer", BARS)
def test_the_familiar_texts_are_read_as_well_as_before(layer, language):
    missing = [model for model in status() if model.language == language and not model.is_on]
    if layer == "all" and missing:
        pytest.skip(f"the language model for {language} is off: {missing[0].why_not}")
    sums = measure(read_twins("familiar", language), reader_of(layer), rounds=0).tally
    bar = BARS[layer][language]
    assert sums.recall() >= bar.found
    assert sums.must_recall >= bar.must
    assert sums.dismissed <= bar.dismissed
    assert sums.verdicts[Verdict.ERROR] == 0
    assert sums.findings_per_page[0] <= bar.to_decide
