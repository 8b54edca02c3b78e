"""What the Protection panel costs: it has to stand beside a long draft soon after the save.

The *first* check knows nothing of the draft, as after a paste; before a *following* one an
autosave has read everything but the sentence that was written since, in a draft of one block
and in one of a block for each paragraph. With language models the panel may come before the
names were read; then what the second answer costs stands in the table, too.
"""

import contextlib
import random
import time
from collections.abc import Callable, Iterator
from itertools import count
from unittest.mock import patch

import pytest
from django.urls import reverse
from wagtail.admin.views.pages.edit import EditView
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from stories.detection.language_models import registry
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


class Author:
    """Somebody who saves a draft of so many words, each time with one sentence more or other."""

    def __init__(self, words: int, *, in_blocks: bool = False) -> None:
        self.page, self.client, self.times = make.story(), signed_in("erin"), count()
        self.paragraphs = long_text(words).split("</p>")[:-1]
        self.in_blocks = in_blocks
        self.still_reading = False
        MEMORY.forget()
        registry.MEMORY.forget()

    def save(self) -> None:
        """An autosave; the sentence stands in the middle of the draft."""
        paragraphs = [f"{each}</p>" for each in self.paragraphs]
        middle = len(paragraphs) // 2
        paragraphs[middle] = f"{self.paragraphs[middle]} Save {next(self.times)}.</p>"
        blocks = paragraphs if self.in_blocks else ["".join(paragraphs)]
        answer = self.post(
            reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
            story_form(latest(self.page))
            | nested_form_data(
                {"body": streamfield([("text", rich_text(each)) for each in blocks])}
            ),
        )
        self.still_reading = "data-reading" in answer["html"]

    def save_unread(self) -> None:
        """An autosave of words that no check has ever met."""
        MEMORY.forget()
        registry.MEMORY.forget()
        self.save()

    def read_names(self) -> None:
        """What the editor asks for at once when the panel came before the names."""
        self.post(reverse("stories_read_names", args=[self.page.pk]), {})

    def post(self, address: str, form: dict[str, str]) -> dict[str, str]:
        """The answer to a script of the editor."""
        # The test client keeps a copy of everything a template knows; no server does.
        with patch("django.test.client.store_rendered_templates"):
            answer = self.client.post(address, form, HTTP_ACCEPT="application/json").json()
        assert answer["success"]
        return answer


def calmest(
    call: Callable[[], object], *, after: Callable[[], object] = int, times: int = 7
) -> float:
    """CPU milliseconds of the calmest call; each is measured alone, after a warm-up.

    ``after`` each call something is done that nobody waits for.
    """
    call()
    taken = []
    for _time in range(times):
        after()
        start = time.process_time()
        call()
        taken.append(time.process_time() - start)
    return min(taken) * 1000


@contextlib.contextmanager
def without_protection() -> Iterator[None]:
    """Wagtail's own editor, and a save that checks nothing."""
    with (
        patch.object(WithProtection, "get_side_panels", EditView.get_side_panels),
        patch("stories.editing.protection.store_findings"),
    ):
        yield


MODELS = pytest.mark.parametrize("models", [False, True], ids=["rules", "models"])


@pytest.mark.django_db
@MODELS
@pytest.mark.parametrize("words", [600, 2000])
def test_the_panel_after_the_first_save_of_a_draft(bench, settings, words, models):
    settings.LANDFALL_LANGUAGE_MODELS = models
    author = Author(words)
    with without_protection():
        bare = calmest(author.save_unread)
    name = f"first, {words:,} words, {'models' if models else 'rules'}"
    limit = PROMISE if words == 2000 else None
    tell(bench, name, bare, calmest(author.save_unread), limit=limit)
    assert author.still_reading == models
    if models:
        names = calmest(author.read_names, after=author.save_unread)
        bench.report(f"the names after it, {words:,} words", names, "ms")


@pytest.mark.django_db
@MODELS
@pytest.mark.parametrize("in_blocks", [False, True], ids=["one block", "blocks"])
def test_the_panel_after_a_sentence_more(bench, settings, in_blocks, models):
    settings.LANDFALL_LANGUAGE_MODELS = models
    author = Author(2000, in_blocks=in_blocks)
    with without_protection():
        bare = calmest(author.save)
    whole = calmest(author.save, after=author.read_names)
    name = f"following, {'blocks' if in_blocks else 'one block'}, {'models' if models else 'rules'}"
    tell(bench, name, bare, whole, limit=PROMISE)
    assert author.still_reading == (models and not in_blocks)


def tell(bench, name: str, bare: float, whole: float, *, limit: float | None) -> None:
    """The figures of one row; the promise is for a long draft."""
    bench.report(f"bare save, {name}", bare, "ms")
    bench.report(f"panel, {name}", whole - bare, "ms", limit=limit)
    bench.report(f"panel to bare save, {name}", whole / bare, "times")
