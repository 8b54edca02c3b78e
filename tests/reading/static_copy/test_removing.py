"""What is taken down leaves the copy that stands in the same moment, with all that leads to it."""

import json
from datetime import timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone, translation

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from stories.reading.static_copy import exporting, removing
from stories.reading.static_copy.asking import Site
from stories.reading.static_copy.exporting import export_site
from stories.reading.static_copy.manifest import Manifest
from stories.reading.static_copy.premises import Premises
from tests import factories
from tests.reading.static_copy.conftest import (
    FULL,
    RARE,
    TITLE,
    Commit,
    Export,
    files_of,
    in_the_site,
    raising,
    sunday,
)

pytestmark = pytest.mark.django_db


def told_to_purge(folder: Path) -> list[str]:
    """The paths that others are told to forget."""
    words = (Path(f"{folder}.copies") / "current" / "purge.txt").read_text()
    return [line.removeprefix("http://testserver") for line in words.splitlines()]


def test_a_takedown_empties_the_copy_in_the_same_moment(
    copy: Path, edition: Edition, django_capture_on_commit_callbacks: Commit
) -> None:
    before = files_of(copy)
    gone = sunday()
    path, cover = gone.path, f"/covers/{gone.page_number}.png"
    pictures = [f"/pictures/{name}" for name in gone.pictures.values_list("name", flat=True)]
    assert pictures
    with django_capture_on_commit_callbacks(execute=True):
        take_down(gone)
    assert in_the_site(copy, TITLE, RARE, path) == {}
    after = files_of(copy)
    assert {name for name in before if not name.startswith("search/")} - after.keys() == {
        f"{path[1:]}index.html",
        f"{path[1:]}index.html.gz",
        cover[1:],
        *(name[1:] for name in pictures),
        *(name for name in before if name.startswith("attachments/") and name not in after),
    }
    for name in ("index.html", "stories/index.html", "feed/index.html", "sitemap.xml"):
        assert edition.path.encode() in (copy / name).read_bytes(), name
    wanted = {path, cover, *pictures, "/", "/stories/", "/feed/", "/sitemap.xml"}
    assert wanted | {"/search/index/en/list.js"} <= set(told_to_purge(copy))


