"""A site with a page of every kind of answer, and a folder for its copy."""

import errno
import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.core.management import call_command

from stories.publishing.editions import Edition
from stories.reading.static_copy.exporting import Outcome, export_site
from tests import factories
from tests.standing import standing

Export = Callable[..., Outcome]
Commit = Callable[..., Any]
TITLE = "Clarinets on Sunday"
RARE = "zephyrine"  # a word that no other page has
FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture(scope="session")
def static_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where what readers need is collected, once: the desk's thousand files are left out."""
    return tmp_path_factory.mktemp("static")


@pytest.fixture
def production(settings: Any, static_root: Path) -> None:
    """Style sheets with hashed names, as on a real site."""
    settings.STATIC_ROOT = static_root
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [Path(project.BASE_DIR) / "home" / "static"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    if not (static_root / "staticfiles.json").exists():
        call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the web server serves."""
    return tmp_path / "public"


@pytest.fixture
def export(production: None, folder: Path) -> Export:
    """Make the copy, or make it again."""

    def run(**options: Any) -> Outcome:
        return export_site(folder, **options)

    return run


@pytest.fixture
def edition() -> Edition:
    """A published story with a picture and an attachment."""
    return story_with_files()


@standing
def story_with_files() -> Edition:
    """The one such story of the site."""
    written = Edition.objects.filter(kind="storypage").first()
    return written or edition_with_files()


@standing
def story_beside_it() -> Edition:
    """Another story with files, the one that goes."""
    written = Edition.objects.filter(slug="sunday-clarinets").first()
    return written or edition_with_files(
        title=TITLE, slug="sunday-clarinets", teaser=f"A {RARE} evening by the harbour."
    )


def edition_with_files(**fields: Any) -> Edition:
    """A published story with a picture and an attachment."""
    shop, letter = factories.picture(), factories.attachment()
    for item in (shop, letter):
        factories.clear(item, by=factories.user("ruth"))
    body = [
        ("text", factories.CALM_TEXT),
        ("picture", {"image": shop, "alt": "A harbour", "caption": ""}),
        ("attachment", {"document": letter, "text": "A letter", "note": "From the harbour"}),
    ]
    return factories.published_story(body=body, **fields)[1]


@pytest.fixture
def copy(edition: Edition, export: Export, folder: Path, settings: Any) -> Path:
    """A copy of a site with one page more, which a takedown at the desk knows."""
    settings.LANDFALL_STATIC_COPY = str(folder)
    story_beside_it()
    export()
    assert {"index.html", "index.html.gz", "sitemap.xml"} <= set(telling(folder, "sunday-clar"))
    assert any(name.startswith("words-") for name in telling(folder, RARE))
    return folder


def sunday() -> Edition:
    """The page that goes."""
    return Edition.objects.get(slug="sunday-clarinets")


def in_the_site(folder: Path, *words: str) -> dict[str, list[str]]:
    """Which files that readers get hold which of the words."""
    here = set(files_of(folder.resolve()))
    found = {word: list(telling(folder, word)) for word in words}
    private = {"manifest.json", "purge.txt", "nginx.conf"}
    assert not private & {Path(name).name for name in here}
    return {word: names for word, names in found.items() if set(names) - private}


def raising(fault: BaseException) -> Callable[..., Any]:
    """Something that does nothing but fail."""

    def fail(*_args: object, **_options: object) -> None:
        raise fault

    return fail


def files_of(folder: Path) -> dict[str, Path]:
    """Every file that a web server would find, by its name."""
    root = folder.resolve()
    return {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}


def telling(folder: Path, word: str) -> Iterator[str]:
    """The names of files anywhere beside and in ``folder`` that hold ``word``, packed or not."""
    for path in folder.parent.rglob("*"):
        if path.is_file() and not path.is_symlink() and word.encode() in _words_of(path):
            yield path.name


def _words_of(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data
