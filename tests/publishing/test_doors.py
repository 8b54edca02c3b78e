"""Every way to make a page live, or to change what is live, is tried with unreviewed words.

After each, a stranger reads whatever the site hands out, and must not find one of these words;
what had been approved must still be there.
"""

import pytest

from stories.publishing.editions import Edition
from tests.crawler import crawl
from tests.publishing.doors import api, code, commands, editor, files, rows, workflow
from tests.publishing.doors.scene import APPROVED, KNOWN, SECRET, Door, scene_for

MODULES = (editor, workflow, api, commands, code, rows, files)
DOORS: tuple[Door, ...] = tuple(door for module in MODULES for door in module.DOORS)
ROWS = [(door, start) for door in DOORS for start in door.starts]

pytestmark = [pytest.mark.django_db, pytest.mark.doors]


@pytest.mark.parametrize(
    ("door", "start"), ROWS, ids=[f"{door.kind}: {door.name}, {start}" for door, start in ROWS]
)
def test_unreviewed_words_reach_no_stranger(door: Door, start: str) -> None:
    scene = scene_for(start)
    before = crawl()
    assert before.telling(SECRET) == []
    assert bool(before.telling(APPROVED)) == (start == KNOWN)

    door.act(scene)

    after = crawl(extra=before.answers)
    assert after.telling(SECRET) == []
    if start == KNOWN and door.keeps:
        address = Edition.objects.readable().get(page_number=scene.page.pk).path
        assert {"/", "/feed/", "/stories/", address} <= {*after.telling(APPROVED), *door.leaves}
    assert all(answer.status_code < 500 for answer in scene.answers)
    assert door.told in scene.words()
