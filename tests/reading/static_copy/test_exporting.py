"""A copy is whole or is not there, keeps what is the same, and lets go at once of what is gone."""

import errno
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.takedown import take_down
from stories.reading.static_copy import copying, exporting
from stories.reading.static_copy.errors import ExportError
from stories.reading.static_copy.exporting import export_site
from stories.reading.static_copy.manifest import Manifest
from stories.reading.static_copy.premises import Premises
from tests import factories
from tests.reading.static_copy.conftest import Export, edition_with_files, files_of, telling

pytestmark = pytest.mark.django_db


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of every file."""
    return {
        name: (path.read_bytes(), path.stat().st_mtime_ns)
        for name, path in files_of(folder).items()
    }


def test_the_folder_itself_is_what_a_web_server_serves(
    edition: Edition, export: Export, folder: Path
) -> None:
    folder.mkdir()
    outcome = export()
    assert outcome.is_new
    assert (folder / "index.html").read_text().startswith("<!doctype html>")
    assert (folder / edition.path[1:] / "index.html").is_file()
    private = [path.name for path in folder.parent.rglob("*") if path.name not in files_of(folder)]
    assert {"manifest.json", "purge.txt", "nginx.conf"} <= set(private)
    assert not {"manifest.json", "purge.txt", "nginx.conf"} & set(files_of(folder))


def test_the_manifest_tells_every_file_and_how_long_the_copy_is_true(
    edition: Edition, export: Export, folder: Path
) -> None:
    edition.valid_until = datetime(2090, 5, 1, tzinfo=UTC)
    edition.close_seal()
    edition.save()
    outcome = export()
    told = json.loads((Path(f"{folder}.copies") / "current" / "manifest.json").read_text())
    assert told["valid_until"] == outcome.state.valid_until == "2090-05-01T00:00:00+00:00"
    assert told["files"].keys() == files_of(folder).keys()
    for name, path in files_of(folder).items():
        data = path.read_bytes()
        assert told["files"][name]["sha256"] == hashlib.sha256(data).hexdigest()
        assert told["files"][name]["size"] == len(data)


def test_nothing_is_done_while_nothing_has_changed(
    edition: Edition, export: Export, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export()
    before, place = state_of(folder), folder.resolve()
    outcome = export()
    assert (outcome.is_new, outcome.files) == (False, len(before))
    assert (state_of(folder), folder.resolve()) == (before, place)
    later = timezone.now() + timedelta(days=1)
    edition.valid_until = later
    edition.close_seal()
    edition.save()
    forget_cached()
    assert export().is_new
    monkeypatch.setattr(timezone, "now", lambda: later + timedelta(minutes=1))
    assert export().removed, "the clock ends an edition without anybody's doing"
    assert not (folder / edition.path[1:]).exists()


def test_two_copies_have_the_same_bytes(edition: Edition, export: Export, folder: Path) -> None:
    export()
    other = folder.with_name("other")
    export_site(other)
    here, there = state_of(folder), state_of(other)
    assert {name: data for name, (data, _time) in here.items()} == {
        name: data for name, (data, _time) in there.items()
    }


def test_what_is_the_same_keeps_its_bytes_and_its_time(
    edition: Edition, export: Export, folder: Path
) -> None:
    export()
    for path in files_of(folder).values():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    before = state_of(folder)
    factories.published_story(title="Another", slug="another")
    outcome = export()
    after = state_of(folder)
    for name, (data, time) in after.items():
        same = name in before and before[name][0] == data
        assert (time == 1_600_000_000 * 10**9) == same, name
    assert 0 < outcome.written < len(after)
    pictures = [name for name in after if name.startswith("pictures/")]
    assert pictures
    assert all(before[name] == after[name] for name in pictures)


def test_a_second_change_on_one_day_has_another_time(
    edition: Edition, export: Export, folder: Path
) -> None:
    """A web server marks a file by its time and its size; readers are told the day alone."""
    export()
    first = (folder / "stories/index.html").stat().st_mtime
    factories.published_story(title="Another", slug="another")
    export()
    second = (folder / "stories/index.html").stat().st_mtime
    assert first % 86_400 == 0
    assert second == first + 1


def test_where_files_cannot_be_shared_they_keep_their_time(
    edition: Edition, export: Export, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export()
    for path in files_of(folder).values():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    before = state_of(folder)

    def refuse(*_args: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    outcome = export(anew=True)
    assert (outcome.written, state_of(folder)) == (0, before)


def test_a_file_that_somebody_changed_is_mended(
    edition: Edition, export: Export, folder: Path
) -> None:
    export()
    page = folder / "stories/index.html"
    right = page.read_bytes()
    page.write_bytes(right + b"<!-- a stranger was here -->")
    export(anew=True)
    assert page.read_bytes() == right


def test_what_was_taken_down_leaves_nothing_behind(
    edition: Edition, export: Export, folder: Path
) -> None:
    _page, other = factories.published_story(title="Clarinets on Sunday", slug="sunday-clarinets")
    export()
    assert len(list(telling(folder, "Clarinets on Sunday"))) > 2
    path = other.path
    take_down(other)
    outcome = export()
    assert outcome.removed == 3  # the page, its packed form, and its cover
    assert list(telling(folder, "Clarinets on Sunday")) == []
    beside = Path(f"{folder}.copies") / "current"
    assert f"http://testserver{path}\n" in (beside / "purge.txt").read_text()
    assert "http://testserver/stories/\n" in (beside / "purge.txt").read_text()
    assert path in Manifest.read(beside).gone  # type: ignore[union-attr]


def test_an_address_that_is_gone_is_forgotten_after_a_month(
    edition: Edition, export: Export, folder: Path
) -> None:
    export()
    path = edition.path
    take_down(edition)
    export()
    place = Path(f"{folder}.copies") / "current"
    manifest = Manifest.read(place)
    assert manifest
    manifest.gone[path] = (timezone.now().date() - timedelta(days=31)).isoformat()
    manifest.write(place.resolve())
    export(anew=True)
    assert list(telling(folder, path)) == []


def test_a_withdrawal_waits_for_no_copy_to_succeed(
    edition: Edition, export: Export, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full, say: what was taken down is gone all the same, and the rest stands."""
    export()
    name = f"{edition.path[1:]}index.html"
    pictures = [name for name in files_of(folder) if name.startswith("pictures/")]
    before = state_of(folder)
    take_down(edition)
    monkeypatch.setattr(exporting, "_make", _raise(OSError(errno.ENOSPC, "No space left")))
    with pytest.raises(ExportError, match="No space left"):
        export()
    left = state_of(folder)
    gone = before.keys() - left.keys()
    assert {name, *pictures} <= gone
    changed = {name for name in left if before.get(name) != left[name]}
    assert {"stories/index.html", "sitemap.xml", "search/index/en/list.js"} <= changed
    assert not any(name.startswith("static/") for name in changed)


