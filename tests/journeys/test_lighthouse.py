"""The demo as a production site serves it scores 100, where Lighthouse is there to say so."""

from pathlib import Path

import pytest

from tests.lighthouse import PAGES, program, scores

NO_LIGHTHOUSE = "Lighthouse is missing: npm install lighthouse, and node_modules/.bin on the PATH"


@pytest.mark.browser
@pytest.mark.skipif(program() is None, reason=NO_LIGHTHOUSE)
def test_every_kind_of_page_has_every_point(tmp_path: Path) -> None:
    found = scores(tmp_path / "demo")
    assert found.keys() == PAGES.keys()
    assert {score for page in found.values() for score in page.values()} == {100}, found
