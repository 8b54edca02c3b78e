"""Trying a door: a beginning, an attack, and a stranger who reads everything afterwards."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from stories.publishing.editions import Edition
from tests import factories
from tests.crawler import Crawl, crawl
from tests.publishing.doors.scene import ABOVE, APPROVED, KNOWN, SECRET, Door, Scene, scene_for


@dataclass(frozen=True)
class Beginning:
    """Where attacks begin: what there is, and what a stranger was answered then."""

    start: str
    scene: Scene
    before: Crawl


@contextmanager
def undone(media: Path) -> Iterator[None]:
    """Whatever is made meanwhile has its files in ``media``, and is undone at the end."""
    with pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr("django.conf.settings.MEDIA_ROOT", media)
        yield
        transaction.set_rollback(True)


@contextmanager
def beginning_of(
    start: str, media: Path, make: Callable[..., Any] = factories.story
) -> Iterator[Beginning]:
    """A beginning in the database, which is undone at the end."""
    with undone(media):
        scene = scene_for(start, make)
        before = crawl()
        assert before.telling(SECRET) == []
        assert bool(before.telling(APPROVED)) == (start == KNOWN)
        yield Beginning(start, scene, before)


def reach_no_stranger(beginning: Beginning, door: Door, scene: Scene) -> Crawl:
    """Try a door, and give what a stranger is answered then."""
    door.act(scene)
    after = crawl(extra=beginning.before.answers)
    assert after.telling(SECRET) == []
    assert all(answer.status_code < 500 for answer in scene.answers)
    assert door.told in scene.words()
    return after


def approved_words_stay(beginning: Beginning, door: Door, scene: Scene, after: Crawl) -> None:
    """What readers had of the page they still have, and in every list where it stood."""
    edition = Edition.objects.readable().get(page_number=scene.page.pk)
    above = beginning.scene.page.get_parent().specific.full_url_path()
    left = {above if place == ABOVE else place for place in door.leaves}
    assert {"/", "/feed/", above, edition.path} <= {*after.telling(APPROVED), *left}