def _raise(fault: BaseException) -> Callable[..., Any]:
    def fail(*_args: object, **_options: object) -> None:
        raise fault

    return fail


STEPS = {
    "asking": (copying.Copying, "_take"),
    "the search": (copying.Copying, "_take_own"),
    "pages of errors": (copying.Copying, "_take_errors"),
    "style sheets": (copying.Copying, "_take_static"),
    "former addresses": (copying, "tell_former"),
    "the manifest": (Manifest, "write"),
    "the configuration": (exporting, "configuration"),
    "the switch": (Premises, "switch"),
}


def test_an_interruption_at_any_step_leaves_the_old_copy_whole(
    edition: Edition, export: Export, folder: Path
) -> None:
    export()
    before = state_of(folder)
    factories.published_story(title="Another", slug="another")
    for step, (owner, name) in STEPS.items():
        for fault in (KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left on device")):
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(owner, name, _raise(fault))
                with pytest.raises((KeyboardInterrupt, ExportError)):
                    export()
            assert state_of(folder) == before, step
            copies = [path for path in Path(f"{folder}.copies").iterdir() if path.is_dir()]
            assert len(copies) == 2, f"{step}: the copy and the link to it"
    assert export().is_new
    assert state_of(folder) != before


def test_an_interruption_after_the_switch_is_made_good(
    edition: Edition, export: Export, folder: Path
) -> None:
    export()
    factories.published_story(title="Another", slug="another")
    conf = Path(f"{folder}.copies") / "nginx.conf"
    conf.write_text("# of yesterday")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exporting, "_configure", _raise(KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            export()
    assert (folder / "stories/another/index.html").is_file()
    assert not export().is_new
    assert conf.read_text() == (conf.parent / "current" / "nginx.conf").read_text()
    assert len([path for path in conf.parent.iterdir() if path.is_dir()]) == 2


def test_a_change_meanwhile_begins_it_anew(
    edition: Edition, export: Export, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = edition_with_files(slug="other", title="Second clarinet")
    ask, paths = copying.Copying._take_errors, []

    def withdrawn_meanwhile(self: copying.Copying) -> None:
        if not paths:
            paths.append(other.path)
            take_down(other)
        ask(self)

    monkeypatch.setattr(copying.Copying, "_take_errors", withdrawn_meanwhile)
    told: list[str] = []
    export(tell=told.append)
    assert told == ["The site has changed meanwhile; once more."]
    assert list(telling(folder, "Second clarinet")) == []


def test_a_site_that_never_rests_is_told(
    edition: Edition, export: Export, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = copying.Copying._take_errors
    monkeypatch.setattr(
        copying.Copying, "_take_errors", lambda self: (forget_cached(), ask(self))[1]
    )
    with pytest.raises(ExportError, match="during each of 5 attempts"):
        export()
    assert not folder.exists()


def test_what_no_export_made_is_never_touched(export: Export, folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    (folder / "diary.txt").write_text("mine")
    with pytest.raises(ExportError, match="no export made it"):
        export()
    assert (folder / "diary.txt").read_text() == "mine"
    shutil.rmtree(folder)
    beside = Path(f"{folder}.copies")
    beside.mkdir()
    (beside / "diary.txt").write_text("mine")
    with pytest.raises(ExportError, match="no export made it"):
        export()
    assert [path.name for path in beside.iterdir()] == ["diary.txt"]
    shutil.rmtree(beside)
    folder.symlink_to(tmp_path)
    with pytest.raises(ExportError, match="no export made it"):
        export()


def test_one_export_at_a_time(edition: Edition, export: Export, folder: Path) -> None:
    premises = Premises(folder)
    premises.claim()
    with premises.locked(), pytest.raises(ExportError, match="Another export"):
        export()


def test_a_manifest_that_cannot_be_read_costs_time_only(
    edition: Edition, export: Export, folder: Path
) -> None:
    export()
    (Path(f"{folder}.copies") / "current" / "manifest.json").write_text("{")
    told: list[str] = []
    outcome = export(tell=told.append)
    assert "cannot be read" in told[0]
    assert outcome.written == outcome.files == len(files_of(folder))


def test_a_page_whose_seal_is_broken_is_left_out_and_told(
    edition: Edition, export: Export, folder: Path
) -> None:
    Edition.objects.filter(pk=edition.pk).update(fragment="<p>Words that nobody sealed.</p>")
    outcome = export()
    assert f"{edition.path} is listed, but the site answers 404." in outcome.left_out
    assert list(telling(folder, "nobody sealed")) == []


def test_the_command_says_what_it_did_and_when_to_do_it_again(
    edition: Edition, production: None, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("export_site", folder)
    call_command("export_site", folder)
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert lines[0] == lines[3] == "This copy is made for http://testserver."
    assert lines[1].endswith("of them new or changed.")
    assert lines[2] == "No end of it is known yet."
    assert lines[4].startswith("Nothing has changed: ")
    assert "LANDFALL_BASE_URL" not in said.err
    with pytest.raises(CommandError, match="no export made it"):
        call_command("export_site", folder.parent)


@pytest.mark.usefixtures("edition", "production")
@pytest.mark.parametrize("site", ["http://127.0.0.1:8000", "http://localhost", "http://[::1]"])
def test_a_copy_that_is_made_for_this_machine_is_warned_of(
    folder: Path, settings: Any, capsys: pytest.CaptureFixture[str], site: str
) -> None:
    settings.WAGTAILADMIN_BASE_URL = site
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
    call_command("export_site", folder)
    said = capsys.readouterr()
    assert f"This copy is made for {site}." in said.out
    assert "set LANDFALL_BASE_URL" in said.err


@pytest.mark.django_db(transaction=True)
def test_a_process_that_is_killed_leaves_the_old_copy_whole(
    edition: Edition, export: Export, folder: Path
) -> None:
    export()
    before = state_of(folder)
    premises = Premises(folder)
    killed = subprocess.run(  # noqa: S603
        [sys.executable, "-c", _KILLED, str(folder)],
        cwd=project.BASE_DIR,
        check=False,
        timeout=60,
    )
    assert killed.returncode == -signal.SIGKILL
    assert len([path for path in premises.copies.iterdir() if path.name.isdecimal()]) == 2
    assert state_of(folder) == before
    export()
    assert state_of(folder) == before
    assert len([path for path in premises.copies.iterdir() if path.name.isdecimal()]) == 1


# A process that holds the lock, has begun a copy, and is killed while it writes.
_KILLED = """
import os, signal, sys
from pathlib import Path
import django
from django.conf import settings
settings.configure()
from stories.reading.static_copy.premises import Premises
premises = Premises(Path(sys.argv[1]))
premises.claim()
with premises.locked():
    new = premises.begin()
    (new / "site").mkdir()
    (new / "site" / "index.html").write_text("half a page")
    os.kill(os.getpid(), signal.SIGKILL)
"""
