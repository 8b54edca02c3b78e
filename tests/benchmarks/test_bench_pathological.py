"""A text twice as long takes twice as long, whatever it repeats; and five megabytes are read."""

import pytest

from stories.detection import Passage, scan
from tests.detection.pathology import NAMES, TERMS, seconds_for, text_called, text_of

LENGTH = 10_000
MODEL_LENGTH = 4_000
# What repeats is read by the models once, so that these may be long: thousands of findings.
LONG = 20_000
MANY_FINDINGS = ("names and", "names with san", "names in Hangul", "titles of wives", "ones")
# Twice is linear; the rest is for the noise of a busy machine. A square would be 4.
MOST = 3.5
STORY = (
    "Every morning Kim Young-ja opens the bakery in Kumsan-ri. She was 17 when she crossed the "
    "river on 3 May 2014, and Mr. I.K. met her at our local shelter. Her mother's brother, a bus "
    "driver, paid a broker for eleven months and four days.\n\n"
)


def doubling(text: str, *, models: bool = False) -> float:
    """How much longer the whole text takes than its first half, each at the calmest of three tries.

    Every try reads a text of its own, because the models remember what they have read.
    """
    half = text[: len(text) // 2]
    seconds_for(half, models=models)
    tries = [" " * number for number in (1, 2, 3)]
    short = min(seconds_for(half + spaces, models=models) for spaces in tries)
    return min(seconds_for(text + spaces, models=models) for spaces in tries) / short


@pytest.mark.parametrize("name", NAMES)
def test_cost_grows_with_length(bench, name):
    bench.report(
        f"twice as much of: {name}",
        doubling(text_called(name, 2 * LENGTH)),
        "times",
        limit=MOST,
    )


@pytest.mark.parametrize("name", NAMES)
def test_cost_of_the_models_grows_with_length(bench, name):
    text = text_called(name, 2 * MODEL_LENGTH)
    bench.report(
        f"twice as much, with models, of: {name}", doubling(text, models=True), "times", limit=MOST
    )


@pytest.mark.parametrize("name", MANY_FINDINGS)
def test_cost_of_many_findings_grows_with_length(bench, name):
    text = text_called(name, 2 * LONG)
    bench.report(
        f"twice as many findings: {name}", doubling(text, models=True), "times", limit=MOST
    )


def test_many_passages(bench):
    def pages(count: int) -> list[Passage]:
        return [Passage(f"body.{number}", STORY, "en") for number in range(count)]

    def seconds(count: int) -> float:
        page = pages(count)
        return bench.cpu_ms(lambda: scan(page, TERMS, with_language_models=False), times=1)

    bench.report("twice as many passages", seconds(800) / seconds(400), "times", limit=MOST)


def test_five_megabytes_in_one_passage(bench):
    text = text_of(STORY, 5_000_000)
    bench.report("five megabytes in one passage, rules", seconds_for(text), "s", limit=300)
