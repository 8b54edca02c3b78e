"""What is remembered of one state of the site is asked for once, and never told as another's."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache, caches
from django.utils import timezone

from stories.publishing.caches import forget_cached
from stories.reading.moments import NEAR, Moment, remember
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def shared(settings: Any) -> Any:
    """A cache that several processes share, here in the memory of this one."""
    memory = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shared"}
    settings.CACHES = settings.CACHES | {"lists": memory}
    yield caches["lists"]
    caches["lists"].clear()


def counted(*values: str) -> Callable[[], str]:
    """Something that gives another value each time, and fails when it is asked too often."""
    left = iter(values)
    return lambda: next(left)


def test_a_value_is_made_once_in_each_state_of_the_readable_set() -> None:
    build, before = counted("with it", "without it"), Moment.present()
    assert [remember("list", before, build) for _time in range(3)] == ["with it"] * 3
    forget_cached()
    after = Moment.present()
    assert [remember("list", after, build) for _time in range(3)] == ["without it"] * 3


def test_a_value_ends_when_the_clock_alone_changes_the_readable_set() -> None:
    _page, edition = factories.published_story()
    edition.valid_until = timezone.now() + timedelta(hours=1)
    edition.close_seal()
    edition.save()
    forget_cached()
    build, moment = counted("with it", "without it"), Moment.present()
    assert remember("list", moment, build) == "with it"
    later = Moment(moment.now + timedelta(minutes=61), moment.epoch)
    assert remember("list", later, build) == "without it"


def test_without_a_shared_cache_nothing_is_kept_beside_the_memory_of_the_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cache, "set", lambda *_given, **_more: pytest.fail("kept twice"))
    remember("list", Moment.present(), counted("words"))
    assert "list" in NEAR.entries


def test_another_process_takes_from_the_shared_cache_what_was_made_under_the_same_number(
    shared: Any,
) -> None:
    moment = Moment.present()
    remember("list", moment, counted("words"))
    NEAR.forget()
    assert remember("list", moment, counted()) == "words"
    forget_cached()
    assert remember("list", Moment.present(), counted("other words")) == "other words"


def test_a_shared_cache_that_answers_with_something_else_is_not_believed(shared: Any) -> None:
    moment = Moment.present()
    remember("list", moment, counted("words"))
    remember("other", moment, counted("other words"))
    key = f"landfall.reading.{moment.epoch}"
    shared.set(f"{key}.list", shared.get(f"{key}.other"))
    NEAR.forget()
    assert remember("list", moment, counted("made anew")) == "made anew"
