"""What the Protection panel costs: it has to stand beside a long draft soon after the save."""

import random
import time
from collections.abc import Callable
from itertools import count
from unittest.mock import patch

import pytest
from django.urls import reverse
from wagtail.admin.views.pages.edit import EditView

from stories.editing.protection_views import WithProtection
from stories.redaction.scanning import MEMORY
from tests import factories as make
from tests.benchmarks.test_bench_scan import WORDS
from tests.desk import latest, signed_in, story_form

PROMISE = 300  # milliseconds after the save of 2,000 words, on one core
FINDINGS = (
    "Kwon Mi-rae called +81 90-1234-5678 on 14 March 2011. I was 27 then. ",
    "Her brother left Hoeryong for Musan after eleven months and four days. ",
    "She taught at Hanbit Middle School and wrote to lamp@example.org. ",
)


def long_text(words: int) -> str:
    """A draft of so many words in paragraphs, with a finding in each of a dozen of them."""
    dice = random.Random(8)  # noqa: S311  the same draft every time
    paragraphs = []
    for number in range(words // 100):
        said = " ".join(dice.choice(WORDS) for _word in range(88)) + ". "
        paragraphs.append(f"<p>{FINDINGS[number % 3] if number < 12 else ''}{said}</p>")
    return "".join(paragraphs)


def saving(words: int) -> Callable[[], None]:
    """An autosave of other words each time, so that nothing is remembered of the last one."""
    page, erin, times = make.story(), signed_in("erin"), count()
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    text = long_text(words)

    def save() -> None:
        MEMORY.forget()
        form = story_form(latest(page), text=text, teaser=f"Save {next(times)}.")
        # The test client keeps a copy of everything a template knows; no server does.
        with patch("django.test.client.store_rendered_templates"):
            answer = erin.post(address, form, HTTP_ACCEPT="application/json")
        assert answer.json()["success"]

    return save


def calmest(call: Callable[[], None], times: int = 7) -> float:
    """CPU milliseconds of the calmest call; each is measured alone, after a warm-up."""
    call()
    taken = []
    for _time in range(times):
        start = time.process_time()
        call()
        taken.append(time.process_time() - start)
    return min(taken) * 1000


@pytest.mark.django_db
@pytest.mark.parametrize("words", [600, 2000])
def test_the_panel_after_the_save_of_a_draft(bench, words):
    save = saving(words)
    with_panel = calmest(save)
    with (
        patch.object(WithProtection, "get_side_panels", EditView.get_side_panels),
        patch("stories.editing.protection.store_findings"),
    ):
        without = calmest(save)
    limit = PROMISE if words == 2000 else None
    bench.report(f"bare save, {words:,} words", without, "ms")
    bench.report(f"panel after the save, {words:,} words", with_panel - without, "ms", limit=limit)
    bench.report(f"save with panel to bare save, {words:,} words", with_panel / without, "times")