def test_the_search_still_finds_the_others(
    copy: Path, edition: Edition, django_capture_on_commit_callbacks: Commit
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        take_down(sunday())
    index = copy / "search/index/en"
    listed = module(index / "list.js")
    assert {path.name for path in index.iterdir() if path.suffix == ".js"} == {
        "list.js",
        listed["facets"],
        *listed["words"],
        *listed["cards"],
    }
    cards = [card for name in listed["cards"] for card in module(index / name)]
    paths = [card[0] for card in cards if card]
    assert edition.path in paths
    entries: dict[str, list[Any]] = {}
    for first, name in zip(listed["firsts"], listed["words"], strict=True):
        words = module(index / name)
        assert next(iter(words)) == first
        entries |= words
    numbers = {each >> 2 for steps, *_targets in entries.values() for each in accumulate(steps)}
    assert numbers
    assert all(cards[number] for number in numbers)
    assert all(steps or targets for steps, *targets in entries.values())


def module(path: Path) -> Any:
    """What a file of the search gives to its script."""
    return json.loads(path.read_text().removeprefix("export default ").rstrip(";\n"))


def test_an_export_that_fails_has_emptied_the_copy_all_the_same(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody told the copy at the moment of the takedown; the command says why it failed."""
    path = sunday().path
    take_down(sunday())
    assert in_the_site(copy, TITLE, RARE) != {}
    monkeypatch.setattr(exporting, "_make", raising(FULL))
    with pytest.raises(CommandError, match="No space left"):
        call_command("export_site", copy)
    assert in_the_site(copy, TITLE, RARE, path) == {}
    assert (copy / "stories/index.html").is_file()
    assert {path, "/stories/"} <= set(told_to_purge(copy))


@pytest.mark.parametrize("owner", ["overwrite", "ask"])
def test_what_cannot_be_written_anew_is_deleted_and_told(
    copy: Path, owner: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sunday().path
    take_down(sunday())
    monkeypatch.setattr(exporting, "_make", raising(FULL))
    if owner == "ask":
        monkeypatch.setattr(Site, "ask", raising(RuntimeError("the program broke")))
    else:
        monkeypatch.setattr(removing, "overwrite", raising(FULL))
        monkeypatch.setattr("stories.reading.static_copy.unsearching.overwrite", raising(FULL))
    with pytest.raises(CommandError, match="No space left"):
        call_command("export_site", copy)
    assert in_the_site(copy, TITLE, RARE, path) == {}
    assert not (copy / "stories/index.html").exists()
    assert not (copy / "stories/index.html.gz").exists()
    assert {path, "/stories/", "/feed/", "/sitemap.xml"} <= set(told_to_purge(copy))
    assert "could not be written; they went too" in capsys.readouterr().err


def test_where_nothing_can_be_written_at_all_the_words_go(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_down(sunday())
    monkeypatch.setattr(removing, "overwrite", raising(FULL))
    monkeypatch.setattr(removing, "write_private", raising(FULL))
    monkeypatch.setattr(Manifest, "write", raising(FULL))
    monkeypatch.setattr(exporting, "_make", raising(FULL))
    for _run in range(2):
        with pytest.raises(CommandError, match="No space left"):
            call_command("export_site", copy)
        assert in_the_site(copy, TITLE, RARE) == {}


def test_what_the_clock_ends_goes_before_anything_is_made(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = sunday()
    edition.valid_until = timezone.now() + timedelta(hours=1)
    edition.close_seal()
    edition.save()
    forget_cached()
    call_command("export_site", copy)
    assert in_the_site(copy, TITLE) != {}
    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    monkeypatch.setattr(exporting, "_make", raising(FULL))
    with pytest.raises(CommandError, match="No space left"):
        call_command("export_site", copy)
    assert in_the_site(copy, TITLE, RARE) == {}


def test_the_next_export_is_as_if_the_page_had_never_been(
    copy: Path, export: Export, django_capture_on_commit_callbacks: Commit
) -> None:
    path = sunday().path
    with django_capture_on_commit_callbacks(execute=True):
        take_down(sunday())
    struck = told_to_purge(copy)
    assert export().is_new
    assert set(struck) <= set(told_to_purge(copy)), "what was struck is told for one copy more"
    fresh = copy.with_name("fresh")
    export_site(fresh)
    assert bytes_of(copy) == bytes_of(fresh)
    manifest = Manifest.read(Path(f"{copy}.copies") / "current")
    assert manifest
    assert path in manifest.gone
    assert manifest.struck == []
    forget_cached()
    export()
    assert "/stories/" not in told_to_purge(copy)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes."""
    return {name: path.read_bytes() for name, path in files_of(folder).items()}


def test_a_takedown_just_before_the_switch_reaches_the_new_copy(
    copy: Path,
    export: Export,
    django_capture_on_commit_callbacks: Commit,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It empties the copy that stands, while the next one is made already and holds the page."""
    switch = Premises.switch

    def taken_down_just_before(self: Premises, new: Path) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            for edition in Edition.objects.filter(slug="sunday-clarinets"):
                take_down(edition)
        switch(self, new)

    monkeypatch.setattr(Premises, "switch", taken_down_just_before)
    factories.published_story(title="Another", slug="another")
    export()
    assert in_the_site(copy, TITLE, RARE) == {}
    assert (copy / "stories/another/index.html").is_file()


def test_what_is_too_much_to_write_at_once_is_deleted_until_the_next_export(
    copy: Path, export: Export, django_capture_on_commit_callbacks: Commit, monkeypatch: Any
) -> None:
    """A person at the desk does not wait until ten thousand pages are written."""
    monkeypatch.setattr("stories.reading.static_copy.takedowns.AT_ONCE", 2)
    path = sunday().path
    with django_capture_on_commit_callbacks(execute=True):
        take_down(sunday())
    assert in_the_site(copy, TITLE, RARE, path) == {}
    assert (copy / "index.html").exists(), "the home page is written first"
    missing = {"/feed/", "/stories/", "/kind/stories/"}
    for address in missing:
        assert not (copy / address[1:] / "index.html").exists()
        assert not (copy / address[1:] / "index.html.gz").exists()
    assert {path, "/", *missing} <= set(told_to_purge(copy))
    export()
    fresh = copy.with_name("fresh")
    export_site(fresh)
    assert bytes_of(copy) == bytes_of(fresh)


def test_the_page_of_an_archive_does_not_take_every_page_with_it(
    copy: Path, edition: Edition, django_capture_on_commit_callbacks: Commit, monkeypatch: Any
) -> None:
    """Every navigation names it; those files are left to the next export."""
    monkeypatch.setattr("stories.reading.static_copy.takedowns.AT_ONCE", 2)
    index = Edition.objects.get(kind="storyindexpage")
    named = b'<li><a href="/stories/"'
    story = copy / edition.path[1:] / "index.html"
    assert named in story.read_bytes()
    with django_capture_on_commit_callbacks(execute=True):
        take_down(index)
    assert not (copy / "stories/index.html").exists()
    assert story.exists()
    assert (copy / "kind/stories/index.html").exists()
    monkeypatch.setattr(exporting, "_make", raising(FULL))
    with pytest.raises(CommandError, match="No space left"):
        call_command("export_site", copy)
    assert named not in story.read_bytes()


def test_the_desk_goes_on_in_its_own_language(
    copy: Path, django_capture_on_commit_callbacks: Commit
) -> None:
    with translation.override("ko"), django_capture_on_commit_callbacks(execute=True):
        take_down(sunday())
        assert translation.get_language() == "ko"
    assert b'lang="en"' in (copy / "stories/index.html").read_bytes()


def test_a_copy_that_cannot_be_reached_keeps_back_no_takedown(
    edition: Edition,
    folder: Path,
    settings: Any,
    django_capture_on_commit_callbacks: Commit,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.LANDFALL_STATIC_COPY = str(folder)
    with django_capture_on_commit_callbacks(execute=True):
        take_down(edition)
    other = factories.published_story(slug="other")[1]
    monkeypatch.setattr("stories.reading.static_copy.takedowns.take_out", raising(FULL))
    with django_capture_on_commit_callbacks(execute=True):
        take_down(other)
    assert not Edition.objects.readable().filter(kind="storypage").exists()


def test_a_site_without_a_copy_looks_for_none(
    edition: Edition, django_capture_on_commit_callbacks: Commit
) -> None:
    with django_capture_on_commit_callbacks() as callbacks:
        take_down(edition)
    assert not [each for each in callbacks if "take_out" in each.__name__]
