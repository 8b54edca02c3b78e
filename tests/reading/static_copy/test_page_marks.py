"""A copy that asks only for what changed has the same words as one that asks for everything."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from stories.reading import neighbours
from stories.reading.static_copy.asking import Answer, Site
from stories.reading.static_copy.exporting import export_site
from tests import factories
from tests.reading.static_copy.conftest import Export, files_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the site is asked for."""
    paths: list[str] = []
    ask = Site.ask

    def noted(self: Site, path: str, urlconf: str = "") -> Answer:
        paths.append(path)
        return ask(self, path, urlconf)

    monkeypatch.setattr(Site, "ask", noted)
    return paths


@pytest.fixture
def site(edition: Edition) -> dict[str, Edition]:
    """Stories that lead to each other, and one that leads nowhere."""
    first, first_edition = factories.published_story(slug="first", title="First")
    _page, second = factories.published_story(slug="second", title="Second", earlier_page=first)
    factories.publish(factories.meeting([]))
    return {"alone": edition, "first": first_edition, "second": second}


def same_as_fresh(folder: Path) -> bool:
    """Whether each file has the bytes that a copy made from nothing has."""
    fresh = folder.with_name("fresh")
    export_site(fresh, anew=True)
    here, there = files_of(folder), files_of(fresh)
    assert here.keys() == there.keys()
    return [name for name in here if here[name].read_bytes() != there[name].read_bytes()] == []


def publish_another() -> None:
    """One page more."""
    factories.published_story(slug="third", title="Third")


def go_on() -> None:
    """The story of the second page goes on."""
    earlier = Edition.objects.get(slug="second").page_number
    page = factories.story(slug="sequel", title="Sequel")
    page.earlier_page_id = earlier
    page.save_revision()
    factories.publish(page)


def take_down_first() -> None:
    """A page that another leads to goes."""
    take_down(Edition.objects.get(slug="first"))


def retitle_first() -> None:
    """A title that other pages show is another."""
    edition = Edition.objects.get(slug="first")
    edition.title = "The beginning"
    edition.close_seal()
    edition.save()
    forget_cached()


def rename_the_site() -> None:
    """A word that stands on every page is another."""
    edition = Edition.objects.get(kind="homepage")
    edition.content["frame"]["organisation"] = "The lighthouse"
    edition.close_seal()
    edition.save()
    forget_cached()


CHANGES = (publish_another, go_on, take_down_first, retitle_first, rename_the_site)


@pytest.mark.parametrize("change", CHANGES)
def test_each_change_reaches_every_page_that_shows_it(
    site: dict[str, Edition],
    export: Export,
    folder: Path,
    change: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Apart from which others are like a page, which is asked for once a day."""
    monkeypatch.setattr(neighbours, "related_numbers", lambda *_args: [])
    export()
    change()
    assert export().is_new
    assert same_as_fresh(folder)


def test_a_page_that_shows_nothing_new_is_not_asked_for(
    site: dict[str, Edition], export: Export, folder: Path, asked: list[str]
) -> None:
    export()
    assert site["second"].path in asked
    asked.clear()
    retitle_first()
    export()
    assert site["first"].path in asked
    assert site["second"].path in asked
    assert "/stories/" in asked
    meeting = Edition.objects.get(kind="annualmeetingpage")
    assert meeting.path not in asked
    assert (folder / meeting.path[1:] / "index.html").is_file()


def test_everything_is_asked_for_once_a_day_and_when_somebody_wants_it(
    site: dict[str, Edition], export: Export, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a page does not tell by its seals, which others are like it, is a day old at most."""
    export()
    pages = {path for path in asked if path.startswith("/stories/")}
    asked.clear()
    export(anew=True)
    assert pages <= set(asked)
    asked.clear()
    forget_cached()
    export()
    assert site["second"].path not in asked
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)
    forget_cached()
    export()
    assert pages <= set(asked)
