"""What the gate costs: asking every condition before a page is published."""

import pytest

from stories.publishing.gate import approved_review, find_blockers
from stories.redaction.tasks import manuscript_of
from tests import factories


@pytest.mark.django_db
@pytest.mark.parametrize("blocks", [10, 100])
def test_gate_check_per_publish(bench, blocks):
    body = [("text", factories.CALM_TEXT) for _block in range(blocks)]
    page, _edition = factories.published_story(body=body)
    words = manuscript_of(page)
    review = approved_review(words)
    assert find_blockers(words, review) == []
    asked = bench.cpu_ms(lambda: find_blockers(words, review), times=5)
    loaded = bench.cpu_ms(lambda: manuscript_of(page), times=5)
    bench.report(f"gate, every condition, {blocks} blocks", asked, "ms")
    bench.report(f"gate against loading the draft, {blocks} blocks", asked / loaded, "times")
