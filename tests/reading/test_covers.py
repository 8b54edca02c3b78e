"""Cover art: always the same for a seed, small, and silent."""

import pytest
from defusedxml import ElementTree

from stories.reading.covers import cover_svg

SEEDS = [0, 1, 7, 404, 2**31 - 2, *(number * 10_485_863 % 2**31 for number in range(9, 209))]


def test_a_seed_always_gives_the_same_picture() -> None:
    first = {seed: str(cover_svg(seed)) for seed in SEEDS}
    cover_svg.cache_clear()
    assert {seed: str(cover_svg(seed)) for seed in SEEDS} == first


def test_another_seed_gives_another_picture() -> None:
    assert len({str(cover_svg(seed)) for seed in set(SEEDS)}) == len(set(SEEDS))


@pytest.mark.parametrize("seed", SEEDS[:60])
def test_a_cover_is_small_and_well_formed_and_allowed_by_the_policy(seed: int) -> None:
    svg = str(cover_svg(seed))
    assert len(svg.encode()) < 3_000
    root = ElementTree.fromstring(svg)
    assert root.get("aria-hidden") == "true"
    for element in root.iter():
        assert "style" not in element.attrib
        assert not [name for name in element.attrib if name.startswith("on") or "href" in name]
